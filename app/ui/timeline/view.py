"""The timeline of an answer, to move along with mouse and keys, choose an entry from and cut a period out of."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.timeline.marks import Mark
from app.domain.timeline.timeline import GROUPINGS, Timeline
from app.ui.theme import Theme
from app.ui.timeline.canvas import Period
from app.ui.timeline.drag import Drag, Grip, grip_at
from app.ui.timeline.keys import key_table
from app.ui.timeline.moving import PAN_SHARE, ZOOM
from app.ui.timeline.opening import OpeningTimeline
from app.ui.timeline.scene import Place
from app.ui.timeline.shelf import LaneName
from app.ui.timeline.words import TimelineWords

_WHEEL_ZOOM = 1.25
_WHEEL_STEP = 120
_MOST_STEPS = 100

_SHAPES = {Grip.WINDOW: Qt.CursorShape.SizeHorCursor, Grip.PERIOD: Qt.CursorShape.IBeamCursor}


class TimelineView(OpeningTimeline):
    """Tells which entry was chosen, which period was drawn, and which lanes are wanted."""

    entry_chosen = Signal(int)
    period_chosen = Signal(int, int)
    lanes_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        language: str,
        words: TimelineWords,
        describe: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        """Take the colours, the words, and what describes an entry in a few of them."""
        super().__init__(theme, language, words, describe, parent)
        self._drag: Drag | None = None
        self._kept_period: Period = (None, None)
        self.setObjectName("timelineView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keys = key_table(self)
        self._connect()

    def _connect(self) -> None:
        header = self.header
        header.zoomed_in.connect(self.zoom_in)
        header.zoomed_out.connect(self.zoom_out)
        header.fitted.connect(self.fit)
        header.earlier_wanted.connect(self.show_earlier)
        header.later_wanted.connect(self.show_later)
        header.tray.entry_chosen.connect(self._choose)
        self.members.entry_chosen.connect(self._choose)
        header.lanes.chosen.connect(lambda place: self.lanes_chosen.emit(GROUPINGS[place]))

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

    def show_timeline(self, timeline: Timeline, names: Mapping[str, LaneName]) -> None:
        """Replace the answer; a drag that began on the old one ends."""
        self._drag = None
        super().show_timeline(timeline, names)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        grip = self._grip_at(event.position(), event)
        if event.button() != Qt.MouseButton.LeftButton or grip is None:
            super().mousePressEvent(event)
            return
        if grip is Grip.WINDOW and not self.scene().window.contains(event.position()):
            strip, whole = self.scene().geometry.overview, self.scene().whole
            self.look(self._viewport.centred(whole.to_day(event.position().x() - strip.left())))
        self._kept_period = self._period
        self._drag = Drag(grip, event.position(), self.scene(), self.scroll_bar.value())

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
            self._scroll_to(drag.scrolled(point))
            self.look(drag.viewport(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if drag.moved and drag.grip is Grip.PERIOD:
            self.period_chosen.emit(*drag.period(event.position()))
        elif not drag.moved and drag.grip is Grip.LANES:
            self._click(self.scene().hit(event.position()))
        elif not drag.moved and drag.grip is Grip.NAMES and (lane := self._lane_at(event.position())):
            self.turn_fold(lane.code)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        on_mark = self.scene().hit(point)
        if self._grip_at(point, event) is Grip.LANES and not (on_mark and isinstance(on_mark.target, Mark)):
            self.look(self._viewport.zoomed(ZOOM, point.x() - self.scene().geometry.plot.left()))

    def _click(self, place: Place | None) -> None:
        """Choose the entry of a mark; open a chip or a bar."""
        if place is None:
            return
        if not isinstance(place.target, Mark):
            self.open_place(place)
        elif self.scene().has_entries(place.lane):
            self._choose(place.target.number)

    def _grip_at(self, point: QPointF, event: QMouseEvent) -> Grip | None:
        measuring = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return grip_at(self.scene(), point, measuring=measuring) if self._total else None

    def _hover(self, point: QPointF, event: QMouseEvent) -> None:
        self._set_hovered(self.scene().hit(point))
        grip = self._grip_at(point, event)
        hand = (self._hovered and grip is Grip.LANES) or (grip is Grip.NAMES and self._lane_at(point))
        shape = Qt.CursorShape.PointingHandCursor if hand else _SHAPES.get(grip) if grip else None
        self.setCursor(shape or Qt.CursorShape.ArrowCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the cursor; sideways, or with Shift, pan; over the names, or with Ctrl, scroll the lanes."""
        turn, held = event.angleDelta(), event.modifiers()
        sideways = turn.x() or (turn.y() if held & Qt.KeyboardModifier.ShiftModifier else 0)
        place = self.scene().geometry
        if sideways:
            self.look(self._viewport.panned(sideways / _WHEEL_STEP * self._viewport.width * PAN_SHARE))
        elif held & Qt.KeyboardModifier.ControlModifier or place.labels.contains(event.position()):
            self._scroll_to(self.scroll_bar.value() - turn.y() / _WHEEL_STEP * self.scroll_bar.singleStep())
        else:
            about = min(max(event.position().x() - place.plot.left(), 0.0), self._viewport.width)
            steps = min(max(turn.y() / _WHEEL_STEP, -_MOST_STEPS), _MOST_STEPS)
            self.look(self._viewport.zoomed(_WHEEL_ZOOM**steps, about))
        event.accept()
