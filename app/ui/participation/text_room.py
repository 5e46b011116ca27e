"""Room for a text of several lines: what does not fit is scrolled to."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget


class TextRoom(QScrollArea):
    """Shows a label whose lines are wrapped; Qt itself would cut the lines that are one too many."""

    def __init__(self, label: QLabel, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = label
        self.setWidget(label)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        label.installEventFilter(self)

    def say(self, text: str) -> None:
        """Shows another text from its beginning."""
        self._label.setText(text)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The narrower, the higher."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another size of text needs another height."""
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        # Qt reckons no height below the one that was wanted before.
        self._label.setMinimumHeight(0)
        self._label.setMinimumHeight(max(0, self._label.heightForWidth(self.viewport().width())))
