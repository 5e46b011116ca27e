"""A lane counts as if it looked at every entry."""

import random

import pytest

from app.domain.bits import mask_of
from app.domain.timeline.lanes import Lane


def made(size: int, share: float) -> tuple[Lane, list[int]]:
    chance = random.Random(size)
    numbers = [number for number in range(size) if chance.random() < share]
    return Lane("CHN", mask_of(numbers), size), numbers


@pytest.mark.parametrize("size", [0, 1, 1_023, 1_024, 1_025, 5_000])
@pytest.mark.parametrize("share", [0, 0.01, 0.6, 1])
def test_ranks_and_neighbours(size: int, share: float) -> None:
    lane, numbers = made(size, share)
    assert len(lane) == len(numbers)
    asked = sorted({0, size, size // 2, size * 2 // 3, max(0, size - 1)})
    assert lane.ranks(asked) == [sum(number < stop for number in numbers) for stop in asked]
    assert [lane.rank(stop) for stop in asked] == lane.ranks(asked)
    for number in asked:
        assert lane.following(number) == min((n for n in numbers if n > number), default=None)
        assert lane.following_ones(number, 5) == [n for n in numbers if n >= number][:5]
        assert lane.preceding(number) == max((n for n in numbers if n < number), default=None)
    assert [number for number in range(size) if number in lane] == numbers


def test_the_first_follows_what_is_before_all() -> None:
    assert Lane("", mask_of([0, 3]), 4).following(-1) == 0


def test_numbers_among_others() -> None:
    lane, numbers = made(5_000, 0.1)
    assert lane.numbers((1 << 900) - 1) == [number for number in numbers if number < 900]
    assert lane.numbers(0) == []
