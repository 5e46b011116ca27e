"""Between which days the entries of a lane lie."""

from bisect import bisect_left
from typing import Final

from app.domain.days import BEGINNING, END
from app.domain.record import record
from app.domain.timeline.chronology import Chronology
from app.domain.timeline.lanes import Lane

_TAIL: Final = 0.03


@record
class Extent:
    """The first and the last day known, and the day before which only a few of the known ones lie."""

    first: int = 0
    early: int = 0
    last: int = 0

    def with_more(self, other: "Extent") -> "Extent":
        """Reach as far as another one does."""
        return Extent(min(self.first, other.first), min(self.early, other.first), max(self.last, other.last))


def extent_of(chronology: Chronology, lane: Lane) -> Extent:
    """Look at the first and last days of a lane's entries, leaving open beginnings and ends out."""
    opened = chronology.begun(BEGINNING + 1)
    begun = lane.mask & ((1 << chronology.begun(END)) - 1) >> opened << opened
    ended = lane.mask & chronology.ended(END)
    ends = (chronology.first_end(ended), chronology.last_end(ended, END))
    starts = (chronology.firsts[number] for number in _outermost(begun))
    days = sorted(day for day in (*starts, *ends) if day is not None)
    if not days:
        return Extent()

    def known(day: int) -> int:
        """How many first and last days lie before the end of a day."""
        earlier = begun & ((1 << chronology.begun(day + 1)) - 1)
        return earlier.bit_count() + (ended & chronology.ended(day + 1)).bit_count()

    few = int((begun.bit_count() + ended.bit_count()) * _TAIL)
    early = bisect_left(range(days[0], days[-1]), few + 1, key=known)
    return Extent(days[0], days[0] + early, days[-1])


def _outermost(mask: int) -> tuple[int, ...]:
    """The lowest and the highest number in a mask."""
    return ((mask & -mask).bit_length() - 1, mask.bit_length() - 1) if mask else ()
