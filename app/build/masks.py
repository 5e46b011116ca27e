"""Bit masks (bit n = entry number n) of the facets and of the terms that many entries hold."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, cached_property, reduce
from operator import or_

from app.domain.entry import Entry
from app.domain.facets import facets_of
from app.domain.text import BREAK
from app.domain.vocabulary import Vocabulary
from app.library.masks import mask_of
from app.library.schema import FIELDS, FREQUENT, REACHES

_LONGEST_PREFIX = 4
"""Longer prefixes are rare enough for FTS5."""

_REACH_OF_FIELDS = {field: next(i for i, reach in enumerate(REACHES) if field in reach) for field in FIELDS}

_MANY = 32
"""So many entries are joined to others quicker as a mask than one by one."""


class _Holders(list[int]):
    """The entries that hold a text."""

    @cached_property
    def mask(self) -> int:
        return mask_of(self)


def token_masks(
    texts: Sequence[Mapping[str, Iterable[str]]], tokens_of: Callable[[str], Iterable[str]]
) -> dict[tuple[str, int], int]:
    """(token, or prefix with '*', reach) -> the entries that hold it so near, for what is frequent.

    texts[n] has the texts of entry n by search field.
    """
    least = len(texts) * FREQUENT
    masks: dict[tuple[str, int], int] = {}
    for key, found in sorted(_holders(texts, tokens_of).items()):
        if sum(len(holders) for nearest in found for holders in nearest) <= least:
            continue
        mask = 0
        reached = [mask := mask | _joined(nearest) for nearest in found]
        if mask.bit_count() > least:
            masks |= {(key, reach): mask for reach, mask in enumerate(reached)}
    return masks


def _holders(
    texts: Sequence[Mapping[str, Iterable[str]]], tokens_of: Callable[[str], Iterable[str]]
) -> dict[str, tuple[list[_Holders], ...]]:
    """Token or prefix -> for each reach, who holds the texts with it there. Texts come many times; tokens once."""
    held: tuple[dict[str, _Holders], ...] = tuple(defaultdict(_Holders) for _ in REACHES)
    for number, fields in enumerate(texts):
        for field, reach in _REACH_OF_FIELDS.items():
            for text in fields[field]:
                held[reach][text].append(number)
    found: dict[str, tuple[list[_Holders], ...]] = defaultdict(lambda: tuple([] for _ in REACHES))
    for reach, holders in enumerate(held):
        for text, numbers in holders.items():
            for key in {key for token in {*tokens_of(text)} - {BREAK} for key in _keys(token)}:
                found[key][reach].append(numbers)
    return found


def _joined(texts: Collection[_Holders]) -> int:
    """The entries that hold any of these texts."""
    few = mask_of(number for holders in texts if len(holders) < _MANY for number in holders)
    return reduce(or_, (holders.mask for holders in texts if len(holders) >= _MANY), few)


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
