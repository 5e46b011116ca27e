"""What a list shows of entries: title, date, countries, and the piece of text that shows why they answer."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from app.domain.answer import Brief, Hit, Snippet
from app.domain.dates import parse as parse_date
from app.domain.matching import Matcher, excerpt, matcher
from app.domain.nodes import textual
from app.domain.query import Query
from app.domain.searchable import Piece, pieces
from app.domain.vocabulary import Vocabulary
from app.library.entries import read_entry, read_sources
from app.library.lexicon import LibraryLexicon

_NAMES = ("parties", "subjects")
"""Parts whose texts are single names, shown together."""

_REMEMBERED = 300
"""Entries whose texts are kept: while somebody types, the first rows are often the same."""

_ENTRY = "SELECT id, kind, title, date, summary FROM entry WHERE number = ?"
_PARTIES = "SELECT code FROM party WHERE entry = ? ORDER BY position"


class Listing:
    """Reads rows of a list; finds snippets in the library's texts, the reader's language first."""

    def __init__(self, connection: sqlite3.Connection, vocabulary: Vocabulary, lexicon: LibraryLexicon) -> None:
        self._connection = connection
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        self._each = lru_cache(maxsize=8)(self._matchers_of_each)
        self._pieces = lru_cache(maxsize=_REMEMBERED)(self._read_pieces)

    def briefs(self, numbers: Iterable[int]) -> list[Brief]:
        """The rows without a snippet."""
        return [self._brief(number, self._row(number)) for number in numbers]

    def hits(self, numbers: Iterable[int], query: Query, language: str, length: int) -> list[Hit]:
        """The rows with snippets of about so many characters."""
        sight = _Sight(matcher(query, self._lexicon), self._each(query), language, length)
        return [self._hit(number, sight) for number in numbers]

    def _hit(self, number: int, sight: "_Sight") -> Hit:
        row, language = self._row(number), sight.language
        titles, summaries = json.loads(row["title"]), json.loads(row["summary"])
        title, summary = titles[language], Piece("summary", language, summaries[language])
        snippet = sight.snippet(summary)
        if snippet is None and not sight.tells(title):
            others = (sight.snippet(piece) for piece in self._others(number, language))
            snippet = next(filter(None, others), None)
        if snippet is None:
            snippet = Snippet(excerpt(summary.text, (), sight.length)[0], (), summary.part, language)
        return Hit(self._brief(number, row), snippet, sight.matcher.spans(title))

    def _matchers_of_each(self, query: Query) -> tuple[Matcher, ...]:
        return tuple(Matcher([clause.node], self._lexicon) for clause in query.clauses if any(textual(clause.node)))

    def _others(self, number: int, language: str) -> Iterator[Piece]:
        """All the rest of the entry, the reader's language first; the id is not worth showing."""
        found = [piece for piece in self._pieces(number) if (piece.part, piece.language) not in _shown_first(language)]
        yield from (piece for piece in found if piece.language in (language, None))
        yield from (piece for piece in found if piece.language not in (language, None))

    def _read_pieces(self, number: int) -> tuple[Piece, ...]:
        entry = read_entry(self._connection, number)
        sources = read_sources(self._connection, [citation.source for citation in entry.sources])
        try:
            every = _together(pieces(entry, sources, self._vocabulary))
            return tuple(piece for piece in every if piece.part != "id")
        except KeyError as error:
            raise ValueError(f"{error} of entry {number} is missing") from error

    def _row(self, number: int) -> sqlite3.Row:
        row: sqlite3.Row | None = self._connection.execute(_ENTRY, (number,)).fetchone()
        if row is None:
            raise ValueError(f"entry {number} is missing")
        return row

    def _brief(self, number: int, row: sqlite3.Row) -> Brief:
        codes = dict.fromkeys(code for (code,) in self._connection.execute(_PARTIES, (number,)))
        countries = tuple(code for code in codes if code in self._vocabulary.lists["countries"])
        return Brief(number, row["id"], row["kind"], json.loads(row["title"]), parse_date(row["date"]), countries)


def _shown_first(language: str) -> tuple[tuple[str, str], ...]:
    return ("title", language), ("summary", language)


@dataclass(frozen=True, slots=True)
class _Sight:
    """What is looked for in the texts of the rows, all together and clause by clause, and for whom."""

    matcher: Matcher
    each: tuple[Matcher, ...]
    language: str
    length: int

    def snippet(self, piece: Piece) -> Snippet | None:
        """The part of a piece that matches, None when it has no match."""
        spans = self.matcher.spans(piece.text)
        if not spans:
            return None
        text, spans = excerpt(piece.text, spans, self.length)
        return Snippet(text, spans, piece.part, piece.language)

    def tells(self, title: str) -> bool:
        """Whether the title that is shown anyway has all that the query looks for in texts."""
        return all(each.spans(title) for each in self.each)


def _together(found: Iterator[Piece]) -> Iterator[Piece]:
    """Names that follow one another in one language become one piece."""
    for (part, language), group in groupby(found, key=lambda piece: (piece.part, piece.language)):
        if part in _NAMES:
            comma = "、" if language == "zh" else ", "
            yield Piece(part, language, comma.join(dict.fromkeys(piece.text for piece in group)))
        else:
            yield from group
