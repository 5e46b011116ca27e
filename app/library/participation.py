"""Reads the instruments of a library, with what tells who is bound by them."""

import json
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

from app.domain.dates import parse
from app.domain.entry import Action, Instrument
from app.domain.participation.participation import Participation
from app.domain.participation.treaty import ROLES, SUBTYPES, Treaty
from app.library.entries import read_instrument
from app.library.opening import connect, reading


@cache
def participation_of(path: Path) -> Participation:
    """Who is bound by which instrument of a library file, read once for all threads.

    They may share it, since what it keeps of its own reckoning comes out the same for each of them.
    """
    with closing(connect(path)) as connection, reading(path):
        return read_participation(connection)


def read_participation(connection: sqlite3.Connection) -> Participation:
    """All instruments, and who takes part in them."""
    rows = connection.execute(
        f"SELECT number, id, title, date, status FROM entry WHERE kind = 'agreement' "  # noqa: S608 (question marks only)
        f"AND subtype IN ({', '.join('?' * len(SUBTYPES))}) ORDER BY number",
        SUBTYPES,
    ).fetchall()
    named, actions = _named(connection), _actions(connection)
    return Participation(
        [
            Treaty(
                number=row["number"],
                id=row["id"],
                title=json.loads(row["title"]),
                date=parse(row["date"]),
                status=row["status"],
                named=named.get(row["number"], {}),
                actions=tuple(actions.get(row["number"], ())),
                instrument=read_instrument(connection, row["number"]) or Instrument(),
            )
            for row in rows
        ]
    )


def _named(connection: sqlite3.Connection) -> dict[int, dict[str, str]]:
    """Entry -> its parties and their roles."""
    found: dict[int, dict[str, str]] = {}
    for number, code, role in connection.execute("SELECT entry, code, role FROM party ORDER BY entry, position"):
        if role in ROLES:
            found.setdefault(number, {})[code] = role
    return found


def _actions(connection: sqlite3.Connection) -> dict[int, list[Action]]:
    """Entry -> its actions, without the texts that go with them."""
    found: dict[int, list[Action]] = {}
    rows = connection.execute("SELECT entry, party, action, date, capacity FROM action ORDER BY entry, position")
    for number, party, action, date, capacity in rows:
        found.setdefault(number, []).append(Action(party, action, parse(date), capacity))
    return found
