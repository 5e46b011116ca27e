"""The matrix: signs in cells, titles that stay, the keyboard for everything."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from app.domain.participation.standing import Status
from app.ui.named import named
from app.ui.painting import paint_word
from app.ui.participation.headers import COLUMN, ROW, CountryHeader, RowHeader
from app.ui.participation.model import ParticipationModel
from app.ui.participation.signs import HEIGHT, STEP, sign
from app.ui.theme import Theme

_TITLES = 380
_MARGINS = (2.5, 1.5, -2.5, -2.5)
_ORDER_OF_READING = (Status.BOUND, Status.THROUGH, Status.CONSENTED, Status.SIGNED, Status.WITHDRAWN, Status.REPLACED)


class _Cells(QStyledItemDelegate):
    """One sign for each text of the row."""

    def __init__(self, model: ParticipationModel, theme: Theme, parent: QTableView) -> None:
        super().__init__(parent)
        self._model, self._view, self.theme = model, parent, theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """All that is seen is painted anew while a date is drawn along, so there is little to do for each cell."""
        rect: QRect = option.rect
        if index == self._view.currentIndex():
            self._frame(painter, rect)
        standings = self._model.standings(index.row(), index.column())
        x, y = rect.center().x() + 1 - STEP * len(standings) // 2, rect.top() + (rect.height() - HEIGHT) // 2
        ratio = self._view.devicePixelRatioF()
        for place, one in enumerate(standings):
            picture = sign(one.status, self.theme, ratio, certain=one.certain, dated=one.dated)
            painter.drawPixmap(x + STEP * place, y, picture)

    def _frame(self, painter: QPainter, rect: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self.theme.accent))
        painter.setBrush(QColor(self.theme.selection))
        painter.drawRoundedRect(QRectF(rect).adjusted(*_MARGINS), 4, 4)
        painter.restore()


class ParticipationTable(QTableView):
    """Tells the number of the entry that somebody wants to read."""

    entry_wanted = Signal(int)
    moved = Signal()

    def __init__(self, model: ParticipationModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "participationTable")
        self._cells, self._empty = _Cells(model, theme, self), ""
        self._matrix = model
        self.titles, self.names = RowHeader(model, theme, self), CountryHeader(theme, self)
        self.setModel(model)
        self.setVerticalHeader(self.titles)
        self.setHorizontalHeader(self.names)
        self.setItemDelegate(self._cells)
        self.titles.setFixedWidth(_TITLES)
        self.setSortingEnabled(True)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.titles.sectionDoubleClicked.connect(self._open_row)
        self.selectionModel().currentChanged.connect(self._move)

    def set_theme(self, theme: Theme) -> None:
        """Paints with other colours."""
        self._cells.theme = self.titles.theme = self.names.theme = theme
        for part in (self.viewport(), self.titles.viewport(), self.names.viewport()):
            part.update()

    def set_upright(self, upright: bool) -> None:  # noqa: FBT001
        """Writes the names of countries downwards, or lying on their side."""
        self.names.upright = upright
        self.names.updateGeometry()
        self.updateGeometries()

    def set_empty_text(self, text: str) -> None:
        """What is written when there are no rows."""
        self._empty = text
        self.viewport().update()

    def current_words(self) -> str:
        """The current cell in words, nothing without one."""
        index = self.currentIndex()
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole)) if index.isValid() else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line below each row; without rows, a word why there are none."""
        super().paintEvent(event)
        painter, room, theme = QPainter(self.viewport()), self.viewport().rect(), self._cells.theme
        if not self._matrix.rowCount():
            paint_word(painter, room, self._empty, theme)
        painter.setPen(QColor(theme.line))
        for row in range(max(self.rowAt(0), 0), self._matrix.rowCount()):
            y = self.rowViewportPosition(row) + ROW - 1
            if y > room.bottom():
                break
            painter.drawLine(0, y, room.right(), y)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter reads, S puts the rows in the order of this column."""
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entry_wanted.emit(self._most_bound(index.row(), index.column()))
        elif index.isValid() and event.key() == Qt.Key.Key_S and not event.modifiers():
            self._turn_order(index.column())
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The text whose sign is under the mouse."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.entry_wanted.emit(self._text_at(index.row(), event.position().toPoint()))

    def _text_at(self, row: int, point: QPoint) -> int:
        texts = self._matrix.rows[row]
        middle = self.columnViewportPosition(self.columnAt(point.x())) + COLUMN / 2
        place = round((point.x() - middle) / STEP + (len(texts) - 1) / 2)
        return texts[min(max(place, 0), len(texts) - 1)].number

    def _most_bound(self, row: int, column: int) -> int:
        """The text of a chain by which the country is bound."""
        texts, standings = self._matrix.rows[row], self._matrix.standings(row, column)
        for status in _ORDER_OF_READING:
            for text, standing in zip(texts, standings, strict=True):
                if standing.status is status:
                    return text.number
        return texts[0].number

    def _turn_order(self, column: int) -> None:
        """Most bound first, then least, then as before."""
        header, ascending = self.names, Qt.SortOrder.AscendingOrder
        if header.sortIndicatorSection() != column:
            header.setSortIndicator(column, ascending)
        elif header.sortIndicatorOrder() is ascending:
            header.setSortIndicator(column, Qt.SortOrder.DescendingOrder)
        else:
            header.setSortIndicator(-1, ascending)

    def _open_row(self, row: int) -> None:
        self.entry_wanted.emit(self._matrix.rows[row][-1].number)

    def _move(self) -> None:
        self.titles.viewport().update()
        self.names.viewport().update()
        self.moved.emit()
