"""Countries and organizations as the library knows them: counts and lists out of the masks of the facets."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, TypeAlias

from app.domain.answer import Brief
from app.domain.authorities import Authorities
from app.domain.bits import numbers_of
from app.domain.entry import KINDS
from app.domain.parties import Batch, Counts, PairFacts, PartyFacts
from app.domain.selection import PartyLogic
from app.library.authorities import read_authorities
from app.library.facets import Masks, country_mask
from app.library.groups import read_group

Reading: TypeAlias = Callable[[Callable[[sqlite3.Connection], Any]], Any]

LISTED = 5
"""So many entries of a sort are listed; the list of results has all of them."""


class Parties:
    """Entries are numbered in the order of their dates, so that the newest have the highest numbers."""

    def __init__(self, masks: Masks, briefs: Callable[[Iterable[int]], list[Brief]], read: Reading) -> None:
        self._masks, self._briefs, self._read = masks, briefs, read

    def party(self, facet: str, code: str) -> PartyFacts:
        """The entries that concern a country or an organization."""
        mask = self._masks[facet].get(code, 0)
        kinds = {kind: mask & self._masks["kind"].get(kind, 0) for kind in KINDS}
        decades = sorted(self._masks["decade"], key=int)
        return PartyFacts(
            facet=facet,
            code=code,
            total=mask.bit_count(),
            kinds={kind: found.bit_count() for kind, found in kinds.items()},
            last_meeting=next(iter(self._newest(kinds["meeting"], 1)), None),
            agreements=dict(self._by_status(kinds["agreement"])),
            latest=self._batch(mask),
            decades={decade: self._kinds_in(mask & self._masks["decade"][decade]) for decade in decades},
            partners=self._counted("country", mask, code),
            organizations=self._counted("organization", mask, code),
            frameworks=self._counted("framework", mask),
            authorities=self._read(partial(read_authorities, country=code)) if facet == "country" else Authorities(),
            group=self._read(partial(read_group, code=code)) if facet == "organization" else None,
        )

    def pair(self, codes: tuple[str, str]) -> PairFacts:
        """What there is between two countries, and what both take part in with others."""
        alone = country_mask(PartyLogic.ONLY, codes, self._masks)
        both = country_mask(PartyLogic.ALL, codes, self._masks)
        return PairFacts(codes, self._by_kind(alone), self._by_kind(both & ~alone))

    def _by_kind(self, mask: int) -> Mapping[str, Batch]:
        return {kind: self._batch(mask & self._masks["kind"].get(kind, 0)) for kind in KINDS}

    def _by_status(self, mask: int) -> Iterator[tuple[str, Batch]]:
        rest = mask
        for status, of_status in self._masks.get("status", {}).items():
            if found := mask & of_status:
                yield status, self._batch(found)
                rest &= ~of_status
        if rest:
            yield "", self._batch(rest)

    def _kinds_in(self, mask: int) -> Counts:
        return {kind: (mask & self._masks["kind"].get(kind, 0)).bit_count() for kind in KINDS}

    def _counted(self, facet: str, mask: int, but: str = "") -> Counts:
        found = ((code, (mask & other).bit_count()) for code, other in self._masks.get(facet, {}).items())
        return dict(sorted(((c, n) for c, n in found if n and c != but), key=lambda item: (-item[1], item[0])))

    def _batch(self, mask: int) -> Batch:
        return Batch(mask.bit_count(), tuple(self._newest(mask, LISTED)))

    def _newest(self, mask: int, most: int) -> list[Brief]:
        return self._briefs(numbers_of(mask)[: -most - 1 : -1])
