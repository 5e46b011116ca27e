"""What the mouse is over on the timeline or in the list: marked, told in a tooltip, and offered in a menu."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QEvent, QPointF, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QToolTip

from app.domain.timeline.actions import ACTIONS
from app.domain.timeline.lanes import Lane
from app.domain.timeline.marks import Mark
from app.ui.plain_text import plain
from app.ui.timeline.eras import era_at
from app.ui.timeline.lane_menu import LaneMenu
from app.ui.timeline.legend import Legend
from app.ui.timeline.linking import NO_LINKS, Links, links
from app.ui.timeline.moving import MovingTimeline
from app.ui.timeline.painter import Emphasis, Seen
from app.ui.timeline.samples import Samples
from app.ui.timeline.scene import Place, Scene
from app.ui.timeline.slots import LaneText
from app.ui.timeline.whereabouts import Edge, edges


class PointedTimeline(MovingTimeline):
    """Follows the mouse while no button is pressed, and shows what the entry being read is related to.

    entry_pointed has the entry under the mouse, or None.
    """

    entry_pointed = Signal(object)

    def _equip(self) -> None:
        super()._equip()
        self._pointed: int | None = None
        self._edges: Sequence[Edge] = []
        self._ties: Mapping[int, str] = {}
        self._linked: tuple[Scene, int | None, Mapping[int, str], Links] | None = None
        self.legend = Legend(self)
        self.header.legend_wanted.connect(self.show_legend)
        self.setMouseTracking(True)
        self.menu = LaneMenu("laneMenu", self)
        general = self.header.menu
        general.aboutToShow.connect(lambda: general.offer(self._words.lanes, self.shelf.order, None))
        general.aboutToShow.connect(lambda: general.offer_eras(self._words.lanes, shown=self.eras_shown))
        general.eras_turned.connect(self.turn_eras)
        for menu in (self.menu, general):
            menu.fold_turned.connect(self.turn_fold)
            menu.pin_turned.connect(self.turn_pin)
            menu.all_folded.connect(lambda folded: self.fold_all(folded=folded))
            menu.sorted_by.connect(self.sort_lanes)

    def show_legend(self) -> None:
        """Tell what the marks mean, below the button."""
        button = self.header.legend
        corner = button.mapToGlobal(button.rect().bottomRight())
        self.legend.open_at(corner, self._words.legend, self._words.meanings(), Samples(self._theme, self._fonts))

    def show_ties(self, ties: Mapping[int, str]) -> None:
        """Lead arcs to the entries, by number, to which the one being read is related, named as the relations are."""
        self._ties = ties
        self.update()

    def show_pointed(self, number: int | None) -> None:
        """Mark the entry under the mouse elsewhere as if it were under the mouse here."""
        places = [] if number is None else self.scene().find(number)
        beyond = [] if number is None or places else edges(self.scene(), self._entry_lanes, number)
        self._mark_pointed(places, beyond)

    def links(self) -> Links:
        """The arcs of the entry being read, worked out once for a scene."""
        key = (self.scene(), self._current, self._ties)
        if self._linked is None or any(old is not new for old, new in zip(self._linked, key, strict=False)):
            found = NO_LINKS
            if self._total and self._current is not None and 0 <= self._current < len(self._timeline.chronology):
                found = links(self.scene(), self._entry_lanes, self._fonts, self._current, self._ties)
            self._linked = (*key, found)
        return self._linked[-1]

    def seen(self) -> Seen | None:
        """What is shown, with the arcs."""
        found = super().seen()
        return found and replace(found, emphasis=self._with_links(found.emphasis))

    def _emphasis(self, shown: Scene) -> Emphasis:
        return replace(self._with_links(super()._emphasis(shown)), edges=self._edges)

    def _with_links(self, emphasis: Emphasis) -> Emphasis:
        """With the ring around its ghost when the entry being read is not in the answer."""
        found = self.links()
        own = [
            ghost for ghost in found.ghosts if isinstance(ghost.target, Mark) and ghost.target.number == self._current
        ]
        return replace(emphasis, current=(*emphasis.current, *own), links=found)

    @property
    def _entry_lanes(self) -> Sequence[Lane]:
        """The lanes by their places, that of treaty actions without any entry."""
        return [Lane(ACTIONS, 0, 0) if lane.code == ACTIONS else lane for lane in self.shelf.lanes]

    def _changed(self) -> None:
        """Another scene: what is under the mouse is not known before it moves."""
        self._edges = []
        self._point_at(None)
        super()._changed()

    def _hit(self, point: QPointF) -> Place | None:
        """What is under a point: a ghost or the end of an arc, else what the scene has there."""
        return self.links().hit(point) or self.scene().hit(point)

    def _set_hovered(self, place: Place | None) -> None:
        """Mark what is under the mouse, and the same entry in other lanes."""
        found, number = [place] if place else [], None
        if place and isinstance(place.target, Mark) and self.scene().has_entries(place.lane):
            number = place.target.number
            found += (twin for twin in self.scene().find(number) if twin.lane != place.lane)
        self._point_at(number)
        self._mark_pointed(found, [])

    def _mark_pointed(self, places: Sequence[Place], beyond: Sequence[Edge]) -> None:
        if (places, beyond) != (self._hovered, self._edges):
            self._hovered, self._edges = places, beyond
            self.update()

    def _point_at(self, number: int | None) -> None:
        if number != self._pointed:
            self._pointed = number
            self.entry_pointed.emit(number)

    def _lane_at(self, point: QPointF) -> LaneText | None:
        """The lane with a name at a point."""
        place = self.scene().geometry
        at = place.slot_at(point) if place.labels.contains(point) else None
        return None if at is None else self.scene().texts[at]

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hovered(None)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what may be done with the lane under the mouse, or with the one that the keys have come to."""
        shown, point = self.scene(), QPointF(event.pos())
        at = shown.geometry.slot_at(point)
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            codes = [text.code for text in shown.texts]
            at = codes.index(self._lane) if self._lane in codes else None
            corner = shown.geometry.slots[at].clip if at is not None else shown.geometry.labels
            point = corner.topLeft() + QPointF(20, 20)
        if not self._total or point.y() < self._top():
            super().contextMenuEvent(event)
            return
        self.menu.offer(self._words.lanes, self.shelf.order, None if at is None else shown.texts[at])
        self.menu.popup(self.mapToGlobal(point.toPoint()))

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        help_event = cast(QHelpEvent, event)
        point = QPointF(help_event.pos())
        place, lane = self._hit(point), self._lane_at(point)
        if place:
            QToolTip.showText(help_event.globalPos(), plain(self._tip(place)), self, place.rect.toAlignedRect())
        elif era := era_at(self.scene().eras, point):
            QToolTip.showText(help_event.globalPos(), plain(era.tip), self, self.scene().eras[era].toAlignedRect())
        elif lane:
            QToolTip.showText(help_event.globalPos(), plain(f"{lane.full}\n{lane.count}"), self)
        else:
            QToolTip.hideText()
            event.ignore()
        return True

    def _tip(self, place: Place) -> str:
        """What is to say of a place."""
        raise NotImplementedError
