"""An answer in lanes: every entry counted once in all, and what lies outside a view."""

import pytest

from app.domain.bits import mask_of
from app.domain.timeline.extent import Extent
from app.domain.timeline.timeline import EMPTY, Timeline, timeline_of
from tests.domain.timeline.made import chronology

KNOWN = chronology((1, 2), (3, 9), (50, 60), (55, 55))


def timeline(*numbers: int) -> Timeline:
    lanes = {"CHN": mask_of([0, 1, 2]), "KAZ": mask_of([0]), "RUS": mask_of([1, 3])}
    return timeline_of(KNOWN, mask_of(numbers), lanes)


def test_an_entry_of_several_lanes_is_one_entry() -> None:
    found = timeline(1, 2, 3)
    assert [(lane.code, len(lane)) for lane in found.lanes] == [("CHN", 2), ("RUS", 2)]
    assert len(found.everything) == 3
    assert found.extent == Extent(3, 3, 60)


@pytest.mark.parametrize(
    ("first", "last", "outside"),
    [(10, 49, (2, 2)), (9, 50, (1, 1)), (-5, 0, (0, 4)), (61, 70, (4, 0)), (0, 99, (0, 0))],
)
def test_what_lies_outside(first: int, last: int, outside: tuple[int, int]) -> None:
    assert timeline(0, 1, 2, 3).outside(first, last) == outside


def test_the_nearest_outside() -> None:
    found = timeline(0, 1, 2)
    assert (found.last_before(10), found.first_after(10)) == (9, 50)
    assert (found.last_before(1), found.first_after(50)) == (1, 50)


def test_nothing() -> None:
    assert (EMPTY.outside(0, 9), EMPTY.last_before(4), EMPTY.first_after(4)) == ((0, 0), 4, 4)
    assert EMPTY.lanes == ()
