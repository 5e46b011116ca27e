"""Reads which entries rest on a source, and which other sources its publisher has."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.domain.bits import mask_of
from app.domain.entry import Citation, Source
from app.library.citations import citation_of
from app.library.entries import read_sources


class CitingMasks(Mapping[str, int]):
    """Key of a source -> the entries that rest on it, read when it is asked for: few are, of very many."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __getitem__(self, key: str) -> int:
        if found := self._connection.execute("SELECT entry FROM citation WHERE source = ?", (key,)).fetchall():
            return mask_of(row[0] for row in found)
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        yield from (row[0] for row in self._connection.execute("SELECT DISTINCT source FROM citation ORDER BY source"))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def read_citations(connection: sqlite3.Connection, key: str) -> list[tuple[int, Citation]]:
    """The numbers of the entries that rest on a source, the newest first, and how each cites it."""
    found = connection.execute("SELECT * FROM citation WHERE source = ? ORDER BY entry DESC, position", (key,))
    return [(row["entry"], citation_of(row)) for row in found]


def read_citing(connection: sqlite3.Connection, keys: Iterable[str]) -> Mapping[str, int]:
    """How many entries rest on each of these sources."""
    wanted = list(keys)
    found = connection.execute(
        f"SELECT source, COUNT(*) FROM citation WHERE source IN ({', '.join('?' * len(wanted))}) GROUP BY source",  # noqa: S608
        wanted,
    )
    return {row[0]: row[1] for row in found}


def read_siblings(connection: sqlite3.Connection, source: Source) -> Sequence[Source]:
    """The other sources of the same publisher, the newest first and then those without a date."""
    found = connection.execute(
        "SELECT key FROM source WHERE publisher = ? AND key <> ?", (source.publisher, source.key)
    ).fetchall()
    siblings = read_sources(connection, (row["key"] for row in found)).values()
    return sorted(siblings, key=lambda other: (other.date is None, -other.date.first if other.date else 0, other.key))


def read_title(connection: sqlite3.Connection, key: str) -> str:
    """The title of a source; its key where there is none."""
    row = connection.execute("SELECT title FROM source WHERE key = ?", (key,)).fetchone()
    return key if row is None else str(row[0])
