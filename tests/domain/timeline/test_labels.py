"""Labels of marks: they touch nothing, stay in the plot, cost no mark its place, and do not blink."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest

from app.domain.dates import Precision
from app.domain.timeline.chronology import Chronology, Look
from app.domain.timeline.frame import Frame
from app.domain.timeline.lanes import Lane
from app.domain.timeline.layout import layout
from app.domain.timeline.marks import Cluster, Label, LaneLayout, Room, Running
from app.domain.timeline.viewport import Viewport
from tests.domain.timeline.made import OPEN, chronology, random_days, some, whole

ROOM = Room(rows=6, mark=9, gap=3, chip=28, label=120)
LIMITS = (0.0, 40_000.0)
WIDTH = 700.0


def dense(count: int, seed: int) -> Chronology:
    """Days, months and periods together."""
    chance = random.Random(seed)
    days = sorted([*random_days(count, seed), *OPEN])
    looks = [Look("meeting", chance.choice([Precision.DAY, Precision.MONTH, Precision.INTERVAL])) for _ in days]
    return Chronology([first for first, _ in days], [last for _, last in days], looks)


def laid(known: Chronology, view: Viewport, room: Room = ROOM, lane: Lane | None = None) -> LaneLayout:
    return layout(whole(known) if lane is None else lane, Frame(known, view, room.mark), room)


def shown(found: LaneLayout) -> dict[int, Label]:
    return {label.number: label for label in found.labels}


def random_views(seed: int, count: int = 60) -> list[Viewport]:
    chance, view, found = random.Random(seed), Viewport.whole(LIMITS, WIDTH), []
    for _ in range(count):
        view = view.zoomed(chance.choice([0.4, 0.8, 1.25, 3]), chance.uniform(0, WIDTH))
        view = view.panned(chance.uniform(-400, 400))
        found.append(view)
    return found


@pytest.mark.parametrize("rows", [1, 2, 3, 6, 20])
@pytest.mark.parametrize("count", [0, 10, 120, 900])
def test_labels_touch_nothing_and_cost_no_mark_its_place(count: int, rows: int) -> None:
    known, room = dense(count, rows), replace(ROOM, rows=rows)
    for view in random_views(count + rows):
        found, bare = laid(known, view, room), laid(known, view, replace(room, label=0))
        assert {mark.number for mark in found.marks} >= {mark.number for mark in bare.marks}
        assert found.total == bare.total
        assert_apart(found, rows)


def assert_apart(found: LaneLayout, rows: int) -> None:
    marks = {mark.number: mark for mark in found.marks}
    chips: list[Cluster | Running] = [*found.clusters, *([found.running] if found.running else [])]
    for label in found.labels:
        mark = marks[label.number]
        assert label.row == mark.row
        assert 0 <= label.x0 < label.x1 <= WIDTH
        assert mark.x0 <= label.x0 and label.x1 <= mark.x1 if label.inside else mark.x1 < label.x0
    beside = [label for label in found.labels if not label.inside]
    for row in range(rows):
        things = [(thing.x0, thing.x1) for thing in (*found.marks, *chips, *beside) if thing.row == row]
        assert all(before[1] <= after[0] for before, after in pairwise(sorted(things)))


def steady(found: LaneLayout) -> set[int]:
    """The entries whose marks stand well within the view, where no edge says anything of labels."""
    return {mark.number for mark in found.marks if mark.x0 > 60 and mark.x1 + ROOM.label + 60 < WIDTH}


def like(before: LaneLayout, after: LaneLayout) -> bool:
    """Whether the lane shows marks both times, and has gathered the same at the edge of what began long ago."""
    gathered = [found.running and found.running.mask for found in (before, after)]
    return not (before.bars or after.bars) and gathered[0] == gathered[1]


@pytest.mark.parametrize("seed", range(20))
def test_a_label_that_is_shown_stays_while_zooming_in(seed: int) -> None:
    known, chance = dense(150, seed), random.Random(seed)
    lane, at = some(known, 0.6, seed), chance.uniform(200, 400)
    view = Viewport.whole(LIMITS, WIDTH).showing(15_000, 39_000)
    had: set[int] = set()
    ever, before = 0, laid(known, view, lane=lane)
    for _ in range(150):
        view = view.zoomed(1.03, at)
        found = laid(known, view, lane=lane)
        labels = shown(found).keys() & steady(found)
        had = had if like(before, found) else set()
        assert not had & steady(found) - labels
        had |= labels
        ever, before = max(ever, len(labels)), found
    assert ever > 0


@pytest.mark.parametrize("seed", range(20))
def test_panning_changes_no_label_but_at_the_edges(seed: int) -> None:
    known = dense(150, seed)
    view = Viewport.whole(LIMITS, WIDTH).showing(25_000, 26_500)
    compared, before = 0, laid(known, view)
    for _ in range(120):
        view = view.panned(-7)
        after = laid(known, view)
        inner = steady(before) & steady(after) if like(before, after) else set()
        rows = {label.number: label.row for label in before.labels if label.number in inner}
        assert rows == {label.number: label.row for label in after.labels if label.number in inner}
        compared, before = compared + len(rows), after
    assert compared > 20


def test_a_mark_alone_has_a_label_as_long_as_there_is_room() -> None:
    view = Viewport(10_000, 20_000, WIDTH, LIMITS)
    (label,) = laid(chronology((12_000, 12_000)), view).labels
    assert label.x1 - label.x0 > 500


def test_a_wide_bar_has_its_label_within_and_where_it_is_seen() -> None:
    known = chronology((5_000, 16_000), precision=Precision.INTERVAL)
    (label,) = laid(known, Viewport(10_000, 20_000, WIDTH, LIMITS)).labels
    assert label.inside
    assert 0 < label.x0 < 20


def test_the_one_with_more_days_before_the_next_ones_comes_first() -> None:
    """In two rows of which one is for labels, of two marks close together the second one has it."""
    known = chronology((12_000, 12_000), (12_800, 12_800))
    found = laid(known, Viewport(10_000, 20_000, WIDTH, LIMITS), replace(ROOM, rows=2))
    assert [label.number for label in found.labels] == [1]


def test_each_entry_has_a_row_of_its_own_if_there_is_room() -> None:
    known = chronology(*[(11_000 + 900 * n, 11_000 + 900 * n) for n in range(5)])
    found = laid(known, Viewport(10_000, 20_000, WIDTH, LIMITS))
    assert [mark.row for mark in found.marks] == list(range(5))
    assert len(found.labels) == 5
