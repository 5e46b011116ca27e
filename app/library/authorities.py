"""Reads the bodies of a country, and those that rest on a source, out of the library."""

import json
import sqlite3
from typing import Any

from app.domain.authorities import Authorities, Authority
from app.domain.dates import parse
from app.domain.entry import Citation
from app.library.citations import citations_in
from app.library.entries import read_sources


def read_authorities(connection: sqlite3.Connection, country: str) -> Authorities:
    """The bodies of a country and the sources that they cite."""
    rows = connection.execute("SELECT * FROM authority WHERE country = ? ORDER BY position", (country,))
    bodies = tuple(map(_authority, rows))
    cited = dict.fromkeys(citation.source for body in bodies for citation in body.sources)
    return Authorities(bodies, read_sources(connection, cited))


def read_resting(connection: sqlite3.Connection, source: str) -> list[tuple[Authority, Citation]]:
    """The bodies of all countries that cite a source, and how each does, in the order of their file."""
    bodies = map(_authority, connection.execute("SELECT * FROM authority ORDER BY position"))
    return [(body, citation) for body in bodies for citation in body.sources if citation.source == source]


def _authority(row: Any) -> Authority:
    return Authority(
        code=row["code"],
        country=row["country"],
        remit=row["remit"],
        name=json.loads(row["name"]),
        short=json.loads(row["short"]),
        date=parse(row["date"]) if row["date"] else None,
        follows=tuple(json.loads(row["follows"])),
        note=json.loads(row["note"]),
        sources=citations_in(row["sources"]),
    )
