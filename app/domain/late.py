"""What is loaded with the first word that is searched for."""

from functools import cache
from typing import Any


@cache
def english_stemmer() -> Any:
    """What takes the endings off English words; its package loads those of all languages."""
    import snowballstemmer  # noqa: PLC0415

    return snowballstemmer.stemmer("english")
