"""The popup under the search field: offers what may be meant, and never takes the keyboard from the field."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from app.domain.completing import spot_at
from app.ui.completion.list import OFFER_ROLE, OfferList
from app.ui.completion.offering import Offered, Offering
from app.ui.completion.outside import Outside
from app.ui.named import named
from app.ui.search_field import SearchField
from app.ui.theme import Theme
from app.wording.wording import Wording

if TYPE_CHECKING:
    from app.output.completing import Offer, Offers

VALUES_PAUSE_MS, NAMES_PAUSE_MS = 60, 350
"""Whoever types a field waits for its values; a word that happens to begin like a field's name is just a word."""

_MOST_ROWS = 9
_BELOW = 2
_INDENT = 13
"""A row's text begins so far from the popup's left, and is to stand under what is typed."""

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _MOST_ROWS, Qt.Key.Key_PageUp: -_MOST_ROWS}
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)

State = tuple[str, int]
"""A text and where the cursor is in it."""


class Completion(QFrame):
    """What is marked in it is what Enter and Tab take; they are the field's own while nothing is marked."""

    def __init__(self, field: SearchField, offering: Offering, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "completion")
        self._field, self._offering, self._window = field, offering, parent
        self._shown_for: State | None = None
        self._held: Qt.Key | None = None
        self._edited: State | None = None
        self._refused: str | None = None
        self._start = 0
        self.heading = named(QLabel(self), "completionHeading", quiet=True)
        self.list = OfferList(theme, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._outside = Outside(self, field, self.dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 4)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.list)
        self.hide()
        self._connect()

    def set_wording(self, wording: Wording) -> None:
        """Offers in another language from now on."""
        self.list.offers.language = wording.language
        self.list.setAccessibleName(wording.words._("Suggestions"))
        self.dismiss()

    def set_theme(self, theme: Theme) -> None:
        """Paints with other colours."""
        self.list.set_theme(theme)

    def dismiss(self) -> None:
        """Offers nothing for now."""
        self._pause.stop()
        self._offering.give_up()
        self._shown_for = self._held = None
        if self.isVisible():
            self._outside.stop()
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field that are for the popup while it is seen; it follows the field and leaves with it."""
        kind = event.type()
        if kind == QEvent.Type.FocusOut:
            self.dismiss()
        elif kind == QEvent.Type.Resize and self.isVisible():
            self._place()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.isVisible():
            return self._key(event)
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        field = self._field
        field.installEventFilter(self)
        field.textChanged.connect(self._text_changed)
        field.cursorPositionChanged.connect(self._schedule)
        field.replaced.connect(self.dismiss)
        field.composing.connect(self._composing)
        self._pause.timeout.connect(self._ask)
        self._offering.found.connect(self._found)
        self._offering.failed.connect(self.dismiss)
        self.list.clicked.connect(lambda index: self._take(index.data(OFFER_ROLE)))

    @property
    def _state(self) -> State:
        return self._field.text(), self._field.cursorPosition()

    def _text_changed(self) -> None:
        self._edited, self._refused, self._held = self._state, None, None
        self._schedule()

    def _composing(self, composing: bool) -> None:  # noqa: FBT001 (Qt's signal)
        """What an input method is composing, and its own list, are not to be disturbed."""
        if composing:
            self.dismiss()

    def _schedule(self) -> None:
        """Names of fields are offered to those who type; values also to those who come by."""
        state = self._state
        spot = spot_at(*state)
        if spot is None or state[0] == self._refused or (spot.field is None and state != self._edited):
            self.dismiss()
        elif state != self._shown_for and self._field.hasFocus():
            self._pause.start(NAMES_PAUSE_MS if spot.field is None else VALUES_PAUSE_MS)

    def _ask(self) -> None:
        self._pause.stop()
        self._offering.ask(*self._state)

    def _found(self, offered: Offered) -> None:
        held = self._held
        if offered.offers.rows:
            self._show(offered.offers)
        else:
            self.dismiss()
        if held:
            early = QKeyEvent(QEvent.Type.KeyPress, held, Qt.KeyboardModifier.NoModifier)
            QApplication.postEvent(self._field, early)

    def _show(self, offers: "Offers") -> None:
        self._shown_for, self._start, self._held = self._state, offers.start, None
        self.heading.setText(offers.heading)
        self.list.offers.set_rows(offers.rows)
        self._mark(0 if offers.likely else -1)
        self.list.scrollToTop()
        self._place()
        self.show()
        self.raise_()
        self._outside.start()

    def _place(self) -> None:
        """Under the item that is typed, within the window."""
        rows = self.list.wanted(_MOST_ROWS)
        self.list.setFixedSize(max(rows.width(), self.heading.sizeHint().width()), rows.height())
        self.adjustSize()
        corner = self._field.mapTo(
            self._window, QPoint(self._field.left_of(self._start), self._field.height() + _BELOW)
        )
        self.move(max(0, min(corner.x() - _INDENT, self._window.width() - self.width() - _BELOW)), corner.y())

    def _key(self, event: QKeyEvent) -> bool:
        """Whether a key was for the popup."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self._refused = self._field.text()
            self.dismiss()
        else:
            return key in _TAKING and self._take_marked(key)
        return True

    def _take_marked(self, key: Qt.Key) -> bool:
        """Whether there was something to take; rows that are older than the text are not, the key waits for newer."""
        if self._shown_for != self._state:
            self._held = key
            if self._pause.isActive():
                self._ask()
            return True
        offer = self.list.currentIndex().data(OFFER_ROLE)
        if offer is None:
            self.dismiss()
            return False
        self._take(offer)
        return True

    def _step(self, step: int) -> None:
        """One up from the first is the text again, where nothing is marked."""
        last = self.list.offers.rowCount() - 1
        row = self.list.currentIndex().row()
        self._mark(row + step if abs(step) == 1 and row + step <= last else max(0, min(row + step, last)))

    def _mark(self, row: int) -> None:
        index = self.list.offers.index(row)
        self.list.setCurrentIndex(index)
        if index.isValid():
            said = index.data(Qt.ItemDataRole.AccessibleTextRole)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, said))

    def _take(self, offer: "Offer") -> None:
        self.dismiss()
        self._field.put_text(offer.text, offer.cursor)
