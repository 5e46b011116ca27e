"""The edges of the matrix: titles at the left, which stay while the countries scroll, and upright names at the top."""

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPolygonF, QTextLayout
from PySide6.QtWidgets import QHeaderView, QTableView

from app.ui.painting import paint_text
from app.ui.style import text_font
from app.ui.text_size import px
from app.ui.theme import Theme

ROW: Final = 30
ROW_OF_TWO_LINES: Final = 37
COLUMN: Final = 46
_LEAST, _MOST = 60, 124
_PAD = 8
_GAP = 10
_CHARACTER = 15
_MIDDLE: Final = Qt.TextElideMode.ElideMiddle
"""Many titles begin alike."""

_ARROW = 4.0


class TitledModel(QAbstractTableModel):
    """A table whose rows have a title at the left, and a note at the right of that."""

    def title(self, row: int) -> str:
        """What the row is."""
        raise NotImplementedError

    def note(self, row: int) -> str:
        """What stands beside it."""
        raise NotImplementedError


class RowHeader(QHeaderView):
    """Title and note of each row."""

    def __init__(self, model: TitledModel, theme: Theme, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model = model
        self.theme = theme
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """A title gives way to the note, and takes a second line where there is one."""
        theme = self.theme
        chosen = self.selectionModel() and section == self.selectionModel().currentIndex().row()
        painter.save()
        painter.fillRect(rect, QColor(theme.accent_background if chosen else theme.panel))
        note, small = self._model.note(section), text_font(12)
        width = QFontMetrics(small).horizontalAdvance(note)
        inside = QRectF(rect).adjusted(_PAD + 4, 0, -_PAD - width - _GAP, 0)
        self._paint_title(painter, inside, self._model.title(section))
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        right = QRectF(rect).adjusted(0, 0, -_PAD, 0)
        painter.drawText(right, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), note)
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()

    def _paint_title(self, painter: QPainter, room: QRectF, title: str) -> None:
        font, small, lines = text_font(), text_font(12), [title]
        high = QFontMetrics(small).height()
        if QFontMetrics(font).horizontalAdvance(title) > room.width() and room.height() >= 2 * high:
            font, lines = small, broken(title, small, room.width())
        metrics = QFontMetrics(font)
        top = room.center().y() - high * len(lines) / 2
        for place, line in enumerate(lines):
            shown = metrics.elidedText(line, _MIDDLE, int(room.width()))
            paint_text(painter, QRectF(room.left(), top + high * place, room.width(), high), shown,
                       font=font, colour=self.theme.ink)  # fmt: skip


def broken(text: str, font: QFont, width: float) -> list[str]:
    """What of a text has room in one line, and all the rest of it."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    place = line.textLength()
    return [part for part in (text[:place].rstrip(), text[place:]) if part]


class CountryHeader(QHeaderView):
    """Names written upwards, in Chinese one character under another; a click sorts."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self.upright = False
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """As high as the longest name, within limits."""
        longest = max((self._length(self._name(column)) for column in range(self.count())), default=0)
        return QSize(0, min(max(longest + 3 * _PAD, px(_LEAST)), px(_MOST)))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """A triangle tells that the rows stand in the order of this column."""
        theme = self.theme
        chosen = self.selectionModel() and section == self.selectionModel().currentIndex().column()
        sorts = self.sortIndicatorSection() == section
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(theme.accent_background if chosen else theme.panel))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(theme.accent if sorts else theme.ink))
        painter.setFont(text_font(bold=sorts))
        room = rect.adjusted(0, _PAD, 0, -2 * _PAD)
        self._paint_name(painter, room, self._name(section))
        if sorts:
            self._paint_arrow(painter, QPointF(rect.center().x(), rect.bottom() - _PAD))
        painter.restore()

    def _paint_name(self, painter: QPainter, room: QRect, name: str) -> None:
        if self.upright:
            high = px(_CHARACTER)
            y = room.bottom() - high * len(name)
            for place, character in enumerate(name):
                box = QRect(room.left(), y + high * place, room.width(), high)
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), character)
            return
        painter.translate(room.center().x(), room.bottom())
        painter.rotate(-90)
        box = QRect(0, -room.width() // 2, room.height(), room.width())
        metrics, flags = painter.fontMetrics(), int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        if not box.contains(metrics.boundingRect(box, flags, name)):
            name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, flags, name)
        painter.resetTransform()

    def _paint_arrow(self, painter: QPainter, centre: QPointF) -> None:
        down = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        reach = _ARROW if down else -_ARROW
        corners = [QPointF(-_ARROW, -reach / 2), QPointF(_ARROW, -reach / 2), QPointF(0, reach / 2)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.accent))
        painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))

    def _length(self, name: str) -> int:
        if self.upright:
            return px(_CHARACTER) * len(name)
        return QFontMetrics(text_font(bold=True)).horizontalAdvance(name)

    def _name(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal))
