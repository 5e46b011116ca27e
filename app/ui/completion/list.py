"""The rows of what is offered: a name with what is typed marked in it, a hint, and how many entries it gives."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.ui.facets.list import tabular
from app.ui.painted_list import PaintedList, RowsModel, ThemedDelegate
from app.ui.painting import paint_text
from app.ui.results.model import Index
from app.ui.style import text_font
from app.ui.text_size import px
from app.ui.theme import Theme
from app.wording.numbers import number as number_in_words

if TYPE_CHECKING:
    from app.output.completing import Offer

OFFER_ROLE = Qt.ItemDataRole.UserRole
COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT = 28
_MARGIN, _GAP = 12, 12
_NARROWEST, _WIDEST = 260, 560


class OfferModel(RowsModel):
    """One row an offer; counts are written as the language writes numbers."""

    language = "en"

    def said(self, row: "Offer") -> dict[int, Any]:
        """The offer itself, and its words."""
        count = "" if row.total is None else number_in_words(row.total, self.language)
        return {
            OFFER_ROLE: row,
            COUNT_ROLE: count,
            Qt.ItemDataRole.DisplayRole: row.label,
            Qt.ItemDataRole.AccessibleTextRole: " ".join(filter(None, (row.label, row.hint, count))),
        }


class OfferDelegate(ThemedDelegate):
    """Paints an offer."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as its words, within bounds."""
        return QSize(min(max(px(_NARROWEST), self._width(index)), px(_WIDEST)), px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints the background, the name, the hint beside it, and the count at the right."""
        painter.save()
        rect, offer, theme = QRectF(option.rect), index.data(OFFER_ROLE), self.theme
        self.paint_ground(painter, option)
        count, count_font = index.data(COUNT_ROLE), tabular(text_font(12))
        line = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if count:
            width = QFontMetrics(count_font).horizontalAdvance(count)
            paint_text(painter, QRectF(line.right() - width, line.top(), width + 2, line.height()), count,
                       font=count_font, colour=theme.muted)  # fmt: skip
            line.setRight(line.right() - width - _GAP)
        paint_text(painter, line, offer.label, font=text_font(), colour=theme.ink if offer.total != 0 else theme.faint,
                   matches=offer.spans, highlight=theme.highlight)  # fmt: skip
        line.setLeft(line.left() + QFontMetrics(text_font()).horizontalAdvance(offer.label) + _GAP)
        if line.width() >= QFontMetrics(text_font(12)).horizontalAdvance(offer.hint):
            paint_text(painter, line, offer.hint, font=text_font(12), colour=theme.muted)
        painter.restore()

    def _width(self, index: Index) -> int:
        offer: Offer = index.data(OFFER_ROLE)
        small = QFontMetrics(text_font(12))
        parts = [QFontMetrics(text_font()).horizontalAdvance(offer.label)]
        parts += [small.horizontalAdvance(text) + _GAP for text in (offer.hint, index.data(COUNT_ROLE)) if text]
        return sum(parts) + 2 * _MARGIN + _GAP


class OfferList(PaintedList):
    """Shows offers; the keyboard stays where it is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.offers = OfferModel()
        super().__init__("offerList", self.offers, OfferDelegate(theme), parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)

    def wanted(self, most_rows: int) -> QSize:
        """The size in which so many rows are seen."""
        indexes = [self.offers.index(row) for row in range(self.offers.rowCount())]
        widest = max((self._delegate.sizeHint(QStyleOptionViewItem(), index).width() for index in indexes), default=0)
        bar = self.verticalScrollBar().sizeHint().width() if len(indexes) > most_rows else 0
        return QSize(widest + bar, min(len(indexes), most_rows) * px(ROW_HEIGHT))
