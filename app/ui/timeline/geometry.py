"""Where the parts of the timeline are: lanes and their labels, axis, overview, from its size and its font."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from app.domain.timeline.marks import Room

MARGIN = 8.0
LABEL_INSET = 12.0

_ROW_GAP = 3.0
_MARK_SHARE = 0.7
_LEAST_MARK = 8.0
_SMALL_SHARE = 0.88
_TINY_SHARE = 0.74
_LEAST_TEXT = 8
_LABEL_SHARE = 0.4
# Below these heights the overview is thin, or left out, so that the lanes keep two rows.
_ROOMY, _TIGHT = 240.0, 180.0
_PADDING, _LEAST_PADDING = 5.0, 3.0


class Type:
    """The fonts of the timeline, derived from the widget's, and their measures."""

    def __init__(self, font: QFont) -> None:
        size = QFontInfo(font).pixelSize()
        self.bold = _font(font, size)
        self.bold.setWeight(QFont.Weight.DemiBold)
        self.small = _font(font, round(size * _SMALL_SHARE))
        self.tiny = _font(font, round(size * _TINY_SHARE))
        self.bold_metrics = QFontMetricsF(self.bold)
        self.small_metrics = QFontMetricsF(self.small)
        self.two_lines = self.bold_metrics.height() + self.small_metrics.height() + 7
        self.mark = max(_LEAST_MARK, float(round(size * _MARK_SHARE)))


def _font(font: QFont, size: int) -> QFont:
    result = QFont(font)
    result.setPixelSize(max(_LEAST_TEXT, size))
    return result


@dataclass(frozen=True, slots=True)
class LaneText:
    """What stands at the left of a lane."""

    code: str
    label: str
    count: str
    number: int


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where the parts of the timeline are; plot is the lanes without their labels."""

    plot: QRectF
    lane_height: float
    padding: float
    axis: QRectF
    overview: QRectF
    room: Room

    def band(self, lane: int) -> QRectF:
        top = self.plot.top() + lane * self.lane_height
        return QRectF(MARGIN, top, self.plot.right() - MARGIN, self.lane_height)

    def row_top(self, lane: int, row: int) -> float:
        return self.plot.top() + lane * self.lane_height + self.padding + row * (self.room.mark + _ROW_GAP)

    def lane_at(self, y: float) -> int:
        return int((y - self.plot.top()) // self.lane_height)


def geometry(size: QSizeF, header: float, texts: Sequence[LaneText], fonts: Type) -> Geometry:
    """Divide the widget: a header that lays itself out, the lanes, the axis, the overview."""
    axis = fonts.small_metrics.height() + 8
    overview = 30.0 if size.height() >= _ROOMY else 20.0 if size.height() >= _TIGHT else 0.0
    bottom = size.height() - MARGIN / 2
    height = max(1.0, bottom - overview - axis - header)
    lane_height = max(fonts.mark + 2 * _LEAST_PADDING, height / max(1, len(texts)))
    left = MARGIN + _label_width(size.width(), lane_height, texts, fonts)
    width = max(1.0, size.width() - MARGIN - left)
    padding = _PADDING if lane_height >= fonts.two_lines else _LEAST_PADDING
    return Geometry(
        plot=QRectF(left, header, width, height),
        lane_height=lane_height,
        padding=padding,
        axis=QRectF(left, header + height, width, axis),
        overview=QRectF(left, bottom - overview, width, overview),
        room=_room(lane_height - 2 * padding, fonts),
    )


def _room(height: float, fonts: Type) -> Room:
    rows = int((height + _ROW_GAP) // (fonts.mark + _ROW_GAP))
    chip = fonts.small_metrics.horizontalAdvance("+888") + 6
    return Room(max(1, rows), fonts.mark, _ROW_GAP, chip)


def _label_width(width: float, lane_height: float, texts: Sequence[LaneText], fonts: Type) -> float:
    """Wide enough for names and counts, one under the other or, in low lanes, side by side."""
    names = [fonts.bold_metrics.horizontalAdvance(text.label) for text in texts]
    if lane_height >= fonts.two_lines:
        names += [fonts.small_metrics.horizontalAdvance(text.count) for text in texts]
        numbers = 0.0
    else:
        numbers = max((fonts.small_metrics.horizontalAdvance(str(text.number)) + 6 for text in texts), default=0)
    return min(max(names, default=0.0) + numbers + 2 * LABEL_INSET + 2, width * _LABEL_SHARE)
