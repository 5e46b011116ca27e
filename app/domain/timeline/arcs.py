"""Arcs from the entry that is being read to those that it is related to, as numbers; nothing is painted here."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from app.domain.timeline.chronology import Chronology

MOST: Final = 12
"""More arcs than this hide what lies below them."""

_APEX: Final = 0.75
"""A curve between two points at one height comes so near to the height of its control points."""

_LEAST, _STEP, _RISE = 12.0, 11.0, 0.05
"""The height of the lowest arc, how much higher each next one is, and how much an arc rises with its length."""

_TALL: Final = 48.0
"""Room above so high is enough, however much there is below."""

_RUN: Final = 36.0
"""An arc that leaves the view is level for so long."""

Point = tuple[float, float]


class End(NamedTuple):
    """Where an entry stands: the middle, upper and lower side of its mark; away is -1 or 1 when it lies left or right
    of the view."""

    x: float
    top: float
    bottom: float
    lane: int
    away: int = 0


class Arc(NamedTuple):
    """A cubic curve: its two ends and the control points between them."""

    start: Point
    first: Point
    second: Point
    end: Point

    def at(self, share: float) -> Point:
        """The point of the curve at a share of its way."""
        rest = 1 - share
        weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
        x, y = (sum(weight * point[axis] for weight, point in zip(weights, self, strict=True)) for axis in (0, 1))
        return x, y


def nearest(chronology: Chronology, number: int, others: Iterable[int]) -> tuple[list[int], int]:
    """Those of the others that are nearest in time, from left to right, and how many more there are."""
    middle = chronology.middle
    known = [other for other in others if not chronology.undated >> other & 1]
    known.sort(key=lambda other: abs(middle(other) - middle(number)))
    return sorted(known[:MOST]), max(0, len(known) - MOST)


def joined(starts: Sequence[End], ends: Sequence[End]) -> tuple[End, End]:
    """The two marks between which an arc is drawn: in the uppermost lane that has both, else in near ones."""
    shared = {start.lane for start in starts} & {end.lane for end in ends}
    start = next((start for start in starts if start.lane in shared), starts[0])
    return start, min(ends, key=lambda end: abs(end.lane - start.lane))


def arcs(pairs: Sequence[tuple[End, End]], top: float, bottom: float) -> list[Arc]:
    """Curves over pairs of marks, or under them where there is more room; of those to one side a longer one is higher."""
    sides = []
    for start, end in pairs:
        above, below = min(start.top, end.top) - top, bottom - max(start.bottom, end.bottom)
        sides.append((above >= min(_TALL, below), end.x >= start.x))
    lengths = [abs(end.x - start.x) for start, end in pairs]
    found = []
    for place, (start, end) in enumerate(pairs):
        like = sorted((lengths[other], other) for other, side in enumerate(sides) if side == sides[place])
        rank = like.index((lengths[place], place))
        height = _LEAST + rank * _STEP + lengths[place] * _RISE
        rising = sides[place][0]
        edge = min(start.top, end.top) if rising else max(start.bottom, end.bottom)
        room = max(edge - top if rising else bottom - edge, 0.0)
        height = min(height, room * (rank + 1) / len(like))
        found.append(_arc(start, end, edge - height if rising else edge + height, rising=rising))
    return found


def _arc(start: End, end: End, crest: float, *, rising: bool) -> Arc:
    """From a mark to another over a crest; what lies outside the view is left towards at the height of the crest."""
    ys = [crest if side.away else side.top if rising else side.bottom for side in (start, end)]
    edge = min(ys) if rising else max(ys)
    turn = crest if start.away or end.away else edge + (crest - edge) / _APEX
    x0, x1 = start.x - start.away * _RUN, end.x - end.away * _RUN
    return Arc((start.x, ys[0]), (x0, turn), (x1, turn), (end.x, ys[1]))


def free_row(taken: Iterable[tuple[int, float, float]], rows: int, x0: float, x1: float) -> int:
    """The first row in which nothing of what is taken, as (row, x0, x1), lies between two places; else the last."""
    full = {row for row, left, right in taken if left < x1 and x0 < right}
    return next((row for row in range(rows) if row not in full), rows - 1)
