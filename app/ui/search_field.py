"""A field to search in: keys lead on to what it finds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit


class SearchField(QLineEdit):
    """Left for the results by an arrow key down or Enter, emptied by Escape.

    Text that an input method is still composing is not in text(), so that it is not searched; composing says when
    there is some, replaced that the text is another one that nobody typed.
    """

    left = Signal()
    composing = Signal(bool)
    replaced = Signal()

    def show_text(self, text: str) -> None:
        """Shows a text that was not typed."""
        self.blockSignals(True)
        self.setText(text)
        self.blockSignals(False)
        self.replaced.emit()

    def put_text(self, text: str, cursor: int) -> None:
        """Types another text for the user, who can undo it."""
        self.selectAll()
        self.insert(text)
        self.setCursorPosition(cursor)

    def left_of(self, place: int) -> int:
        """How far from the field's left a place of the text is seen."""
        between = self.text()[place : self.cursorPosition()]
        return max(0, self.cursorRect().center().x() - self.fontMetrics().horizontalAdvance(between))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Says whether something is being composed."""
        super().inputMethodEvent(event)
        self.composing.emit(bool(event.preeditString()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter leave it, Escape empties it."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
