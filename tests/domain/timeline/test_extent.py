"""The extent of a lane agrees with sorting its days."""

import pytest

from app.domain.bits import numbers_of
from app.domain.days import BEGINNING, END
from app.domain.timeline.extent import Extent, extent_of
from tests.domain.timeline.made import OPEN, chronology, random_days, some, whole


@pytest.mark.parametrize("count", [0, 1, 2, 40, 2_000])
@pytest.mark.parametrize("share", [0.02, 0.5, 1.0])
@pytest.mark.parametrize("seed", range(5))
def test_it_agrees_with_sorting(count: int, share: float, seed: int) -> None:
    known = chronology(*random_days(count, seed), *OPEN)
    lane = some(known, share, seed)
    numbers = numbers_of(lane.mask)
    days = [day for number in numbers for day in (known.firsts[number], known.lasts[number])]
    days = sorted(day for day in days if BEGINNING < day < END)
    expected = Extent(days[0], days[int(len(days) * 0.03)], days[-1]) if days else Extent()
    assert extent_of(known, lane) == expected


@pytest.mark.parametrize("days", [(), ((BEGINNING, END),)])
def test_nothing_known(days: tuple[tuple[int, int], ...]) -> None:
    known = chronology(*days)
    assert extent_of(known, whole(known)) == Extent()


@pytest.mark.parametrize(
    ("days", "first", "last"), [((5, END), 5, 5), ((BEGINNING, 7), 7, 7), ((2, 9), 2, 9), ((-3, -3), -3, -3)]
)
def test_one_entry(days: tuple[int, int], first: int, last: int) -> None:
    known = chronology(days)
    assert extent_of(known, whole(known)) == Extent(first, first, last)
