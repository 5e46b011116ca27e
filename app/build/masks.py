"""Bit masks (bit n = entry number n) of the facets, of what many entries hold, and of the terms that they name."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, reduce
from itertools import pairwise
from operator import or_
from typing import TypeVar

from app.domain.bits import mask_of
from app.domain.entry import Entry
from app.domain.facets import facets_of
from app.domain.sounds import SPELLING, SYLLABLE
from app.domain.text import BREAK, MARK, runs
from app.domain.vocabulary import Vocabulary
from app.library.schema import FIELDS, FREQUENT, REACHES, SOUNDED

_MARKS = frozenset({MARK, SYLLABLE, SPELLING})
"""What begins with one is looked for whole."""

_REACH_OF_FIELDS = {field: next(i for i, reach in enumerate(REACHES) if field in reach) for field in FIELDS}

_MANY = 32
"""So many entries are joined to others quicker as a mask than one by one."""

_SHORTEST_RUN, _LONGEST_RUN = 3, 12
"""Han characters of the runs that have masks of their own; two are a token."""

Key = TypeVar("Key", bound=Hashable)
Masks = dict[tuple[Key, int], int]
"""(key, reach) -> the entries that hold it so near."""


class _Holders(list[int]):
    """The entries that hold a text."""

    @cached_property
    def mask(self) -> int:
        return mask_of(self)


class Holdings:
    """Who holds which text, and how near; a text comes many times, but is looked at once."""

    def __init__(self, texts: Sequence[Mapping[str, Iterable[str]]]) -> None:
        """Take the texts of each entry by search field; texts[n] are those of entry n."""
        self._size = len(texts)
        self._held: dict[str, dict[str, _Holders]] = {field: defaultdict(_Holders) for field in FIELDS}
        for number, fields in enumerate(texts):
            for field, held in self._held.items():
                for text in fields[field]:
                    held[text].append(number)

    def token_masks(self, tokens_of: Callable[[str], Iterable[str]]) -> Masks[str]:
        """Tokens, and prefixes with '*', that many entries hold."""
        return self.masks(
            lambda text: {key for token in {*tokens_of(text)} - {BREAK} for key in _keys(token)}, FREQUENT
        )

    def pair_masks(self, sounds_of: Callable[[str], Iterable[str]]) -> Masks[str]:
        """Neighbouring Pinyin syllables of names that many entries hold, as 'one two'."""

        def keys_of(text: str) -> set[str]:
            found = pairwise(sounds_of(text))
            return {f"{before} {after}" for before, after in found if before[0] == after[0] == SYLLABLE}

        return self.masks(keys_of, FREQUENT, SOUNDED)

    def run_masks(self) -> Masks[str]:
        """Han runs of three characters or more that many entries hold; a longer one only where its parts are."""
        found: Masks[str] = {}
        known: set[str] | None = None
        for size in range(_SHORTEST_RUN, _LONGEST_RUN + 1):
            masks = self.masks(lambda text, size=size, known=known: _han_parts(text, size, known), FREQUENT)  # type: ignore[misc]
            known = {part for part, _ in masks}
            found |= masks
        return found

    def masks(
        self, keys_of: Callable[[str], Iterable[Key]], least_share: float, fields: Collection[str] = FIELDS
    ) -> Masks[Key]:
        """The masks of all keys that more than this share of the entries holds in the fields."""
        least = self._size * least_share
        masks: Masks[Key] = {}
        for key, found in self._holders(keys_of, fields).items():
            if sum(len(holders) for nearest in found for holders in nearest) <= least:
                continue
            mask = 0
            reached = [mask := mask | _joined(nearest) for nearest in found]
            if mask.bit_count() > least:
                masks |= {(key, reach): mask for reach, mask in enumerate(reached)}
        return dict(sorted(masks.items()))

    def counts(self, keys_of: Callable[[str], Iterable[Key]]) -> Iterator[tuple[Key, int]]:
        """How many entries hold each key."""
        for key, found in self._holders(keys_of).items():
            yield key, _joined([holders for nearest in found for holders in nearest]).bit_count()

    def _holders(
        self, keys_of: Callable[[str], Iterable[Key]], fields: Collection[str] = FIELDS
    ) -> dict[Key, tuple[list[_Holders], ...]]:
        found: dict[Key, tuple[list[_Holders], ...]] = defaultdict(lambda: tuple([] for _ in REACHES))
        for field in fields:
            reach = _REACH_OF_FIELDS[field]
            for text, numbers in self._held[field].items():
                for key in keys_of(text):
                    found[key][reach].append(numbers)
        return found


def _joined(texts: Collection[_Holders]) -> int:
    """The entries that hold any of these texts."""
    few = mask_of(number for holders in texts if len(holders) < _MANY for number in holders)
    return reduce(or_, (holders.mask for holders in texts if len(holders) >= _MANY), few)


@cache
def _keys(token: str) -> tuple[str, ...]:
    if token[0] in _MARKS:
        return (token,)
    return token, *(f"{token[:length]}*" for length in range(1, len(token) + 1))


def _han_parts(text: str, size: int, known: set[str] | None) -> set[str]:
    """The parts of so many characters of a text's Han runs, both shorter parts of which are known."""
    parts = (run[i : i + size] for run in _han_runs(text) for i in range(len(run) - size + 1))
    return {part for part in parts if known is None or (part[1:] in known and part[:-1] in known)}


@cache
def _han_runs(text: str) -> tuple[str, ...]:
    return tuple(run.text for run in runs(text) if run.han)


def facet_masks(entries: Iterable[Entry], vocabulary: Vocabulary) -> dict[tuple[str, str], int]:
    """(facet, code) -> the entries that have it."""
    numbers: dict[tuple[str, str], list[int]] = {}
    for number, entry in enumerate(entries):
        for key in set(facets_of(entry, vocabulary)):
            numbers.setdefault(key, []).append(number)
    return {key: mask_of(numbers[key]) for key in sorted(numbers)}
