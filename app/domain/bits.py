"""Sets of entries as bit masks: bit n stands for entry number n."""

from collections.abc import Iterable, Iterator
from itertools import compress
from typing import Final

BLOCK: Final = 1024
"""Bits that are taken out of a large mask at a time: few enough to be quick to change, enough to be few."""

_BLOCK_BYTES: Final = BLOCK // 8
_DIGITS: Final = bytes.maketrans(b"01", b"\0\1")
# Below this share of bits set it is quicker to pick them out than to look at every bit.
_SPARSE: Final = 0.1
_ONE: Final = ord("1")


def mask_of(numbers: Iterable[int]) -> int:
    """The mask with these bits set."""
    found = list(numbers)
    size = max(found, default=-1) + 1
    if len(found) < _SPARSE * size:
        bits = bytearray(size // 8 + 1)
        for number in found:
            bits[number >> 3] |= 1 << (number & 7)
        return int.from_bytes(bits, "little")
    digits = bytearray(b"0") * max(1, size)
    for number in found:
        digits[~number] = _ONE
    return int(bytes(digits), 2)


def numbers_of(mask: int) -> list[int]:
    """The bits set in a mask, ascending."""
    if mask.bit_count() < _SPARSE * mask.bit_length():
        return list(_picked(mask))
    digits = bin(mask)[:1:-1].encode().translate(_DIGITS)
    return list(compress(range(len(digits)), digits))


def blocks_of(mask: int, size: int) -> list[int]:
    """The first bits of a mask, up to `size` and a few zeros, as masks of BLOCK bits."""
    count = size // BLOCK + 1
    data = mask.to_bytes(count * _BLOCK_BYTES, "little")
    return [int.from_bytes(data[at : at + _BLOCK_BYTES], "little") for at in range(0, len(data), _BLOCK_BYTES)]


def _picked(mask: int) -> Iterator[int]:
    lowest = ((mask & -mask).bit_length() - 1) // BLOCK * BLOCK
    rest = mask >> lowest
    for place, block in enumerate(blocks_of(rest, rest.bit_length())):
        start, left = lowest + place * BLOCK, block
        while left:
            bit = left & -left
            yield start + bit.bit_length() - 1
            left ^= bit
