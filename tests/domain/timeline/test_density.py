"""The pyramid of counts agrees with counting one by one."""

import random

import pytest

from app.domain.days import BEGINNING, END
from app.domain.timeline.density import Bar, Pyramid


def days(count: int, spread: int) -> list[int]:
    rnd = random.Random(count)
    return sorted(rnd.randint(-spread, spread) for _ in range(count))


@pytest.mark.parametrize("count", [0, 1, 2, 17, 900])
@pytest.mark.parametrize("spread", [3, 1_000, 40_000, 300_000_000])
@pytest.mark.parametrize("least", [0.001, 1, 7, 300, 10**7])
def test_bars_agree_with_counting(count: int, spread: int, least: float) -> None:
    known = days(count, spread)
    first, last = -int(150 * least), int(150 * least) + 1
    bars = Pyramid(known).bars(first, last, least)
    for bar in bars:
        inside = (max(bar.first, first), min(bar.last, last))
        assert bar.count == sum(inside[0] <= day <= inside[1] for day in known)
    assert sum(bar.count for bar in bars) == sum(first <= day <= last for day in known)


def test_bars_begin_at_multiples_of_their_width() -> None:
    assert Pyramid([5, 9, 9, 12]).bars(0, 20, 3) == [Bar(4, 7, 1), Bar(8, 11, 2), Bar(12, 15, 1)]


def test_a_bar_at_the_edge_counts_only_what_is_inside() -> None:
    assert Pyramid([8, 9, 10]).bars(9, 9, 4) == [Bar(8, 11, 1)]


def test_open_beginnings_are_in_no_bar() -> None:
    pyramid = Pyramid([BEGINNING, BEGINNING, 5, END])
    assert sum(bar.count for bar in pyramid.bars(-100, 100, 10)) == 1
    assert pyramid.count(BEGINNING, 100) == 3


def test_days_on_both_sides_of_day_0() -> None:
    assert Pyramid([-1, 0]).bars(-64, 63, 60) == [Bar(-64, -1, 1), Bar(0, 63, 1)]
