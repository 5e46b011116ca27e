"""Bars agree with counting one by one."""

import random

import pytest

from app.domain.bits import numbers_of
from app.domain.days import BEGINNING, END
from app.domain.timeline.density import Bar, Bins
from tests.domain.timeline.made import chronology, some, whole


def days(count: int, spread: int) -> list[tuple[int, int]]:
    chance = random.Random(count)
    return [(day, day) for day in (chance.randint(-spread, spread) for _ in range(count))]


@pytest.mark.parametrize("count", [0, 1, 2, 17, 900])
@pytest.mark.parametrize("spread", [3, 1_000, 40_000, 300_000_000])
@pytest.mark.parametrize("least", [0.001, 1, 7, 300, 10**7])
def test_bars_agree_with_counting(count: int, spread: int, least: float) -> None:
    known = chronology(*days(count, spread))
    first, last = -int(150 * least), int(150 * least) + 1
    bins = Bins(known, first, last, least)
    for lane in (whole(known), some(known, 0.3, count)):
        begun = [known.firsts[number] for number in numbers_of(lane.mask)]
        bars = bins.bars(lane)
        for bar in bars:
            inside = (max(bar.first, first), min(bar.last, last))
            assert bar.size == sum(inside[0] <= day <= inside[1] for day in begun) > 0
            assert bar.last + 1 - bar.first >= least
        assert sum(bar.size for bar in bars) == sum(first <= day <= last for day in begun)


def bars(*begun: int, first: int, last: int, least: float) -> list[Bar]:
    known = chronology(*((day, day) for day in begun))
    return Bins(known, first, last, least).bars(whole(known))


def test_bars_begin_at_multiples_of_their_width() -> None:
    assert bars(5, 9, 9, 12, first=0, last=20, least=3) == [Bar(4, 7, 1), Bar(8, 11, 2), Bar(12, 15, 1)]


def test_a_bar_at_the_edge_counts_only_what_is_inside() -> None:
    assert bars(8, 9, 10, first=9, last=9, least=4) == [Bar(8, 11, 1)]


def test_open_beginnings_are_in_no_bar() -> None:
    assert bars(BEGINNING, BEGINNING, 5, END, first=-100, last=100, least=10) == [Bar(0, 15, 1)]


def test_days_on_both_sides_of_day_0() -> None:
    assert bars(-1, 0, first=-64, last=63, least=60) == [Bar(-64, -1, 1), Bar(0, 63, 1)]
