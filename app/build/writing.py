"""Writes the library file: tables, search index and masks, the same bytes for the same data."""

import errno
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from app.build.content import Content
from app.build.indexing import field_texts, index_row
from app.build.masks import Holdings
from app.build.names import name_tables
from app.build.search_tables import library_words, mask_tables, morphology_of, word_tables
from app.build.sounding import sound_tokens
from app.build.tables import create_search, create_table
from app.domain.dates import Edtf
from app.domain.entry import Entry
from app.domain.text import TEXT_VERSION, index_tokens
from app.library.lexicon import LibraryLexicon
from app.library.schema import (
    APPLICATION_ID,
    FIELDS,
    INDEXES,
    SCHEMA_VERSION,
    TABLES,
)

Row = dict[str, Any]


def write_library(content: Content, output: Path) -> None:
    """Writes a new file and then puts it in the place of the old one, so that a failure leaves the old one.

    OSError with a sentence when it cannot be written.
    """
    temporary = output.with_name(output.name + ".new")
    try:
        temporary.unlink(missing_ok=True)
        _write_file(content, temporary, output)
    except (OSError, sqlite3.OperationalError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise OSError(errno.EIO, reason, str(output)) from error


def _write_file(content: Content, temporary: Path, output: Path) -> None:
    database = Database(str(temporary))
    try:
        # Half a page of the usual size is lost where the next entry with its texts does not fit.
        database.execute("PRAGMA page_size = 8192")
        # The file is new and takes its place only when it is whole, so nothing is lost by not waiting for the disk.
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        _write(database, content)
        database.close()
        temporary.replace(output)
    except BaseException:
        database.close()
        temporary.unlink(missing_ok=True)
        raise


def _write(database: Database, content: Content) -> None:
    for name in TABLES:
        database.execute(create_table(name))
    database.execute(create_search(len(content.entries)))
    texts = [field_texts(entry, content) for entry in content.entries]
    holdings = Holdings(texts)
    words = library_words(texts)
    morphology = morphology_of(words, content)
    # The names of countries and publishers come hundreds of times; each text is segmented once.
    tokens_of = cache(lambda text: index_tokens(text, morphology.lemmas_of))
    sounds_of = cache(lambda text: list(sound_tokens(text, morphology.lemmas_of)))
    _insert(database, _content_rows(content) | word_tables(content, morphology, words, holdings))
    _write_index(database, (index_row(texts_of, tokens_of, sounds_of) for texts_of in texts))
    lexicon = LibraryLexicon(database.conn)
    _insert(database, name_tables(content.vocabulary, lexicon))
    _insert(database, mask_tables(content, morphology, lexicon, holdings, tokens_of, sounds_of))
    for name, indexed in INDEXES:
        database.table(name).create_index(indexed)
    database.conn.commit()
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    database.vacuum()


def _write_index(database: Database, rows: Iterable[Sequence[Iterable[str]]]) -> None:
    places = ", ".join("?" * (len(FIELDS) + 1))
    insert = f"INSERT INTO search (rowid, {', '.join(FIELDS)}) VALUES ({places})"  # noqa: S608 (our own names)
    for number, row in enumerate(rows):
        database.execute(insert, (number, *(" ".join(field) for field in row)))
    database.execute("INSERT INTO search (search) VALUES ('optimize')")


def _insert(database: Database, tables: Mapping[str, Iterable[Row]]) -> None:
    for name, records in tables.items():
        database.table(name).insert_all(records)


def _content_rows(content: Content) -> dict[str, Iterable[Row]]:
    entries = content.entries
    return {
        "meta": _meta(content),
        "entry": (_entry(number, entry) for number, entry in enumerate(entries)),
        "alias": _parts(entries, lambda entry: ({"id": alias} for alias in entry.aliases)),
        "topic": _parts(entries, lambda entry: ({"code": code} for code in entry.topics)),
        "organization": _parts(entries, lambda entry: ({"code": code} for code in entry.organizations)),
        "party": _parts(entries, lambda entry: _rows("party", entry.parties)),
        "action": _parts(entries, lambda entry: _rows("action", entry.actions)),
        "instrument": (
            {"entry": number, **row}
            for number, entry in enumerate(entries)
            for row in _rows("instrument", filter(None, [entry.instrument]))
        ),
        "figure": _parts(entries, lambda entry: _rows("figure", entry.figures)),
        "article": _parts(entries, lambda entry: _rows("article", entry.articles)),
        "relation": _parts(entries, lambda entry: _rows("relation", entry.related)),
        "source": _rows("source", (source for _, source in sorted(content.sources.items()))),
        "citation": _parts(entries, lambda entry: _rows("citation", entry.sources)),
        "term": (
            {"list": group, "position": position, **row}
            for group, terms in content.vocabulary.lists.items()
            for position, row in enumerate(_rows("term", terms.values()))
        ),
        "era": _listed("era", content.eras),
        "authority": _listed("authority", content.authorities),
        "membership": _listed("membership", content.groups),
    }


def _meta(content: Content) -> Iterator[Row]:
    facts = {
        "content_date": content.date.text,
        "entries": len(content.entries),
        "sources": len(content.sources),
        "text_version": TEXT_VERSION,
    }
    yield from ({"name": name, "value": str(value)} for name, value in facts.items())


def _entry(number: int, entry: Entry) -> Row:
    (row,) = _rows("entry", [entry])
    place = entry.place
    country = place.country if place else None
    return {
        **row,
        "number": number,
        "place": _stored(place.name) if place else None,
        "place_country": country,
    }


def _parts(entries: Sequence[Entry], rows_of: Callable[[Entry], Iterable[Row]]) -> Iterator[Row]:
    for number, entry in enumerate(entries):
        for position, row in enumerate(rows_of(entry)):
            yield {"entry": number, "position": position, **row}


def _listed(table: str, values: Mapping[str, Any]) -> Iterator[Row]:
    """The values of a file as rows that keep their order."""
    for position, row in enumerate(_rows(table, values.values())):
        yield {"position": position, **row}


def _rows(table: str, values: Iterable[Any]) -> Iterator[Row]:
    """The values as rows; a column of a value's field has its name, first and last are those of its date."""
    columns = TABLES[table].keys()
    for value in values:
        row = {name: _stored(getattr(value, name)) for name in columns if hasattr(value, name)}
        if "first" in columns:
            row |= {"first": value.date.first, "last": value.date.last}
        yield row


def _stored(value: Any) -> Any:
    if isinstance(value, Edtf):
        return value.text
    if isinstance(value, Mapping | tuple):
        return json.dumps(value, ensure_ascii=False, default=_plain)
    return value


def _plain(value: Any) -> Any:
    """What JSON has for a date or for an object of ours."""
    return value.text if isinstance(value, Edtf) else {one.name: getattr(value, one.name) for one in fields(value)}
