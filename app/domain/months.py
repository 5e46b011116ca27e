"""Months and days as people write them in a search, as the dates that entries carry."""

from collections.abc import Sequence

from app.domain.nodes import Words
from app.domain.text import Run

_ENGLISH = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_RUSSIAN = (
    *("январ", "феврал", "март", "апрел", "ма", "июн"),
    *("июл", "август", "сентябр", "октябр", "ноябр", "декабр"),
)
_RUSSIAN_ENDINGS = frozenset(("", *"аеуьюяй", "ем", "ом"))
_SHORTEST = 3
_LAST_MONTH, _LAST_DAY = 12, 31

_ORDERS = ("Y年M月D日", "Y年M月D号", "Y年M月", "D.Y", "DMY", "MDY", "MY")
"""Y a year, M a month, D a day, anything else as it stands; longer orders first."""


def month_phrases(runs: Sequence[Run]) -> tuple[int, Words] | None:
    """How many of the first runs are a month or a day of a year, and the same as a date; None when they are none."""
    for order in _ORDERS:
        if len(order) <= len(runs) and (parts := _read(order, runs)):
            return len(order), Words(tuple(Run(part, han=False) for part in parts))
    return None


def _read(order: str, runs: Sequence[Run]) -> list[str] | None:
    found: dict[str, str] = {}
    for sort, run in zip(order, runs, strict=False):
        value = _value(sort, run.text)
        if value is None:
            return None
        found[sort] = value
    return [found[sort] for sort in "YMD" if sort in found]


def _value(sort: str, text: str) -> str | None:
    if sort == "Y":
        return text if text.isdecimal() and len(text) == len("2004") else None
    if sort == "D":
        return text.zfill(2) if text.isdecimal() and 0 < int(text[:3]) <= _LAST_DAY else None
    if sort == "M":
        number = _month(text)
        return f"{number:02d}" if number else None
    return text if text == sort else None


def _month(text: str) -> int | None:
    """The number of a month by its name in any form, its beginning of three letters, or its number."""
    if text.isdecimal():
        return int(text) if len(text) <= len("12") and 0 < int(text) <= _LAST_MONTH else None
    if len(text) < _SHORTEST:
        return None
    english = (number for number, name in enumerate(_ENGLISH, 1) if name.startswith(text))
    russian = (number for number, stem in enumerate(_RUSSIAN, 1) if stem.startswith(text) or _has_form(stem, text))
    return next(english, None) or next(russian, None)


def _has_form(stem: str, text: str) -> bool:
    return text.startswith(stem) and text[len(stem) :] in _RUSSIAN_ENDINGS
