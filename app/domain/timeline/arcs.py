"""Arcs from the entry that is being read to those that it is related to, as numbers; nothing is painted here."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from app.domain.timeline.chronology import Chronology

MOST: Final = 12
"""More arcs than this hide what lies below them."""

_APEX: Final = 0.75
"""A curve between two points at one height comes so near to the height of its control points."""

_LEAST, _STEP, _RISE = 14.0, 17.0, 0.04
"""The height of the lowest arc, how much higher each next one is, and how much an arc rises with its length."""

_TALL: Final = 48.0
"""Room above so high is enough, however much there is below."""

_RUN: Final = 36.0
"""An arc that leaves the view is level for so long at most."""

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
    """Curves between pairs of marks: straight on to another lane, over the marks within one or to the outside.

    Where there is more room below they hang; of those to one side a longer one is higher.
    """
    sides = [_side(start, end, top, bottom) for start, end in pairs]
    lengths = [abs(end.x - start.x) for start, end in pairs]
    found = []
    for place, (start, end) in enumerate(pairs):
        if (side := sides[place]) is None:
            found.append(_across(start, end))
            continue
        like = sorted((lengths[other], other) for other in range(len(pairs)) if sides[other] == side)
        rank = like.index((lengths[place], place))
        edge, sign = (min(start.top, end.top), -1) if side[0] else (max(start.bottom, end.bottom), 1)
        room = max(0.0, edge - top if side[0] else bottom - edge)
        height = min(_LEAST + rank * _STEP + lengths[place] * _RISE, room * (rank + 1) / len(like))
        found.append(_over(start, end, edge, sign * height))
    return found


def _side(start: End, end: End, top: float, bottom: float) -> tuple[bool, bool] | None:
    """Whether an arc rises and whether it leads to later days; None when it leads to another lane."""
    if start.lane != end.lane and not (start.away or end.away):
        return None
    above, below = min(start.top, end.top) - top, bottom - max(start.bottom, end.bottom)
    return above >= min(_TALL, below), end.x >= start.x


def _across(start: End, end: End) -> Arc:
    y0, y1 = (start.bottom, end.top) if end.lane > start.lane else (start.top, end.bottom)
    middle = (y0 + y1) / 2
    return Arc((start.x, y0), (start.x, middle), (end.x, middle), (end.x, y1))


def _over(start: End, end: End, edge: float, height: float) -> Arc:
    """Over an edge of both marks; what lies outside the view is left towards at full height."""
    ys = [edge + height if side.away else side.top if height < 0 else side.bottom for side in (start, end)]
    turn, run = edge + (height if start.away or end.away else height / _APEX), min(_RUN, abs(end.x - start.x))
    return Arc((start.x, ys[0]), (start.x - start.away * run, turn), (end.x - end.away * run, turn), (end.x, ys[1]))


def free_row(taken: Iterable[tuple[int, float, float]], rows: int, x0: float, x1: float) -> int:
    """The first row in which nothing of what is taken, as (row, x0, x1), lies between two places; else the last."""
    full = {row for row, left, right in taken if left < x1 and x0 < right}
    return next((row for row in range(rows) if row not in full), rows - 1)
