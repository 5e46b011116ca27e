"""The timeline of an answer, to move along with mouse and keys, choose an entry from and cut a period out of."""

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from app.domain.timeline.marks import Mark
from app.domain.timeline.timeline import Timeline
from app.ui.theme import Theme
from app.ui.timeline.canvas import PAN_SHARE, ZOOM, Period, TimelineCanvas
from app.ui.timeline.drag import Drag, Grip, grip_at
from app.ui.timeline.header import TimelineWords
from app.ui.timeline.scene import Place

_WHEEL_ZOOM = 1.25
_WHEEL_STEP = 120

_SHAPES = {Grip.WINDOW: Qt.CursorShape.SizeHorCursor, Grip.PERIOD: Qt.CursorShape.IBeamCursor}


class TimelineView(TimelineCanvas):
    """Tells which entry was chosen, and which period was drawn."""

    entry_chosen = Signal(int)
    period_chosen = Signal(int, int)

    def __init__(
        self,
        theme: Theme,
        language: str,
        words: TimelineWords,
        describe: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, language, words, parent)
        self._describe = describe
        self._drag: Drag | None = None
        self._kept_period: Period = (None, None)
        self.setObjectName("timelineView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._keys = self._key_table()
        self._connect_header()

    def _connect_header(self) -> None:
        self.header.zoomed_in.connect(self.zoom_in)
        self.header.zoomed_out.connect(self.zoom_out)
        self.header.fitted.connect(self.fit)
        self.header.earlier_wanted.connect(self.show_earlier)
        self.header.later_wanted.connect(self.show_later)

    def _key_table(self) -> dict[tuple[int, bool], Callable[[], None]]:
        """What a key does, without and with Ctrl."""
        key = Qt.Key
        plain: dict[int, Callable[[], None]] = {
            key.Key_Left: self.pan_earlier,
            key.Key_Right: self.pan_later,
            key.Key_Up: self.choose_previous,
            key.Key_Down: self.choose_next,
            key.Key_Home: self.show_beginning,
            key.Key_End: self.show_end,
            key.Key_Plus: self.zoom_in,
            key.Key_Equal: self.zoom_in,
            key.Key_Minus: self.zoom_out,
            key.Key_F: self.fit,
            key.Key_Return: self.choose_again,
            key.Key_Enter: self.choose_again,
        }
        control: dict[int, Callable[[], None]] = {
            key.Key_Left: self.choose_previous,
            key.Key_Right: self.choose_next,
            key.Key_0: self.fit,
        }
        return {(k, held): act for held, keys in ((False, plain), (True, control)) for k, act in keys.items()}

    def choose_previous(self) -> None:
        self._step(-1)

    def choose_next(self) -> None:
        self._step(1)

    def choose_again(self) -> None:
        if self._current is not None and self._current in self._timeline.everything:
            self.entry_chosen.emit(self._current)

    def _step(self, by: int) -> None:
        """Choose the neighbour in time of the current entry, or the first one in view when there is none."""
        entries, current = self._timeline.everything, self._current
        if current is not None and current in entries:
            found = entries.following(current) if by > 0 else entries.preceding(current)
        else:
            seen = self._timeline.chronology.begun(self._viewport.days[0])
            found = entries.following(seen - 1)
            found = entries.preceding(seen) if found is None else found
        if found is not None:
            self._choose(found)

    def _choose(self, number: int) -> None:
        self.set_current(number)
        self.entry_chosen.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self._escape(event)
        elif act := self._keys.get((event.key(), held)):
            act()
        else:
            super().keyPressEvent(event)

    def _escape(self, event: QKeyEvent) -> None:
        """Give a period up that is being drawn; else the key is not ours."""
        if not (self._drag and self._drag.grip is Grip.PERIOD):
            super().keyPressEvent(event)
            return
        self._drag = None
        self.set_period(*self._kept_period)

    def show_timeline(self, timeline: Timeline, labels: Mapping[str, str]) -> None:
        """Replace the answer; a drag that began on the old one ends."""
        self._drag = None
        super().show_timeline(timeline, labels)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        grip = self._grip_at(event.position(), event)
        if event.button() != Qt.MouseButton.LeftButton or grip is None:
            super().mousePressEvent(event)
            return
        if grip is Grip.WINDOW and not self.scene().window.contains(event.position()):
            strip, whole = self.scene().geometry.overview, self.scene().whole
            self.look(self._viewport.centred(whole.to_day(event.position().x() - strip.left())))
        self._kept_period = self._period
        self._drag = Drag(grip, event.position(), self.scene())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag, point = self._drag, event.position()
        if drag is None:
            self._hover(point, event)
            return
        away = (point - drag.start).manhattanLength()
        drag.moved = drag.moved or away >= QApplication.startDragDistance()
        if drag.moved and drag.grip is Grip.PERIOD:
            self.set_period(*drag.period(point))
        elif drag.moved:
            self.look(drag.viewport(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if drag.moved and drag.grip is Grip.PERIOD:
            self.period_chosen.emit(*drag.period(event.position()))
        elif not drag.moved and drag.grip is Grip.LANES:
            self._click(self.scene().hit(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        on_mark = self.scene().hit(point)
        if self._grip_at(point, event) is Grip.LANES and not (on_mark and isinstance(on_mark.target, Mark)):
            self.look(self._viewport.zoomed(ZOOM, point.x() - self.scene().geometry.plot.left()))

    def _click(self, place: Place | None) -> None:
        """Choose the entry of a mark; of a cluster or a bar, come closer."""
        if place is None:
            return
        if isinstance(place.target, Mark):
            self._choose(place.target.number)
            return
        self.look(self._viewport.zoomed(ZOOM**2, place.rect.center().x() - self.scene().geometry.plot.left()))

    def _grip_at(self, point: QPointF, event: QMouseEvent) -> Grip | None:
        measuring = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return grip_at(self.scene(), point, measuring=measuring) if self._total else None

    def _hover(self, point: QPointF, event: QMouseEvent) -> None:
        self._set_hovered(self.scene().hit(point))
        grip = self._grip_at(point, event)
        hand = self._hovered and grip is Grip.LANES
        shape = Qt.CursorShape.PointingHandCursor if hand else _SHAPES.get(grip) if grip else None
        self.setCursor(shape or Qt.CursorShape.ArrowCursor)

    def _set_hovered(self, place: Place | None) -> None:
        if place != self._hovered:
            self._hovered = place
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hovered(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the cursor; sideways, or with Shift, pan."""
        turn = event.angleDelta()
        sideways = turn.x() or (turn.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
        if sideways:
            self.look(self._viewport.panned(sideways / _WHEEL_STEP * self._viewport.width * PAN_SHARE))
        else:
            x = event.position().x() - self.scene().geometry.plot.left()
            about = min(max(x, 0.0), self._viewport.width)
            self.look(self._viewport.zoomed(_WHEEL_ZOOM ** (turn.y() / _WHEEL_STEP), about))
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        help_event = cast(QHelpEvent, event)
        place = self.scene().hit(QPointF(help_event.pos()))
        if place:
            QToolTip.showText(help_event.globalPos(), self._tip(place), self, place.rect.toAlignedRect())
        else:
            QToolTip.hideText()
            event.ignore()
        return True

    def _tip(self, place: Place) -> str:
        target = place.target
        if isinstance(target, Mark):
            return self._describe(target.number)
        return self._words.count(target.size)
