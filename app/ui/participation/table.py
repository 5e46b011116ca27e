"""The matrix: signs in cells, titles that stay, the keyboard for everything."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from app.domain.participation.standing import Standing, Status
from app.ui.named import named
from app.ui.painting import paint_word
from app.ui.participation.headers import COLUMN, CountryHeader, RowHeader
from app.ui.participation.model import STANDINGS_ROLE, ParticipationModel
from app.ui.participation.signs import STEP, paint_sign
from app.ui.theme import Theme

_TITLES = 380
_MARGIN = 2
_ORDER_OF_READING = (Status.BOUND, Status.THROUGH, Status.CONSENTED, Status.SIGNED, Status.WITHDRAWN, Status.REPLACED)


class _Cell(QStyledItemDelegate):
    """One sign for each text of the row."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect, theme = QRectF(option.rect), self.theme
        standings: list[Standing] = index.data(STANDINGS_ROLE)
        current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current:
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN), 4, 4)
        for place, standing in enumerate(standings):
            x = rect.center().x() + (place - (len(standings) - 1) / 2) * STEP
            paint_sign(painter, standing, QPointF(x, rect.center().y()), theme)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


class ParticipationTable(QTableView):
    """Tells the number of the entry that somebody wants to read."""

    entry_wanted = Signal(int)
    moved = Signal()

    def __init__(self, model: ParticipationModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "participationTable")
        self._cells, self._empty = _Cell(theme, self), ""
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
        super().paintEvent(event)
        if not self._matrix.rowCount():
            painter = QPainter(self.viewport())
            paint_word(painter, self.viewport().rect(), self._empty, self._cells.theme)
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
