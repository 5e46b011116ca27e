"""Where the marks of a timeline lane stand: numbers only, nothing is painted here.

Of the entries of a lane none is lost: each is a mark, counted in a cluster or a bar, or earlier or later than the view.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.domain.timeline.chronology import Chronology
from app.domain.timeline.density import Bar
from app.domain.timeline.frame import LEAST_BAR_PIXELS, Box, Frame, Shape
from app.domain.timeline.lanes import Lane


class Mark(NamedTuple):
    """An entry at its place: from x0 to x1 in a row counted from the top."""

    number: int
    x0: float
    x1: float
    row: int
    shape: Shape


class Cluster(NamedTuple):
    """Entries that found no room, as one chip with their number."""

    numbers: tuple[int, ...]
    first: int
    last: int
    x0: float
    x1: float
    row: int

    @property
    def size(self) -> int:
        return len(self.numbers)


@dataclass(frozen=True, slots=True)
class Room:
    """What a lane has: rows, the size of a mark, the gap between two, the width of a cluster's chip."""

    rows: int
    mark: float
    gap: float
    chip: float


@dataclass(frozen=True, slots=True)
class LaneLayout:
    """The marks and clusters of a lane, or its density where it is too full for marks."""

    marks: tuple[Mark, ...]
    clusters: tuple[Cluster, ...]
    bars: tuple[Bar, ...]
    earlier: int
    later: int

    @property
    def total(self) -> int:
        shown = len(self.marks) + sum(cluster.size for cluster in self.clusters)
        return shown + sum(bar.size for bar in self.bars) + self.earlier + self.later


def layout(lane: Lane, frame: Frame, room: Room) -> LaneLayout:
    """Place the entries of a lane that a view shows."""
    earlier = (lane.mask & frame.ended).bit_count()
    later = len(lane) - lane.rank(frame.begun)
    seen = len(lane) - earlier - later
    marks, clusters = _marks(lane, frame, room, seen) or ((), ())
    bars = () if len(marks) + len(clusters) or not seen else _density(lane, frame, seen)
    return LaneLayout(marks, clusters, bars, earlier, later)


def _marks(lane: Lane, frame: Frame, room: Room, seen: int) -> tuple[tuple[Mark, ...], tuple[Cluster, ...]] | None:
    """The marks of a lane and what found no room; None when that is more than half."""
    capacity = max(1, room.rows) * max(1.0, frame.viewport.width / (room.mark + room.gap))
    if seen > capacity:
        return None
    steady = lane.mask & frame.steady
    boxes = frame.boxes(lane.numbers(steady if steady.bit_count() <= 2 * capacity else frame.seen))
    # What lies before the view may have no room as well.
    most = len(boxes) - seen + seen // 2
    placed, hidden = _place(boxes, room, most)
    if len(hidden) > most:
        return None
    lasts, first = frame.chronology.lasts, frame.viewport.days[0]
    marks = tuple([mark for mark in placed if lasts[mark.number] >= first])
    hidden = [box for box in hidden if lasts[box.number] >= first]
    if len(hidden) > len(marks):
        return None
    singles, clusters = _gathered(hidden, frame, room)
    return marks + singles, clusters


def _place(boxes: Sequence[Box], room: Room, most: int) -> tuple[list[Mark], list[Box]]:
    """Fill the rows from the top; when they do not suffice, the last one is kept for clusters."""
    placed, hidden = _fill(boxes, room.rows, room.gap, most=0)
    return _fill(boxes, room.rows - 1, room.gap, most) if hidden else (placed, hidden)


def _fill(boxes: Iterable[Box], rows: int, gap: float, most: int) -> tuple[list[Mark], list[Box]]:
    """Return what found room in the rows and what did not, giving up when that is more than so many."""
    ends = [float("-inf")] * rows
    placed: list[Mark] = []
    hidden: list[Box] = []
    for box in boxes:
        x0, number, x1, shape = box
        for row, end in enumerate(ends):
            if end <= x0:
                ends[row] = x1 + gap
                placed.append(Mark(number, x0, x1, row, shape))
                break
        else:
            hidden.append(box)
            if len(hidden) > most:
                break
    return placed, hidden


def _gathered(hidden: Iterable[Box], frame: Frame, room: Room) -> tuple[tuple[Mark, ...], tuple[Cluster, ...]]:
    """Gather neighbours, in the order of x0, into chips; one that is alone and small stays a mark."""
    groups: list[tuple[float, list[Box]]] = []
    for box in hidden:
        x0 = max(0.0, min(box.x0, frame.viewport.width - room.chip))
        if groups and x0 < groups[-1][0] + room.chip + room.gap:
            groups[-1][1].append(box)
        else:
            groups.append((x0, [box]))
    alone = [group[0] for x0, group in groups if _stays_mark(x0, group, room)]
    chips = [(x0, [box.number for box in group]) for x0, group in groups if not _stays_mark(x0, group, room)]
    marks = tuple(Mark(box.number, box.x0, box.x1, room.rows - 1, box.shape) for box in alone)
    return marks, tuple(_cluster(numbers, x0, frame.chronology, room) for x0, numbers in chips)


def _stays_mark(x0: float, group: list[Box], room: Room) -> bool:
    return len(group) == 1 and x0 <= group[0].x0 and group[0].x1 <= x0 + room.chip


def _cluster(numbers: list[int], x0: float, chronology: Chronology, room: Room) -> Cluster:
    first = min(chronology.firsts[number] for number in numbers)
    last = max(chronology.lasts[number] for number in numbers)
    return Cluster(tuple(numbers), first, last, x0, x0 + room.chip, room.rows - 1)


def _density(lane: Lane, frame: Frame, seen: int) -> tuple[Bar, ...]:
    """Count by first day; what began before the view counts in its first bar."""
    first, _ = frame.viewport.days
    bars = frame.bins.bars(lane)
    begun = seen - sum(bar.size for bar in bars)
    if not begun:
        return tuple(bars)
    if bars and bars[0].first <= first:
        return (bars[0]._replace(size=bars[0].size + begun), *bars[1:])
    return (Bar(first, first + max(0, int(LEAST_BAR_PIXELS / frame.viewport.scale)), begun), *bars)
