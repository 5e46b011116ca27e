"""A scene as a tree: lanes, what stands in each from left to right, and the entries that a chip or a bar has."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from app.domain.bits import mask_of, numbers_of
from app.domain.timeline.density import Bar
from app.domain.timeline.marks import Cluster, Mark, Running
from app.ui.timeline.scene import Place, Scene

Key = int | tuple[int, int] | str
"""What a place keeps while the view moves: the number of a mark's entry, the ends of what a chip or bar has."""


class Contents:
    """Worked out lane by lane, when somebody asks."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._places: dict[int, Mapping[Key, Place]] = {}

    @cached_property
    def slots(self) -> Mapping[str, int]:
        """The lanes in sight, by code."""
        return {text.code: slot for slot, text in enumerate(self.scene.texts)}

    def places(self, slot: int) -> Mapping[Key, Place]:
        """The marks, chips and bars of a lane in sight."""
        if slot not in self._places:
            bars = self.scene.lanes[slot].bars
            rects = self.scene.bar_rects(slot, bars)
            columns = [Place(slot, bar, rect) for bar, rect in zip(bars, rects, strict=True)]
            found = sorted((*self.scene.places(slot), *columns), key=lambda place: place.rect.left())
            self._places[slot] = {_key(place): place for place in found}
        return self._places[slot]

    def mask(self, place: Place) -> int:
        """The entries of a place."""
        target = place.target
        if isinstance(target, Mark):
            return 1 << target.number
        if isinstance(target, Bar):
            return self._mask_of_bar(place.lane, target)
        return target.mask if isinstance(target, Running) else mask_of(target.numbers)

    def numbers(self, place: Place) -> Sequence[int]:
        """The entries of a place in the order of time."""
        return numbers_of(self.mask(place))

    def holder(self, slot: int, number: int) -> Key | None:
        """Where an entry stands in a lane."""
        places = self.places(slot)
        if number in places:
            return number
        return next((key for key, place in places.items() if self.mask(place) >> number & 1), None)

    def _mask_of_bar(self, slot: int, bar: Bar) -> int:
        """What begins on its days; in a folded lane the first bar also has what began before the view."""
        frame, entries = self.scene.frames[slot], self.scene.entries[slot].mask
        first, last = frame.viewport.days
        start, stop = (frame.chronology.begun(day) for day in (max(first, bar.first), min(last, bar.last) + 1))
        begun = entries & ((1 << stop) - 1) >> start << start
        if self.scene.geometry.slots[slot].folded and bar.first == frame.bins.first.first:
            begun |= entries & frame.seen & ((1 << frame.running) - 1)
        return begun


def _key(place: Place) -> Key:
    target = place.target
    if isinstance(target, Mark):
        return target.number
    if isinstance(target, Cluster):
        return target.numbers[0], target.numbers[-1]
    return (target.first, target.last) if isinstance(target, Bar) else "running"
