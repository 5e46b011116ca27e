"""The second key of menus: Qt knows only the first one, which small keyboards lack."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

KEYS = "Shift+F10"


def take_menu_key(window: QWidget) -> None:
    """Opens the menu of what has the keyboard, in every window of the program."""
    shortcut = QShortcut(QKeySequence(KEYS), window)
    shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
    shortcut.activated.connect(open_menu)


def open_menu() -> None:
    """As the first key does."""
    if widget := QApplication.focusWidget():
        place = QRectF(widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).center().toPoint()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, widget.mapToGlobal(place))
        QApplication.sendEvent(widget, event)
