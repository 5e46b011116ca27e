"""A list whose rows a delegate paints in the theme's colours, with a word for when it is empty."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QWidget

from app.ui.named import named
from app.ui.painting import paint_word
from app.ui.theme import Theme


class ThemedDelegate(QStyledItemDelegate):
    """Paints rows in the colours of a theme that may change."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme


class PaintedList(QListView):
    """What the program's lists have in common."""

    def __init__(self, name: str, model: QAbstractItemModel, delegate: ThemedDelegate, parent: QWidget | None) -> None:
        super().__init__(parent)
        named(self, name)
        self._delegate = delegate
        self._empty = ""
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_theme(self, theme: Theme) -> None:
        """Paints with other colours, in rows of the chosen text size."""
        self._delegate.theme = theme
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def set_empty_text(self, text: str) -> None:
        """What is written when there are no rows."""
        self._empty = text
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the rows, or the words that say why there are none."""
        super().paintEvent(event)
        if self.model().rowCount() == 0 and self._empty:
            painter = QPainter(self.viewport())
            paint_word(painter, self.viewport().rect(), self._empty, self._delegate.theme)
            painter.end()
