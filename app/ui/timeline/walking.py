"""Going with keys from place to place in a lane: marks, chips and bars, from left to right."""

from dataclasses import replace

from PySide6.QtWidgets import QToolTip

from app.domain.timeline.marks import Mark
from app.ui.plain_text import plain
from app.ui.timeline.contents import Key
from app.ui.timeline.painter import Emphasis
from app.ui.timeline.scene import Place, Scene
from app.ui.timeline.spoken import SpokenTimeline


class WalkedTimeline(SpokenTimeline):
    """Rings the place that the keys have come to and tells what it is, as long as it is in view."""

    _walked: Key | None = None

    def to_place_before(self) -> None:
        self._to_place(-1)

    def to_place_after(self) -> None:
        self._to_place(1)

    def act_on_place(self) -> bool:
        """Read the entry that the keys have come to, or come closer to a chip or a bar; tells whether there is one."""
        if place := self._place_of_keys():
            self.act_on(place)
        return place is not None

    def act_on(self, place: Place) -> None:
        """Choose the entry of a mark; open a chip or a bar."""
        if not isinstance(place.target, Mark):
            self.open_place(place)
        elif self.scene().has_entries(place.lane):
            self.choose(place.target.number)

    def set_current(self, number: int | None) -> None:
        self._walked = None
        super().set_current(number)

    def _to_lane(self, by: int) -> None:
        self._walked = None
        super()._to_lane(by)

    def _to_place(self, by: int) -> None:
        """From where the keys are, else from the current entry, else from the edge of the view."""
        if self._lane not in self.contents.slots:
            self._lane = next((self.scene().texts[place.lane].code for place in self._selected), None)
        if self._lane is None:
            super()._to_lane(0)
        if self._lane is None or not (places := list(self.contents.places(self.contents.slots[self._lane]))):
            return
        start = self._current if self._walked is None else self._walked
        before = places.index(start) if start in places else -1 if by > 0 else len(places)
        self._walked = places[min(max(before + by, 0), len(places) - 1)]
        if self._is_heard():
            self._speak((self._lane, self._walked))
        if place := self._place_of_keys():
            seen = place.rect.toAlignedRect()
            QToolTip.showText(self.mapToGlobal(seen.bottomRight()), plain(self._tip(place)), self, seen)
        self.update()

    def _place_of_keys(self) -> Place | None:
        slot = self.contents.slots.get(self._lane) if self._lane and self._walked is not None else None
        return None if slot is None or self._walked is None else self.contents.places(slot).get(self._walked)

    def _emphasis(self, shown: Scene) -> Emphasis:
        found = super()._emphasis(shown)
        place = self._place_of_keys() if self.hasFocus() and not found.hovered else None
        return replace(found, hovered=[place]) if place else found
