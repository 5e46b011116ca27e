"""Lanes flow over sheets without losing a row, and lists over columns without losing an item."""

from itertools import chain, pairwise

import pytest

from app.domain.timeline.sheets import Room, Strip, columns, sheets

ROOM = Room(sheet=600, row=13, padding=4, least=24)


def rows_of(found: list[tuple[Strip, ...]], lane: int) -> list[int]:
    return [row for strip in chain(*found) if strip.lane == lane for row in strip.rows]


@pytest.mark.parametrize(
    "lanes",
    [[1], [1] * 100, [44, 44, 1], [45], [200], [3, 200, 3], [20, 30, 20, 30], [40, 5, 40], [500, 1, 500], []],
)
def test_every_row_once_and_in_order(lanes: list[int]) -> None:
    found = sheets(lanes, ROOM)
    assert [rows_of(found, lane) for lane in range(len(lanes))] == [list(range(rows)) for rows in lanes]
    order = [(strip.lane, strip.rows.start) for strip in chain(*found)]
    assert order == sorted(order)


@pytest.mark.parametrize("lanes", [[1] * 100, [44, 44, 1], [200], [3, 200, 3], [20, 30, 20, 30], [500, 1, 500]])
def test_strips_stand_below_one_another_on_the_sheet(lanes: list[int]) -> None:
    for sheet in sheets(lanes, ROOM):
        assert sheet
        assert sheet[0].top == 0
        assert all(above.top + above.height == below.top for above, below in pairwise(sheet))
        assert sheet[-1].top + sheet[-1].height <= ROOM.sheet
        assert all(strip.height >= len(strip.rows) * ROOM.row + 2 * ROOM.padding for strip in sheet)


def test_a_lane_that_would_leave_much_empty_is_divided() -> None:
    first, second = sheets([20, 30], ROOM)
    assert [strip.lane for strip in first] == [0, 1]
    assert [strip.continued for strip in (*first, *second)] == [False, False, True]


def test_a_lane_that_leaves_little_empty_begins_on_the_next_sheet() -> None:
    first, second = sheets([36, 30], ROOM)
    assert [(strip.lane, strip.continued) for strip in (*first, *second)] == [(0, False), (1, False)]


def test_a_row_higher_than_a_sheet_is_on_one() -> None:
    assert len(sheets([3], Room(sheet=10, row=13, padding=4, least=24))) == 3


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("heights", [[20.0] * 100, [20.0, 35.0, 50.0] * 40, [700.0, 20.0], [20.0], []])
def test_every_item_once_in_columns(heights: list[float], count: int) -> None:
    pages = columns(heights, 600, count)
    assert [item for page in pages for column in page for item in column] == list(range(len(heights)))
    assert all(1 <= len(page) <= count for page in pages)
    for column in chain(*pages):
        assert sum(heights[item] for item in column) <= 600 or len(column) == 1


def test_the_last_columns_are_about_equally_long() -> None:
    assert columns([20.0] * 10, 600, 2) == [(range(5), range(5, 10))]
    assert columns([20.0] * 65, 600, 2)[-1] == (range(60, 63), range(63, 65))
    assert columns([20.0, 20.0, 40.0], 600, 2) == [(range(2), range(2, 3))]
