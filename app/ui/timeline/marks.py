"""Paints the marks of the timeline: kind by shape and colour, what is known of the date by filling and edge."""

from collections.abc import Callable
from functools import partial
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPaintEngine, QPainter, QPen, QPixmap, QPolygonF

from app.domain.days import BEGINNING, END
from app.domain.entry import KINDS
from app.domain.timeline.chronology import Chronology, Look
from app.domain.timeline.frame import Shape
from app.domain.timeline.marks import Mark
from app.ui.theme import Theme
from app.ui.timeline.geometry import Type
from app.ui.timeline.scene import Scene

_DASHED = (2.4, 1.8)
_DOTTED = (0.8, 1.4)
_PALE = 0.30
_APPROXIMATE = 0.6
_DIAMOND_GROWTH = 1.0
_CORNER = 1.5
_CHIP_CORNER = 3.0
_EDGE = 2
"""Pixels around a mark that its picture has for edges and corners."""

Form = Callable[[QPainter, QRectF], object]


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
        self._colours = {kind: QColor(theme.kind(kind)) for kind in KINDS}
        self._forms: dict[str, Form] = {"agreement": _square, "meeting": _circle, "operation": _diamond}
        self._pictures: dict[tuple[Look, Shape, float, float], QPixmap] = {}
        self._chips: dict[tuple[int, int, float, float], QPixmap] = {}

    def lane(self, painter: QPainter, scene: Scene, lane: int) -> None:
        """The marks of a lane; small ones that look alike share a picture."""
        looks, size, left = scene.frame.chronology.looks, scene.geometry.room.mark, scene.geometry.plot.left()
        tops = [scene.geometry.row_top(lane, row) for row in range(scene.geometry.room.rows)]
        pictures, ratio = _of_pixels(painter), painter.device().devicePixelRatio()
        for mark in scene.lanes[lane].marks:
            number, x0, x1, row, shape = mark
            if pictures and x1 - x0 <= size:
                picture = self._small(looks[number], shape, size, ratio)
                painter.drawPixmap(round(left + x0) - _EDGE, round(tops[row]) - _EDGE, picture)
            else:
                self.mark(painter, scene.mark_rect(lane, mark), mark, scene.frame.chronology)

    def mark(self, painter: QPainter, rect: QRectF, mark: Mark, chronology: Chronology) -> None:
        """One mark, whatever its size."""
        ends = chronology.firsts[mark.number] == BEGINNING, chronology.lasts[mark.number] == END
        self._paint(painter, rect, chronology.looks[mark.number], mark.shape, ends)

    def clusters(self, painter: QPainter, scene: Scene, lane: int, colour: QColor) -> None:
        """The chips of a lane; those of one number share a picture."""
        ratio = painter.device().devicePixelRatio()
        for cluster in scene.lanes[lane].clusters:
            rect = scene.mark_rect(lane, cluster)
            if not _of_pixels(painter):
                self._chip(painter, rect, cluster.size, colour)
                continue
            key = cluster.size, colour.rgba(), rect.width(), ratio
            if key not in self._chips:
                draw = partial(self._chip, count=cluster.size, colour=colour)
                self._chips[key] = _picture(rect.size(), ratio, draw)
            painter.drawPixmap(round(rect.left()) - _EDGE, round(rect.top()) - _EDGE, self._chips[key])

    def _chip(self, painter: QPainter, rect: QRectF, count: int, colour: QColor) -> None:
        """The number of entries that found no room."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pale(colour, 0.18))
        chip = rect.adjusted(0, -1, 0, 1.5)
        painter.drawRoundedRect(chip, _CHIP_CORNER, _CHIP_CORNER)
        painter.setPen(colour)
        painter.setFont(self._fonts.tiny)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, f"+{count}")

    def _small(self, look: Look, shape: Shape, size: float, ratio: float) -> QPixmap:
        """The picture of a small mark."""
        key = look, shape, size, ratio
        if key not in self._pictures:
            draw = partial(self._paint, look=look, shape=shape, open_ends=(False, False))
            self._pictures[key] = _picture(QSizeF(size, size), ratio, draw)
        return self._pictures[key]

    def _paint(self, painter: QPainter, rect: QRectF, look: Look, shape: Shape, open_ends: tuple[bool, bool]) -> None:
        colour = self._colours[look.kind]
        painter.setPen(_edge(look, shape, colour, is_open=any(open_ends)))
        filling = self._filling(look, shape)
        painter.setBrush(self._fading(painter, rect, filling, open_ends) if any(open_ends) else filling)
        whole = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        if rect.width() > rect.height() + 0.5:
            radius = whole.height() / 2
            painter.drawRoundedRect(whole, radius, radius)
        else:
            self._forms[look.kind](painter, whole)

    def _filling(self, look: Look, shape: Shape) -> QColor:
        if look.uncertain:
            return self._panel
        share = _PALE if shape is Shape.PILL else _APPROXIMATE if look.approximate else 1.0
        return pale(self._colours[look.kind], share)

    def _fading(self, painter: QPainter, rect: QRectF, colour: QColor, open_ends: tuple[bool, bool]) -> QBrush:
        if _of_pixels(painter):
            return QBrush(_fade(rect, colour, pale(colour, 0.0), open_ends))
        # Qt writes the transparency of a gradient into a PDF in a way that no reader understands.
        return QBrush(_fade(rect, _mixed(colour, self._panel), self._panel, open_ends))


def _of_pixels(painter: QPainter) -> bool:
    """Whether a picture is as sharp there as what it shows; it is painted sooner."""
    return painter.paintEngine().type() == QPaintEngine.Type.Raster


def _picture(size: QSizeF, ratio: float, draw: Callable[[QPainter, QRectF], None]) -> QPixmap:
    """What is drawn into a rectangle, with an edge around it."""
    picture = QPixmap(ceil((size.width() + 2 * _EDGE) * ratio), ceil((size.height() + 2 * _EDGE) * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QRectF(QPointF(_EDGE, _EDGE), size))
    painter.end()
    return picture


def _fade(rect: QRectF, colour: QColor, away: QColor, open_ends: tuple[bool, bool]) -> QLinearGradient:
    gradient = QLinearGradient(rect.topLeft(), rect.topRight())
    gradient.setColorAt(0.0, away if open_ends[0] else colour)
    gradient.setColorAt(0.4, colour)
    gradient.setColorAt(1.0, away if open_ends[1] else colour)
    return gradient


def _mixed(colour: QColor, ground: QColor) -> QColor:
    """What a colour looks like on a ground, without letting it through."""
    share = colour.alphaF()
    parts = zip(_rgb(colour), _rgb(ground), strict=True)
    return QColor.fromRgbF(*(share * over + (1 - share) * under for over, under in parts))


def _rgb(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def _edge(look: Look, shape: Shape, colour: QColor, *, is_open: bool) -> QPen:
    """Dotted when approximate, dashed when the day is not known, plain when uncertain, else none."""
    if is_open and not look.uncertain:
        return QPen(Qt.PenStyle.NoPen)
    if look.approximate:
        return _pattern(colour, _DOTTED)
    if shape is Shape.PILL:
        return _pattern(colour, _DASHED)
    return QPen(colour, 1.5) if look.uncertain else QPen(Qt.PenStyle.NoPen)


def _pattern(colour: QColor, dashes: tuple[float, float]) -> QPen:
    pen = QPen(colour, 1.0)
    pen.setDashPattern(dashes)
    return pen


def _square(painter: QPainter, rect: QRectF) -> None:
    painter.drawRoundedRect(rect, _CORNER, _CORNER)


def _circle(painter: QPainter, rect: QRectF) -> None:
    painter.drawEllipse(rect)


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
