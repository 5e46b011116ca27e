"""The layout of a lane: nothing overlaps in a row, and no entry is lost."""

import random
from itertools import pairwise

import pytest

from app.domain.bits import numbers_of
from app.domain.dates import Precision
from app.domain.days import BEGINNING, END
from app.domain.timeline.chronology import Chronology
from app.domain.timeline.frame import WIDTHS, Box, Frame
from app.domain.timeline.lanes import Lane
from app.domain.timeline.layout import density, layout
from app.domain.timeline.marks import Cluster, LaneLayout, Mark, Room, Running
from app.domain.timeline.viewport import Viewport
from tests.domain.timeline.made import OPEN, chronology, random_days, some, whole

ROOM = Room(rows=5, mark=9, gap=3, chip=28)
LIMITS = (0.0, 40_000.0)
VIEW = Viewport(10_000, 20_000, 600, LIMITS)


def random_entries(count: int, seed: int) -> Chronology:
    return chronology(*random_days(count, seed), *OPEN, precision=Precision.INTERVAL)


def laid(known: Chronology, view: Viewport = VIEW, room: Room = ROOM, lane: Lane | None = None) -> LaneLayout:
    return layout(whole(known) if lane is None else lane, Frame(known, view, room.mark), room)


def box(precision: Precision, first: int, last: int) -> Box:
    (found,) = Frame(chronology((first, last), precision=precision), VIEW, ROOM.mark).boxes([0])
    return found


def assert_apart(found: LaneLayout, rows: int) -> None:
    boxes: list[Mark | Cluster | Running] = [*found.marks, *found.clusters]
    boxes += [found.running] if found.running else []
    for row in range(rows):
        ordered = sorted((box.x0, box.x1) for box in boxes if box.row == row)
        assert all(a[1] <= b[0] for a, b in pairwise(ordered))
    assert all(0 <= box.row < rows for box in boxes)


@pytest.mark.parametrize("rows", [1, 2, 5, 30])
@pytest.mark.parametrize("count", [0, 3, 80, 700, 5_000])
@pytest.mark.parametrize("share", [0.03, 1])
def test_no_entry_is_lost_in_a_thousand_moves(count: int, rows: int, share: float) -> None:
    known, chance, view = random_entries(count, rows), random.Random(count), Viewport.whole(LIMITS, 600)
    lane, room = some(known, share, rows), Room(rows, 9, 3, 28)
    for _ in range(30):
        view = view.zoomed(chance.choice([0.4, 0.8, 1.25, 3]), chance.uniform(0, 600))
        view = view.panned(chance.uniform(-400, 400))
        found = laid(known, view, room, lane)
        assert found.total == density(lane, Frame(known, view, room.mark)).total == len(lane)
        assert_agrees(found, known, lane, view)
        assert_apart(found, rows)


def assert_agrees(found: LaneLayout, known: Chronology, lane: Lane, view: Viewport) -> None:
    """With looking at every entry of the lane."""
    first, last = view.days
    numbers = numbers_of(lane.mask)
    dated = [number for number in numbers if (known.firsts[number], known.lasts[number]) != (BEGINNING, END)]
    seen = [number for number in dated if known.firsts[number] <= last and known.lasts[number] >= first]
    assert found.undated == len(numbers) - len(dated)
    assert found.earlier == sum(known.lasts[number] < first for number in numbers)
    assert found.later == sum(known.firsts[number] > last for number in numbers)
    shown = [mark.number for mark in found.marks] + [n for cluster in found.clusters for n in cluster.numbers]
    shown += numbers_of(found.running.mask) if found.running else []
    if found.bars:
        assert shown == [number for number in seen if known.firsts[number] < first]
        begun = [known.firsts[number] for number in seen if known.firsts[number] >= first]
        assert sum(bar.size for bar in found.bars) == len(begun)
        for bar in found.bars:
            assert bar.size == sum(bar.first <= day <= bar.last for day in begun)
    else:
        assert sorted(shown) == seen


@pytest.mark.parametrize("size", [0.0, 1.0, 20.0])
def test_the_narrowest_view_raises_nothing(size: float) -> None:
    known = random_entries(200, 1)
    assert laid(known, Viewport.whole(LIMITS, size), Room(1, 9, 3, 28)).total == len(known)


def test_marks_of_one_day_stand_below_one_another() -> None:
    found = laid(chronology(*[(15_000, 15_000)] * 4))
    assert [mark.row for mark in found.marks] == [0, 1, 2, 3]
    assert len({mark.x0 for mark in found.marks}) == 1


