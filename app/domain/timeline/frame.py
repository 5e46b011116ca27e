"""What a view shows, worked out once for all lanes: which entries, where they stand, which bins they fall into."""

from collections.abc import Iterable
from enum import Enum
from functools import cached_property
from operator import itemgetter
from typing import Final, NamedTuple

from app.domain.dates import Precision
from app.domain.days import BEGINNING, END
from app.domain.timeline.chronology import Chronology
from app.domain.timeline.density import Bins
from app.domain.timeline.viewport import Viewport

LEAST_BAR_PIXELS: Final = 5.0
_FADE_MARKS: Final = 6


class Shape(Enum):
    """A day (or an interval not wider than a mark), a period within which the date lies, an interval."""

    POINT = "point"
    PILL = "pill"
    BAR = "bar"


_SHAPES: Final = {Precision.DAY: Shape.POINT, Precision.INTERVAL: Shape.BAR}


class Box(NamedTuple):
    """Where an entry stands from left to right, before it has a row."""

    x0: float
    number: int
    x1: float
    shape: Shape


class Frame:
    """A view of a chronology, whose marks are so many pixels high."""

    def __init__(self, chronology: Chronology, viewport: Viewport, mark: float) -> None:
        self.chronology, self.viewport, self.mark = chronology, viewport, mark
        first, last = viewport.days
        self.begun = chronology.begun(last + 1)
        self.ended = chronology.ended(first)
        self._start, self._scale = viewport.first_day, viewport.scale
        self._boxes: dict[int, Box] = {}

    @property
    def seen(self) -> int:
        """The mask of the entries that the view shows."""
        return ((1 << self.begun) - 1) & ~self.ended

    @cached_property
    def steady(self) -> int:
        """The same with those of a period before the view, from a multiple of the view's width on.

        Rows filled from there do not change at each step of panning.
        """
        view = self.viewport
        start = int((view.first_day // view.range - 1) * view.range)
        return self.chronology.touching(start, view.days[1])

    @cached_property
    def bins(self) -> Bins:
        """The view cut into bins, for lanes that are too full for marks."""
        return Bins(self.chronology, *self.viewport.days, LEAST_BAR_PIXELS / self.viewport.scale)

    def boxes(self, numbers: Iterable[int]) -> list[Box]:
        """Where entries stand, from left to right; those of several lanes stand at the same place in each."""
        known = self._boxes
        found = [known.get(number) or self._placed(number) for number in numbers]
        found.sort(key=itemgetter(0))
        return found

    def _placed(self, number: int) -> Box:
        """At least as wide as a mark is high."""
        first, last, mark = self.chronology.firsts[number], self.chronology.lasts[number], self.mark
        shape = _SHAPES.get(self.chronology.looks[number].precision, Shape.PILL)
        x0, x1 = (first - self._start) * self._scale, (last + 1 - self._start) * self._scale
        if last == END:
            x0 = max(0.0, x0)
            x1, shape = x0 + _FADE_MARKS * mark, Shape.BAR
        elif first == BEGINNING:
            x1 = min(self.viewport.width, x1)
            x0, shape = x1 - _FADE_MARKS * mark, Shape.BAR
        elif shape is Shape.POINT or x1 - x0 < mark:
            x0 = (x0 + x1 - mark) / 2
            x1 = x0 + mark
            shape = Shape.POINT if shape is Shape.BAR else shape
        found = self._boxes[number] = Box(x0, number, x1, shape)
        return found
