"""Dates as sources give them: EDTF (ISO 8601-2:2019) levels 0 and 1 and one-of sets, never rounded."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final

from app.domain.days import BEGINNING, END, day_number, days_in_month
from app.domain.record import record

_MONTHS: Final = 12
_SEASONS: Final = {21: 3, 22: 6, 23: 9, 24: 12}
"""The month in which a season begins in the north; winter belongs to the year in which it begins."""

_DATE: Final = re.compile(
    r"(?P<long>Y)?(?P<year>-?[0-9]+X*)(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<mark>[?~%])?"
)
_PLAIN: Final = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
"""Most dates by far, in which nothing of other editions can stand."""

_YEAR: Final = re.compile(r"-?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)")
_LONG_YEAR: Final = re.compile(r"-?[1-9][0-9]{4,5}")

_OTHER_FORMS: Final = {
    r"\s": "it contains a space",
    r"unknown|open": "an unknown side of an interval is left empty and an open one is '..'",
    r"[ux]": "an unspecified digit is a capital 'X'",
    r"y": "a long year begins with a capital 'Y'",
    r"\?~|~\?": "what is both uncertain and approximate is marked '%'",
    r"[0-9]T|:": "times of day are not supported",
    r"[?~%][-0-9XY]": "'?', '~' and '%' stand only at the end of a date",
    r"\.{3}": "what is open is marked with two dots",
    r"[{}]": "of sets only '[...]', one of several dates, is supported",
}
"""What other editions and levels of the standard allow -> why we do not."""


class DateError(ValueError):
    """A text is not a date; the message is one sentence that says why."""


class Precision(StrEnum):
    """How much of a date is given."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"
    SET = "set"


@record
class Moment:
    """One date; where several years are possible, year is the earliest (1990 of the ten years 199X)."""

    year: int
    month: int | None = None
    day: int | None = None
    season: int | None = None
    years: int = 1
    approximate: bool = False
    uncertain: bool = False

    @property
    def last_year(self) -> int:
        return self.year + self.years - 1

    @property
    def first(self) -> int:
        return day_number(self.year, self._months[0], self.day or 1)

    @property
    def last(self) -> int:
        if self.day:
            return self.first
        month, count = self._months
        more, next_month = divmod(month - 1 + count, _MONTHS)
        return day_number(self.last_year + more, next_month + 1, 1) - 1

    @property
    def _months(self) -> tuple[int, int]:
        """The first month and how many there are."""
        if self.season:
            return _SEASONS[self.season], 3
        return (self.month, 1) if self.month else (1, _MONTHS)

    @property
    def precision(self) -> Precision:
        if self.day:
            return Precision.DAY
        if self.month:
            return Precision.MONTH
        if self.season:
            return Precision.SEASON
        return {1: Precision.YEAR, 10: Precision.DECADE, 100: Precision.CENTURY}[self.years]


@record
class Edtf:
    """A date, an interval or a set of possible dates, with the first and the last day that it allows.

    start and end are the same for a single date, and None where open ('..') or unknown (left empty).
    The members of a set are dates and intervals, written a..b in it.
    """

    text: str
    first: int
    last: int
    precision: Precision
    approximate: bool
    uncertain: bool
    start: Moment | None
    end: Moment | None
    open_start: bool = False
    open_end: bool = False
    members: tuple["Edtf", ...] = ()

    @property
    def unknown_start(self) -> bool:
        return self.start is None and not self.open_start

    @property
    def unknown_end(self) -> bool:
        return self.end is None and not self.open_end


class _Refusal(Exception):  # noqa: N818
    """Why a text is not a date, before it is known which whole text that was."""


@lru_cache(maxsize=4096)
def parse(text: str) -> Edtf:
    """Read a date; raise DateError for anything but EDTF levels 0 and 1 and one-of sets."""
    try:
        return _read(text)
    except _Refusal as refusal:
        raise DateError(f"'{text}' is not a date: {refusal}.") from None


