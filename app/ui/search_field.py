"""A field to search in: keys lead on to what it finds."""

from PySide6.QtCore import QChildEvent, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QProxyStyle, QStyle, QStyleOption, QToolButton, QWidget

from app.ui.text_size import px

_TARGET = QSize(24, 24)
"""The least that can be met well; Qt makes the buttons in a field smaller."""

_ICON = 16


class SearchField(QLineEdit):
    """Left for the results by an arrow key down or Enter, emptied by Escape.

    Text that an input method is still composing is not in text(), so that it is not searched; composing says when
    there is some, replaced that the text is another one that nobody typed.
    """

    left = Signal()
    composing = Signal(bool)
    replaced = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        style = _FieldStyle("Fusion")
        style.setParent(self)
        self.setStyle(style)

    def childEvent(self, event: QChildEvent) -> None:
        """Keeps an eye on the buttons that the field gets."""
        super().childEvent(event)
        if event.polished() and isinstance(button := event.child(), QToolButton):
            button.installEventFilter(self)
            _enlarge(button)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enlarges a button that Qt has placed anew."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QToolButton):
            _enlarge(watched)
        return super().eventFilter(watched, event)

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


class _FieldStyle(QProxyStyle):
    """Lets the icons in a field grow with its text, which no style sheet can."""

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric is QStyle.PixelMetric.PM_LineEditIconSize:
            return px(_ICON)
        return super().pixelMetric(metric, option, widget)


def _enlarge(button: QToolButton) -> None:
    """About its middle."""
    place = button.geometry()
    if (size := place.size().expandedTo(_TARGET)) != place.size():
        larger = QRect(place.topLeft(), size)
        larger.moveCenter(place.center())
        button.setGeometry(larger)
