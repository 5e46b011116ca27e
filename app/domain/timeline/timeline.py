"""An answer on the line of days."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.timeline.chronology import Chronology
from app.domain.timeline.extent import Extent, extent_of
from app.domain.timeline.lanes import Lane


@dataclass(frozen=True, slots=True)
class Timeline:
    """The entries of an answer, the lanes in which they stand, and the days between which they lie."""

    chronology: Chronology
    everything: Lane
    lanes: tuple[Lane, ...]
    extent: Extent

    def outside(self, first: int, last: int) -> tuple[int, int]:
        """How many entries end before a period, and how many begin after it."""
        ended = self.everything.mask & self.chronology.ended(first)
        begun = self.everything.rank(self.chronology.begun(last + 1))
        return ended.bit_count(), len(self.everything) - begun

    def last_before(self, day: int) -> int:
        """The latest last day before a day, or the day itself when there is none."""
        found = self.chronology.last_end(self.everything.mask, day)
        return day if found is None else found

    def first_after(self, day: int) -> int:
        """The earliest first day after a day, or the day itself when there is none."""
        found = self.everything.following(self.chronology.begun(day + 1) - 1)
        return day if found is None else self.chronology.firsts[found]


def timeline_of(chronology: Chronology, mask: int, lanes: Mapping[str, int]) -> Timeline:
    """Put the entries of a mask into lanes: code -> mask of all entries that stand there, empty ones left out."""
    size = len(chronology)
    found = ((code, mask & lane) for code, lane in lanes.items())
    everything = Lane("", mask, size)
    return Timeline(
        chronology=chronology,
        everything=everything,
        lanes=tuple(Lane(code, inside, size) for code, inside in found if inside),
        extent=extent_of(chronology, everything),
    )


EMPTY = timeline_of(Chronology((), (), ()), 0, {})
"""No entries at all."""
