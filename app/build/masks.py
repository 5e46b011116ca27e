"""Bit masks (bit n = entry number n) of the facets and of the terms that many entries hold."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from app.domain.bits import mask_of
from app.domain.entry import Entry
from app.domain.facets import facets_of
from app.domain.text import BREAK
from app.domain.vocabulary import Vocabulary
from app.library.schema import FIELDS, FREQUENT, REACHES

_LONGEST_PREFIX = 4
"""Longer prefixes are rare enough for FTS5."""

_REACH_OF_FIELDS = [next(i for i, reach in enumerate(REACHES) if field in reach) for field in FIELDS]


def token_masks(rows: Sequence[Sequence[Iterable[str]]]) -> dict[tuple[str, int], int]:
    """(token, or prefix with '*', reach) -> the entries that hold it so near, for what is frequent.

    rows[n] is the index row of entry n.
    """
    numbers: dict[str, tuple[list[int], ...]] = defaultdict(lambda: tuple([] for _ in REACHES))
    for number, fields in enumerate(rows):
        for key, nearest in _reach_of_tokens(fields).items():
            for found in numbers[key][nearest:]:
                found.append(number)
    frequent = (key for key in sorted(numbers) if len(numbers[key][-1]) > len(rows) * FREQUENT)
    return {(key, reach): mask_of(numbers[key][reach]) for key in frequent for reach in range(len(REACHES))}


def _reach_of_tokens(fields: Sequence[Iterable[str]]) -> dict[str, int]:
    """Token or prefix -> the nearest reach that has it."""
    nearest: dict[str, int] = {}
    for field, reach in zip(fields, _REACH_OF_FIELDS, strict=True):
        for token in set(field) - {BREAK}:
            for key in _keys(token):
                nearest.setdefault(key, reach)
    return nearest


@cache
def _keys(token: str) -> tuple[str, ...]:
    return token, *(f"{token[:length]}*" for length in range(1, min(len(token), _LONGEST_PREFIX) + 1))


def facet_masks(entries: Iterable[Entry], vocabulary: Vocabulary) -> dict[tuple[str, str], int]:
    """(facet, code) -> the entries that have it."""
    numbers: dict[tuple[str, str], list[int]] = {}
    for number, entry in enumerate(entries):
        for key in set(facets_of(entry, vocabulary)):
            numbers.setdefault(key, []).append(number)
    return {key: mask_of(numbers[key]) for key in sorted(numbers)}
