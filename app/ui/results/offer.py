"""A line over the results that leads to what may be meant by a search; it is none of the results."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.ui.named import named


class Offer(QPushButton):
    """Seen only while there is something to offer; wanted has it."""

    wanted = Signal(object)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, name)
        self.setProperty("offer", True)
        self._what: object = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.wanted.emit(self._what))
        self.hide()

    def offer(self, what: object, text: str) -> None:
        """Offers this in these words, or nothing."""
        self._what = what
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setVisible(what is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes it as well; Down goes on to the results."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)
