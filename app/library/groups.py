"""Reads what organizations and frameworks are, and their members, out of the library."""

import json
import sqlite3
from typing import Any

from app.domain.dates import parse
from app.domain.groups import Group, GroupFacts, Membership
from app.library.citations import citations_in
from app.library.entries import read_sources


def read_group(connection: sqlite3.Connection, code: str) -> GroupFacts | None:
    """A group and the sources that it cites; None where nothing is written down."""
    row = connection.execute("SELECT * FROM membership WHERE code = ?", (code,)).fetchone()
    if row is None:
        return None
    group = _group(row)
    return GroupFacts(group, read_sources(connection, [citation.source for citation in group.sources]))


def read_groups(connection: sqlite3.Connection) -> list[Group]:
    """All groups, in the order of their file."""
    return list(map(_group, connection.execute("SELECT * FROM membership ORDER BY position")))


def _group(row: Any) -> Group:
    members = json.loads(row["members"]) if row["members"] else None
    return Group(
        code=row["code"],
        about=json.loads(row["about"]),
        date=parse(row["date"]),
        members=members and tuple(Membership(one["country"], parse(one["date"])) for one in members),
        sources=citations_in(row["sources"]),
        note=json.loads(row["note"]),
    )
