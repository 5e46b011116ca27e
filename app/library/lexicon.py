"""What the library knows of words and names, read from its tables as it is asked for."""

import json
import sqlite3
from functools import lru_cache

from app.domain.naming import SOURCES, name_node
from app.domain.nodes import Concept, Node
from app.library.schema import LONGEST_STEM, SHORTEST_STEM

_BEYOND = "\U0010ffff"

_VALUES = f"(SELECT key, list, code FROM name UNION ALL SELECT key, '{SOURCES}', key FROM source)"  # noqa: S608 (our own name)
"""What may stand after a field: names of terms, keys of sources."""

_LEMMAS = (
    "SELECT DISTINCT lemma FROM stem JOIN paradigm ON number = paradigm WHERE stem IN ({}) "
    "AND instr(endings, ' ' || substr(?, length(stem) + 1) || ' ') ORDER BY lemma"
)
"""Asked with the stems that a word may have, and the word."""


class LibraryLexicon:
    """Words, their forms and spellings, and the names of terms; remembers what was asked last."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.lemmas_of = lru_cache(maxsize=5_000)(self._lemmas_of)
        self.named = lru_cache(maxsize=20_000)(self._named)
        self.codes = lru_cache(maxsize=1_000)(self._codes)
        self.codes_beginning = lru_cache(maxsize=1_000)(self._codes_beginning)
        self.signs = lru_cache(maxsize=1_000)(self._signs)
        self.spellings = lru_cache(maxsize=5_000)(self._spellings)
        self.name_nodes = lru_cache(maxsize=1_000)(self._name_nodes)

    def _lemmas_of(self, word: str) -> tuple[str, ...]:
        longest = min(len(word), LONGEST_STEM)
        stems = [word[:length] for length in range(min(SHORTEST_STEM, longest), longest + 1)]
        rows = self._connection.execute(_LEMMAS.format(", ".join("?" * len(stems))), (*stems, word))
        return tuple(row[0] for row in rows)

    def _named(self, key: str) -> tuple[Concept, ...]:
        rows = self._connection.execute(
            "SELECT DISTINCT list, code FROM name WHERE key = ? AND usage = 'name' ORDER BY list, code", (key,)
        )
        return tuple(Concept(*row) for row in rows)

    def _codes(self, group: str, key: str) -> tuple[str, ...]:
        rows = self._connection.execute(
            f"SELECT DISTINCT code FROM {_VALUES} WHERE key = ? AND list = ? ORDER BY code",  # noqa: S608 (ours)
            (key, group),
        )
        return tuple(row[0] for row in rows)

    def _codes_beginning(self, group: str, key: str) -> tuple[str, ...]:
        rows = self._connection.execute(
            f"SELECT DISTINCT code FROM {_VALUES} WHERE key >= ? AND key < ? AND list = ? ORDER BY code",  # noqa: S608
            (key, key + _BEYOND, group),
        )
        return tuple(row[0] for row in rows)

    def _signs(self, character: str) -> tuple[str, ...]:
        rows = self._connection.execute(
            "SELECT DISTINCT code FROM name WHERE key = ? AND usage = 'sign' ORDER BY code", (character,)
        )
        return tuple(row[0] for row in rows)

    def _spellings(self, form: str) -> tuple[str, ...]:
        row = self._connection.execute("SELECT words FROM spelling WHERE form = ?", (form,)).fetchone()
        return tuple(row[0].split(",")) if row else ()

    def _name_nodes(self, concept: Concept) -> tuple[Node, ...]:
        row = self._connection.execute("SELECT names FROM written WHERE list = ? AND code = ?", concept).fetchone()
        return tuple(node for name in json.loads(row[0]) if (node := name_node(name, self))) if row else ()
