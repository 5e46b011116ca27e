"""The alphabetical order of names in each language."""

from functools import lru_cache

from app.domain.text import fold


@lru_cache(maxsize=2_000)
def alphabetical(name: str, language: str) -> tuple[bytes, str]:
    """Return the sort key of a name."""
    # GB 18030 keeps the order of GB 2312, whose 3,755 common characters are arranged by pinyin.
    return (fold(name).encode("gb18030"), name) if language == "zh" else (fold(name).encode(), name)