def _read(text: str) -> Edtf:
    if _PLAIN.fullmatch(text):
        return _single(text)
    for pattern, reason in _OTHER_FORMS.items():
        if re.search(pattern, text):
            raise _Refusal(reason)
    if text.startswith("["):
        return _set(text)
    return _interval(text) if "/" in text else _single(text)


def _single(text: str) -> Edtf:
    moment = _moment(text)
    marks = (moment.approximate, moment.uncertain)
    return Edtf(text, moment.first, moment.last, moment.precision, *marks, start=moment, end=moment)


def _interval(text: str) -> Edtf:
    left, _, right = text.partition("/")
    if "/" in right:
        raise _Refusal("an interval has two sides")
    return _between(text, left, right)


def _between(text: str, left: str, right: str) -> Edtf:
    start = _moment(left) if left not in {"", ".."} else None
    end = _moment(right) if right not in {"", ".."} else None
    given = [moment for moment in (start, end) if moment]
    if not given:
        raise _Refusal("at least one side of an interval is a date")
    first = start.first if start else BEGINNING
    last = end.last if end else END
    if first > last:
        raise _Refusal("it ends before it begins")
    marks = (any(moment.approximate for moment in given), any(moment.uncertain for moment in given))
    return Edtf(text, first, last, Precision.INTERVAL, *marks, start, end, left == "..", right == "..")


def _set(text: str) -> Edtf:
    if not text.endswith("]"):
        raise _Refusal("']' is missing at its end")
    members = tuple(_member(part) for part in text[1:-1].split(","))
    if len(members) == 1 and members[0].precision is not Precision.INTERVAL:
        raise _Refusal("a set has more than one date")
    marks = (any(member.approximate for member in members), any(member.uncertain for member in members))
    early = min(members, key=lambda member: member.first)
    late = max(members, key=lambda member: member.last)
    bounds = (early.first, late.last, Precision.SET)
    return Edtf(text, *bounds, *marks, early.start, late.end, early.open_start, late.open_end, members)


def _member(part: str) -> Edtf:
    left, dots, right = part.partition("..")
    return _between(part, left or "..", right or "..") if dots else _single(part)


def _moment(text: str) -> Moment:
    found = _DATE.fullmatch(text)
    if not found:
        raise _Refusal("it is not like 2004, 2004-06 or 2004-06-17" if text else "a date is missing")
    year, years = _long_year(found) if found["long"] else _year(found)
    month, day, season = _below_year(found)
    if day is not None and month and not 1 <= day <= days_in_month(year, month):
        raise _Refusal(f"{found['year']}-{month:02} has no day {day}")
    marks = (found["mark"] in {"~", "%"}, found["mark"] in {"?", "%"})
    return Moment(year, month, day, season, years, *marks)


def _long_year(found: re.Match[str]) -> tuple[int, int]:
    if not _LONG_YEAR.fullmatch(found["year"]):
        raise _Refusal("a year that begins with 'Y' has five or six digits")
    if found["month"]:
        raise _Refusal("a year that begins with 'Y' has no month")
    return int(found["year"]), 1


def _year(found: re.Match[str]) -> tuple[int, int]:
    """Return the earliest year and how many years are possible."""
    year = found["year"]
    if not _YEAR.fullmatch(year):
        raise _Refusal("a year has four digits, at most the last two of them unspecified")
    if year == "-0000":
        raise _Refusal("the year 0 has no minus")
    if "X" in year and found["month"]:
        raise _Refusal("a year with unspecified digits has no month")
    earliest = year.replace("X", "9" if year.startswith("-") else "0")
    return int(earliest), 10 ** year.count("X")


def _below_year(found: re.Match[str]) -> tuple[int | None, int | None, int | None]:
    """Return month, day and season, None where not given or unspecified."""
    month, day = (None if part in {None, "XX"} else int(part) for part in found.group("month", "day"))
    if month is None:
        if day is not None:
            raise _Refusal("a day needs its month")
        return None, None, None
    if month in _SEASONS:
        if found["day"]:
            raise _Refusal("a season has no days")
        return None, None, month
    if not 1 <= month <= _MONTHS:
        raise _Refusal(f"there is no month {month}")
    return month, day, None
