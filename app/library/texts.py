"""The texts of an entry for showing where a word stands: part by part, each read when it is asked for."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from app.domain.answer import Brief
from app.domain.dates import parse as parse_date
from app.domain.entry import Texts
from app.domain.searchable import Piece, cited, concerned, concerning, place, provided, texts
from app.domain.vocabulary import Vocabulary
from app.library.citations import citation_of
from app.library.entries import read_articles, read_sources

PARTS = ("title", "parties", "place", "subjects", "summary", "articles", "notes", "actions", "figures", "sources")
"""In the order in which they are gone through; the id is not worth showing."""

_NAMES = ("parties", "subjects")
"""Parts whose texts are single names, shown together."""

_ENTRIES = 300
"""So many are kept: while somebody types, the first rows are often the same."""

_ENTRY = "SELECT * FROM entry WHERE number = ?"
_PARTIES = "SELECT code FROM party WHERE entry = ? ORDER BY position"
_ACTING = "SELECT party FROM action WHERE entry = ? AND party IS NOT NULL GROUP BY party ORDER BY min(position)"
_ORGANIZATIONS = "SELECT code FROM organization WHERE entry = ? ORDER BY position"
_TOPICS = "SELECT code FROM topic WHERE entry = ? ORDER BY position"
_ACTIONS = "SELECT text FROM action WHERE entry = ? AND text <> '{}' ORDER BY position"
_FIGURES = "SELECT note FROM figure WHERE entry = ? AND note <> '{}' ORDER BY position"
_CITATIONS = "SELECT * FROM citation WHERE entry = ? ORDER BY position"


class EntryTexts:
    """Reads what a list shows of entries, and keeps what was read last."""

    def __init__(self, connection: sqlite3.Connection, vocabulary: Vocabulary) -> None:
        self._connection = connection
        self._vocabulary = vocabulary
        self._row = lru_cache(maxsize=_ENTRIES)(self._read_row)
        self.brief = lru_cache(maxsize=_ENTRIES)(self._brief)
        self.summary = lru_cache(maxsize=_ENTRIES)(self._summary)
        self.part = lru_cache(maxsize=_ENTRIES * len(PARTS))(self._part)

    def _brief(self, number: int) -> Brief:
        """The row of an entry without a snippet."""
        row = self._row(number)
        countries = (code for code in self._codes(_PARTIES, number) if code in self._vocabulary.lists["countries"])
        title, date = json.loads(row["title"]), parse_date(row["date"])
        return Brief(number, row["id"], row["kind"], title, date, tuple(dict.fromkeys(countries)))

    def _summary(self, number: int) -> Texts:
        """The summary of an entry."""
        found: Texts = json.loads(self._row(number)["summary"])
        return found

    def _part(self, number: int, part: str) -> tuple[Piece, ...]:
        """The texts of one of PARTS; ValueError for a term or a source that is missing."""
        try:
            return tuple(_together(self._pieces(number, part)))
        except KeyError as error:
            raise ValueError(f"{error} of entry {number} is missing") from error

    def _pieces(self, number: int, part: str) -> Iterable[Piece]:  # noqa: PLR0911 (one line for each part)
        row = self._row(number)
        match part:
            case "title":
                return texts(part, self.brief(number).title)
            case "parties":
                codes = [*self._codes(_PARTIES, number), *self._codes(_ACTING, number)]
                return concerned(codes, self._codes(_ORGANIZATIONS, number), self._vocabulary)
            case "place":
                name = json.loads(row["place"]) if row["place"] else {}
                return place(name, row["place_country"], self._vocabulary)
            case "subjects":
                subjects = row["kind"], row["subtype"], row["framework"], self._codes(_TOPICS, number)
                return concerning(row["date"], subjects, self._vocabulary)
            case "summary":
                return texts(part, self.summary(number))
            case "articles":
                return (piece for article in read_articles(self._connection, number) for piece in provided(article))
            case "notes":
                return texts(part, json.loads(row["notes"]))
            case "sources":
                return self._sources(number)
            case _:
                rows = self._codes(_ACTIONS if part == "actions" else _FIGURES, number)
                return (piece for text in rows for piece in texts(part, json.loads(text)))

    def _sources(self, number: int) -> Iterator[Piece]:
        rows = self._connection.execute(_CITATIONS, (number,)).fetchall()
        citations = list(map(citation_of, rows))
        sources = read_sources(self._connection, [citation.source for citation in citations])
        return (piece for citation in citations for piece in cited(sources[citation.source], citation))

    def _codes(self, question: str, number: int) -> list[str]:
        return [row[0] for row in self._connection.execute(question, (number,))]

    def _read_row(self, number: int) -> sqlite3.Row:
        row: sqlite3.Row | None = self._connection.execute(_ENTRY, (number,)).fetchone()
        if row is None:
            raise ValueError(f"entry {number} is missing")
        return row


def _together(found: Iterable[Piece]) -> Iterator[Piece]:
    """Names that follow one another in one language become one piece."""
    for (part, language), group in groupby(found, key=lambda piece: (piece.part, piece.language)):
        if part in _NAMES:
            comma = "、" if language == "zh" else ", "
            yield Piece(part, language, comma.join(dict.fromkeys(piece.text for piece in group)))
        else:
            yield from group
