"""Answers as bit masks (bit n = entry number n): words and facets."""

import sqlite3
from collections.abc import Iterable, Mapping
from functools import lru_cache, reduce
from operator import and_, or_

from app.domain.bits import mask_of
from app.domain.query import Atom, Query
from app.library.schema import FIELDS, REACHES, unpack


class TextMasks:
    """The entries that hold a query's words: stored masks for what is frequent, FTS5 for what is rare."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._frequent = lru_cache(maxsize=2_000)(self._read)

    def of(self, query: Query, reach: int) -> int:
        """The entries that have every clause within REACHES[reach]; a query without clauses has none to ask."""
        return reduce(and_, (self._clause(clause.atoms, reach) for clause in query.clauses))

    def _clause(self, atoms: Iterable[Atom], reach: int) -> int:
        return reduce(or_, (self._atom(atom, reach) for atom in atoms))

    def _atom(self, atom: Atom, reach: int) -> int:
        tokens = atom.tokens
        if len(tokens) == 1:
            stored = self._frequent(tokens[0] + ("*" if atom.open_ended else ""), reach)
            if stored is not None:
                return stored
        return mask_of(row[0] for row in self._connection.execute(_MATCH, (_expression(atom, reach),)))

    def _read(self, token: str, reach: int) -> int | None:
        """The stored mask of a token that is frequent, None for a rare one."""
        row = self._connection.execute("SELECT bits FROM mask WHERE token = ? AND reach = ?", (token, reach)).fetchone()
        return unpack(row[0]) if row else None


_MATCH = "SELECT rowid FROM search WHERE search MATCH ?"


def _expression(atom: Atom, reach: int) -> str:
    """The atom in FTS5's language; tokens are letters and digits only, and quoted all the same."""
    phrase = '"' + " ".join(atom.tokens) + '"' + (" *" if atom.open_ended else "")
    columns = "" if REACHES[reach] == FIELDS else "{" + " ".join(REACHES[reach]) + "} : "
    return columns + phrase


def read_facets(connection: sqlite3.Connection) -> Mapping[str, Mapping[str, int]]:
    """Facet -> code -> mask."""
    facets: dict[str, dict[str, int]] = {}
    for row in connection.execute("SELECT facet, code, bits FROM facet ORDER BY facet, code"):
        facets.setdefault(row[0], {})[row[1]] = unpack(row[2])
    return facets
