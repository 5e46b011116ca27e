"""The alphabetical order of names in each language."""

from collections.abc import Iterable

from app.domain.text import fold


def alphabetical(name: str, language: str) -> tuple[bytes, str]:
    """Return the sort key of a name."""
    # GB 18030 keeps the order of GB 2312, whose 3,755 common characters are arranged by pinyin.
    return (fold(name).encode("gb18030"), name) if language == "zh" else (fold(name).encode(), name)


def in_order(names: Iterable[str], language: str) -> list[str]:
    """Sort names as a reader of the language looks them up."""
    return sorted(names, key=lambda name: alphabetical(name, language))
