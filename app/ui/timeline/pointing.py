"""What the mouse is over on the timeline: marked, told in a tooltip, and offered in a menu."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from app.domain.timeline.marks import Mark
from app.ui.theme import Theme
from app.ui.timeline.eras import era_at
from app.ui.timeline.lane_menu import LaneMenu
from app.ui.timeline.legend import Legend
from app.ui.timeline.moving import MovingTimeline
from app.ui.timeline.samples import Samples
from app.ui.timeline.scene import Place
from app.ui.timeline.slots import LaneText
from app.ui.timeline.words import TimelineWords


class PointedTimeline(MovingTimeline):
    """Follows the mouse while no button is pressed."""

    def __init__(
        self,
        theme: Theme,
        language: str,
        words: TimelineWords,
        describe: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, language, words, describe, parent)
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

    def _set_hovered(self, place: Place | None) -> None:
        """Mark what is under the mouse, and the same entry in other lanes."""
        found: Sequence[Place] = [place] if place else ()
        if place and isinstance(place.target, Mark) and self.scene().has_entries(place.lane):
            twins = self.scene().find(place.target.number)
            found = [place, *(twin for twin in twins if twin.lane != place.lane)]
        if found != self._hovered:
            self._hovered = found
            self.update()

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
        place, lane = self.scene().hit(point), self._lane_at(point)
        if place:
            QToolTip.showText(help_event.globalPos(), self._tip(place), self, place.rect.toAlignedRect())
        elif era := era_at(self.scene().eras, point):
            QToolTip.showText(help_event.globalPos(), era.tip, self, self.scene().eras[era].toAlignedRect())
        elif lane:
            QToolTip.showText(help_event.globalPos(), f"{lane.full}\n{lane.count}", self)
        else:
            QToolTip.hideText()
            event.ignore()
        return True

    def _tip(self, place: Place) -> str:
        """What is to say of a place."""
        raise NotImplementedError
