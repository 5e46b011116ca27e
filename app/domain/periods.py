"""Periods between two days, written as the dates that a reader would write."""

from app.domain.dates import Edtf, parse
from app.domain.days import BEGINNING, END, civil, day_number

_EARLIEST, _LATEST = day_number(-9999, 1, 1), day_number(9999, 12, 31)
"""Farther years cannot be written with month and day."""


def dates_of(first: int, last: int) -> tuple[Edtf | None, Edtf | None]:
    """From when to when, in years or months where the days are just those; None is an open side."""
    since = None if first <= BEGINNING else civil(_within(first))
    until = None if last >= END else civil(_within(last))
    after = None if last >= END else civil(_within(last) + 1)
    bounds = [date for date in (since, after) if date]
    parts = 1 if all(date[1:] == (1, 1) for date in bounds) else 2 if all(date[2] == 1 for date in bounds) else 3
    return _date(since, parts), _date(until, parts)


def period_of(first: int, last: int) -> Edtf:
    """The same as one date or interval; one side at least is not open."""
    since, until = dates_of(first, last)
    if since and since == until:
        return since
    return parse(f"{since.text if since else '..'}/{until.text if until else '..'}")


def _within(day: int) -> int:
    return min(max(day, _EARLIEST), _LATEST)


def _date(date: tuple[int, int, int] | None, parts: int) -> Edtf | None:
    if date is None:
        return None
    year, month, day = date
    return parse("-".join([f"{'-' * (year < 0)}{abs(year):04}", f"{month:02}", f"{day:02}"][:parts]))
