"""The list of facets: headings, codes with a box to tick, their counts as numbers and quiet bars."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from app.ui.facets.rows import FacetRow, RowKind
from app.ui.painted_list import PaintedList, RowsModel, ThemedDelegate
from app.ui.painting import paint_kind, paint_text
from app.ui.plain_text import plain
from app.ui.results.model import Index
from app.ui.style import text_font
from app.ui.text_size import px
from app.ui.theme import Theme

ROW_ROLE = Qt.ItemDataRole.UserRole
_HEIGHTS = {RowKind.HEADING: 34, RowKind.CODE: 25, RowKind.MORE: 25}
_MARGIN = 14
_BOX = 14
_INDENT = _MARGIN + _BOX + 8
_TICK = (QPointF(3.5, 7), QPointF(6, 9.6), QPointF(10.5, 4.4))


class FacetModel(RowsModel):
    """Rows as facet_rows makes them."""

    def set_rows(self, rows: Sequence[FacetRow]) -> None:
        """Shows other rows; when only their content changes, the view keeps its place."""
        if [_identity(row) for row in rows] == [_identity(row) for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            super().set_rows(rows)

    def row_of(self, facet: str, code: str) -> int | None:
        """Where a code stands."""
        places = (i for i, row in enumerate(self._rows) if (row.facet, row.code) == (facet, code) and code)
        return next(places, None)

    def said(self, row: FacetRow) -> dict[int, Any]:
        """The row itself, its words and its tick."""
        words: dict[int, Any] = {
            ROW_ROLE: row,
            Qt.ItemDataRole.DisplayRole: row.label,
            Qt.ItemDataRole.ToolTipRole: plain(row.label),
            Qt.ItemDataRole.AccessibleTextRole: f"{row.label} {row.count_text}".strip(),
        }
        if row.kind is RowKind.CODE:
            words[Qt.ItemDataRole.CheckStateRole] = Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked
        return words

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].kind is RowKind.HEADING:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _identity(row: FacetRow) -> tuple[RowKind, str, str]:
    return row.kind, row.facet, row.code


class FacetDelegate(ThemedDelegate):
    """Paints a row of the panel."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Headings stand further apart."""
        return QSize(160, px(_HEIGHTS[index.data(ROW_ROLE).kind]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints heading, code or 'more'."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, row = QRectF(option.rect), index.data(ROW_ROLE)
        if row.kind is RowKind.HEADING:
            line = QRectF(rect.left() + _MARGIN, rect.bottom() - px(24), rect.width() - 2 * _MARGIN, px(22))
            paint_text(painter, line, row.label, font=text_font(12, bold=True), colour=self.theme.muted)
        else:
            if option.state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, QColor(self.theme.band))
            if row.kind is RowKind.CODE:
                self._code(painter, rect, row)
            else:
                line = rect.adjusted(px(_INDENT), 0, -_MARGIN, 0)
                paint_text(painter, line, row.label, font=text_font(12), colour=self.theme.accent)
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QColor(self.theme.accent))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect.adjusted(4.5, 1.5, -4.5, -1.5), 4, 4)
        painter.restore()

    def _code(self, painter: QPainter, rect: QRectF, row: FacetRow) -> None:
        side, indent = px(_BOX), px(_INDENT)
        self._box(painter, QRectF(rect.left() + _MARGIN, rect.center().y() - side / 2, side, side), ticked=row.chosen)
        count_font = tabular(text_font(12))
        width = QFontMetrics(count_font).horizontalAdvance(row.count_text)
        count = QRectF(rect.right() - _MARGIN - width, rect.top(), width + 2, rect.height())
        name = QRectF(rect.left() + indent, rect.top(), count.left() - rect.left() - indent - 8, rect.height())
        if row.facet == "kind":
            radius = px(4)
            paint_kind(painter, row.code, QPointF(name.left() + radius + 1, name.center().y()), self.theme, radius)
            name.setLeft(name.left() + px(16))
        colour = self.theme.ink if row.count or row.chosen else self.theme.faint
        font = text_font(bold=row.chosen)
        fits = QFontMetrics(font).horizontalAdvance(row.label) <= name.width()
        paint_text(painter, name, row.label if fits else row.short, font=font, colour=colour)
        paint_text(painter, count, row.count_text, font=count_font, colour=self.theme.muted)
        bar = QRectF(rect.left() + indent, rect.bottom() - 3, (rect.width() - indent - _MARGIN) * row.share, 2)
        painter.fillRect(bar, QColor(self.theme.selection))

    def _box(self, painter: QPainter, box: QRectF, *, ticked: bool) -> None:
        painter.setPen(QPen(QColor(self.theme.accent if ticked else self.theme.faint), 1.2))
        painter.setBrush(QColor(self.theme.accent) if ticked else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if ticked:
            scale = box.width() / _BOX
            painter.setPen(QPen(QColor(self.theme.panel), 1.8 * scale, c=Qt.PenCapStyle.RoundCap))
            painter.drawPolyline([box.topLeft() + point * scale for point in _TICK])


def tabular(font: QFont) -> QFont:
    """The font with digits of one width."""
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


class FacetList(PaintedList):
    """Codes are ticked and 'more' is unfolded by a click, the space bar or Enter."""

    row_pressed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.facets = FacetModel()
        super().__init__("facetList", self.facets, FacetDelegate(theme), parent)
        self.clicked.connect(self._press)

    def set_rows(self, rows: Sequence[FacetRow]) -> None:
        """Shows other rows and stays where it was."""
        current: FacetRow | None = self.currentIndex().data(ROW_ROLE)
        place = self.verticalScrollBar().value()
        self.facets.set_rows(rows)
        row = self.facets.row_of(current.facet, current.code) if current else None
        if row is not None and row != self.currentIndex().row():
            self.setCurrentIndex(self.facets.index(row))
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)

    def enter(self) -> None:
        """Takes the keyboard, at the first code when none was current."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where the keyboard is must be seen."""
        super().focusInEvent(event)
        if not self.currentIndex().flags() & Qt.ItemFlag.ItemIsSelectable:
            self.setCurrentIndex(self.facets.index(min(1, self.facets.rowCount() - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter press the current row; the rest is the list's."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _press(self, index: Index) -> None:
        row: FacetRow | None = index.data(ROW_ROLE)
        if row is not None and row.kind is not RowKind.HEADING:
            self.row_pressed.emit(row)
