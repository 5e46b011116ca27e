"""Where every entry of a timeline stands on paper: in as many rows as that takes, none gathered with others."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from operator import itemgetter
from typing import Final, NamedTuple

from app.domain.days import BEGINNING, END
from app.domain.record import record
from app.domain.timeline.extent import Extent
from app.domain.timeline.frame import Box, Frame
from app.domain.timeline.ticks import Measure, Tick, ticks
from app.domain.timeline.timeline import Timeline
from app.domain.timeline.viewport import Viewport

LABEL_GAP: Final = 3.0

_MARK_GAP: Final = 5.0
_EARLY_SHARE: Final = 0.22


@record
class Stretch:
    """A part of the line of days that has one scale, and where it begins on the paper."""

    x: float
    frame: Frame


class Placed(NamedTuple):
    """Where an entry stands, in which row, and where its label begins."""

    box: Box
    row: int
    label: float


class DayLine:
    """All days of a timeline on a width; where a few early entries would press the others together, they stand closer.

    No day is left out: the early part has its own scale.
    """

    def __init__(self, timeline: Timeline, width: float, mark: float) -> None:
        """Take the size of a mark."""
        self.width, self.mark = width, mark
        self._chronology = timeline.chronology
        opening = Viewport.opening(timeline.extent, width)
        first, start, last = opening.limits[0], opening.first_day, opening.last_day
        early = width * _EARLY_SHARE if has_break(timeline.extent) else 0.0
        limits = (first, last)
        views = [Viewport(first, start, early, limits)] if early else []
        views.append(Viewport(start, last, width - early, limits))
        starts = (0.0, early) if early else (0.0,)
        self.stretches = tuple(
            Stretch(x, Frame(timeline.chronology, view, mark)) for x, view in zip(starts, views, strict=True)
        )

    @property
    def breaks(self) -> tuple[float, ...]:
        """Where the scale changes."""
        return tuple(stretch.x for stretch in self.stretches[1:])

    def ticks(self, language: str, measure: Measure) -> list[Tick]:
        """Ticks of all stretches, at their places on the whole width."""
        return [
            replace(tick, x=tick.x + stretch.x)
            for stretch in self.stretches
            for tick in ticks(stretch.frame.viewport, language, measure)
        ]

    def box(self, number: int) -> Box:
        """Where an entry stands; what reaches over a change of scale begins in one and ends in the other."""
        first, last = self._chronology.firsts[number], self._chronology.lasts[number]
        start = self._box(number, first if first > BEGINNING else last)
        end = self._box(number, last if last < END else first)
        x1 = max(start.x1, end.x1)
        return start._replace(x1=x1, small=start.small and x1 == start.x1)

    def x(self, day: float) -> float:
        """Where a day begins."""
        stretch = self._stretch(day)
        return stretch.x + stretch.frame.viewport.to_x(day)

    def _stretch(self, day: float) -> Stretch:
        return next((s for s in self.stretches[1:] if s.frame.viewport.first_day <= day < END), self.stretches[0])

    def _box(self, number: int, day: int) -> Box:
        stretch = self._stretch(day)
        (box,) = stretch.frame.boxes([number])
        x0, x1 = (min(max(0.0, x + stretch.x), self.width) for x in (box.x0, box.x1))
        return box._replace(x0=x0, x1=x1)


def has_break(extent: Extent) -> bool:
    """Whether the scale changes within these days."""
    opening = Viewport.opening(extent, 1)
    return opening.first_day > opening.limits[0]


def placed(numbers: Iterable[int], line: DayLine, label: Callable[[int], float]) -> list[Placed]:
    """Rows of entries, filled from the top; label gives the width of an entry's label, which stands beside its mark."""
    rooms = [_room(line.box(number), label(number), line.width) for number in numbers]
    ends: list[float] = []
    found = []
    for left, right, at, box in sorted(rooms, key=itemgetter(0)):
        row = next((row for row, end in enumerate(ends) if end <= left), len(ends))
        ends[row : row + 1] = [right + _MARK_GAP]
        found.append(Placed(box, row, at))
    return found


def _room(box: Box, label: float, width: float) -> tuple[float, float, float, Box]:
    """From where to where an entry reaches with its label, and where the label begins: at the right if it fits."""
    right = box.x1 + LABEL_GAP + label
    left = box.x0 - LABEL_GAP - label
    if right > width and left >= 0:
        return left, box.x1, left, box
    return box.x0, right, box.x1 + LABEL_GAP, box
