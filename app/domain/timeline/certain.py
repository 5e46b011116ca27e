"""What of a date is certain: on which days it was in any case, and which are only possible."""

from app.domain.dates import Precision
from app.domain.days import BEGINNING, END, civil, day_number
from app.domain.timeline.chronology import Piece

_YEARS = {Precision.YEAR: 1, Precision.DECADE: 10, Precision.CENTURY: 100}
_MONTHS = {Precision.MONTH: 1, Precision.SEASON: 3}
_YEAR_MONTHS = 12


def certain_days(piece: Piece) -> tuple[int, int] | None:
    """The first and the last day of which it is known; an open side of an interval reaches as far as it may."""
    first, last, look = piece
    if look.precision is Precision.DAY:
        return first, last
    if look.precision is not Precision.INTERVAL:
        return None
    start = first if first == BEGINNING or not look.start else _end_of(first, look.start)
    end = last if last == END or not look.end else _beginning_of(last, look.end)
    return (start, end) if start <= end else None


def _end_of(first: int, precision: Precision) -> int:
    """The last day of what is so long and begins on a day."""
    year, month, _ = civil(first)
    if precision in _YEARS:
        return day_number(year + _YEARS[precision], 1, 1) - 1
    if precision in _MONTHS:
        more, after = divmod(month - 1 + _MONTHS[precision], _YEAR_MONTHS)
        return day_number(year + more, after + 1, 1) - 1
    return first


def _beginning_of(last: int, precision: Precision) -> int:
    """The first day of what is so long and ends on a day."""
    year, month, _ = civil(last)
    if precision in _YEARS:
        return day_number(year - _YEARS[precision] + 1, 1, 1)
    if precision in _MONTHS:
        less, before = divmod(month - _MONTHS[precision], _YEAR_MONTHS)
        return day_number(year + less, before + 1, 1)
    return last
