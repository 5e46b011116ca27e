"""A field over the window with a list of everything that can be done; what is chosen is done at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.output.commands import Command, FoundCommand, found_commands
from app.ui.named import named
from app.ui.palette.list import FOUND_ROLE, CommandList
from app.ui.theme import Theme
from app.wording.wording import Wording

_WIDTH, _MARGIN, _TOP = 620, 24, 52
_MOST_ROWS = 12
_PAGE = _MOST_ROWS - 1
_SHADOW = 28
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}
_STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""A menu of the field, or another window for a while: nobody has left the palette."""


class Palette(QFrame):
    """Remembers nothing: each opening is a new one, and the keyboard returns to where it was.

    What is typed can always be searched for, which is the last row.
    """

    def __init__(
        self,
        commands: Sequence[Command],
        search_for: Callable[[str], Command],
        wording: Wording,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        named(self, "palette")
        self._commands, self._search_for, self._window = commands, search_for, window
        self._before = QApplication.focusWidget()
        words = wording.words
        self.field = named(QLineEdit(self), "paletteField")
        self.field.setPlaceholderText(words._("A command, a filter, a country, an organization, or what to search for"))
        self.field.setAccessibleName(words._("Commands and pages…").rstrip("…"))
        self.list = CommandList(theme, self)
        self.list.setAccessibleName(self.field.accessibleName())
        self._arrange()
        self.field.textChanged.connect(self._refresh)
        self.list.clicked.connect(lambda index: self._take(index.data(FOUND_ROLE)))
        for watched in (self.field, window):
            watched.installEventFilter(self)
        self._refresh()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list are typed in the field; the palette stays in the middle, and leaves with the field."""
        kind = event.type()
        if kind is QEvent.Type.Resize and watched is self._window:
            self._place()
        elif watched is self.field and isinstance(event, QFocusEvent) and event.lostFocus():
            if event.reason() not in _STAYING:
                self.dismiss()
        elif watched is self.field and isinstance(event, QKeyEvent) and kind is QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def dismiss(self) -> None:
        """Goes away, and the keyboard back, unless it is elsewhere already."""
        if self.isHidden():
            return
        returns = self.field.hasFocus() and self._before is not None and self._before.isVisible()
        self.hide()
        if returns and self._before:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 5)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(self.list)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(_SHADOW)
        shadow.setOffset(0, _SHADOW / 4)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)

    def _refresh(self) -> None:
        typed = self.field.text().strip()
        search = [FoundCommand(self._search_for(typed))] if typed else []
        self.list.commands.set_rows([*found_commands(self._commands, typed), *search])
        self.list.scrollToTop()
        self._mark(0)
        self._place()

    def _place(self) -> None:
        """In the middle of the upper part of the window, as high as its rows."""
        rows = max(1, min(self.list.commands.rowCount(), _MOST_ROWS))
        self.list.setFixedHeight(min(self.list.height_of(rows), self._window.height() - 3 * _TOP))
        self.setFixedWidth(min(_WIDTH, self._window.width() - 2 * _MARGIN))
        self.adjustSize()
        self.move((self._window.width() - self.width()) // 2, _TOP)

    def _key(self, event: QKeyEvent) -> bool:
        """Whether a key was for the list."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.currentIndex().data(FOUND_ROLE))
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _step(self, step: int) -> None:
        """One by one, and round at the ends."""
        count, row = self.list.commands.rowCount(), self.list.currentIndex().row()
        if count:
            self._mark((row + step) % count if abs(step) == 1 else max(0, min(row + step, count - 1)))

    def _mark(self, row: int) -> None:
        index = self.list.commands.index(row)
        self.list.setCurrentIndex(index)
        if index.isValid():
            said = index.data(Qt.ItemDataRole.AccessibleTextRole)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))

    def _take(self, found: FoundCommand | None) -> None:
        if found:
            self.dismiss()
            found.command.act()
