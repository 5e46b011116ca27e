"""Paints one date: what is certain of it is solid, what is only possible pale, and its edge tells how it is known."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from app.domain.dates import Precision
from app.domain.entry import KINDS
from app.domain.record import record
from app.domain.timeline.chronology import Look
from app.ui.theme import Theme
from app.ui.timeline.devices import clipped, of_pixels
from app.ui.timeline.forms import colours_of, outline

BAR, CHIP = 0.75, 0.12
"""The shares of a colour in bars, which must stand out, and under the numbers of chips, which must be readable."""

_DASHED = (2.4, 1.8)
_PALE = 0.32
_HATCHED = 0.7
_DOUBTED = 0.55
_FAINT = 0.75
_RING = 1.8
_AROUND = 2.0
_CHEVRON = 2.5
_KNOWN = {Precision.DAY, Precision.INTERVAL}
_NARROW = {Precision.MONTH, Precision.SEASON}
_MANY_YEARS = {Precision.DECADE, Precision.CENTURY}


@record
class Sides:
    """The places between which a date is certain, and whether its sides are open."""

    certain: tuple[float, float] | None = None
    opens: bool = False
    closes: bool = True


def pale(colour: QColor, share: float) -> QColor:
    """The colour let through by that share."""
    result = QColor(colour)
    result.setAlphaF(share)
    return result


class DatePainter:
    """Holds the colours; a form tells the kind, and its filling and edge the date."""

    def __init__(self, theme: Theme) -> None:
        self._panel = QColor(theme.panel)
        self.colours = colours_of(theme)

    def date(self, painter: QPainter, rect: QRectF, look: Look, sides: Sides) -> None:
        """Paint a date into the rectangle of its days."""
        colour, inner = self.colours[look.kind], rect.adjusted(0.5, 0.5, -0.5, -0.5)
        path, solid = self._path(look, inner), _is_solid(look, rect, sides)
        edge = _edge(look, colour, solid=solid)
        if sides.opens or not sides.closes:
            self._open(painter, path, look, sides)
            return
        if look.approximate:
            # A ring, and within it what would be there were it exact.
            self._draw(painter, path, _ring(edge, colour), QBrush(self._panel))
            edge = edge if look.uncertain else QPen(Qt.PenStyle.NoPen)
            path = self._path(look, inner.adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND))
        self._draw(painter, path, edge, self._filling(look, colour, solid=solid))
        if sides.certain and not solid and not look.uncertain:
            left, right = sides.certain
            with clipped(painter, QRectF(left, rect.top() - 1, right - left, rect.height() + 2)):
                self._draw(painter, path, QPen(colour, 1.0), QBrush(colour))

    def link(self, painter: QPainter, look: Look, start: QPointF, end: QPointF) -> None:
        """A line between dates of which one is the right one."""
        painter.setPen(QPen(self.colours[look.kind], 1.0))
        painter.drawLine(QLineF(start, end))

    def _path(self, look: Look, rect: QRectF) -> QPainterPath:
        """An action whose day is not known has its form in the middle of its days."""
        path = outline(look.kind, rect)
        if look.kind not in KINDS and rect.width() > rect.height() + 1:
            path.addPath(outline("agreement", rect))
        return path

    def _open(self, painter: QPainter, path: QPainterPath, look: Look, sides: Sides) -> None:
        """Fading towards a side of which nothing is known, with an arrow where it is known to go on."""
        rect, colour = path.boundingRect(), self.colours[look.kind]
        gradient = QLinearGradient(rect.topLeft(), rect.topRight())
        rough = (look.start not in _KNOWN, look.end not in _KNOWN)
        shares = (0.0 if sides.opens else 1.0, 1.0 if sides.closes else 0.0)
        first, last = (_PALE if share and vague else share for share, vague in zip(shares, rough, strict=True))
        for place, share in ((0.0, first), (0.5, _DOUBTED if look.uncertain else 1.0), (1.0, last)):
            # Qt writes the transparency of a gradient into a PDF in a way that no reader understands.
            tone = pale(colour, share) if of_pixels(painter) else _mixed(colour, self._panel, share)
            gradient.setColorAt(place, tone)
        self._draw(painter, path, QPen(Qt.PenStyle.NoPen), QBrush(gradient))
        if look.endless:
            tip, middle = rect.right() - 1, rect.center().y()
            painter.setPen(QPen(colour, 1.4))
            corner = QPointF(tip, middle)
            painter.drawLine(corner, QPointF(tip - _CHEVRON, middle - _CHEVRON))
            painter.drawLine(corner, QPointF(tip - _CHEVRON, middle + _CHEVRON))

    def _filling(self, look: Look, colour: QColor, *, solid: bool) -> QBrush:
        if look.uncertain:
            return QBrush(self._panel)
        if look.precision in _MANY_YEARS:
            return QBrush(pale(colour, _HATCHED), Qt.BrushStyle.BDiagPattern)
        return QBrush(colour if solid else pale(colour, _PALE))

    def _draw(self, painter: QPainter, path: QPainterPath, pen: QPen, brush: QBrush) -> None:
        painter.setPen(pen)
        painter.setBrush(brush)
        painter.drawPath(path)


def _is_solid(look: Look, rect: QRectF, sides: Sides) -> bool:
    return look.precision is Precision.DAY or sides.certain == (rect.left(), rect.right())


def _ring(edge: QPen, colour: QColor) -> QPen:
    """A thin line where there would be none or a thick one."""
    return edge if edge.style() == Qt.PenStyle.CustomDashLine else QPen(pale(colour, _FAINT), 1.0)


def _mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """What a share of a colour looks like on a ground, without letting it through."""
    parts = zip(_rgb(colour), _rgb(ground), strict=True)
    return QColor.fromRgbF(*(share * over + (1 - share) * under for over, under in parts))


def _rgb(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def _edge(look: Look, colour: QColor, *, solid: bool) -> QPen:
    """None around days that are known, a line where they lie in a month, dashed where in a year or more."""
    if look.precision in _KNOWN and solid:
        return QPen(colour, _RING) if look.uncertain else QPen(Qt.PenStyle.NoPen)
    rough = {look.precision, look.start, look.end} - _KNOWN - {None}
    return QPen(colour, 1.0) if rough <= _NARROW else _pattern(colour, _DASHED)


def _pattern(colour: QColor, dashes: tuple[float, float]) -> QPen:
    pen = QPen(colour, 1.0)
    pen.setDashPattern(dashes)
    return pen
