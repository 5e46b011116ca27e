"""The timeline of an answer, to move along with mouse and keys, choose an entry from and cut a period out of."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.domain.days import BEGINNING, END
from app.domain.timeline.timeline import GROUPINGS, Timeline
from app.domain.timeline.units import unit_of
from app.ui.timeline.gestures import GesturedTimeline
from app.ui.timeline.keys import key_table, latin
from app.ui.timeline.shelf import LaneName


class TimelineView(GesturedTimeline):
    """Tells which period was drawn or cleared, which lanes are wanted; the keyboard is to go on to the entry."""

    period_cleared = Signal()
    lanes_chosen = Signal(str)
    reading_wanted = Signal()

    def _equip(self) -> None:
        super()._equip()
        self.setObjectName("timelineView")
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keys = key_table(self)
        self._connect()

    def _connect(self) -> None:
        header = self.header
        header.zoomed_in.connect(self.zoom_in)
        header.zoomed_out.connect(self.zoom_out)
        header.fitted.connect(self.fit)
        header.panned_earlier.connect(self.pan_earlier)
        header.panned_later.connect(self.pan_later)
        header.year_wanted.connect(self.show_this_year)
        header.earlier_wanted.connect(self.show_earlier)
        header.later_wanted.connect(self.show_later)
        header.tray.entry_chosen.connect(self.choose)
        self.members.entry_chosen.connect(self.choose)
        header.lanes.chosen.connect(lambda place: self.lanes_chosen.emit(GROUPINGS[place]))

    def choose_previous(self) -> None:
        self._step(-1)

    def choose_next(self) -> None:
        self._step(1)

    def choose_again(self) -> None:
        """Do what Enter does: with the place that the keys have come to, else with the current entry."""
        if not self.act_on_place() and self._current is not None and self._current in self._timeline.everything:
            self.entry_chosen.emit(self._current)
            self.reading_wanted.emit()

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
            self.come_to(found)

    def come_to(self, number: int) -> None:
        """What keys that go from entry to entry do with each."""
        self.choose(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        held = event.modifiers() & (control | shift)
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape and self._give_up():
            return
        elif act := self._keys.get((latin(event.key()), held)) or self._keys.get((latin(event.key()), held & control)):
            act()
        else:
            super().keyPressEvent(event)

    def show_timeline(self, timeline: Timeline, names: Mapping[str, LaneName]) -> None:
        """Replace the answer; a drag that began on the old one ends."""
        self._drag = self._brushed = None
        super().show_timeline(timeline, names)

    def begin_period(self) -> None:
        """Let the period begin where the view does."""
        self._begin_period(unit_of(self.scene().ticks).nearest(self._viewport.first_day))

    def end_period(self) -> None:
        """Let the period end where the view does."""
        self._end_period(unit_of(self.scene().ticks).nearest(self._viewport.last_day) - 1)

    def begin_period_at_entry(self) -> None:
        """Let the period begin with the current entry."""
        if self._current is not None and self._current in self._timeline.everything:
            self._begin_period(self._timeline.chronology.firsts[self._current])

    def end_period_at_entry(self) -> None:
        """Let the period end with the current entry."""
        if self._current is not None and self._current in self._timeline.everything:
            self._end_period(self._timeline.chronology.lasts[self._current])

    def clear_period(self) -> None:
        """Have no period."""
        self.period_cleared.emit()

    def _begin_period(self, first: int) -> None:
        """The end stays, unless it lies before."""
        last = self._period[1]
        self._choose_period(first, END if last is None or last < first else last)

    def _end_period(self, last: int) -> None:
        """The beginning stays, unless it lies after."""
        first = self._period[0]
        self._choose_period(BEGINNING if first is None or first > last else first, last)

    def _choose_period(self, first: int, last: int) -> None:
        if self._total and (first, last) != (BEGINNING, END):
            self.period_chosen.emit(first, last)
