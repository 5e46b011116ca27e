"""Dates in English words."""

from collections.abc import Mapping, Sequence
from typing import Final

from app.domain.dates import Moment, Precision

SHORT: Final[Mapping[str, str]] = {"about": "c. {}", "since": "from {}", "until": "until {}", "or": " or "}
NO_START: Final = "{}, start unknown"
NO_END: Final = "{}, end unknown"

PRECISION: Final[Mapping[str, str]] = {
    "day": "exact day",
    "month": "month known, day not",
    "season": "season only",
    "year": "year only",
    "decade": "decade only",
    "century": "century only",
    "interval": "period",
    "set": "one of several dates",
    "to the day": "{}, given to the day",
    "to the month": "{}, given to the month",
    "to the season": "{}, given to the season",
    "to the year": "{}, given to the year",
    "to the decade": "{}, given to the decade",
    "to the century": "{}, given to the century",
    "approximate": "approximate",
    "uncertain": "uncertain",
    "both": "approximate and uncertain",
    "open": "open",
    "unknown": "unknown",
    "start": ", start {}",
    "end": ", end {}",
    "some": ", in part {}",
}

# A line, because a list would take twelve.
_MONTHS: Final = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
_SEASONS: Final = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_FOUR_DIGITS: Final = 1000


def moment(date: Moment) -> str:
    named = _about(date)
    return f"probably {named}" if date.uncertain else named.removeprefix("the ")


def within_month(first: Moment, last: Moment) -> str:
    return f"{first.day}–{_named(last)}"


def within_year(first: Moment, last: Moment) -> str:
    dash = " – " if first.day else "–"
    return f"{_day_and_month(first)}{dash}{_named(last)}"


def dashed(first: Moment, last: Moment) -> str:
    dash = " – " if first.month else "–"
    return f"{_named(first)}{dash}{_named(last)}"


def from_to(first: Moment, last: Moment) -> str:
    return f"from {_limit(first)} to {_limit(last)}"


def since(first: Moment) -> str:
    return f"since {_limit(first)}"


def until(last: Moment) -> str:
    return f"until {_limit(last)}"


def between(first: Moment, last: Moment) -> str:
    return f"sometime between {_limit(first)} and {_limit(last)}"


def not_before(first: Moment) -> str:
    return f"{_limit(first)} or later"


def not_after(last: Moment) -> str:
    return f"{_limit(last)} or earlier"


def one_of(dates: Sequence[str]) -> str:
    return " or ".join([", ".join(dates[:-1]), dates[-1]])


def short(date: Moment, use: str) -> str:  # noqa: ARG001
    """Name a season or a decade in few letters; English needs no cases."""
    return f"{_SEASONS[date.season]} {date.year}" if date.season else f"{date.year}s"


def _about(date: Moment) -> str:
    return f"about {_named(date)}" if date.approximate else _named(date)


def _limit(date: Moment) -> str:
    return f"{_about(date)} (uncertain)" if date.uncertain else _about(date)


def _named(date: Moment) -> str:
    if date.month:
        return f"{_day_and_month(date)} {_year(date.year)}"
    if date.season:
        return f"{_SEASONS[date.season]} {_year(date.year)}"
    if date.precision is Precision.YEAR:
        return _year(date.year)
    return _years(date)


def _day_and_month(date: Moment) -> str:
    month = _MONTHS[(date.month or 1) - 1]
    return f"{date.day} {month}" if date.day else month


def _year(year: int) -> str:
    if year <= 0:
        return f"{1 - year} BC"
    return str(year) if year >= _FOUR_DIGITS else f"AD {year}"


def _years(date: Moment) -> str:
    # "the 1900s" would leave open whether ten or a hundred years are meant.
    if date.precision is Precision.DECADE and date.year >= _FOUR_DIGITS and date.year % 100:
        return f"the {date.year}s"
    if date.last_year <= 0:
        return f"{1 - date.year}–{1 - date.last_year} BC"
    if date.year <= 0:
        return f"{_year(date.year)} – {_year(date.last_year)}"
    return f"{_year(date.year)}–{date.last_year}"
