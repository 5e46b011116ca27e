"""Views in which entries that stand together come apart."""

import pytest

from app.domain.days import END
from app.domain.timeline.density import Bar
from app.domain.timeline.frame import Frame
from app.domain.timeline.marks import Room
from app.domain.timeline.parting import parting_view, view_of
from app.domain.timeline.viewport import Viewport
from tests.domain.timeline.made import chronology, whole

VIEW = Viewport(10_000, 20_000, 600, (0.0, 40_000.0))


def parted(*days: tuple[int, int], rows: int = 5) -> Viewport | None:
    known = chronology(*days)
    return parting_view(range(len(known)), whole(known), Frame(known, VIEW, 9), Room(rows, 9, 3, 28))


def test_days_are_shown_with_a_margin() -> None:
    near = parted((15_000, 15_000), (15_099, 15_099))
    assert near
    assert near.days == (14_990, 15_109)


@pytest.mark.parametrize("days", [[(15_000, 15_000)] * 9, [(15_000, END)] * 9])
def test_what_begins_on_one_day_does_not_part_in_a_low_lane(days: list[tuple[int, int]]) -> None:
    assert parted(*days, rows=1) is None


def test_long_entries_part_where_they_begin() -> None:
    near = parted((15_000, 39_000), (15_100, END), (15_200, 39_900))
    assert near
    assert near.days == (14_979, 15_221)


def test_a_bar_fills_the_view_unless_it_does_so_already() -> None:
    near = view_of(Bar(15_000, 15_063, 7), VIEW)
    assert near
    assert near.days == (15_000, 15_063)
    assert view_of(Bar(15_000, 15_063, 7), near) is None
    assert view_of(Bar(15_000, 15_000, 7), VIEW.showing(15_000, 15_010)) is None
