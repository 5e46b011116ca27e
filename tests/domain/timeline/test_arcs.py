"""Arcs begin and end at marks, keep within the room they have, and are told from one another by their heights."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.days import BEGINNING, END
from app.domain.timeline.arcs import MOST, Arc, End, arcs, free_row, joined, nearest
from tests.domain.timeline.made import chronology

TOP, BOTTOM = 0.0, 200.0
LANE = 50.0
PLACES = st.floats(0, 700)
LANES = st.integers(0, 3)


def end(x: float, lane: int = 1, row: int = 1, away: int = 0) -> End:
    """A mark ten pixels high in a lane of fifty."""
    top = lane * LANE + row * 12
    return End(x, top, top + 10, lane, away)


ENDS = st.builds(end, PLACES, LANES, st.integers(0, 3))


def ys(arc: Arc) -> list[float]:
    return [arc.at(step / 40)[1] for step in range(41)]


def test_an_arc_goes_from_its_start_to_its_end() -> None:
    arc = Arc((0, 10), (0, -30), (60, -30), (60, 20))
    assert (arc.at(0), arc.at(1)) == ((0, 10), (60, 20))
    assert arc.at(0.5) == pytest.approx((30, (10 + 20 - 6 * 30) / 8))


@given(ENDS, st.lists(ENDS, min_size=1, max_size=MOST))
def test_arcs_touch_the_marks_and_keep_within_their_room(start: End, ends: list[End]) -> None:
    for arc, other in zip(arcs([(start, other) for other in ends], TOP, BOTTOM), ends, strict=True):
        assert (arc.start[0], arc.end[0]) == (start.x, other.x)
        assert arc.start[1] in (start.top, start.bottom)
        assert arc.end[1] in (other.top, other.bottom)
        assert min(TOP, start.top, other.top) - 1e-6 <= min(ys(arc))
        assert max(ys(arc)) <= max(BOTTOM, start.bottom, other.bottom) + 1e-6


def test_longer_arcs_to_one_side_are_higher() -> None:
    start, ends = end(350, lane=3), [end(x, lane=3) for x in (20, 120, 300, 400, 690)]
    tops = [min(ys(arc)) for arc in arcs([(start, other) for other in ends], TOP, BOTTOM)]
    assert all(longer + 4 < shorter for longer, shorter in pairwise(tops[:3]))
    assert tops[4] < tops[3] < start.top


def test_many_arcs_share_the_room() -> None:
    start, ends = end(0, lane=3), [end(50.0 * n, lane=3) for n in range(1, MOST + 1)]
    tops = [min(ys(arc)) for arc in arcs([(start, other) for other in ends], TOP, BOTTOM)]
    assert all(higher < lower - 1 for lower, higher in pairwise(tops))
    assert tops[-1] >= TOP


def test_they_hang_where_there_is_no_room_above() -> None:
    (arc,) = arcs([(end(100, lane=0, row=0), end(300, lane=0, row=0))], TOP, BOTTOM)
    assert arc.start[1] == arc.end[1] == 10
    assert max(ys(arc)) > 20


def test_to_another_lane_they_go_straight_on() -> None:
    start, below, above = end(100, lane=1), end(300, lane=3), end(300, lane=0)
    down, up = arcs([(start, below), (start, above)], TOP, BOTTOM)
    assert (down.start[1], down.end[1]) == (start.bottom, below.top)
    assert (up.start[1], up.end[1]) == (start.top, above.bottom)
    assert ys(down) == sorted(ys(down))
    assert ys(up) == sorted(ys(up), reverse=True)


@pytest.mark.parametrize(("x", "away"), [(0, -1), (700, 1)])
def test_the_view_is_left_level(x: float, away: int) -> None:
    (leaving,) = arcs([(end(350, lane=3), end(x, lane=2, away=away))], TOP, BOTTOM)
    (coming,) = arcs([(end(x, lane=2, away=away), end(350, lane=3))], TOP, BOTTOM)
    assert leaving.second[1] == leaving.end[1] == coming.start[1] == coming.first[1]
    assert (leaving.end[0] - leaving.second[0]) * away > 0


def test_the_nearest_in_time_come_first_and_the_others_are_counted() -> None:
    known = chronology(*((100 * n, 100 * n) for n in range(30)))
    found, more = nearest(known, 15, [n for n in range(30) if n != 15])
    assert found == [*range(9, 15), *range(16, 22)]
    assert more == 29 - MOST
    assert nearest(known, 15, [20, 3]) == ([3, 20], 0)


def test_what_has_no_date_has_no_arc() -> None:
    assert nearest(chronology((BEGINNING, END), (5, 5), (9, 9)), 1, [0, 2]) == ([2], 0)


def test_the_uppermost_lane_that_has_both_is_taken() -> None:
    starts, ends = [end(100, lane=lane) for lane in (0, 1, 2)], [end(300, lane=lane) for lane in (1, 2)]
    assert joined(starts, ends) == (starts[1], ends[0])


def test_without_such_a_lane_it_is_the_first_and_the_nearest_one() -> None:
    starts, ends = [end(100, lane=lane) for lane in (1, 3)], [end(300, lane=lane) for lane in (2, 4)]
    assert joined(starts, ends) == (starts[0], ends[0])


def test_a_row_is_free_where_nothing_stands() -> None:
    taken = [(0, 10.0, 20.0), (1, 30.0, 40.0), (2, 0.0, 99.0)]
    assert [free_row(taken, 3, x, x + 5) for x in (0, 12, 31)] == [0, 1, 0]
    assert free_row([*taken, (1, 12.0, 13.0)], 3, 10, 15) == 2
