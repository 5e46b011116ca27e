"""How lanes flow over the pages of a paper: which rows of which lane stand on which sheet, and where."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from app.domain.record import record

_WORTH_FILLING: Final = 0.25
_FEWEST: Final = 4


@record
class Room:
    """The heights of a sheet, of a row, of the space above and below the rows of a lane, and of the lowest lane."""

    sheet: float
    row: float
    padding: float
    least: float

    def height(self, rows: int) -> float:
        """Of a lane with so many rows."""
        return max(self.least, rows * self.row + 2 * self.padding)

    def rows(self, height: float) -> int:
        """How many rows have room in a height."""
        return int((height - 2 * self.padding) // self.row) if height >= self.least else 0


@record
class Strip:
    """The rows of a lane that stand on a sheet; it is a continuation when the first row is not among them."""

    lane: int
    rows: range
    top: float
    height: float

    @property
    def continued(self) -> bool:
        """Whether the lane begins on an earlier sheet."""
        return self.rows.start > 0


def sheets(lanes: Sequence[int], room: Room) -> list[tuple[Strip, ...]]:
    """Put lanes of so many rows on as few sheets as that takes; a lane is divided where it leaves too much empty."""
    found: list[list[Strip]] = [[]]
    top = 0.0
    for lane, rows in enumerate(lanes):
        done = 0
        while done < rows:
            part = _part(rows - done, room.sheet - top, room)
            if not part:
                found.append([])
                top = 0.0
                continue
            height = room.height(part)
            found[-1].append(Strip(lane, range(done, done + part), top, height))
            top += height
            done += part
    return [tuple(sheet) for sheet in found]


def _part(rows: int, left: float, room: Room) -> int:
    """How many of these rows stand in what is left of a sheet; none when the lane had better begin on the next."""
    if room.height(rows) <= left:
        return rows
    some = max(room.rows(left), 1 if left >= room.sheet else 0)
    whole_on_next = room.height(rows) <= room.sheet
    if (whole_on_next and left < _WORTH_FILLING * room.sheet) or (some < _FEWEST and left < room.sheet):
        return 0
    return some


def columns(heights: Sequence[float], height: float, count: int) -> list[tuple[range, ...]]:
    """Put items of these heights into columns, so many on a page; those of the last page are about equally long."""
    filled = _filled(range(len(heights)), heights, height)
    pages = [tuple(filled[first : first + count]) for first in range(0, len(filled), count)]
    if pages:
        rest = range(pages[-1][0].start, len(heights))
        lengths = list(accumulate(heights[rest.start :]))
        pages[-1] = next(
            tuple(even)
            for length in lengths
            if len(even := _filled(rest, heights, length)) <= count and length >= lengths[-1] / count
        )
    return pages


def _filled(items: range, heights: Sequence[float], height: float) -> list[range]:
    """Columns of a height, of which each has at least one item."""
    found: list[range] = []
    start, used = items.start, 0.0
    for item in items:
        if used + heights[item] > height and item > start:
            found.append(range(start, item))
            start, used = item, 0.0
        used += heights[item]
    return [*found, range(start, items.stop)] if items else found
