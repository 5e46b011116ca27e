"""Which lanes are in sight, and where: all of one height but the folded ones, pinned ones above those that scroll."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from PySide6.QtCore import QRectF

from app.domain.record import record
from app.domain.timeline.marks import Room
from app.ui.timeline.type import Type

ROW_GAP = 3.0

_LEAST_ROWS = 2
_PADDING, _LEAST_PADDING, _STRIP_PADDING = 5.0, 4.0, 4.0
_LABEL_LETTERS = 20
_PINNED_SHARE = 0.6
"""Pinned lanes leave the rest of the height to those that scroll."""


@record
class LaneText:
    """What stands at the left of a lane; full is its whole name, label may be a shorter one.

    A low lane needs no more room than its name.
    """

    code: str
    label: str
    full: str
    count: str
    number: int
    folded: bool = False
    pinned: bool = False
    low: bool = False


@record
class Slot:
    """The room of a lane that is at least partly in sight: lane is its place among all, clip what is seen of it."""

    lane: int
    band: QRectF
    clip: QRectF
    padding: float
    room: Room
    folded: bool

    def row_top(self, row: int) -> float:
        """Where a row begins."""
        return self.band.top() + self.padding + row * (self.room.mark + ROW_GAP)


@record
class Stack:
    """The lanes one below the other, the first of them pinned; room is that of most of them.

    two_lines: there is room for counts below the names; least is the height of the lowest lane that is not folded.
    """

    tops: Sequence[float]
    rooms: Sequence[Room]
    room: Room
    padding: float
    pinned: int
    two_lines: bool
    least: float

    @property
    def height(self) -> float:
        """Of all lanes."""
        return self.tops[-1]

    @property
    def fixed(self) -> float:
        """Of the pinned ones."""
        return self.tops[self.pinned]

    def slots(self, texts: Sequence[LaneText], area: QRectF, scroll: float) -> tuple[Slot, ...]:
        """The lanes that an area shows when it is scrolled so far."""
        moving = area.adjusted(0, self.fixed, 0, 0)
        found = []
        for lane, text in enumerate(texts):
            pinned = lane < self.pinned
            top = area.top() + self.tops[lane] - (0 if pinned else scroll)
            band = QRectF(area.left(), top, area.width(), self.tops[lane + 1] - self.tops[lane])
            clip = band.intersected(area if pinned else moving)
            if clip.height() > 0:
                padding = _STRIP_PADDING if text.folded else self.padding
                found.append(Slot(lane, band, clip, padding, self.rooms[lane], text.folded))
        return tuple(found)


def stacked(texts: Sequence[LaneText], height: float, fonts: Type) -> Stack:
    """Give lanes at least two rows each, and all of a height when there is more of it."""
    rows = _LEAST_ROWS * (fonts.mark + ROW_GAP) - ROW_GAP + 2 * _LEAST_PADDING
    least = max(rows, fonts.plain_metrics.height() + 2)
    thin, low = float(round(fonts.small_metrics.height() + 3)), fonts.two_lines
    tall = _shared(texts, height, thin, low)
    two_lines = tall >= fonts.two_lines
    if not two_lines:
        low = least
        tall = max(least, _shared(texts, height, thin, low))
    heights = [thin if text.folded else low if text.low else tall for text in texts]
    tops = [float(round(top)) for top in accumulate(heights, initial=0.0)]
    padding = _PADDING if two_lines else _LEAST_PADDING
    chip = fonts.small_metrics.horizontalAdvance("+888") + 6
    label = fonts.label_metrics.averageCharWidth() * _LABEL_LETTERS
    rooms = {high: _room(high - 2 * padding, fonts.mark, chip, label) for high in {low, tall}}
    rooms[thin] = Room(1, thin - 2 * _STRIP_PADDING, ROW_GAP, chip)
    pinned = _pinned(texts, tops, height)
    return Stack(tops, [rooms[high] for high in heights], rooms[tall], padding, pinned, two_lines, least)


def _shared(texts: Sequence[LaneText], height: float, thin: float, low: float) -> float:
    """What is left for each lane that is neither folded nor low."""
    folded = sum(text.folded for text in texts)
    lows = sum(text.low and not text.folded for text in texts)
    return (height - thin * folded - low * lows) / max(1, len(texts) - folded - lows)


def _room(height: float, mark: float, chip: float, label: float) -> Room:
    return Room(max(1, int((height + ROW_GAP) // (mark + ROW_GAP))), mark, ROW_GAP, chip, label)


def _pinned(texts: Iterable[LaneText], tops: Sequence[float], height: float) -> int:
    """How many lanes stay at the top: none when all of them are in sight anyway."""
    if tops[-1] <= height + 1:
        return 0
    wanted = sum(text.pinned for text in texts)
    return next((n for n in range(wanted, 0, -1) if tops[n] <= _PINNED_SHARE * height), 0)
