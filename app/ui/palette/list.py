"""The rows of the palette: a name with what is typed marked in it, where it belongs, and its keys."""

from typing import Any

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.output.commands import FoundCommand
from app.ui.painted_list import PaintedList, RowsModel, ThemedDelegate
from app.ui.painting import paint_badges, paint_text
from app.ui.results.model import Index
from app.ui.style import text_font
from app.ui.theme import Theme

FOUND_ROLE = Qt.ItemDataRole.UserRole
_MARGIN, _GAP = 14, 10
_AROUND = 15
"""Pixels of a row above and below its text, together."""


class CommandModel(RowsModel):
    """One row a command."""

    def said(self, row: FoundCommand) -> dict[int, Any]:
        """The command itself, and its words."""
        command = row.command
        spoken = filter(None, (command.label, command.group, row.other, " ".join(command.keys)))
        return {
            FOUND_ROLE: row,
            Qt.ItemDataRole.DisplayRole: command.label,
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(spoken),
        }


class CommandDelegate(ThemedDelegate):
    """Paints a command."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row has the same height."""
        return QSize(200, QFontMetrics(text_font()).height() + _AROUND)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints the background, the name, its group beside it, and the keys at the right."""
        painter.save()
        found: FoundCommand = index.data(FOUND_ROLE)
        rect, theme, command = QRectF(option.rect), self.theme, found.command
        self.paint_ground(painter, option)
        line, small = rect.adjusted(_MARGIN, 0, -_MARGIN, 0), text_font(12)
        keys = paint_badges(painter, line, list(command.keys), font=text_font(11), theme=theme)
        line.setRight(line.right() - keys - _GAP)
        paint_text(painter, line, command.label, font=text_font(), colour=theme.ink,
                   matches=found.spans, highlight=theme.highlight)  # fmt: skip
        line.setLeft(line.left() + QFontMetrics(text_font()).horizontalAdvance(command.label) + _GAP)
        paint_text(
            painter, line, " · ".join(filter(None, (command.group, found.other))), font=small, colour=theme.muted
        )
        painter.restore()


class CommandList(PaintedList):
    """Shows commands; the keyboard stays in the field."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self.commands = CommandModel()
        super().__init__("paletteList", self.commands, CommandDelegate(theme), parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)

    def height_of(self, rows: int) -> int:
        """The height in which so many rows are seen."""
        return rows * self._delegate.sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
