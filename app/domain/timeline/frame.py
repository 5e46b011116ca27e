"""What a view shows, worked out once for all lanes: which entries, where they stand, which bins they fall into."""

from collections.abc import Iterable
from functools import cached_property
from math import log2
from operator import itemgetter
from typing import Final, NamedTuple

from app.domain.dates import Precision
from app.domain.days import BEGINNING, END
from app.domain.timeline.chronology import Chronology
from app.domain.timeline.density import Bins
from app.domain.timeline.viewport import Viewport

LEAST_BAR_PIXELS: Final = 5.0
_FADE_MARKS: Final = 6


WIDTHS: Final = {
    Precision.DAY: 1.0,
    Precision.MONTH: 1.0,
    Precision.SEASON: 1.2,
    Precision.YEAR: 1.45,
    Precision.DECADE: 1.9,
    Precision.CENTURY: 2.4,
    Precision.INTERVAL: 1.45,
    Precision.SET: 1.9,
}
"""How wide a mark is at least for its height, so that it can be told from others where its days have no width."""


class Box(NamedTuple):
    """Where an entry stands from left to right, before it has a row; small when its days have not that width."""

    x0: float
    number: int
    x1: float
    small: bool


class Frame:
    """A view of a chronology, whose marks are so many pixels high."""

    def __init__(self, chronology: Chronology, viewport: Viewport, mark: float) -> None:
        self.chronology, self.viewport, self.mark = chronology, viewport, mark
        first, last = viewport.days
        self.begun = chronology.begun(last + 1)
        self.ended = chronology.ended(first)
        self._start, self._scale = viewport.first_day, viewport.scale
        self._boxes: dict[int, Box] = {}

    @cached_property
    def seen(self) -> int:
        """The mask of the entries that the view shows."""
        return ((1 << self.begun) - 1) & ~self.ended & ~self.chronology.undated

    @cached_property
    def running(self) -> int:
        """How many entries begin before the view; they are numbered below that."""
        return self.chronology.begun(self.viewport.days[0])

    @cached_property
    def steady(self) -> tuple[int, int]:
        """The entries seen with those of a period before the view, and how many begin even before that.

        The period begins at a multiple of a power of two: rows filled from there do not change at each step of
        panning and zooming.
        """
        view = self.viewport
        days = 1 << int(log2(view.range))
        start = int(view.first_day // days - 1) * days
        seen = self.chronology.touching(start, view.days[1]) & ~self.chronology.undated
        return seen, self.chronology.begun(start)

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
        """At least as wide as a mark of its precision is."""
        first, last = self.chronology.firsts[number], self.chronology.lasts[number]
        x0, x1 = (first - self._start) * self._scale, (last + 1 - self._start) * self._scale
        least, small = self.mark * WIDTHS[self.chronology.looks[number].precision], False
        if last == END:
            # Its end fades within the view; that it began before the view is seen by its missing beginning.
            x0 = max(-self.mark, x0)
            x1 = x0 + _FADE_MARKS * self.mark
        elif first == BEGINNING:
            x1 = min(self.viewport.width + self.mark, x1)
            x0 = x1 - _FADE_MARKS * self.mark
        elif x1 - x0 <= least:
            x0 = (x0 + x1 - least) / 2
            x1, small = x0 + least, True
        found = self._boxes[number] = Box(x0, number, x1, small)
        return found
