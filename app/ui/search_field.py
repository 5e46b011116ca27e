"""A field to search in: keys lead on to what it finds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class SearchField(QLineEdit):
    """Left for the results by an arrow key down or Enter, emptied by Escape.

    Text that an input method is still composing is not in text(), so that it is not searched.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter leave it, Escape empties it."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
