"""How many entries begin where: bins of days, the same for all lanes, and the counts of a lane in them."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, log2
from typing import NamedTuple

from app.domain.timeline.chronology import Chronology
from app.domain.timeline.lanes import Lane


class Bar(NamedTuple):
    """A number of entries between two days, both included."""

    first: int
    last: int
    size: int


class Bins:
    """A period cut into bins of 2^k days, each from a multiple of 2^k; what lies outside the period is not counted."""

    def __init__(self, chronology: Chronology, first: int, last: int, least_days: float) -> None:
        """Take the period and how many days a bin has at least."""
        self._width = 1 << max(0, ceil(log2(max(1.0, least_days))))
        self._starts = range(first // self._width * self._width, last + 1, self._width)
        edges = (first, *self._starts[1:], last + 1)
        self._numbers: Sequence[int] = [chronology.begun(day) for day in edges]

    def bars(self, lane: Lane) -> list[Bar]:
        """The bins in which an entry of a lane begins."""
        counts = (after - before for before, after in pairwise(lane.ranks(self._numbers)))
        return [Bar(day, day + self._width - 1, n) for day, n in zip(self._starts, counts, strict=True) if n]
