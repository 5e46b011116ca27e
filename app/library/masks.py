"""Answers as bit masks (bit n = entry number n): words, names, filters and their combinations."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache, reduce
from itertools import product
from operator import and_, or_

from app.domain.bits import mask_of
from app.domain.nodes import (
    AllOf,
    AnyOf,
    Chosen,
    Concept,
    During,
    Form,
    Inside,
    Named,
    Near,
    Node,
    Sound,
    Together,
    Without,
    Words,
    needed,
    shortest,
)
from app.domain.timeline.chronology import Chronology
from app.library.citing import CitingMasks
from app.library.facets import Masks, country_mask
from app.library.lexicon import LibraryLexicon
from app.library.schema import FIELDS, REACHES, unpack

Scope = int | tuple[str, ...]
"""How far down the fields to look: the number of a reach, or the fields themselves."""

WHOLE = len(REACHES) - 1
"""The reach of all fields."""

_NAMES_REACH = 1
"""All names are within it: from here on a pair of countries is found by the countries, not by the title only."""

_STORED_TOGETHER = 2
"""Words, and pairs of Pinyin syllables, have stored masks where they are frequent."""

_REMEMBERED = 512
_MOST_NEAR = 24
_HALF_A_SENTENCE = 12
"""Tokens, mostly one for each word."""


class NodeMasks:
    """The entries for which a node holds: stored masks for what is frequent, FTS5 for what is rare."""

    def __init__(
        self, connection: sqlite3.Connection, lexicon: LibraryLexicon, facets: Masks, chronology: Chronology
    ) -> None:
        self._connection = connection
        self._lexicon = lexicon
        self._facets = facets
        self._chronology = chronology
        self._frequent = lru_cache(maxsize=_REMEMBERED)(self._read_frequent)
        self.of = lru_cache(maxsize=_REMEMBERED)(self._of)
        self.words = lru_cache(maxsize=_REMEMBERED)(self._words)

    def _of(self, node: Node, scope: Scope) -> int:  # noqa: C901, PLR0911, PLR0912 (one line for each sort of node)
        """The entries for which the node holds within the scope; filters hold wherever."""
        if isinstance(scope, int) and scope < WHOLE and not (isinstance(node, Sound) or self.of(node, WHOLE)):
            return 0
        match node:
            case Words():
                return self.words(node, scope)
            case Form(token):
                return self._tokens((token,), scope)
            case Near(forms, loose):
                return self._near(forms, scope, _HALF_A_SENTENCE if loose else sum(map(len, forms)))
            case Sound(tokens):
                far = isinstance(scope, int) and scope > _NAMES_REACH
                return self.of(node, _NAMES_REACH) if far else self._tokens(tokens, scope)
            case Named(concept):
                return self._named(concept, scope)
            case Together(countries):
                return self._together(countries, scope)
            case Chosen(facet, codes, logic):
                if facet == "country":
                    return country_mask(logic, codes, self._facets)
                return reduce(or_, (self._facets.get(facet, {}).get(code, 0) for code in codes), 0)
            case During(first, last):
                return self._chronology.touching(first, last)
            case Inside(fields, inner):
                return self.of(inner, fields)
            case AllOf(nodes):
                return reduce(and_, (self.of(inner, scope) for inner in nodes))
            case AnyOf(nodes):
                return reduce(or_, (self.of(inner, scope) for inner in self._needed(nodes)))
            case Without(inner):
                return ((1 << len(self._chronology)) - 1) & ~self.of(inner, WHOLE)

    def _needed(self, nodes: tuple[Node, ...]) -> list[Node]:
        """The alternatives that may add entries to those of the others; a term has those of its Chinese names."""
        terms = [node.concept for node in nodes if isinstance(node, Named)]
        names = {name for term in terms for name in self._lexicon.name_nodes(term)}
        return [node for node in needed(nodes) if node not in names or not _is_han(node)]

    def _words(self, node: Words, scope: Scope) -> int:
        """The same for words, without asking first whether they stand anywhere."""
        first = node.runs[0]
        if first.han and len(node.runs) == 1 and len(first.text) > len(node.tokens[0]) and isinstance(scope, int):
            stored = self._frequent(first.text, scope)
            if stored is not None:
                return stored
        return self._tokens(node.tokens, scope, open_ended=node.open_ended)

    def _tokens(self, tokens: tuple[str, ...], scope: Scope, *, open_ended: bool = False) -> int:
        if len(tokens) <= _STORED_TOGETHER and isinstance(scope, int):
            stored = self._frequent(" ".join(tokens) + ("*" if open_ended else ""), scope)
            if stored is not None:
                return stored
        return self._match(_phrase(tokens, open_ended=open_ended), scope)

    def _near(self, forms: tuple[tuple[str, ...], ...], scope: Scope, distance: int) -> int:
        """Words of a name have few others between them; a word of several lemmas takes their room."""
        options = list(product(*forms))[:_MOST_NEAR]
        near = (f"NEAR({' '.join(map(_quoted, option))}, {distance})" for option in options)
        return self._match(" OR ".join(near), scope)

    def _named(self, concept: Concept, scope: Scope) -> int:
        if not isinstance(scope, int):
            return self.named_in_texts(concept, scope)
        return self._read(_TERM[scope], concept) or 0

    def named_in_texts(self, concept: Concept, scope: Scope) -> int:
        """Much the same by the index; it takes the words of a name in any order, and counts their normal forms."""
        return reduce(or_, (self.of(name, scope) for name in shortest(self._lexicon.name_nodes(concept))), 0)

    def _together(self, countries: tuple[tuple[str, ...], ...], scope: Scope) -> int:
        found = (self._any_country(options) for options in countries)
        together = reduce(and_, found)
        if isinstance(scope, int) and scope >= _NAMES_REACH:
            return together
        named = ([Named(Concept("countries", code)) for code in options] for options in countries)
        return reduce(and_, (reduce(or_, (self.of(name, scope) for name in names)) for names in named), together)

    def _any_country(self, codes: Iterable[str]) -> int:
        return reduce(or_, (self._facets.get("country", {}).get(code, 0) for code in codes), 0)

    def _match(self, expression: str, scope: Scope) -> int:
        fields = REACHES[scope] if isinstance(scope, int) else scope
        columns = "" if fields == FIELDS else "{" + " ".join(fields) + "} : "
        query = f"{columns}({expression})"
        (numbers,) = self._connection.execute(_MATCH, (query,)).fetchone()
        return mask_of(map(int, numbers.split(","))) if numbers else 0

    def _read_frequent(self, token: str, reach: int) -> int | None:
        """The stored mask of a token that is frequent, None for a rare one."""
        return self._read(_TOKEN[reach], (token,))

    def _read(self, question: str, values: tuple[str, ...]) -> int | None:
        row = self._connection.execute(question, values).fetchone()
        return unpack(row[0]) if row else None


_TERM, _TOKEN = (
    [
        f"SELECT ifnull(bits, x'') FROM {table} LEFT JOIN bitmap ON number = reach_{reach} WHERE {asked}"  # noqa: S608 (our own names)
        for reach in range(len(REACHES))
    ]
    for table, asked in (("concept", "list = ? AND code = ?"), ("mask", "token = ?"))
)
"""By reach; a bitmap that is missing is damage, as one that cannot be unpacked."""

_MATCH = "SELECT group_concat(rowid) FROM search WHERE search MATCH ?"
"""All numbers as one text: SQLite makes it while other threads work, and it is quicker than a row for each."""


def _is_han(node: Node) -> bool:
    return isinstance(node, Words) and all(run.han for run in node.runs)


def _phrase(tokens: Sequence[str], *, open_ended: bool) -> str:
    """Tokens in FTS5's language; they are letters and digits only, and quoted all the same."""
    return _quoted(" ".join(tokens)) + (" *" if open_ended else "")


def _quoted(text: str) -> str:
    return f'"{text}"'


def read_facets(connection: sqlite3.Connection) -> Mapping[str, Mapping[str, int]]:
    """Facet -> code -> mask."""
    facets: dict[str, dict[str, int]] = {}
    for row in connection.execute("SELECT facet, code, bits FROM facet ORDER BY facet, code"):
        facets.setdefault(row[0], {})[row[1]] = unpack(row[2])
    return {**facets, "source": CitingMasks(connection)}
