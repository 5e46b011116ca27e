"""Reads the instruments of a library, with what tells who is bound by them."""

import json
import sqlite3

from app.domain.dates import parse
from app.domain.entry import Instrument
from app.domain.participation.participation import Participation
from app.domain.participation.treaty import ROLES, SUBTYPES, Treaty
from app.library.entries import read_actions, read_instrument


def read_participation(connection: sqlite3.Connection) -> Participation:
    """All instruments, and who takes part in them."""
    rows = connection.execute(
        f"SELECT number, id, title, date, status FROM entry WHERE kind = 'agreement' "  # noqa: S608 (question marks only)
        f"AND subtype IN ({', '.join('?' * len(SUBTYPES))}) ORDER BY number",
        SUBTYPES,
    )
    named: dict[int, dict[str, str]] = {}
    for number, code, role in connection.execute("SELECT entry, code, role FROM party ORDER BY entry, position"):
        if role in ROLES:
            named.setdefault(number, {})[code] = role
    return Participation(
        [
            Treaty(
                number=row["number"],
                id=row["id"],
                title=json.loads(row["title"]),
                date=parse(row["date"]),
                status=row["status"],
                named=named.get(row["number"], {}),
                actions=read_actions(connection, row["number"]),
                instrument=read_instrument(connection, row["number"]) or Instrument(),
            )
            for row in rows.fetchall()
        ]
    )
