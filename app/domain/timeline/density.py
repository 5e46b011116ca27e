"""How many entries begin where: bins of days, the same for all lanes, and the counts of a lane in them."""

from collections.abc import Iterable, Sequence
from math import ceil, log2
from operator import sub
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
        self.width = 1 << max(0, ceil(log2(max(1.0, least_days))))
        self.starts = range(first // self.width * self.width, last + 1, self.width)
        edges = (first, *self.starts[1:], last + 1)
        self._numbers: Sequence[int] = [chronology.begun(day) for day in edges]

    @property
    def first(self) -> Bar:
        """The first bin, empty."""
        return Bar(self.starts[0], self.starts[0] + self.width - 1, 0)

    def counts(self, lane: Lane) -> list[int]:
        """How many entries of a lane begin in each bin."""
        ranks = lane.ranks(self._numbers)
        return list(map(sub, ranks[1:], ranks))

    def bars(self, lane: Lane) -> list[Bar]:
        """The bins in which an entry of a lane begins."""
        return self.bars_of(self.counts(lane))

    def bars_of(self, counts: Iterable[int]) -> list[Bar]:
        """The bins that are not empty."""
        last = self.width - 1
        return [Bar(day, day + last, n) for day, n in zip(self.starts, counts, strict=True) if n]
