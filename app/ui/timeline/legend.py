"""What the marks of the timeline mean, on demand."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from app.ui.timeline.samples import COLUMNS, Samples

_SPACE = 10


class Legend(QFrame):
    """Two columns of samples with their meaning; a click elsewhere or Escape closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("timelineLegendSheet")
        self._owner = parent
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 10, 18, 12)
        self._grid.setHorizontalSpacing(_SPACE)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(2, 2 * _SPACE)

    def open_at(self, corner: QPoint, title: str, meanings: Mapping[str, str], samples: Samples) -> None:
        """Show the meanings, code -> words, with the top right corner there."""
        self._clear()
        self.setAccessibleName(title)
        font = self._owner.font()
        for column, codes in enumerate(COLUMNS):
            for row, code in enumerate(codes):
                picture, words = QLabel(self), QLabel(meanings[code], self)
                words.setFont(font)
                picture.setPixmap(samples.picture(code, self.devicePixelRatioF()))
                self._grid.addWidget(picture, row, 3 * column)
                self._grid.addWidget(words, row, 3 * column + 1)
        self.adjustSize()
        screen, place = self._owner.screen().availableGeometry(), corner - QPoint(self.width(), 0)
        self.move(max(screen.left(), place.x()), max(screen.top(), min(place.y(), screen.bottom() - self.height())))
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _clear(self) -> None:
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
