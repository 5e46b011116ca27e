"""A sample of everything that stands on the timeline, for its legend."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.domain.dates import Precision
from app.domain.entry import KINDS
from app.domain.timeline.actions import CONSENT, EFFECT, SIGNATURE, WITHDRAWAL
from app.domain.timeline.chronology import Look
from app.ui.theme import Theme
from app.ui.timeline.arcs import ArcPainter
from app.ui.timeline.dated import BAR, DatePainter, Sides, pale
from app.ui.timeline.marks import MarkPainter
from app.ui.timeline.type import Type

_WIDE, _HIGH = 6.5, 2.4
_BARS = (0.5, 1.0, 1.5, 0.75, 1.25)
_BAR, _CHIP = 0.75, 2.7
"""All sizes are in marks, which are as large as the font."""


class _Mark(NamedTuple):
    """A mark between two shares of the room, small where they are the same; certain between two others."""

    look: Look
    left: float = 0.5
    right: float = 0.5
    certain: tuple[float, float] | None = None
    closes: bool = True


_DAY = Look("meeting", Precision.DAY)
_YEAR = Look("meeting", Precision.YEAR, start=Precision.YEAR, end=Precision.YEAR)
_MONTH = Look("meeting", Precision.MONTH, start=Precision.MONTH, end=Precision.MONTH)
_DECADE = _YEAR._replace(precision=Precision.DECADE)
_INTERVAL = Look("meeting", Precision.INTERVAL)
_ROUGH = _INTERVAL._replace(start=Precision.YEAR, end=Precision.YEAR)

_MARKS: dict[str, tuple[_Mark, ...]] = {
    "day": (_Mark(_DAY),),
    "interval": (_Mark(_INTERVAL, 0, 1, (0, 1)),),
    "month": (_Mark(_MONTH, 0.22, 0.78),),
    "year": (_Mark(_YEAR, 0, 1),),
    "decade": (_Mark(_DECADE, 0, 1),),
    "rough": (_Mark(_ROUGH, 0, 1, (0.3, 0.7)),),
    "set": (_Mark(_YEAR, 0, 0.3), _Mark(_YEAR, 0.7, 1)),
    "endless": (_Mark(_INTERVAL._replace(endless=True), 0, 1, closes=False),),
    "unending": (_Mark(_INTERVAL, 0, 1, closes=False),),
    "approximate": (
        _Mark(_DAY._replace(approximate=True), 0.12, 0.12),
        _Mark(_YEAR._replace(approximate=True), 0.35, 1),
    ),
    "uncertain": (_Mark(_DAY._replace(uncertain=True), 0.12, 0.12), _Mark(_YEAR._replace(uncertain=True), 0.35, 1)),
}
_FORMS = {code: (_Mark(Look(code, Precision.DAY)),) for code in (*KINDS, SIGNATURE, CONSENT, EFFECT, WITHDRAWAL)}
_CHIPS = {"cluster": "+5", "running": "‹5"}

GHOST = "ghost"

COLUMNS = (tuple(_MARKS), (*KINDS, *_CHIPS, "bars", GHOST, *list(_FORMS)[len(KINDS) :]))
"""The codes of the samples: those of dates, and all others."""


class Samples:
    """Paints them as the timeline does."""

    def __init__(self, theme: Theme, fonts: Type) -> None:
        self._muted, self._mark = QColor(theme.muted), fonts.mark
        self._marks, self._dates = MarkPainter(theme, fonts), DatePainter(theme)
        self._arcs = ArcPainter(theme, fonts)

    def picture(self, code: str, ratio: float) -> QPixmap:
        """A sample in a little room."""
        size = QSize(round(_WIDE * self._mark), round(_HIGH * self._mark))
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, code, QRectF(1, (size.height() - self._mark) / 2, size.width() - 6, self._mark))
        painter.end()
        return picture

    def draw(self, painter: QPainter, code: str, room: QRectF) -> None:
        """A sample in a room that is as high as a mark."""
        if code in _CHIPS:
            wide = _CHIP * self._mark
            place = QRectF(room.center().x() - wide / 2, room.top(), wide, room.height())
            self._marks.chip(painter, place, _CHIPS[code], self._muted)
        elif code == GHOST:
            place = QRectF(room.center().x() - self._mark / 2, room.top(), self._mark, self._mark)
            self._arcs.ghost(painter, place, KINDS[0])
        elif code == "bars":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pale(self._muted, BAR))
            wide, highs = _BAR * self._mark, [high * self._mark for high in _BARS]
            left, bottom = room.center().x() - len(_BARS) * wide / 2, room.bottom() + self._mark / 3
            painter.drawRects([QRectF(left + wide * n, bottom - high, wide - 1, high) for n, high in enumerate(highs)])
        else:
            for mark in _MARKS.get(code) or _FORMS[code]:
                self._draw_mark(painter, mark, room)
            if code == "set":
                y = room.center().y()
                ends = (QPointF(room.left() + share * room.width(), y) for share in (0.3, 0.7))
                self._dates.link(painter, _YEAR, *ends)

    def _draw_mark(self, painter: QPainter, mark: _Mark, room: QRectF) -> None:
        x0, x1 = (room.left() + share * room.width() for share in (mark.left, mark.right))
        if mark.left == mark.right:
            self._marks.small(painter, QRectF(x0 - self._mark / 2, room.top(), self._mark, self._mark), mark.look)
            return
        rect = QRectF(x0, room.top(), x1 - x0, room.height())
        certain = None
        if mark.certain:
            left, right = (room.left() + share * room.width() for share in mark.certain)
            certain = (left, right)
        self._dates.date(painter, rect, mark.look, Sides(certain, closes=mark.closes))
