"""Answers as bit masks (bit n = entry number n): words, facets, periods and their combinations."""

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import lru_cache, reduce
from operator import and_, or_

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


class Periods:
    """The entries of a period; entries are numbered by their first day."""

    def __init__(self, first: list[int], last: list[int]) -> None:
        self._first = first
        self._last = last

    def possibly(self, since: int, until: int) -> int:
        """Entries whose span touches the period."""
        before = (1 << bisect_right(self._first, until)) - 1
        return before & _bits(last >= since for last in self._last)

    def certainly(self, since: int, until: int) -> int:
        """Entries whose span lies within the period."""
        before = (1 << bisect_right(self._first, since - 1)) - 1
        return _bits(last <= until for last in self._last) & ~before


def read_facets(connection: sqlite3.Connection) -> Mapping[str, Mapping[str, int]]:
    """Facet -> code -> mask."""
    facets: dict[str, dict[str, int]] = {}
    for row in connection.execute("SELECT facet, code, bits FROM facet ORDER BY facet, code"):
        facets.setdefault(row[0], {})[row[1]] = unpack(row[2])
    return facets


def mask_of(numbers: Iterable[int]) -> int:
    """The mask with these bits set."""
    size = max(found := list(numbers), default=-1) // 8 + 1
    bits = bytearray(size)
    for number in found:
        bits[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(bits, "little")


def numbers_of(mask: int) -> list[int]:
    """The bits set in a mask, ascending."""
    return [number for number, bit in enumerate(reversed(bin(mask)[2:])) if bit == "1"]


def _bits(answers: Iterable[bool]) -> int:
    text = "".join("1" if answer else "0" for answer in answers)
    return int(text[::-1] or "0", 2)
