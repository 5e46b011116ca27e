"""Who works with whom: how many entries of an answer concern two countries, by kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from app.domain.facets import CORE


@dataclass(frozen=True)
class Pairs:
    """Countries, most entries first, with the entries of each of them and of each kind as masks."""

    countries: Sequence[str]
    masks: Mapping[str, int]
    kinds: Mapping[str, int]

    def count(self, first: str, second: str) -> int:
        """The entries that concern both; of a country and itself, all of its entries."""
        return (self.masks[first] & self.masks[second]).bit_count()

    def by_kind(self, first: str, second: str) -> dict[str, int]:
        """The same by kind, without kinds that have none."""
        both = self.masks[first] & self.masks[second]
        counts = {kind: (both & mask).bit_count() for kind, mask in self.kinds.items()}
        return {kind: count for kind, count in counts.items() if count}

    @cached_property
    def most(self) -> int:
        """The greatest number of a pair of different countries."""
        return max((self.count(*pair) for pair in combinations(self.countries, 2)), default=0)


def pairs_of(base: int, facets: Mapping[str, Mapping[str, int]], limit: int) -> Pairs:
    """The countries that take part in most of the entries in a mask, which only signing a world-wide treaty is not."""
    part = {code: (mask & base).bit_count() for code, mask in facets.get(CORE, {}).items()}
    countries = sorted((code for code, count in part.items() if count), key=lambda code: (-part[code], code))[:limit]
    masks = {code: facets["country"].get(code, 0) & base for code in countries}
    return Pairs(countries, masks, facets.get("kind", {}))
