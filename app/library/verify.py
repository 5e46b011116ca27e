"""Checks a whole library: the file's integrity, its counts, and that every entry can be read, named and found."""

import sqlite3
from collections.abc import Iterator
from functools import partial

from app.domain.entry import Entry
from app.domain.facets import facets_of
from app.domain.searchable import pieces
from app.domain.selection import Selection
from app.library.authorities import read_authorities
from app.library.groups import read_groups
from app.library.library import Library


def verify_library(library: Library) -> Iterator[str]:
    """One sentence for each thing that is wrong; LibraryError when the file cannot be read at all."""
    yield from library.read(integrity)
    everything = library.search(Selection())
    if everything.total != library.facts.entries:
        yield f"holds {everything.total} entries but promises {library.facts.entries}"
    counted: set[tuple[str, str, int]] = set()
    for number in everything.numbers:
        entry = library.entry(number)
        yield from (f"{entry.id}: {problem}" for problem in _missing(entry, library))
        try:
            counted |= {(facet, code, number) for facet, code in facets_of(entry, library.vocabulary)}
        except LookupError as error:
            yield f"{entry.id}: the term {error} is missing"
        if number not in library.search(Selection(text=f'"{entry.id}"')).numbers:
            yield f"{entry.id}: is not found by its id, so the search index is damaged"
    for era in library.eras:
        missing = {citation.source for citation in era.sources} - library.sources(era).keys()
        yield from (f"{era.code}: the source '{key}' is missing" for key in sorted(missing))
    for country in library.vocabulary.lists["countries"]:
        found = library.read(partial(read_authorities, country=country))
        missing = {citation.source for body in found.bodies for citation in body.sources} - found.sources.keys()
        yield from (f"{country}: the source '{key}' is missing" for key in sorted(missing))
    known = library.read(all_keys)
    for group in library.read(read_groups):
        missing = {citation.source for citation in group.sources} - known
        yield from (f"{group.code}: the source '{key}' is missing" for key in sorted(missing))
    if counted != library.counted():
        yield "counts entries under filters where they do not belong, or not where they do"


def integrity(connection: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong in the file, page by page; [] when it is whole."""
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
    return [] if found == ["ok"] else found


def all_keys(connection: sqlite3.Connection) -> set[str]:
    """The keys of all sources."""
    return {row[0] for row in connection.execute("SELECT key FROM source")}


def _missing(entry: Entry, library: Library) -> Iterator[str]:
    """What the entry refers to and the library does not have."""
    sources = library.sources(entry)
    missing = {citation.source for citation in entry.sources} - sources.keys()
    yield from (f"the source '{key}' is missing" for key in sorted(missing))
    unknown = {relation.id for relation in entry.related} - library.neighbours(entry).keys()
    yield from (f"the related entry '{name}' is missing" for name in sorted(unknown))
    try:
        if not missing:
            list(pieces(entry, sources, library.vocabulary))
    except LookupError as error:
        yield f"the term {error} is missing"
