"""The piece of an entry that shows why it answers a query."""

import json
import sqlite3
from collections.abc import Iterator
from itertools import groupby

from app.domain.answer import Snippet
from app.domain.matching import excerpt, matches
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
        """The first piece with a match, best the summary in the language; its beginning when none matches."""
        beginning = self._summary(number, language)
        if query.clauses:
            for piece in self._pieces(number, language, beginning):
                if spans := matches(piece.text, query, self._lemmas_of):
                    text, spans = excerpt(piece.text, spans, length)
                    return Snippet(text, spans, piece.part, piece.language)
        return Snippet(excerpt(beginning.text, (), length)[0], (), beginning.part, beginning.language)

    def _summary(self, number: int, language: str) -> Piece:
        row = self._connection.execute("SELECT summary FROM entry WHERE number = ?", (number,)).fetchone()
        return Piece("summary", language, json.loads(row[0])[language])

    def _pieces(self, number: int, language: str, beginning: Piece) -> Iterator[Piece]:
        """The summary, and only when it is not enough, all the rest; the title in the language is shown anyway."""
        yield beginning
        entry = read_entry(self._connection, number)
        sources = read_sources(self._connection, [citation.source for citation in entry.sources])
        found = list(_together(pieces(entry, sources, self._vocabulary)))
        shown = Piece("title", language, entry.title[language])
        own = [piece for piece in found if piece.language in (language, None) and piece not in (beginning, shown)]
        yield from own
        yield from (piece for piece in found if piece.language not in (language, None))


def _together(found: Iterator[Piece]) -> Iterator[Piece]:
    """Names that follow one another in one language become one piece."""
    for (part, language), group in groupby(found, key=lambda piece: (piece.part, piece.language)):
        if part in _NAMES:
            yield Piece(part, language, ", ".join(piece.text for piece in group))
        else:
            yield from group
