"""Masks hold the numbers that they are made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.bits import BLOCK, blocks_of, mask_of, numbers_of

NUMBERS = st.sets(st.integers(0, 5_000))


@given(NUMBERS)
def test_a_mask_holds_its_numbers(numbers: set[int]) -> None:
    mask = mask_of(numbers)
    assert mask == sum(1 << number for number in numbers)
    assert numbers_of(mask) == sorted(numbers)


@pytest.mark.parametrize("step", [1, 2, 9, 11, 700])
@pytest.mark.parametrize("start", [0, 1, BLOCK - 1, BLOCK, 90_000])
def test_few_numbers_and_many(step: int, start: int) -> None:
    numbers = list(range(start, start + 3_000, step))
    assert numbers_of(mask_of(numbers)) == numbers


@given(NUMBERS)
def test_blocks_are_the_mask_in_pieces(numbers: set[int]) -> None:
    mask = mask_of(numbers)
    blocks = blocks_of(mask, 5_001)
    assert sum(block << place * BLOCK for place, block in enumerate(blocks)) == mask
    assert max(block.bit_length() for block in blocks) <= BLOCK
    assert len(blocks) * BLOCK > 5_001
