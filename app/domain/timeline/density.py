"""How many days of a sorted row fall where: a pyramid of counts, built once and read in slices."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, log2
from typing import Final

from app.domain.days import BEGINNING, END

_LEAST_BINS: Final = 1024
_MOST_BINS: Final = 65_536


@dataclass(frozen=True, slots=True)
class Bar:
    """A number of entries between two days, both included."""

    first: int
    last: int
    count: int


class Pyramid:
    """Counts of days in bins of 2^k days; a bin of level k begins at a multiple of 2^k."""

    def __init__(self, days: Sequence[int]) -> None:
        """Take days in rising order; those of open beginnings and ends are in no bin."""
        self._days = days
        self._lowest = 0
        self._levels: list[tuple[int, list[int]]] = []
        known = days[bisect_right(days, BEGINNING) : bisect_left(days, END)]
        if known:
            self._build(known)

    def count(self, first: int, last: int) -> int:
        """Count the days from first to last, both included."""
        return max(0, bisect_right(self._days, last) - bisect_left(self._days, first))

    def bars(self, first: int, last: int, least_days: float) -> list[Bar]:
        """Cut a period into bins of at least so many days; what lies outside the period is not counted."""
        level = max(0, ceil(log2(max(1.0, least_days))))
        start, stop = first >> level, (last >> level) + 1
        counts = self._slice(level, start, stop)
        for edge in {start, stop - 1}:
            low, high = edge << level, ((edge + 1) << level) - 1
            counts[edge - start] = self.count(max(first, low), min(last, high))
        return [Bar(i << level, ((i + 1) << level) - 1, n) for i, n in enumerate(counts, start) if n]

    def _build(self, days: Sequence[int]) -> None:
        most = min(_MOST_BINS, _LEAST_BINS + 2 * len(days))
        while (days[-1] >> self._lowest) - (days[0] >> self._lowest) >= most:
            self._lowest += 1
        origin = days[0] >> self._lowest
        counts = [0] * ((days[-1] >> self._lowest) - origin + 1)
        for day in days:
            counts[(day >> self._lowest) - origin] += 1
        self._levels.append((origin, counts))
        # Bins on both sides of day 0 never become one, so the number of levels ends this.
        for _ in range(len(counts).bit_length() - 1):
            origin, counts = _halved(origin, counts)
            self._levels.append((origin, counts))

    def _slice(self, level: int, start: int, stop: int) -> list[int]:
        number = level - self._lowest
        if not 0 <= number < len(self._levels):
            return [self.count(i << level, ((i + 1) << level) - 1) for i in range(start, stop)]
        origin, counts = self._levels[number]
        inside = counts[max(0, start - origin) : max(0, stop - origin)]
        before = min(stop, max(start, origin)) - start
        return [0] * before + inside + [0] * (stop - start - before - len(inside))


def _halved(origin: int, counts: list[int]) -> tuple[int, list[int]]:
    padded = [0] * (origin & 1) + counts
    padded += [0] * (len(padded) & 1)
    return origin >> 1, [a + b for a, b in zip(padded[::2], padded[1::2], strict=True)]
