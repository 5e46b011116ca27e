"""The lanes of a result laid out on sheets of paper: every entry with its mark and its number in the list."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF

from app.domain.timeline.paper import LABEL_GAP, DayLine, Placed, placed
from app.domain.timeline.sheets import Room, Strip, sheets
from app.output.paper import Paper
from app.ui.paper.legend import MARK
from app.ui.paper.type import PaperType

NAMES = 168.0
"""The width of the lanes' names."""

INSET = 8.0
PADDING = 4.0

_TITLES = ((460.0, 1), (340.0, 1), (240.0, 2))
"""How long the titles beside the marks may be, if the result then fills only so many sheets; else there are none."""


class Chart:
    """Numbers of one result in the body of a page."""

    def __init__(self, paper: Paper, body: QRectF, fonts: PaperType) -> None:
        self.paper, self._fonts, self.body = paper, fonts, body
        self.axis = fonts.small.line + 4.0
        self.left = body.left() + NAMES
        self.line = DayLine(paper.timeline, body.width() - NAMES - INSET, MARK)
        self.ticks = self.line.ticks(paper.words.language, fonts.small.width)
        self.face, self.row = fonts.small, fonts.small.line + 2.0
        self.titles: Mapping[int, str]
        for longest, most in _TITLES:
            self.titles = {number: self.face.elided(item.title, longest) for number, item in paper.items.items()}
            self.lanes, self.sheets = self._laid()
            if len(self.sheets) <= most:
                return
        self.titles, self.face, self.row = {}, fonts.tiny, fonts.tiny.line + 0.0
        self.lanes, self.sheets = self._laid()

    def top(self, strip: Strip) -> float:
        """Where a strip begins on its page."""
        return self.body.top() + self.axis + strip.top

    def bottom(self, sheet: int) -> float:
        """Where the lanes of a sheet end; the lower axis comes after them."""
        return max(self.top(strip) + strip.height for strip in self.sheets[sheet])

    def seen(self, strip: Strip) -> list[Placed]:
        """The entries of a strip."""
        return [entry for entry in self.lanes[strip.lane] if entry.mark.row in strip.rows]

    def number_width(self, number: int) -> float:
        """How long the number of an entry is."""
        return self.face.width(str(self.paper.items[number].place))

    def _laid(self) -> tuple[list[list[Placed]], list[tuple[Strip, ...]]]:
        lanes = [placed(lane.numbers(lane.mask), self.line, self._label) for lane in self.paper.timeline.lanes]
        least = max(self.row, self._fonts.strong.line) + 2 * PADDING
        room = Room(self.body.height() - 2 * self.axis, self.row, PADDING, least)
        return lanes, sheets([max(entry.mark.row for entry in lane) + 1 for lane in lanes], room)

    def _label(self, number: int) -> float:
        """The width of what stands beside a mark: number and, in a small result, title."""
        width = self.number_width(number)
        return width + LABEL_GAP + self.face.width(self.titles[number]) if self.titles else width
