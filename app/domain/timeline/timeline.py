"""An answer on the line of days."""

from collections.abc import Collection, Mapping
from functools import reduce
from operator import or_
from typing import Final

from app.domain.record import record
from app.domain.timeline.chronology import Chronology
from app.domain.timeline.extent import Extent, extent_of
from app.domain.timeline.lanes import EVERY, REST, Lane

GROUPINGS: Final = ("kind", "country", "framework", "topic", "")
"""The facets whose codes may be lanes; with none of them all entries share one."""

_KEPT: Final = frozenset({"kind"})
"""Facets of so few codes that they had better stay where they are."""


@record
class Timeline:
    """The entries of an answer, the lanes of a facet in which they stand, and the days between which they lie.

    The lanes are in the order of their relevance.
    """

    chronology: Chronology
    everything: Lane
    facet: str
    lanes: tuple[Lane, ...]
    extent: Extent

    @property
    def undated(self) -> int:
        """The mask of the entries of which it is not known when they were."""
        return self.everything.mask & self.chronology.undated

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


def timeline_of(
    chronology: Chronology, mask: int, lanes: Mapping[str, int], facet: str = "", chosen: Collection[str] = ()
) -> Timeline:
    """Put the entries of a mask into lanes: code -> mask of all entries that stand there, empty ones left out.

    Lanes of chosen codes come first, then those with more entries, and at last the entries that are in no lane.
    """
    size = len(chronology)
    everything = Lane(EVERY, mask, size)
    found = [Lane(code, mask & lane, size) for code, lane in lanes.items() if mask & lane]
    if facet not in _KEPT:
        found.sort(key=lambda lane: (lane.code not in chosen, -len(lane)))
    if rest := mask & ~reduce(or_, lanes.values(), 0):
        found.append(Lane(REST if found else EVERY, rest, size))
    return Timeline(chronology, everything, facet, tuple(found), extent_of(chronology, everything))


EMPTY = timeline_of(Chronology((), (), ()), 0, {})
"""No entries at all."""
