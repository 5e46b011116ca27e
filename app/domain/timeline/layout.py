"""Where the entries of a timeline lane stand in a view.

Of the entries of a lane none is lost: each is a mark, counted in a cluster or a bar, running into the view from before
it, earlier or later than the view, or without any date.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from typing import Final

from app.domain.bits import numbers_of
from app.domain.record import record
from app.domain.timeline.chronology import Chronology
from app.domain.timeline.density import Bar
from app.domain.timeline.frame import Box, Frame
from app.domain.timeline.labels import labels, reaches
from app.domain.timeline.lanes import Lane
from app.domain.timeline.marks import Cluster, Label, LaneLayout, Mark, Room, Running

_FEW: Final = 8
"""So many entries are never too many for marks and clusters."""

_LOOSE: Final = 0.25
"""Below this share of what it can hold a lane is never full."""

_DRAGGED: Final = 2.5
"""An entry for which there is no room takes so many with it into a chip, itself included."""

_STARTING: Final = 3
"""What began long before the view takes at most one row in so many."""


def layout(lane: Lane, frame: Frame, room: Room) -> LaneLayout:
    """Place the entries of a lane that a view shows."""
    earlier, undated = _outside(lane, frame)
    begun, before = lane.ranks((frame.begun, frame.running))
    later, fresh = len(lane) - begun, begun - before
    bars = _bars_if_full(lane, frame, room, fresh)
    found = _Filled.of(lane, frame, room, fresh) if bars is None else None
    if found:
        return LaneLayout(found.marks, found.clusters, found.running, (), earlier, later, undated, found.labels)
    running = _running(lane.mask & frame.seen & _below(frame.running), room, 0)
    return LaneLayout((), (), running, tuple(bars or frame.bins.bars(lane)), earlier, later, undated)


def density(lane: Lane, frame: Frame) -> LaneLayout:
    """Only count the entries of a lane, by where they begin; what began before the view counts in its first bar."""
    earlier, undated = _outside(lane, frame)
    begun, before = lane.ranks((frame.begun, frame.running))
    bars = frame.bins.bars(lane)
    if running := before - earlier - undated:
        first = frame.bins.first
        first = bars.pop(0) if bars and bars[0].first == first.first else first
        bars.insert(0, first._replace(size=first.size + running))
    return LaneLayout((), (), None, tuple(bars), earlier, len(lane) - begun, undated)


def _outside(lane: Lane, frame: Frame) -> tuple[int, int]:
    """How many entries are over before the view, and how many have no place in any."""
    undated = frame.chronology.undated
    return (lane.mask & frame.ended).bit_count(), (lane.mask & undated).bit_count() if undated else 0


def _bars_if_full(lane: Lane, frame: Frame, room: Room, fresh: int) -> list[Bar] | None:
    """The density of a lane in which so many begin that looking for the place of each is not worth while."""
    capacity = _capacity(frame, room)
    if fresh < capacity * _LOOSE:
        return None
    bins, counts = frame.bins, frame.bins.counts(lane)
    if fresh <= capacity:
        reach = ceil((room.mark + room.gap) / (bins.width * frame.viewport.scale))
        hidden = _DRAGGED * (fresh - _room_for(counts, room.rows, reach))
        if hidden <= max(_FEW, fresh // 2):
            return None
    return bins.bars_of(counts)


def _room_for(counts: Sequence[int], rows: int, reach: int) -> int:
    """How many marks about find room, when each is in the way of others for so many bins."""
    found: list[int] = []
    free, placed = rows, 0
    for place, size in enumerate(counts):
        if place >= reach:
            free += found[place - reach]
        here = size if size < free else free
        found.append(here)
        free -= here
        placed += here
    return placed


def _capacity(frame: Frame, room: Room) -> float:
    return max(1, room.rows) * max(1.0, frame.viewport.width / (room.mark + room.gap))


@record
class _Filled:
    """The rows of a lane with what found room in them, and chips for the rest."""

    marks: tuple[Mark, ...]
    clusters: tuple[Cluster, ...]
    running: Running | None
    labels: tuple[Label, ...]

    @classmethod
    def of(cls, lane: Lane, frame: Frame, room: Room, fresh: int) -> "_Filled | None":
        """Fill the rows; None when more than half of the entries that begin in the view find no room."""
        pool, old = _pool(lane, frame, room, 2 * _capacity(frame, room))
        running = _running(old, room, room.rows - 1)
        numbers = numbers_of(pool)
        boxes = frame.boxes(numbers)
        reach = reaches(lane, numbers, boxes, frame, room)
        filling = _Filling(room.gap, reach, _usual_rows(lane, numbers, frame, room))
        placed, hidden = filling.place(boxes, room.rows, chip=running is not None)
        firsts, lasts, first = frame.chronology.firsts, frame.chronology.lasts, frame.viewport.days[0]
        # What lies before the view had a share in filling the rows, and that was all.
        marks = [mark for mark in placed if lasts[mark.number] >= first]
        singles, clusters = _gathered((box for box in hidden if lasts[box.number] >= first), frame, room, running)
        crowded = sum(firsts[number] >= first for cluster in clusters for number in cluster.numbers)
        if crowded > max(_FEW, fresh // 2):
            return None
        return cls((*marks, *singles), clusters, running, labels(marks, reach, frame.viewport.width, room))


def _pool(lane: Lane, frame: Frame, room: Room, most: float) -> tuple[int, int]:
    """The entries to fill rows with, and those seen that began so long ago that one chip has to do for them."""
    steady, start = frame.steady
    known = lane.mask & steady
    pool, old = known >> start << start, known & _below(start)
    if pool.bit_count() > most:
        known, start = lane.mask & frame.seen, frame.running
        pool, old = known >> start << start, known & _below(start)
    if old.bit_count() <= room.rows // _STARTING:
        return known, 0
    return pool, old & frame.seen


def _below(number: int) -> int:
    return (1 << number) - 1


def _running(mask: int, room: Room, row: int) -> Running | None:
    """As wide as its number needs: a chip has room for four letters."""
    size = mask.bit_count()
    width = room.chip * min(1.0, (1 + len(str(size))) / 4)
    return Running(mask, size, 0.0, width, max(0, row)) if mask else None


def _usual_rows(lane: Lane, numbers: Sequence[int], frame: Frame, room: Room) -> dict[int, int]:
    """Each entry in the row after that of the one before it, so that it need not leave it when others come or go."""
    rows, old = room.rows - 1, bisect_left(numbers, frame.running)
    if rows <= 1:
        return dict.fromkeys(numbers, 0)
    rank = lane.rank(frame.running)
    ranks = (*lane.ranks(numbers[:old]), *range(rank, rank + len(numbers) - old))
    return {number: rank % rows for number, rank in zip(numbers, ranks, strict=True)}


@record
class _Filling:
    """How rows are filled: how far those reach that have a label, and which row is whose."""

    gap: float
    reach: Mapping[int, float]
    usual: Mapping[int, int]

    def place(self, boxes: Sequence[Box], rows: int, *, chip: bool) -> tuple[list[Mark], list[Box]]:
        """Fill the rows; the last one is kept for chips when they do not suffice, or there is one anyway."""
        placed, hidden = ([], boxes) if chip else self._fill(boxes, rows)
        return self._fill(boxes, rows - 1) if hidden else (placed, list(hidden))

    def _fill(self, boxes: Iterable[Box], rows: int) -> tuple[list[Mark], list[Box]]:
        """Return what found room in the rows and what did not."""
        ends = [float("-inf")] * rows
        placed: list[Mark] = []
        hidden: list[Box] = []
        usual, reach, gap = self.usual, self.reach, self.gap
        for box in boxes if rows else ():
            x0, number, x1, small = box
            row = usual[number]
            if ends[row] > x0:
                for row, end in enumerate(ends):  # noqa: B007 (the first free row is what is looked for)
                    if end <= x0:
                        break
                else:
                    hidden.append(box)
                    continue
            ends[row] = reach.get(number, x1) + gap
            placed.append(Mark(number, x0, x1, row, small))
        return placed, hidden if rows else list(boxes)


def _gathered(
    hidden: Iterable[Box], frame: Frame, room: Room, running: Running | None
) -> tuple[list[Mark], tuple[Cluster, ...]]:
    """Put what comes in the order of x0 into the last row, and gather into chips what would overlap there."""
    left = running.x1 + room.gap if running else float("-inf")
    right = max(0.0, left, frame.viewport.width - room.chip)
    groups: list[tuple[float, float, list[Box]]] = []
    for box in hidden:
        x0, x1, group = box.x0, box.x1, [box]
        if x0 < left:
            x0, x1 = left, left + room.chip
        while groups and x0 < groups[-1][1] + room.gap:
            start, _, before = groups.pop()
            x0, group = max(0.0, min(start, right)), before + group
            x1 = x0 + room.chip
        groups.append((x0, x1, group))
    last, known = room.rows - 1, frame.chronology
    alone = [group[0] for x0, _, group in groups if len(group) == 1 and x0 == group[0].x0]
    marks = [Mark(box.number, box.x0, box.x1, last, box.small) for box in alone]
    chips = ((x0, group) for x0, _, group in groups if len(group) > 1 or x0 != group[0].x0)
    return marks, tuple(_cluster([box.number for box in group], x0, known, room) for x0, group in chips)


def _cluster(numbers: list[int], x0: float, chronology: Chronology, room: Room) -> Cluster:
    first = min(chronology.firsts[number] for number in numbers)
    last = max(chronology.lasts[number] for number in numbers)
    return Cluster(tuple(numbers), first, last, x0, x0 + room.chip, room.rows - 1)
