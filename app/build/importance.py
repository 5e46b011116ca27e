"""How much of the collection turns about an entry: the order of answers that are equally near."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from app.domain.bits import mask_of
from app.domain.entry import Entry
from app.library.ranking import IMPORTANCE

_SHARES = (0.03, 0.12, 0.35)
"""The most important entries, the next, and so on; the rest is one group more."""


def importance_masks(entries: Sequence[Entry]) -> dict[tuple[str, str], int]:
    """(IMPORTANCE, rank) -> entries; rank 0 is the most important."""
    pointed_at = Counter(relation.id for entry in entries for relation in entry.related)
    weights = [_weight(entry, pointed_at[entry.id]) for entry in entries]
    order = sorted(range(len(entries)), key=lambda number: (-weights[number], number))
    ends = [0, *(round(share * len(entries)) for share in _SHARES)]
    parts = [order[start:end] for start, end in pairwise(ends)]
    return {(IMPORTANCE, str(rank)): mask_of(part) for rank, part in enumerate(parts)}


def _weight(entry: Entry, pointed_at: int) -> float:
    """Links to it count most, then its own, its sources and what was done under it."""
    return 3 * pointed_at + len(entry.related) + len(entry.sources) + min(10, len(entry.actions)) / 2
