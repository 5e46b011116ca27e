"""A list whose rows a delegate paints in the theme's colours, with a word for when it is empty."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.named import named
from app.ui.painting import paint_word
from app.ui.results.model import Index
from app.ui.theme import Theme


class RowsModel(QAbstractListModel):
    """A row for each value; what a row says in a role is for its kind of value to say."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Any] = ()

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Lists something else."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the row says in a role, or None."""
        return self.said(self._rows[index.row()]).get(role) if index.isValid() else None

    def said(self, row: Any) -> dict[int, Any]:
        """What a value says, by role."""
        raise NotImplementedError


class ThemedDelegate(QStyledItemDelegate):
    """Paints rows in the colours of a theme that may change."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, pointed: bool = False) -> None:
        """Paints what lies under a row: that it is chosen, that the mouse is over it, or that it is `pointed` at."""
        rect, state = QRectF(option.rect), option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.selection))
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), QColor(self.theme.accent))
        elif pointed or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(self.theme.band))


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
