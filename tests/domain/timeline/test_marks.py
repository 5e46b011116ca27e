"""The layout of a lane: nothing overlaps in a row, and no entry is lost."""

import random
from itertools import pairwise

import pytest

from app.domain.dates import Precision
from app.domain.days import BEGINNING, END
from app.domain.timeline.marks import Cluster, LaneIndex, LaneLayout, Mark, Room, Shape, layout, mark_of
from app.domain.timeline.viewport import Lane, Span, Viewport

ROOM = Room(rows=5, mark=9, gap=3, chip=28)
LIMITS = (0.0, 40_000.0)
VIEW = Viewport(10_000, 20_000, 600, LIMITS)


def index(*days: tuple[int, int], precision: Precision = Precision.DAY) -> LaneIndex:
    return LaneIndex(Lane.of("x", [Span(n, *pair, precision) for n, pair in enumerate(days)]))


def random_lane(count: int, seed: int) -> LaneIndex:
    rnd = random.Random(seed)
    pairs = []
    for _ in range(count):
        first = int(rnd.triangular(0, 40_000, 30_000))
        pairs.append((first, first + rnd.choice([0, 0, 0, 0, 5, 30, 365, 9_000])))
    pairs += [(100, END), (35_000, END), (BEGINNING, 9_000), (BEGINNING, END)]
    return index(*pairs, precision=Precision.INTERVAL)


def assert_apart(found: LaneLayout, rows: int) -> None:
    boxes: list[Mark | Cluster] = [*found.marks, *found.clusters]
    for row in range(rows):
        ordered = sorted((box.x0, box.x1) for box in boxes if box.row == row)
        assert all(a[1] <= b[0] for a, b in pairwise(ordered))
    assert all(0 <= box.row < rows for box in boxes)


@pytest.mark.parametrize("rows", [1, 2, 5, 30])
@pytest.mark.parametrize("count", [0, 3, 80, 700, 5_000])
def test_no_entry_is_lost_in_a_thousand_moves(count: int, rows: int) -> None:
    lane, rnd, view = random_lane(count, rows), random.Random(count), Viewport.whole(LIMITS, 600)
    room = Room(rows, 9, 3, 28)
    for _ in range(60):
        view = view.zoomed(rnd.choice([0.4, 0.8, 1.25, 3]), rnd.uniform(0, 600))
        view = view.panned(rnd.uniform(-400, 400))
        found = layout(lane, view, room)
        assert found.total == len(lane)
        assert_apart(found, rows)


@pytest.mark.parametrize("size", [0.0, 1.0, 20.0])
def test_the_narrowest_view_raises_nothing(size: float) -> None:
    lane = random_lane(200, 1)
    found = layout(lane, Viewport.whole(LIMITS, size), Room(1, 9, 3, 28))
    assert found.total == len(lane)


def test_marks_of_one_day_stand_below_one_another() -> None:
    found = layout(index(*[(15_000, 15_000)] * 4), VIEW, ROOM)
    assert [mark.row for mark in found.marks] == [0, 1, 2, 3]
    assert len({mark.x0 for mark in found.marks}) == 1


def test_what_does_not_fit_becomes_a_number() -> None:
    found = layout(index(*[(15_000, 15_000)] * 8), VIEW, ROOM)
    assert len(found.marks) == 4
    assert [(cluster.size, cluster.row) for cluster in found.clusters] == [(4, 4)]


def test_a_full_lane_becomes_bars() -> None:
    found = layout(index(*[(10_000 + n, 10_000 + n) for n in range(5_000)]), VIEW, ROOM)
    assert not found.marks
    assert sum(bar.count for bar in found.bars) == 5_000


def test_earlier_and_later_are_counted() -> None:
    found = layout(index((1, 2), (3, 9_999), (3, 10_000), (20_000, 20_000), (19_999, 30_000)), VIEW, ROOM)
    assert (found.earlier, found.later, len(found.marks)) == (2, 1, 2)


@pytest.mark.parametrize(
    ("precision", "first", "last", "shape"),
    [
        (Precision.DAY, 15_000, 15_000, Shape.POINT),
        (Precision.MONTH, 15_000, 15_029, Shape.PILL),
        (Precision.YEAR, 15_000, 15_364, Shape.PILL),
        (Precision.INTERVAL, 15_000, 15_364, Shape.BAR),
        (Precision.INTERVAL, 15_000, 15_005, Shape.POINT),
        (Precision.INTERVAL, 15_000, END, Shape.BAR),
        (Precision.INTERVAL, BEGINNING, 15_000, Shape.BAR),
    ],
)
def test_shapes(precision: Precision, first: int, last: int, shape: Shape) -> None:
    mark = mark_of(Span(0, first, last, precision), VIEW, ROOM)
    assert mark.shape is shape
    assert mark.x1 - mark.x0 >= ROOM.mark


def test_a_bar_is_as_wide_as_its_days() -> None:
    mark = mark_of(Span(0, 12_000, 12_999, Precision.INTERVAL), VIEW, ROOM)
    assert (mark.x0, mark.x1) == (120, 180)


def test_what_has_no_end_stays_at_the_edge_of_the_view() -> None:
    mark = mark_of(Span(0, 500, END, Precision.INTERVAL), VIEW, ROOM)
    assert mark.x0 == 0
    assert mark.x1 < VIEW.width / 4


def test_rows_keep_while_panning() -> None:
    lane = index(*[(day, day + 150) for day in range(10_000, 20_000, 45)])
    first = {mark.span: mark.row for mark in layout(lane, VIEW, ROOM).marks}
    later = {mark.span: mark.row for mark in layout(lane, VIEW.panned(-120), ROOM).marks}
    assert all(first[span] == later[span] for span in first.keys() & later.keys())


@pytest.mark.parametrize("seed", range(20))
def test_within_finds_what_touches_a_period(seed: int) -> None:
    lane, rnd = random_lane(seed * 13, seed), random.Random(seed)
    first = rnd.randint(0, 40_000)
    last = first + rnd.choice([0, 100, 9_000])
    touching = [span for span in lane.lane.spans if span.first <= last and span.last >= first]
    assert list(lane.within(first, last)) == touching


def test_the_nearest_outside() -> None:
    lane = index((1, 2), (3, 9), (50, 60))
    assert (lane.last_before(10), lane.first_after(10)) == (9, 50)
    assert (lane.last_before(1), lane.first_after(50)) == (1, 50)
    assert lane.span(2) == lane.lane.spans[2]
    assert lane.span(7) is None
