"""What a list shows of entries: title, date, countries, and the piece of text that shows why they answer."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from app.domain.answer import Brief, Hit, Snippet
from app.domain.dates import parse as parse_date
from app.domain.matching import Match, Matcher, excerpt, matcher
from app.domain.nodes import textual
from app.domain.query import Query
from app.domain.searchable import Piece, pieces
from app.domain.vocabulary import Vocabulary
from app.library.entries import read_entry, read_sources
from app.library.lexicon import LibraryLexicon

_NAMES = ("parties", "subjects")
"""Parts whose texts are single names, shown together."""

_ENTRY = "SELECT id, kind, title, date, summary FROM entry WHERE number = ?"
_PARTIES = "SELECT code FROM party WHERE entry = ? ORDER BY position"


class Listing:
    """Reads rows of a list; finds snippets in the library's texts, the reader's language first."""

    def __init__(self, connection: sqlite3.Connection, vocabulary: Vocabulary, lexicon: LibraryLexicon) -> None:
        self._connection = connection
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        self._each = lru_cache(maxsize=8)(self._matcher_of_each)

    def briefs(self, numbers: Iterable[int]) -> list[Brief]:
        """The rows without a snippet."""
        return [self._brief(number, self._row(number)) for number in numbers]

    def hits(self, numbers: Iterable[int], query: Query, language: str, length: int) -> list[Hit]:
        """The rows with snippets of about so many characters."""
        return [self._hit(number, query, language, length) for number in numbers]

    def _hit(self, number: int, query: Query, language: str, length: int) -> Hit:
        row = self._row(number)
        titles, summaries = json.loads(row["title"]), json.loads(row["summary"])
        title, summary = titles[language], Piece("summary", language, summaries[language])
        spans = matcher(query, self._lexicon).spans(title)
        snippet = _shown(summary, query, self._lexicon, length)
        if snippet is None and not self._tells(title, query):
            texts = [("title", titles), ("summary", summaries)]
            others = [Piece(part, tag, text) for part, found in texts for tag, text in found.items() if tag != language]
            for piece in self._others(number, language, others):
                if snippet := _shown(piece, query, self._lexicon, length):
                    break
        if snippet is None:
            snippet = Snippet(excerpt(summary.text, (), length)[0], (), summary.part, language)
        return Hit(self._brief(number, row), snippet, spans)

    def _tells(self, title: str, query: Query) -> bool:
        """Whether the title that is shown anyway has all that the query looks for in texts."""
        return all(each.spans(title) for each in self._each(query))

    def _matcher_of_each(self, query: Query) -> list[Matcher]:
        return [Matcher([clause.node], self._lexicon) for clause in query.clauses if any(textual(clause.node))]

    def _others(self, number: int, language: str, known: list[Piece]) -> Iterator[Piece]:
        """The other titles and summaries, then all the rest of the entry, the reader's language first."""
        yield from known
        entry = read_entry(self._connection, number)
        sources = read_sources(self._connection, [citation.source for citation in entry.sources])
        try:
            every = list(_together(pieces(entry, sources, self._vocabulary)))
        except KeyError as error:
            raise ValueError(f"{error} of entry {number} is missing") from error
        found = [piece for piece in every if piece.part not in ("title", "summary", "id")]
        yield from (piece for piece in found if piece.language in (language, None))
        yield from (piece for piece in found if piece.language not in (language, None))

    def _row(self, number: int) -> sqlite3.Row:
        row: sqlite3.Row | None = self._connection.execute(_ENTRY, (number,)).fetchone()
        if row is None:
            raise ValueError(f"entry {number} is missing")
        return row

    def _brief(self, number: int, row: sqlite3.Row) -> Brief:
        codes = dict.fromkeys(code for (code,) in self._connection.execute(_PARTIES, (number,)))
        countries = tuple(code for code in codes if code in self._vocabulary.lists["countries"])
        return Brief(number, row["id"], row["kind"], json.loads(row["title"]), parse_date(row["date"]), countries)


def _shown(piece: Piece, query: Query, lexicon: LibraryLexicon, length: int) -> Snippet | None:
    spans: tuple[Match, ...] = matcher(query, lexicon).spans(piece.text)
    if not spans:
        return None
    text, spans = excerpt(piece.text, spans, length)
    return Snippet(text, spans, piece.part, piece.language)


def _together(found: Iterator[Piece]) -> Iterator[Piece]:
    """Names that follow one another in one language become one piece."""
    for (part, language), group in groupby(found, key=lambda piece: (piece.part, piece.language)):
        if part in _NAMES:
            comma = "、" if language == "zh" else ", "
            yield Piece(part, language, comma.join(dict.fromkeys(piece.text for piece in group)))
        else:
            yield from group
