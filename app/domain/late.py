"""What is loaded with the first word that is searched for."""

from functools import cache
from typing import Any


@cache
def english_stemmer() -> Any:
    """What takes the endings off English words; its package loads those of all languages."""
    import snowballstemmer  # noqa: PLC0415

    return snowballstemmer.stemmer("english")


def digest(text: bytes) -> bytes:
    """Eight bytes for a text; what reckons them loads the whole of OpenSSL."""
    from hashlib import blake2b  # noqa: PLC0415

    return blake2b(text, digest_size=8).digest()
