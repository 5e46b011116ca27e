"""Where the marks of a timeline lane stand: numbers only, nothing is painted here.

Of the entries of a lane none is lost: each is a mark, counted in a cluster or a bar, or earlier or later than the view.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final, NamedTuple

from app.domain.dates import Precision
from app.domain.days import BEGINNING, END
from app.domain.timeline.density import Bar, Pyramid
from app.domain.timeline.viewport import Lane, Span, Viewport

_FADE_MARKS: Final = 6
_LEAST_BAR_PIXELS: Final = 5.0


class Shape(Enum):
    """A day (or an interval not wider than a mark), a period within which the date lies, an interval."""

    POINT = "point"
    PILL = "pill"
    BAR = "bar"


class Mark(NamedTuple):
    """An entry at its place: from x0 to x1 in a row counted from the top."""

    span: Span
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
        return shown + sum(bar.count for bar in self.bars) + self.earlier + self.later


class LaneIndex:
    """A lane prepared once, so that a frame costs what it shows."""

    def __init__(self, lane: Lane) -> None:
        self.lane = lane
        self._by_number = {span.number: span for span in lane.spans}
        self._firsts = [span.first for span in lane.spans]
        self._lasts = sorted(span.last for span in lane.spans)
        self._reach = _reach([span.last for span in lane.spans])
        self.pyramid = Pyramid(self._firsts)

    def __len__(self) -> int:
        return len(self._firsts)

    def span(self, number: int) -> Span | None:
        """The entry of that number, when the lane has it."""
        return self._by_number.get(number)

    def before(self, day: int) -> int:
        """Count the entries that end before a day."""
        return bisect_left(self._lasts, day)

    def after(self, day: int) -> int:
        """Count the entries that begin after a day."""
        return len(self._firsts) - bisect_right(self._firsts, day)

    def last_before(self, day: int) -> int:
        """The latest last day before a day, or the day itself when there is none."""
        return self._lasts[place - 1] if (place := self.before(day)) else day

    def first_after(self, day: int) -> int:
        """The earliest first day after a day, or the day itself when there is none."""
        return self._firsts[-place] if (place := self.after(day)) else day

    def within(self, first: int, last: int) -> Iterator[Span]:
        """Find the entries that touch a period, in the order of their first day."""
        stop = bisect_right(self._firsts, last)
        pending = [(len(self._reach) - 1, 0)]
        while pending:
            level, place = pending.pop()
            if place << level >= stop or self._reach[level][place] < first:
                continue
            if level == 0:
                yield self.lane.spans[place]
                continue
            children = (2 * place + 1, 2 * place)
            pending += [(level - 1, child) for child in children if child < len(self._reach[level - 1])]


def _reach(lasts: list[int]) -> list[list[int]]:
    """Return a tree of greatest last days: node i of a level covers nodes 2i and 2i+1 of the level below."""
    levels = [lasts or [BEGINNING - 1]]
    while len(levels[-1]) > 1:
        below = levels[-1]
        levels.append([max(below[i : i + 2]) for i in range(0, len(below), 2)])
    return levels


def layout(index: LaneIndex, viewport: Viewport, room: Room) -> LaneLayout:
    """Place the entries of a lane that a view shows."""
    first, last = viewport.days
    earlier, later = index.before(first), index.after(last)
    visible = len(index) - earlier - later
    capacity = max(1, room.rows) * max(1.0, viewport.width / (room.mark + room.gap))
    if visible > capacity:
        return LaneLayout((), (), _density(index, viewport, visible), earlier, later)
    spans = index.within(_steady_start(index, viewport, 2 * capacity), last)
    placed, hidden = _place(spans, viewport, room)
    marks = tuple(mark for mark in placed if mark.span.last >= first)
    hidden = [mark for mark in hidden if mark.span.last >= first]
    if len(hidden) > len(marks):
        return LaneLayout((), (), _density(index, viewport, visible), earlier, later)
    singles, clusters = _gathered(hidden, viewport, room)
    return LaneLayout(marks + singles, clusters, (), earlier, later)


def mark_of(span: Span, viewport: Viewport, room: Room, row: int = 0) -> Mark:
    """Give an entry its horizontal place; every mark is at least as wide as a mark is high."""
    fade = _FADE_MARKS * room.mark
    if span.last == END:
        start = max(0.0, viewport.to_x(span.first))
        return Mark(span, start, start + fade, row, Shape.BAR)
    if span.first == BEGINNING:
        end = min(viewport.width, viewport.to_x(span.last + 1))
        return Mark(span, end - fade, end, row, Shape.BAR)
    x0, x1 = viewport.to_x(span.first), viewport.to_x(span.last + 1)
    shape = _shape(span.precision)
    if shape is Shape.POINT or x1 - x0 < room.mark:
        middle = (x0 + x1) / 2
        x0, x1 = middle - room.mark / 2, middle + room.mark / 2
        shape = Shape.POINT if shape is Shape.BAR else shape
    return Mark(span, x0, x1, row, shape)


def _shape(precision: Precision) -> Shape:
    if precision is Precision.DAY:
        return Shape.POINT
    return Shape.BAR if precision is Precision.INTERVAL else Shape.PILL


def _steady_start(index: LaneIndex, viewport: Viewport, most: float) -> int:
    """Begin a view's width early, at a multiple of it, so that rows do not change at each step of panning."""
    first, last = viewport.days
    start = int((viewport.first_day // viewport.range - 1) * viewport.range)
    count = len(index) - index.before(start) - index.after(last)
    return start if count <= most else first


def _place(spans: Iterable[Span], viewport: Viewport, room: Room) -> tuple[list[Mark], list[Mark]]:
    """Fill the rows from the top; when they do not suffice, the last one is kept for clusters."""
    marks = sorted((mark_of(span, viewport, room) for span in spans), key=lambda m: (m.x0, m.span.number))
    placed, hidden = _fill(marks, room.rows, room.gap)
    return _fill(marks, room.rows - 1, room.gap) if hidden else (placed, hidden)


def _fill(marks: Iterable[Mark], rows: int, gap: float) -> tuple[list[Mark], list[Mark]]:
    ends = [float("-inf")] * rows
    placed, hidden = [], []
    for mark in marks:
        row = next((row for row, end in enumerate(ends) if end <= mark.x0), None)
        if row is None:
            hidden.append(mark)
            continue
        ends[row] = mark.x1 + gap
        placed.append(Mark(mark.span, mark.x0, mark.x1, row, mark.shape))
    return placed, hidden


def _gathered(hidden: Iterable[Mark], viewport: Viewport, room: Room) -> tuple[tuple[Mark, ...], tuple[Cluster, ...]]:
    """Gather neighbours, in the order of x0, into chips; one that is alone and small stays a mark."""
    groups: list[tuple[float, list[Mark]]] = []
    for mark in hidden:
        x0 = max(0.0, min(mark.x0, viewport.width - room.chip))
        if groups and x0 < groups[-1][0] + room.chip + room.gap:
            groups[-1][1].append(mark)
        else:
            groups.append((x0, [mark]))
    alone = [group[0] for x0, group in groups if _stays_mark(x0, group, room)]
    chips = [(x0, [m.span for m in group]) for x0, group in groups if not _stays_mark(x0, group, room)]
    marks = tuple(mark._replace(row=room.rows - 1) for mark in alone)
    return marks, tuple(_cluster(spans, x0, room) for x0, spans in chips)


def _stays_mark(x0: float, group: list[Mark], room: Room) -> bool:
    return len(group) == 1 and x0 <= group[0].x0 and group[0].x1 <= x0 + room.chip


def _cluster(spans: list[Span], x0: float, room: Room) -> Cluster:
    first, last = min(span.first for span in spans), max(span.last for span in spans)
    return Cluster(tuple(span.number for span in spans), first, last, x0, x0 + room.chip, room.rows - 1)


def _density(index: LaneIndex, viewport: Viewport, visible: int) -> tuple[Bar, ...]:
    """Count by first day; what began before the view counts in its first bar."""
    first, last = viewport.days
    bars = index.pyramid.bars(first, last, _LEAST_BAR_PIXELS / viewport.scale)
    begun = visible - sum(bar.count for bar in bars)
    if not begun:
        return tuple(bars)
    if bars and bars[0].first <= first:
        return (replace(bars[0], count=bars[0].count + begun), *bars[1:])
    return (Bar(first, first + max(0, int(_LEAST_BAR_PIXELS / viewport.scale)), begun), *bars)
