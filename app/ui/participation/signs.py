"""The signs of the matrix: a shape for each status, pale where it is only possible."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from app.domain.participation.standing import Standing, Status, Turn
from app.ui.style import font_of
from app.ui.text_size import USUAL
from app.ui.theme import Theme

RADIUS = 4.8
STEP, HEIGHT = 14, 22
"""The room of a sign; several stand side by side."""

_LINE = 1.6
_PALE = 0.28
_BELOW = 3.5


def colour_of(status: Status, theme: Theme) -> str:
    """In force, on the way to it, at an end, or nothing of these."""
    return {
        Status.BOUND: theme.operation,
        Status.THROUGH: theme.operation,
        Status.CONSENTED: theme.agreement,
        Status.SIGNED: theme.agreement,
        Status.WITHDRAWN: theme.wrong,
    }.get(status, theme.faint)


@lru_cache(maxsize=256)
def sign(
    status: Status, theme: Theme, size: int, ratio: float, *, certain: bool = True, dated: bool = False
) -> QPixmap:
    """The picture of a standing, in percent of its usual size; a line below it says that nothing later is known."""
    scale = size / USUAL
    picture = QPixmap(round(STEP * scale * ratio), round(HEIGHT * scale * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    _paint(painter, Standing(Turn(status, 0, 0), certain, dated), QPointF(STEP / 2, HEIGHT / 2), theme)
    painter.end()
    return picture


def _paint(painter: QPainter, standing: Standing, centre: QPointF, theme: Theme) -> None:
    status = standing.status
    if status is Status.NOT_CONCLUDED:
        return
    colour = QColor(colour_of(status, theme))
    fill = QColor(colour)
    if not standing.certain:
        fill.setAlphaF(_PALE)
    pen = QPen(colour, _LINE)
    if not standing.certain:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _DRAWN[status](painter, centre, fill)
    if standing.dated:
        painter.setPen(QPen(QColor(theme.faint), 1))
        y = centre.y() + RADIUS + _BELOW
        painter.drawLine(QPointF(centre.x() - RADIUS, y), QPointF(centre.x() + RADIUS, y))


def _disc(painter: QPainter, centre: QPointF, fill: QColor) -> None:
    painter.setBrush(fill)
    painter.drawEllipse(centre, RADIUS, RADIUS)


def _ring(painter: QPainter, centre: QPointF, _fill: QColor) -> None:
    painter.drawEllipse(centre, RADIUS, RADIUS)


def _target(painter: QPainter, centre: QPointF, fill: QColor) -> None:
    painter.drawEllipse(centre, RADIUS, RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(centre, RADIUS / 2, RADIUS / 2)


def _half(painter: QPainter, centre: QPointF, fill: QColor) -> None:
    painter.drawEllipse(centre, RADIUS, RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawPie(QRectF(centre.x() - RADIUS, centre.y() - RADIUS, 2 * RADIUS, 2 * RADIUS), 90 * 16, 180 * 16)


def _cross(painter: QPainter, centre: QPointF, _fill: QColor) -> None:
    reach = RADIUS * 0.8
    for turn in (1, -1):
        way = QPointF(reach, reach * turn)
        painter.drawLine(centre - way, centre + way)


def _barred(painter: QPainter, centre: QPointF, _fill: QColor) -> None:
    painter.drawEllipse(centre, RADIUS, RADIUS)
    painter.drawLine(QPointF(centre.x() - RADIUS, centre.y()), QPointF(centre.x() + RADIUS, centre.y()))


def _dash(painter: QPainter, centre: QPointF, _fill: QColor) -> None:
    painter.drawLine(QPointF(centre.x() - RADIUS / 2, centre.y()), QPointF(centre.x() + RADIUS / 2, centre.y()))


def _question(painter: QPainter, centre: QPointF, _fill: QColor) -> None:
    painter.setFont(font_of(12))
    painter.drawText(QRectF(centre.x() - 8, centre.y() - 9, 16, 18), int(Qt.AlignmentFlag.AlignCenter), "?")


_DRAWN = {
    Status.BOUND: _disc,
    Status.THROUGH: _target,
    Status.CONSENTED: _half,
    Status.SIGNED: _ring,
    Status.WITHDRAWN: _cross,
    Status.REPLACED: _barred,
    Status.NOT_PARTY: _dash,
    Status.UNKNOWN: _question,
}
