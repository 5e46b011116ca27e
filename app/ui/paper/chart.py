"""The lanes of a result laid out on sheets of paper: every entry with its mark and its number in the list."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF

from app.domain.bits import numbers_of
from app.domain.timeline.paper import LABEL_GAP, DayLine, Placed, placed
from app.domain.timeline.sheets import Room, Strip, sheets
from app.output.paper import Paper
from app.ui.paper.marks import MARK
from app.ui.paper.type import PaperType

NAMES = 168.0
"""The width of the lanes' names."""

INSET = 8.0
PADDING = 4.0

_LEADING = (2, 1, 0, -1)
"""What a row has more than a line of its text."""

_TITLES = (460.0, 340.0, 240.0)
"""How long titles beside the marks may be, if the lanes then stand on one sheet; else there are numbers only."""


class Chart:
    """Numbers of one result in the body of a page."""

    def __init__(self, paper: Paper, body: QRectF, fonts: PaperType) -> None:
        self.paper, self._fonts, self.body = paper, fonts, body
        self.axis = fonts.small.line + 4.0
        self.left = body.left() + NAMES
        self.line = DayLine(paper.timeline, body.width() - NAMES - INSET, MARK)
        self.ticks = self.line.ticks(paper.words.language, fonts.small.width)
        self.face = fonts.small
        for longest in _TITLES:
            titles = {number: self.face.elided(item.title, longest) for number, item in paper.items.items()}
            self._lay(titles)
            if len(self.sheets) == 1:
                return
        self.face = fonts.tiny
        self._lay({})

    def top(self, strip: Strip) -> float:
        """Where a strip begins on its page."""
        return self.body.top() + self.axis + strip.top

    def bottom(self, sheet: int) -> float:
        """Where the lanes of a sheet end; the lower axis comes after them."""
        return max(self.top(strip) + strip.height for strip in self.sheets[sheet])

    def seen(self, strip: Strip) -> list[Placed]:
        """The entries of a strip."""
        return [entry for entry in self.lanes[strip.lane] if entry.row in strip.rows]

    def number_width(self, number: int) -> float:
        """How long the number of an entry is."""
        return self.face.width(str(self.paper.items[number].place))

    def _lay(self, titles: Mapping[int, str]) -> None:
        """With rows as high as they can be on as few sheets as possible."""
        self.titles = titles
        self.lanes = [placed(numbers_of(lane.mask), self.line, self._label) for lane in self.paper.lanes]
        rows = [max(entry.row for entry in lane) + 1 for lane in self.lanes]
        heights = [float(self.face.line + more) for more in _LEADING]
        found = [sheets(rows, self._room(height)) for height in heights]
        fewest = min(map(len, found))
        self.row, self.sheets = next((h, laid) for h, laid in zip(heights, found, strict=True) if len(laid) == fewest)

    def _room(self, row: float) -> Room:
        least = max(row, self._fonts.strong.line) + 2 * PADDING
        return Room(self.body.height() - 2 * self.axis, row, PADDING, least)

    def _label(self, number: int) -> float:
        """The width of what stands beside a mark: number and, in a small result, title."""
        width = self.number_width(number)
        return width + LABEL_GAP + self.face.width(self.titles[number]) if self.titles else width
