"""Bit masks (bit n = entry number n) of the facets and of the terms that many entries hold."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from app.domain.entry import Entry
from app.domain.text import BREAK
from app.domain.vocabulary import Vocabulary
from app.library.schema import CORE, CORE_ROLES, FIELDS, FREQUENT, REACHES

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
    return {(key, reach): _mask(numbers[key][reach]) for key in frequent for reach in range(len(REACHES))}


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
        for key in set(_facets(entry, vocabulary)):
            numbers.setdefault(key, []).append(number)
    return {key: _mask(numbers[key]) for key in sorted(numbers)}


def _facets(entry: Entry, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    for facet in ("kind", "subtype", "confidence", "status", "framework"):
        if code := getattr(entry, facet):
            yield facet, code
    if moment := entry.date.start or entry.date.end:
        yield "decade", str(moment.year // 10 * 10)
    yield from (("topic", topic) for topic in entry.topics)
    yield from (("organization", code) for code in entry.organizations)
    acting = [action.party for action in entry.actions if action.party]
    for code in (*(party.code for party in entry.parties), *acting):
        is_country = vocabulary.group_of_party(code) == "countries"
        yield ("country" if is_country else "organization"), code
    for party in entry.parties:
        if party.role in CORE_ROLES and vocabulary.group_of_party(party.code) == "countries":
            yield CORE, party.code


def _mask(numbers: Iterable[int]) -> int:
    mask = 0
    for number in numbers:
        mask |= 1 << number
    return mask
