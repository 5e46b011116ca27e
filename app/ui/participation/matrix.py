"""A table with countries at its top and titles at its left that stay, painted in the colours of a theme."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from app.ui.named import named
from app.ui.painting import paint_word
from app.ui.participation.headers import COLUMN, ROW, CountryHeader, RowHeader, TitledModel
from app.ui.text_size import px
from app.ui.theme import Theme

_MOST_TITLES = 0.42
_FRAME = (2.5, 1.5, -2.5, -2.5)


class Matrix(QTableView):
    """Says when another cell is the current one, and for which one a menu is wanted, at a place on the screen."""

    moved = Signal()
    menu_wanted = Signal(QModelIndex, QPoint)

    def __init__(
        self, name: str, model: TitledModel, titles: int, theme: Theme, parent: QWidget, *, row: int = ROW
    ) -> None:
        """Take the width of the titles and the height of a row beside what it shows."""
        super().__init__(parent)
        named(self, name)
        self.theme, self._empty = theme, ""
        self.titles, self.names = RowHeader(model, theme, self), CountryHeader(theme, self)
        self.setModel(model)
        self.setVerticalHeader(self.titles)
        self.setHorizontalHeader(self.names)
        self._titles, self._row = titles, row
        self._set_sizes()
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(self._move)

    def set_theme(self, theme: Theme) -> None:
        """Paints with other colours, in the chosen text size."""
        self.theme = self.titles.theme = self.names.theme = theme
        self._set_sizes()
        for part in (self.viewport(), self.titles.viewport(), self.names.viewport()):
            part.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles never take most of the width."""
        super().resizeEvent(event)
        self._set_sizes()

    def _set_sizes(self) -> None:
        self.titles.setFixedWidth(min(px(self._titles), round(_MOST_TITLES * self.width())))
        self.titles.setDefaultSectionSize(px(self._row))
        self.names.setDefaultSectionSize(px(COLUMN))
        self.names.updateGeometry()
        self.updateGeometries()

    def set_upright(self, upright: bool) -> None:  # noqa: FBT001
        """Writes the names of countries downwards, or lying on their side."""
        self.names.upright = upright
        self.names.updateGeometry()
        self.updateGeometries()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the key for the current cell; Qt takes it for the middle of the table."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.visualRect(index).center()
        else:
            place = event.pos()
            index = self.indexAt(place)
        if index.isValid():
            self.menu_wanted.emit(index, self.viewport().mapToGlobal(place))

    def set_empty_text(self, text: str) -> None:
        """What is written when there are no rows."""
        self._empty = text
        self.viewport().update()

    def paint_current(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """A frame around the cell where the keyboard is."""
        if index == self.currentIndex():
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(self.theme.accent))
            painter.setBrush(QColor(self.theme.selection))
            painter.drawRoundedRect(QRectF(rect).adjusted(*_FRAME), 4, 4)
            painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line below each row; without rows, a word why there are none."""
        super().paintEvent(event)
        rows, room = self.model().rowCount(), self.viewport().rect()
        painter = QPainter(self.viewport())
        if not rows:
            paint_word(painter, room, self._empty, self.theme)
        painter.setPen(QColor(self.theme.line))
        for row in range(max(self.rowAt(0), 0), rows):
            y = self.rowViewportPosition(row) + px(self._row) - 1
            if y > room.bottom():
                break
            painter.drawLine(0, y, room.right(), y)
        painter.end()

    def current_words(self) -> str:
        """The current cell in words, nothing without one."""
        index = self.currentIndex()
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole)) if index.isValid() else ""

    def _move(self) -> None:
        self.titles.viewport().update()
        self.names.viewport().update()
        self.moved.emit()
