"""The units of the calendar that the ticks of a line of days show, and where they begin and end."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from app.domain.days import civil, day_number, days_in_month
from app.domain.timeline.ticks import Tick

_MONTH, _YEAR = 28, 365
_YEARS = (1000, 100, 10, 1)


class Unit(NamedTuple):
    """So many years, or a month, or, where both are 0, a day."""

    years: int = 0
    months: int = 0

    def first(self, day: int) -> int:
        """The first day of the unit in which a day lies."""
        year, month, _ = civil(day)
        if self.years:
            return day_number(_year_of(_round(year, self.years)), 1, 1)
        return day_number(year, month, 1) if self.months else day

    def last(self, day: int) -> int:
        """The last day of the unit in which a day lies."""
        year, month, _ = civil(day)
        if self.years:
            return day_number(_year_of(_round(year, self.years) + self.years), 1, 1) - 1
        return day_number(year, month, days_in_month(year, month)) if self.months else day

    def nearest(self, day: float) -> int:
        """The day, of those at which a unit begins, that is nearest to a moment."""
        first, after = self.first(int(day // 1)), self.last(int(day // 1)) + 1
        return first if day - first < after - day else after


DAY, MONTH, YEAR = Unit(), Unit(months=1), Unit(years=1)


def unit_of(ticks: Sequence[Tick]) -> Unit:
    """The unit that the ticks count by ones or more: a day, a month, or 1 to 1,000 years."""
    # Not the least: about the year 1 ticks come closer.
    step = max((after.day - tick.day for tick, after in pairwise(ticks)), default=0)
    years = next((years for years in _YEARS if step >= years * _YEAR), 0)
    return Unit(years) if years else MONTH if step >= _MONTH else DAY


def _round(year: int, years: int) -> int:
    """The round year at which that many years begin; there is no year 0 to be round, and before it 1 BC is -1."""
    return (year if year > 0 else year - 1) // years * years


def _year_of(round_year: int) -> int:
    """Where the ticks put a round year."""
    return round_year + 1 if round_year < 0 else max(1, round_year)
