"""Numbers for the days of the Gregorian calendar in any year: day 1 is 1 January of the year 1."""

import calendar
from datetime import date
from typing import Final

BEGINNING: Final = -(10**9)
"""Before every date: the first day of a period without a known beginning."""

END: Final = 10**9
"""After every date: the last day of a period without a known end."""

# datetime knows only the years 1 to 9999, but the calendar repeats itself every 400 years.
_CYCLE_YEARS: Final = 400
_CYCLE_DAYS: Final = 146_097


def day_number(year: int, month: int, day: int) -> int:
    """Return the number of a day; the year 0 comes before the year 1."""
    cycles, years = divmod(year - 1, _CYCLE_YEARS)
    return cycles * _CYCLE_DAYS + date(years + 1, month, day).toordinal()


def civil(day: int) -> tuple[int, int, int]:
    """Return year, month and day of a day number."""
    cycles, days = divmod(day - 1, _CYCLE_DAYS)
    found = date.fromordinal(days + 1)
    return cycles * _CYCLE_YEARS + found.year, found.month, found.day


def days_in_month(year: int, month: int) -> int:
    """Return how many days a month of that year has."""
    return calendar.monthrange(year % _CYCLE_YEARS + _CYCLE_YEARS, month)[1]
