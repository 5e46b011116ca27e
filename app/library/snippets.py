"""The piece of an entry that shows why it answers a query."""

import json
import sqlite3
from collections.abc import Iterator
from itertools import groupby

from app.domain.answer import Snippet
from app.domain.matching import Match, excerpt, matches
from app.domain.query import Query
from app.domain.searchable import Piece, pieces
from app.domain.text import Lemmatizer
from app.domain.vocabulary import Vocabulary
from app.library.entries import read_entry, read_sources

_NAMES = ("parties", "subjects")
"""Parts whose texts are single names, shown together."""


class Snippets:
    """Finds snippets in the library's texts, the reader's language first."""

    def __init__(self, connection: sqlite3.Connection, vocabulary: Vocabulary, lemmas_of: Lemmatizer) -> None:
        self._connection = connection
        self._vocabulary = vocabulary
        self._lemmas_of = lemmas_of

    def snippet(self, number: int, query: Query, language: str, length: int) -> Snippet:
        """The first piece with a match, best the summary in the language.

        Where none matches, or the title that is shown anyway has every word, the beginning of the summary.
        """
        row = self._connection.execute("SELECT title, summary FROM entry WHERE number = ?", (number,)).fetchone()
        title = Piece("title", language, json.loads(row["title"])[language])
        summary = Piece("summary", language, json.loads(row["summary"])[language])
        if found := self._shown(summary, query, length):
            return found
        if not all(self._matches(title, Query((clause,))) for clause in query.clauses):
            for piece in self._others(number, language, title, summary):
                if found := self._shown(piece, query, length):
                    return found
        return Snippet(excerpt(summary.text, (), length)[0], (), summary.part, language)

    def _shown(self, piece: Piece, query: Query, length: int) -> Snippet | None:
        if spans := self._matches(piece, query):
            text, spans = excerpt(piece.text, spans, length)
            return Snippet(text, spans, piece.part, piece.language)
        return None

    def _matches(self, piece: Piece, query: Query) -> tuple[Match, ...]:
        return matches(piece.text, query, self._lemmas_of)

    def _others(self, number: int, language: str, *shown: Piece) -> Iterator[Piece]:
        """All the rest of the entry, the reader's language first; the id is not worth showing."""
        entry = read_entry(self._connection, number)
        sources = read_sources(self._connection, [citation.source for citation in entry.sources])
        every = _together(pieces(entry, sources, self._vocabulary))
        found = [piece for piece in every if piece not in shown and piece.part != "id"]
        yield from (piece for piece in found if piece.language in (language, None))
        yield from (piece for piece in found if piece.language not in (language, None))


def _together(found: Iterator[Piece]) -> Iterator[Piece]:
    """Names that follow one another in one language become one piece."""
    for (part, language), group in groupby(found, key=lambda piece: (piece.part, piece.language)):
        if part in _NAMES:
            comma = "、" if language == "zh" else ", "
            yield Piece(part, language, comma.join(dict.fromkeys(piece.text for piece in group)))
        else:
            yield from group
