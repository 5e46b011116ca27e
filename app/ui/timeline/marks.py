"""Paints one mark of the timeline: kind by shape and colour, what is known of the date by filling and edge."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from app.domain.days import BEGINNING, END
from app.domain.timeline.marks import Mark, Shape
from app.domain.timeline.viewport import Span
from app.ui.theme import Theme
from app.ui.timeline.geometry import Type

_DASHED = (2.4, 1.8)
_DOTTED = (0.8, 1.4)
_PALE = 0.30
_APPROXIMATE = 0.6
_DIAMOND_GROWTH = 1.0
_CORNER = 1.5
_CHIP_CORNER = 3.0


def pale(colour: QColor, share: float) -> QColor:
    """The colour let through by that share."""
    result = QColor(colour)
    result.setAlphaF(share)
    return result


class MarkPainter:
    """Paints marks and clusters; a new one is made for another theme or font."""

    def __init__(self, theme: Theme, fonts: Type) -> None:
        self._panel = QColor(theme.panel)
        self._fonts = fonts
        self._forms: dict[str, Callable[[QPainter, QRectF], None]] = {
            "agreement": _square,
            "operation": _diamond,
        }

    def mark(self, painter: QPainter, rect: QRectF, mark: Mark, kind: str, colour: QColor) -> None:
        painter.setPen(_edge(mark, colour))
        painter.setBrush(self._filling(rect, mark, colour))
        whole = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        if rect.width() > rect.height() + 0.5:
            radius = whole.height() / 2
            painter.drawRoundedRect(whole, radius, radius)
        else:
            self._forms.get(kind, QPainter.drawEllipse)(painter, whole)

    def cluster(self, painter: QPainter, rect: QRectF, count: int, colour: QColor) -> None:
        """A chip with the number of entries that found no room."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pale(colour, 0.18))
        chip = rect.adjusted(0, -1, 0, 1.5)
        painter.drawRoundedRect(chip, _CHIP_CORNER, _CHIP_CORNER)
        painter.setPen(colour)
        painter.setFont(self._fonts.tiny)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, f"+{count}")

    def _filling(self, rect: QRectF, mark: Mark, colour: QColor) -> QBrush:
        span = mark.span
        if span.uncertain:
            return QBrush(self._panel)
        share = _PALE if mark.shape is Shape.PILL else _APPROXIMATE if span.approximate else 1.0
        solid = pale(colour, share)
        return QBrush(_fade(rect, span, solid)) if _is_open(span) else QBrush(solid)


def _is_open(span: Span) -> bool:
    return span.first == BEGINNING or span.last == END


def _fade(rect: QRectF, span: Span, colour: QColor) -> QLinearGradient:
    gradient = QLinearGradient(rect.topLeft(), rect.topRight())
    gradient.setColorAt(0.0, pale(colour, 0.0) if span.first == BEGINNING else colour)
    gradient.setColorAt(0.4, colour)
    gradient.setColorAt(1.0, pale(colour, 0.0) if span.last == END else colour)
    return gradient


def _edge(mark: Mark, colour: QColor) -> QPen:
    """Dotted when approximate, dashed when the day is not known, plain when uncertain, else none."""
    span = mark.span
    if _is_open(span) and not span.uncertain:
        return QPen(Qt.PenStyle.NoPen)
    if span.approximate:
        return _pattern(colour, _DOTTED)
    if mark.shape is Shape.PILL:
        return _pattern(colour, _DASHED)
    return QPen(colour, 1.5) if span.uncertain else QPen(Qt.PenStyle.NoPen)


def _pattern(colour: QColor, dashes: tuple[float, float]) -> QPen:
    pen = QPen(colour, 1.0)
    pen.setDashPattern(dashes)
    return pen


def _square(painter: QPainter, rect: QRectF) -> None:
    painter.drawRoundedRect(rect, _CORNER, _CORNER)


def _diamond(painter: QPainter, rect: QRectF) -> None:
    box = rect.adjusted(-_DIAMOND_GROWTH, -_DIAMOND_GROWTH, _DIAMOND_GROWTH, _DIAMOND_GROWTH)
    middle = box.center()
    corners = (
        QPointF(middle.x(), box.top()),
        QPointF(box.right(), middle.y()),
        QPointF(middle.x(), box.bottom()),
        QPointF(box.left(), middle.y()),
    )
    painter.drawPolygon(QPolygonF(corners))
