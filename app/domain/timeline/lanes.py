"""The lanes of a timeline: which entries stand in them, counted quickly between any two."""

from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from typing import Final

from app.domain.bits import BLOCK, blocks_of, numbers_of

EVERY: Final = "*"
"""The code of a lane that all entries share."""

REST: Final = "-"
"""The code of the lane of the entries that stand in no other one."""

_LOW: Final = tuple((1 << bits) - 1 for bits in range(BLOCK))
"""Masks of the lowest bits of a block."""


class Lane:
    """Entries that have something in common, as a mask of their numbers; size is how many the library has."""

    def __init__(self, code: str, mask: int, size: int) -> None:
        self.code, self.mask = code, mask
        self._size = size
        self._count = mask.bit_count()

    def __len__(self) -> int:
        return self._count

    def __contains__(self, number: int) -> bool:
        return bool(self.mask >> number & 1)

    def rank(self, number: int) -> int:
        """How many entries have lower numbers."""
        return self.ranks((number,))[0]

    def ranks(self, numbers: Iterable[int]) -> list[int]:
        """How many entries have lower numbers than each of these, which are at most the library's size."""
        sums, blocks = self._blocks
        return [sums[n // BLOCK] + (blocks[n // BLOCK] & _LOW[n % BLOCK]).bit_count() for n in numbers]

    def following(self, number: int) -> int | None:
        """The next higher number."""
        rest = self.mask >> (number + 1)
        return number + (rest & -rest).bit_length() if rest else None

    def following_ones(self, number: int, count: int) -> list[int]:
        """The lowest numbers from this one on, so many if there are."""
        blocks, found = self._blocks[1], list[int]()
        for place in range(number // BLOCK, len(blocks)):
            start = place * BLOCK
            block = blocks[place] & ~_LOW[max(0, number - start)]
            while block and len(found) < count:
                bit = block & -block
                found.append(start + bit.bit_length() - 1)
                block ^= bit
            if len(found) == count:
                break
        return found

    def preceding(self, number: int) -> int | None:
        """The next lower number."""
        return (self.mask & ((1 << number) - 1)).bit_length() - 1 if self.rank(number) else None

    def numbers(self, among: int) -> list[int]:
        """The entries that are also in a mask, ascending."""
        return numbers_of(self.mask & among)

    @cached_property
    def _blocks(self) -> tuple[list[int], list[int]]:
        """Entries before each block, and the blocks; made when the lane is first looked at."""
        blocks = blocks_of(self.mask, self._size)
        return list(accumulate(map(int.bit_count, blocks), initial=0)), blocks
