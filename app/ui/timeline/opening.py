"""What stands together on the timeline opens: a click comes so near that it parts, or offers its entries."""

from collections.abc import Sequence
from math import ceil, floor

from app.domain.bits import numbers_of
from app.domain.timeline.density import Bar
from app.domain.timeline.marks import Cluster, Mark, Running
from app.domain.timeline.parting import parting_view, view_of
from app.ui.timeline.entry_menu import EntryMenu
from app.ui.timeline.pointing import PointedTimeline
from app.ui.timeline.scene import Chip, Place

_TOLD = 3
"""Of so many entries the titles are told."""


class OpeningTimeline(PointedTimeline):
    """Opens chips and bars, and tells what is in them."""

    def _equip(self) -> None:
        super()._equip()
        self.members = EntryMenu("timelineMembers", self)

    def open_place(self, place: Place) -> None:
        """Come so near to a chip or a bar that its entries part; offer them where that is not possible."""
        target, shown = place.target, self.scene()
        near = None
        if isinstance(target, Cluster):
            room = shown.geometry.slots[place.lane].room
            near = parting_view(target.numbers, shown.entries[place.lane], shown.frames[place.lane], room)
        elif not isinstance(target, Mark | Running):
            near = view_of(target, self._viewport)
        if near:
            self.glide(near)
        else:
            self.members.offer(self._members(place), lambda number: self._told(place, number))
            self.members.popup(self.mapToGlobal(place.rect.bottomLeft().toPoint()))

    def group_in_words(self, group: Chip | Bar) -> str:
        """How many entries a chip or a bar has, and of what days."""
        if isinstance(group, Running):
            return self._words.running(group.size)
        least, greatest = self._viewport.limits
        first, last = max(group.first, floor(least)), min(group.last, ceil(greatest) - 1)
        return self._words.sayings.group(self._words.count(group.size), first, last)

    def _members(self, place: Place) -> Sequence[int]:
        """The entries that stand at a place; of a bar, those that begin on its days."""
        target = place.target
        if isinstance(target, Mark):
            return (target.number,)
        if isinstance(target, Cluster):
            return target.numbers
        lane = self.scene().entries[place.lane]
        if isinstance(target, Running):
            return numbers_of(target.mask)
        known = self.scene().frames[place.lane].chronology
        first, after = known.begun(target.first), known.begun(target.last + 1)
        return lane.numbers((1 << after) - 1 >> first << first)

    def _told(self, place: Place, number: int) -> str:
        entries, deeds = self.scene().has_entries(place.lane), self.shelf.deeds
        return self._describe(number) if entries or not deeds else deeds.tips[number]

    def _tip(self, place: Place) -> str:
        """Of a mark what it is; of what stands together when it was, how much it is, and if it is little, what."""
        target = place.target
        if isinstance(target, Mark):
            related = self._ties.get(target.number) if self.scene().has_entries(place.lane) else None
            return "\n".join((self._told(place, target.number), *([related] if related else [])))
        if isinstance(target, Running):
            lines = [self._words.running(target.size)]
        else:
            lines = [self._words.period(target.first, target.last), self._words.count(target.size)]
        members = self._members(place) if target.size <= _TOLD else ()
        if len(members) == target.size:
            lines += ("· " + self._told(place, number).partition("\n")[0] for number in members)
        return "\n".join(lines)
