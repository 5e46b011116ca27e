"""Entries that may be one event told twice."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from app.domain.entry import Entry

_ALIKE = 0.45
"""From here on two titles look like those of one event: the mean of shared English words and Chinese characters."""

_MOST_DAYS = 366
"""Entries that last longer overlap with much that is not the same."""

_WORD = re.compile(r"\w+")


def twins(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Pairs of a kind, a time, mostly the same parties and similar titles, without a relation between them."""
    short = sorted((e for e in entries if e.date.last - e.date.first < _MOST_DAYS), key=lambda entry: entry.date.first)
    for i, entry in enumerate(short):
        for other in short[i + 1 :]:
            if other.date.first > entry.date.last:
                break
            alike = entry.kind == other.kind and _same_parties(entry, other) and _likeness(entry, other) >= _ALIKE
            if alike and not _related(entry, other):
                yield entry, other


def _related(entry: Entry, other: Entry) -> bool:
    return other.id in {one.id for one in entry.related} or entry.id in {one.id for one in other.related}


def _same_parties(entry: Entry, other: Entry) -> bool:
    """Whether half of all are in both; an entry without parties may have any."""
    one, two = ({party.code for party in each.parties} for each in (entry, other))
    return not one or not two or 2 * len(one & two) >= len(one | two)


def _likeness(entry: Entry, other: Entry) -> float:
    one, two = (set(_WORD.findall(each.title.get("en", "").lower())) for each in (entry, other))
    signs = SequenceMatcher(None, entry.title.get("zh", ""), other.title.get("zh", ""), autojunk=False).ratio()
    return (len(one & two) / max(1, len(one | two)) + signs) / 2
