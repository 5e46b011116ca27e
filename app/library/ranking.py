"""In which order entries answer: the thing itself, then what has the words nearest to its title, then importance."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import islice, product
from operator import and_, or_

from app.domain.answer import Ranked
from app.domain.bits import mask_of
from app.domain.interpreting import Expansion
from app.domain.naming import known_key
from app.domain.nodes import Words
from app.domain.query import Query
from app.domain.selection import PartyLogic, Selection, Sort
from app.library.facets import Masks, country_mask
from app.library.masks import WHOLE, NodeMasks

IMPORTANCE = "importance"
"""The name under which the facet table has the entries by importance, most important first."""

_SCORES = (10, 7, 4, 1)
"""By the reach within which all words are found; two more where they stand one after another, and one
where they are near."""

_JUST_THESE = 12
"""More for an entry between just the countries that the text names."""

_THING = 30

_SUMMARIES = WHOLE - 1
"""The reach of titles, names and summaries."""

_SHORTEST_PHRASE = 2
_MOST_SETS = 8
_MOST_EXAMINED = 5_000
"""Entries among which it is worth asking whether the words stand one after another."""


_NAMED_BY = "SELECT number FROM term JOIN entry ON entry.id = term.entry WHERE list = ? AND term.code = ?"


class Ranking:
    """Puts the entries of an answer in order."""

    def __init__(self, connection: sqlite3.Connection, masks: NodeMasks, facets: Masks) -> None:
        self._connection, self._masks, self._facets = connection, masks, facets
        self._importance = [mask for _, mask in sorted(facets.get(IMPORTANCE, {}).items())]
        self._important = reduce(or_, self._importance, 0)

    def ranked(self, selection: Selection, query: Query, mask: int) -> Ranked:
        """The entries of a mask in the order that the Selection asks for; without a text the newest are first."""
        wanted = any(not clause.excludes for clause in query.clauses)
        tiers = self._tiers(query, mask) if wanted else [(0, mask)]
        if selection.sort is not Sort.RELEVANCE:
            return Ranked([(0, mask)], rising=selection.sort is Sort.EARLIEST)
        return Ranked(list(self._by_importance(tiers) if wanted else tiers))

    def _tiers(self, query: Query, mask: int) -> Iterator[tuple[int, int]]:
        """(score, entries), best first; every entry of the mask is in one of them."""
        thing = mask & self._thing(query)
        yield _THING, thing
        mask &= ~thing
        just = mask & self._between_just(query)
        yield from self._by_reach(query, just, _JUST_THESE)
        yield from self._by_reach(query, mask & ~just, 0)

    def _by_reach(self, query: Query, mask: int, more: int) -> Iterator[tuple[int, int]]:
        for reach, score in enumerate(_SCORES):
            if not mask:
                return
            found = self._within(query, reach, mask)
            mask &= ~found
            together = found & self._together(query, reach, found)
            yield more + score + 2, together
            found &= ~together
            close = found & self._close(query, reach, found)
            yield more + score + 1, close
            yield more + score, found & ~close
        yield 0, mask

    def _within(self, query: Query, reach: int, mask: int) -> int:
        """Those of the entries that have everything so near."""
        for clause in query.clauses:
            if mask and not clause.excludes:
                mask &= self._masks.of(clause.node, reach)
        return mask

    def _together(self, query: Query, reach: int, found: int) -> int:
        """The entries in which the words as typed stand one after another."""
        if len(query.phrase) < _SHORTEST_PHRASE or reach == WHOLE or not 1 < found.bit_count() <= _MOST_EXAMINED:
            return 0
        together = reduce(and_, (self._masks.of(Words((run,)), reach) for run in query.phrase), found)
        phrase = Words(query.phrase)
        anywhere = together and self._masks.words(phrase, _SUMMARIES)
        return anywhere and self._masks.words(phrase, reach)

    def _close(self, query: Query, reach: int, found: int) -> int:
        """The entries in whose summaries the words stand near to one another; all words of a title are near.

        None where looking for that takes too long.
        """
        if query.close is None or reach != _SUMMARIES or found.bit_count() <= 1:
            return 0
        sizes = (self._masks.of(clause.node, WHOLE).bit_count() for clause in query.clauses if not clause.excludes)
        return self._masks.of(query.close, reach) if sum(sizes) <= _MOST_EXAMINED else 0

    def _between_just(self, query: Query) -> int:
        """The entries between just the two or more countries that the text names."""
        wanted = [countries for expansion in query.expansions for countries in _countries(expansion)]
        sets = {frozenset(countries) for countries in islice(product(*wanted), _MOST_SETS)}
        several = (countries for countries in sets if len(countries) > 1)
        return reduce(or_, (country_mask(PartyLogic.ONLY, found, self._facets) for found in several), 0)

    def _thing(self, query: Query) -> int:
        """The entries that have the text as a title or another name, or that a term in the text names."""
        numbers: set[int] = set()
        if query.phrase:
            rows = self._connection.execute("SELECT entry FROM known WHERE key = ?", (known_key(query.phrase),))
            numbers |= {row[0] for row in rows}
        for expansion in query.expansions:
            for concept in expansion.concepts:
                numbers |= self._named_by(concept)
        return mask_of(numbers)

    def _named_by(self, concept: Sequence[str]) -> set[int]:
        return {row[0] for row in self._connection.execute(_NAMED_BY, tuple(concept))}

    def _by_importance(self, tiers: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        for score, mask in tiers:
            yield from ((score, mask & important) for important in self._importance)
            yield score, mask & ~self._important


def _countries(expansion: Expansion) -> Iterator[tuple[str, ...]]:
    """The countries that a piece of the text means, each with its alternatives."""
    yield from expansion.countries
    if named := tuple(concept.code for concept in expansion.concepts if concept.group == "countries"):
        yield named
