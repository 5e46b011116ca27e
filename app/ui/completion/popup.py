"""The popup under the search field: offers what may be meant, and never takes the keyboard from the field."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from app.domain.completing import spot_at
from app.output.completing import Offer, Offers
from app.ui.completion.list import OFFER_ROLE, OfferList
from app.ui.named import named
from app.ui.search_field import SearchField
from app.ui.theme import Theme
from app.wording.wording import Wording

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

    def __init__(self, field: SearchField, offers: Callable[[str, int], Offers], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "completion")
        self._field, self._offers_for, self._window = field, offers, parent
        self._shown_for: State | None = None
        self._edited: State | None = None
        self._refused: str | None = None
        self._start = 0
        self.heading = named(QLabel(self), "completionHeading", quiet=True)
        self.list = OfferList(theme, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._outside = _Outside(self, field)
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
        self._shown_for = None
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
        self._pause.timeout.connect(self._refresh)
        self.list.clicked.connect(lambda index: self._take(index.data(OFFER_ROLE)))

    @property
    def _state(self) -> State:
        return self._field.text(), self._field.cursorPosition()

    def _text_changed(self) -> None:
        self._edited, self._refused = self._state, None
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

    def _refresh(self) -> None:
        self._pause.stop()
        offers = self._offers_for(*self._state)
        if not offers.rows:
            self.dismiss()
            return
        self._shown_for, self._start = self._state, offers.start
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
            return True
        if key == Qt.Key.Key_Escape:
            self._refused = self._field.text()
            self.dismiss()
            return True
        if key not in _TAKING:
            return False
        if self._shown_for != self._state:
            self._refresh()
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

    def _take(self, offer: Offer) -> None:
        self.dismiss()
        self._field.put_text(offer.text, offer.cursor)


class _Outside(QObject):
    """Sees a click beside the popup and its field, as every popup of the system does."""

    def __init__(self, popup: "Completion", field: QWidget) -> None:
        super().__init__(popup)
        self._popup, self._field = popup, field
        self._application = cast(QApplication, QApplication.instance())

    def start(self) -> None:
        """Looks at all clicks from now on."""
        self._application.installEventFilter(self)

    def stop(self) -> None:
        """Looks at none."""
        self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ends the popup, and lets the click go on."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            inside = watched in (self._popup, self._field) or self._popup.isAncestorOf(watched)
            if not inside and not self._field.isAncestorOf(watched):
                self._popup.dismiss()
        return False
