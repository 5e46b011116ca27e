"""The mouse takes hold of the timeline: of its lanes, its axis, its overview."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.domain.timeline.marks import Mark
from app.domain.timeline.units import unit_of
from app.ui.timeline.drag import Drag
from app.ui.timeline.grips import PERIODS, SHAPES, Grip, grip_at
from app.ui.timeline.moving import ZOOM
from app.ui.timeline.walking import WalkedTimeline

_SHIFT, _ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


class DraggedTimeline(WalkedTimeline):
    """Moves with what is held; tells which period was drawn."""

    period_chosen = Signal(int, int)

    _drag: Drag | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if not (left and self._take(event.position(), event.modifiers(), event.timestamp())):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag:
            self._carry(event.position(), event.modifiers(), event.timestamp())
        else:
            self._hover(event.position(), event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._let_go(event.position(), event.modifiers(), event.timestamp())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Come nearer, with Shift or Alt go farther; on the axis show what the ticks count there, such as a year."""
        point, away = event.position(), event.modifiers() & (_SHIFT | _ALT)
        on_mark, shown = self._hit(point), self.scene()
        grip = self._grip_at(point, Qt.KeyboardModifier.NoModifier)
        if grip is Grip.LANES and not (on_mark and isinstance(on_mark.target, Mark)):
            self._zoom(1 / ZOOM if away else ZOOM, point.x() - shown.geometry.plot.left())
        elif grip is Grip.PERIOD:
            self.show_unit(unit_of(shown.ticks), int(shown.day_at(point.x()) // 1))

    def _take(self, point: QPointF, held: Qt.KeyboardModifier, time: int) -> bool:
        """Take hold of what is there, if anything can be held; a press on what glides on holds it."""
        thrown = self.motion.thrown
        self.motion.stop()
        grip = self._grip_at(point, held)
        if grip:
            caught = thrown and grip is Grip.LANES
            self._drag = Drag(grip, point, self.scene(), self.scroll_bar.value(), self._period, moved=caught)
            self._drag.track.add(time, point.x())
        return grip is not None

    def _carry(self, point: QPointF, held: Qt.KeyboardModifier, time: int) -> None:
        drag = self._drag
        if drag is None:
            return
        drag.track.add(time, point.x())
        drag.moved = drag.moved or (point - drag.start).manhattanLength() >= QApplication.startDragDistance()
        if drag.moved and drag.grip in PERIODS:
            self._brush(*drag.period(point, exact=bool(held & _ALT)))
        elif drag.moved:
            self._scroll_to(drag.scrolled(point))
            self.look(drag.viewport(point))

    def _let_go(self, point: QPointF, held: Qt.KeyboardModifier, time: int) -> None:
        drag, self._drag = self._drag, None
        if drag is None:
            return
        self._brushed = None
        if drag.moved and drag.grip in PERIODS:
            self.period_chosen.emit(*drag.period(point, exact=bool(held & _ALT)))
        elif drag.moved and drag.grip is Grip.LANES:
            self._throw(drag.track.speed(time))
        elif not drag.moved:
            self._press(drag)

    def _press(self, drag: Drag) -> None:
        """What was pressed and let go at the same place."""
        if drag.grip is Grip.LANES:
            if place := self._hit(drag.start):
                self.act_on(place)
        elif drag.grip is Grip.WINDOW:
            self.glide(drag.viewport(drag.start))
        elif drag.grip is Grip.NAMES and (lane := self._lane_at(drag.start)):
            self.turn_fold(lane.code)

    def _give_up(self) -> bool:
        """Hold nothing any more; tells whether a period was being drawn, which is then as before."""
        drag, self._drag, self._brushed = self._drag, None, None
        drawing = drag is not None and drag.grip in PERIODS
        if drag and drawing:
            self.set_period(*drag.kept)
        return drawing

    def _brush(self, first: int, last: int) -> None:
        self._brushed = (first, last)
        self.set_period(first, last)

    def _grip_at(self, point: QPointF, held: Qt.KeyboardModifier) -> Grip | None:
        measuring = bool(held & _SHIFT)
        return grip_at(self.scene(), point, self._period, measuring=measuring) if self._total else None

    def _hover(self, point: QPointF, held: Qt.KeyboardModifier) -> None:
        self._set_hovered(self._hit(point))
        grip = self._grip_at(point, held)
        hand = (self._hovered and grip is Grip.LANES) or (grip is Grip.NAMES and self._lane_at(point))
        shape = Qt.CursorShape.PointingHandCursor if hand else SHAPES.get(grip) if grip else None
        self.setCursor(shape or Qt.CursorShape.ArrowCursor)