def test_what_does_not_fit_becomes_a_number() -> None:
    found = laid(chronology(*[(15_000, 15_000)] * 8))
    assert len(found.marks) == 4
    assert [(cluster.size, cluster.row) for cluster in found.clusters] == [(4, 4)]


def test_a_full_lane_becomes_bars() -> None:
    found = laid(chronology(*[(10_000 + n, 10_000 + n) for n in range(5_000)]))
    assert not found.marks
    assert sum(bar.size for bar in found.bars) == 5_000


def test_earlier_and_later_are_counted() -> None:
    found = laid(chronology((1, 2), (3, 9_999), (3, 10_000), (20_000, 20_000), (19_999, 30_000)))
    assert (found.earlier, found.later, len(found.marks)) == (2, 1, 2)


@pytest.mark.parametrize(
    ("precision", "first", "last", "small"),
    [
        (Precision.DAY, 15_000, 15_000, True),
        (Precision.MONTH, 15_000, 15_029, True),
        (Precision.YEAR, 15_000, 15_364, False),
        (Precision.INTERVAL, 15_000, 15_364, False),
        (Precision.INTERVAL, 15_000, 15_005, True),
        (Precision.INTERVAL, 15_000, END, False),
        (Precision.INTERVAL, BEGINNING, 15_000, False),
        (Precision.SET, 15_000, 15_100, True),
        (Precision.DECADE, 15_000, 18_651, False),
    ],
)
def test_what_has_no_width_has_the_least_of_its_precision(
    precision: Precision, first: int, last: int, small: bool
) -> None:
    found = box(precision, first, last)
    assert found.small is small
    assert found.x1 - found.x0 >= ROOM.mark * WIDTHS[precision] or not small
    assert not small or found.x1 - found.x0 == pytest.approx(ROOM.mark * WIDTHS[precision])


def test_a_bar_is_as_wide_as_its_days() -> None:
    found = box(Precision.INTERVAL, 12_000, 12_999)
    assert (found.x0, found.x1) == (120, 180)


def test_a_day_stands_in_its_middle() -> None:
    found = box(Precision.DAY, 15_000, 15_000)
    assert (found.x0 + found.x1) / 2 == pytest.approx(VIEW.to_x(15_000.5))


def test_what_has_no_end_stays_at_the_edge_of_the_view() -> None:
    """Its beginning lies outside."""
    found = box(Precision.INTERVAL, 500, END)
    assert found.x0 < 0
    assert ROOM.mark < found.x1 < VIEW.width / 4


def test_rows_keep_while_panning() -> None:
    known = chronology(*[(day, day + 150) for day in range(10_000, 20_000, 45)])
    first = {mark.number: mark.row for mark in laid(known).marks}
    later = {mark.number: mark.row for mark in laid(known, VIEW.panned(-120)).marks}
    assert all(first[number] == later[number] for number in first.keys() & later.keys())


def test_what_began_long_ago_does_not_crowd_the_lane_out() -> None:
    """A hundred that never end are one number at the edge; what begins in the view has its marks."""
    fresh = range(32_000, 40_000, 900)
    known = chronology(*[(day, END) for day in range(100)], *[(day, day) for day in fresh])
    found = laid(known, VIEW.showing(30_000, 40_000))
    assert found.running is not None
    assert (found.running.size, found.running.x0, found.running.row) == (100, 0, ROOM.rows - 1)
    assert [known.firsts[mark.number] for mark in found.marks] == list(fresh)


def test_one_that_began_long_ago_keeps_its_mark() -> None:
    found = laid(chronology((100, 15_000), (12_000, 12_000)))
    assert found.running is None
    assert len(found.marks) == 2


def test_a_folded_lane_counts_what_began_before_in_its_first_bar() -> None:
    known = chronology((100, 15_000), (200, 10_000), (10_001, 10_001), (19_000, 19_000), (20_000, 20_000))
    found = density(whole(known), Frame(known, VIEW, ROOM.mark))
    assert [bar.size for bar in found.bars] == [3, 1]
    assert (found.earlier, found.later) == (0, 1)


def test_what_has_no_date_has_no_place_but_is_counted() -> None:
    known = chronology((BEGINNING, END), (BEGINNING, 15_000), (12_000, END), (15_000, 15_000))
    frame = Frame(known, VIEW, ROOM.mark)
    for found in (laid(known), density(whole(known), frame)):
        assert (found.undated, found.earlier, found.later, found.total) == (1, 0, 0, 4)
    assert len(laid(known).marks) == 3
    assert frame.seen.bit_count() == 3
