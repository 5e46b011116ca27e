"""Instruments against countries: signs in cells, the keyboard for everything."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.participation.standing import Status
from app.ui.participation.headers import COLUMN, ROW_OF_TWO_LINES
from app.ui.participation.matrix import Matrix
from app.ui.participation.model import ParticipationModel
from app.ui.participation.signs import HEIGHT, STEP, sign
from app.ui.text_size import CHOSEN, px
from app.ui.theme import Theme

_TITLES = 380
_ORDER_OF_READING = (Status.BOUND, Status.THROUGH, Status.CONSENTED, Status.SIGNED, Status.WITHDRAWN, Status.REPLACED)


class _Cells(QStyledItemDelegate):
    """One sign for each text of the row."""

    def __init__(self, model: ParticipationModel, matrix: Matrix) -> None:
        super().__init__(matrix)
        self._model, self._matrix = model, matrix

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """All that is seen is painted anew while a date is drawn along, so there is little to do for each cell."""
        rect: QRect = option.rect
        if self._model.changes(index.row(), index.column()):
            painter.fillRect(rect, QColor(self._matrix.theme.highlight))
        self._matrix.paint_current(painter, rect, index)
        standings = self._model.standings(index.row(), index.column())
        step, high = px(STEP), px(HEIGHT)
        x, y = rect.center().x() + 1 - step * len(standings) // 2, rect.top() + (rect.height() - high) // 2
        theme, ratio = self._matrix.theme, self._matrix.devicePixelRatioF()
        for place, one in enumerate(standings):
            picture = sign(one.status, theme, CHOSEN.percent, ratio, certain=one.certain, dated=one.dated)
            painter.drawPixmap(x + step * place, y, picture)


class ParticipationTable(Matrix):
    """Tells the number of the entry that somebody wants to read, and with which digit a date begins."""

    entry_wanted = Signal(int)
    date_begun = Signal(str)

    def __init__(self, model: ParticipationModel, theme: Theme, parent: QWidget) -> None:
        super().__init__("participationTable", model, _TITLES, theme, parent, row=ROW_OF_TWO_LINES)
        self._model = model
        self.setItemDelegate(_Cells(model, self))
        self.setSortingEnabled(True)
        self.titles.sectionDoubleClicked.connect(self._open_row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter reads, S puts the rows in the order of this column, a digit is the first of a date."""
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entry_wanted.emit(self.text_of(index.row(), index.column()))
        elif index.isValid() and event.key() == Qt.Key.Key_S and not event.modifiers():
            self.turn_order(index.column())
        elif event.text().isdigit():
            self.date_begun.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The text whose sign is under the mouse."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.entry_wanted.emit(self._text_at(index.row(), point))

    def _text_at(self, row: int, point: QPoint) -> int:
        texts = self._model.rows[row]
        middle = self.columnViewportPosition(self.columnAt(point.x())) + px(COLUMN) / 2
        place = round((point.x() - middle) / px(STEP) + (len(texts) - 1) / 2)
        return texts[min(max(place, 0), len(texts) - 1)].number

    def text_of(self, row: int, column: int) -> int:
        """The text of a chain by which the country is bound; of a whole row, the last one."""
        texts = self._model.rows[row]
        if column < 0:
            return texts[-1].number
        standings = self._model.standings(row, column)
        for status in _ORDER_OF_READING:
            for text, standing in zip(texts, standings, strict=True):
                if standing.status is status:
                    return text.number
        return texts[0].number

    def turn_order(self, column: int) -> None:
        """Most bound first, then least, then as before."""
        header, ascending = self.names, Qt.SortOrder.AscendingOrder
        if header.sortIndicatorSection() != column:
            header.setSortIndicator(column, ascending)
        elif header.sortIndicatorOrder() is ascending:
            header.setSortIndicator(column, Qt.SortOrder.DescendingOrder)
        else:
            header.setSortIndicator(-1, ascending)

    def _open_row(self, row: int) -> None:
        self.entry_wanted.emit(self.text_of(row, -1))
