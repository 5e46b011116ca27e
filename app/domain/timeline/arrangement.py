"""How the reader of a timeline has its lanes: in which order, which are folded, which stay at the top."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from app.domain.record import record
from app.domain.timeline.lanes import REST, Lane


class LaneOrder(StrEnum):
    """By how much a lane has to do with the search, or by its name."""

    RELEVANCE = "relevance"
    NAME = "name"


@record
class Arrangement:
    """The codes of folded lanes, and of pinned ones in the order in which they were pinned."""

    order: LaneOrder = LaneOrder.RELEVANCE
    folded: frozenset[str] = frozenset()
    pinned: tuple[str, ...] = ()

    def with_fold_turned(self, code: str) -> "Arrangement":
        """A lane folded, or unfolded."""
        return replace(self, folded=self.folded ^ {code})

    def with_pin_turned(self, code: str) -> "Arrangement":
        """A lane pinned below those that are pinned already, or let go."""
        others = tuple(other for other in self.pinned if other != code)
        return replace(self, pinned=others if code in self.pinned else (*others, code))

    def with_folded(self, codes: Iterable[str]) -> "Arrangement":
        """Just these lanes folded."""
        return replace(self, folded=frozenset(codes))

    def arranged(self, lanes: Iterable[Lane], name: Callable[[str], Any]) -> list[Lane]:
        """Put lanes that come in the order of relevance into this one; name gives what their names are sorted by."""
        found = list(lanes)
        if self.order is LaneOrder.NAME:
            found.sort(key=lambda lane: (lane.code == REST, name(lane.code)))
        places = {code: place for place, code in enumerate(self.pinned)}
        return sorted(found, key=lambda lane: places.get(lane.code, len(places)))
