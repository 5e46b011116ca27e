"""A sample of everything that stands on the timeline, for its legend."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.domain.dates import Precision
from app.domain.entry import KINDS
from app.domain.timeline.actions import CONSENT, EFFECT, SIGNATURE, WITHDRAWAL
from app.domain.timeline.chronology import Look
from app.ui.theme import Theme
from app.ui.timeline.dated import BAR, DatePainter, Sides, pale
from app.ui.timeline.marks import MarkPainter
from app.ui.timeline.type import Type

_ROOM = QSize(58, 22)
_BARS = (5, 9, 14, 7, 11)
_BAR = 7
_CHIP = 24.0


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
    "approximate": (_Mark(_DAY._replace(approximate=True), 0.1, 0.1), _Mark(_YEAR._replace(approximate=True), 0.35, 1)),
    "uncertain": (_Mark(_DAY._replace(uncertain=True), 0.1, 0.1), _Mark(_YEAR._replace(uncertain=True), 0.35, 1)),
}
_FORMS = {code: (_Mark(Look(code, Precision.DAY)),) for code in (*KINDS, SIGNATURE, CONSENT, EFFECT, WITHDRAWAL)}
_CHIPS = {"cluster": "+5", "running": "‹5"}

COLUMNS = (tuple(_MARKS), (*KINDS, *_CHIPS, "bars", *list(_FORMS)[len(KINDS) :]))
"""The codes of the samples: those of dates, and all others."""


class Samples:
    """Paints them as the timeline does."""

    def __init__(self, theme: Theme, fonts: Type) -> None:
        self._muted, self._mark = QColor(theme.muted), fonts.mark
        self._marks, self._dates = MarkPainter(theme, fonts), DatePainter(theme)

    def picture(self, code: str, ratio: float) -> QPixmap:
        """A sample in a little room."""
        picture = QPixmap(_ROOM * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, code, QRectF(1, (_ROOM.height() - self._mark) / 2, _ROOM.width() - 6, self._mark))
        painter.end()
        return picture

    def draw(self, painter: QPainter, code: str, room: QRectF) -> None:
        """A sample in a room that is as high as a mark."""
        if code in _CHIPS:
            place = QRectF(room.center().x() - _CHIP / 2, room.top(), _CHIP, room.height())
            self._marks.chip(painter, place, _CHIPS[code], self._muted)
        elif code == "bars":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pale(self._muted, BAR))
            left, bottom = room.center().x() - len(_BARS) * _BAR / 2, room.bottom() + 3
            painter.drawRects([QRectF(left + _BAR * n, bottom - high, _BAR - 1, high) for n, high in enumerate(_BARS)])
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
