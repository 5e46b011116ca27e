"""The numbers of who works with whom, the stronger coloured the greater."""

from collections.abc import Sequence
from math import sqrt

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.participation.matrix import Matrix
from app.ui.participation.partner_model import PartnerModel
from app.ui.style import text_font
from app.ui.theme import Theme

_TITLES = 230
_STRONGEST = 0.45


class _Numbers(QStyledItemDelegate):
    """A number on its shade."""

    def __init__(self, model: PartnerModel, matrix: "PartnerTable") -> None:
        super().__init__(matrix)
        self._model, self._matrix = model, matrix

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        theme, count = self._matrix.theme, self._model.count(index)
        alone = index.row() == index.column()
        if not alone and count:
            shade = QColor(theme.accent)
            shade.setAlphaF(_STRONGEST * sqrt(count / self._model.pairs.most))
            painter.fillRect(rect.adjusted(0, 0, -1, -1), shade)
        self._matrix.paint_current(painter, rect, index)
        chosen = len(self._matrix.chosen_countries) > 1 and set(self._model.countries(index)) == set(
            self._matrix.chosen_countries
        )
        painter.setFont(text_font(12, bold=chosen))
        painter.setPen(QColor(theme.faint if alone else theme.accent if chosen else theme.ink))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(count or "·"))


class PartnerTable(Matrix):
    """Tells which cell was chosen, by a click or Enter."""

    chosen = Signal(QModelIndex)

    def __init__(self, model: PartnerModel, theme: Theme, parent: QWidget) -> None:
        super().__init__("partnersTable", model, _TITLES, theme, parent)
        self.chosen_countries: Sequence[str] = ()
        self.setItemDelegate(_Numbers(model, self))
        self.clicked.connect(self.chosen)

    def set_chosen(self, countries: Sequence[str]) -> None:
        """Marks the countries that the search is about."""
        self.chosen_countries = countries
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.currentIndex().isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
