"""The eras of a timeline as quiet bands with their names, in a strip between lanes and axis."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.domain.timeline.viewport import Viewport
from app.ui.theme import Theme
from app.ui.timeline.type import Type

_GAP = 1.0
_INSET = 4.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip


class EraText(NamedTuple):
    """An era between two days, in which row it is shown, its names, and all that is to say of it."""

    first: int
    last: int
    row: int
    name: str
    short: str
    tip: str


def era_rects(eras: Sequence[EraText], strip: QRectF, view: Viewport, height: float) -> Mapping[EraText, QRectF]:
    """Where the eras are that a view shows."""
    found = {}
    for era in eras:
        x0, x1 = max(0.0, view.to_x(era.first)), min(strip.width(), view.to_x(era.last))
        top = strip.top() + era.row * height
        if x1 - x0 > _GAP and top < strip.bottom():
            found[era] = QRectF(strip.left() + x0, top + _GAP, x1 - x0 - _GAP, height - _GAP)
    return found


def era_at(eras: Mapping[EraText, QRectF], point: QPointF) -> EraText | None:
    """The era under a point."""
    return next((era for era, rect in eras.items() if rect.contains(point)), None)


class EraPainter:
    """Holds colours and fonts."""

    def __init__(self, theme: Theme, fonts: Type) -> None:
        self._band, self._edge, self._ink = QColor(theme.band), QColor(theme.line), QColor(theme.muted)
        self._font, self._metrics = fonts.tiny, fonts.tiny_metrics

    def paint(self, painter: QPainter, eras: Mapping[EraText, QRectF]) -> None:
        """The whole name where it has room, else the short one or none."""
        painter.setFont(self._font)
        painter.setBrush(self._band)
        for era, rect in eras.items():
            painter.setPen(self._edge)
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setPen(self._ink)
            room = rect.width() - 2 * _INSET
            names = (name for name in (era.name, era.short) if self._metrics.horizontalAdvance(name) <= room)
            painter.drawText(rect.adjusted(_INSET, 0, 0, 0), _LEFT, next(names, ""))
