"""The piece of an entry that shows why it answers a query."""

import json
import sqlite3
from collections.abc import Iterator

from app.domain.answer import Snippet
from app.domain.entry import LANGUAGES
from app.domain.matching import excerpt, matches
from app.domain.query import Query
from app.domain.text import Lemmatizer
from app.domain.vocabulary import Vocabulary

Piece = tuple[str, str | None, str]
"""Field, language, text."""


class Snippets:
    """Finds snippets in the library's texts, the reader's language first."""

    def __init__(self, connection: sqlite3.Connection, vocabulary: Vocabulary, lemmas_of: Lemmatizer) -> None:
        self._connection = connection
        self._vocabulary = vocabulary
        self._lemmas_of = lemmas_of

    def snippet(self, number: int, query: Query, language: str, length: int) -> Snippet:
        """The first piece with a match, best the summary in the language; its beginning when none matches."""
        beginning: Piece | None = None
        for piece in self._pieces(number, language):
            beginning = beginning or piece
            field, tag, text = piece
            if query.clauses and (spans := matches(text, query, self._lemmas_of)):
                text, spans = excerpt(text, spans, length)
                return Snippet(text, spans, field, tag)
        field, tag, text = beginning or ("summary", language, "")
        return Snippet(excerpt(text, (), length)[0], (), field, tag)

    def _pieces(self, number: int, language: str) -> Iterator[Piece]:
        row = self._connection.execute(
            "SELECT title, summary, place, notes, place_country, framework FROM entry WHERE number = ?",
            (number,),
        ).fetchone()
        languages = sorted(LANGUAGES, key=lambda tag: tag != language)
        summary, title = json.loads(row["summary"]), json.loads(row["title"])
        yield "summary", language, summary[language]
        yield from (("parties", None, name) for name in self._names(number, row, languages))
        yield from (("place", tag, json.loads(row["place"])[tag]) for tag in languages if row["place"])
        yield from (("title", tag, title[tag]) for tag in languages[1:])
        yield from (("summary", tag, summary[tag]) for tag in languages[1:])
        yield from (("notes", tag, text) for tag, text in json.loads(row["notes"]).items())
        yield from self._cited(number)

    def _names(self, number: int, row: sqlite3.Row, languages: list[str]) -> Iterator[str]:
        """The names of parties, place, organizations, framework and topics, joined, one text a language."""
        found = self._connection.execute(
            "SELECT code FROM party WHERE entry = ?1 "
            "UNION SELECT party FROM action WHERE entry = ?1 AND party NOT NULL "
            "UNION SELECT code FROM organization WHERE entry = ?1",
            (number,),
        )
        codes = [(self._vocabulary.group_of_party(code), code) for (code,) in found]
        codes += [("countries", row["place_country"])] if row["place_country"] else []
        codes += [("frameworks", row["framework"])] if row["framework"] else []
        topics = self._connection.execute("SELECT code FROM topic WHERE entry = ?", (number,))
        codes += [("topics", code) for (code,) in topics]
        for language in languages:
            yield ", ".join(self._full_name(group, code, language) for group, code in dict.fromkeys(codes))

    def _full_name(self, group: str, code: str, language: str) -> str:
        name = self._vocabulary.name(group, code, language)
        short = self._vocabulary.short(group, code, language)
        return name if short == name else f"{name} ({short})"

    def _cited(self, number: int) -> Iterator[Piece]:
        cited = self._connection.execute(
            "SELECT title, publisher, language, supports FROM citation JOIN source ON key = source WHERE entry = ?",
            (number,),
        )
        for row in cited:
            yield "sources", row["language"], row["title"]
            yield from (("sources", tag, text) for tag, text in json.loads(row["supports"]).items())
            if row["publisher"]:
                yield "sources", None, row["publisher"]
