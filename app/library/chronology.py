"""Reads the days of all entries out of the library."""

import sqlite3
from typing import Final

from app.domain.dates import parse
from app.domain.timeline.chronology import Chronology, Look

# Parsing takes longer than all else here. Of the digits of a date only one tells what it looks like:
# a month that begins with 2 is a season.
_ALIKE: Final = str.maketrans("0123456789", "0020000000")


def read_chronology(connection: sqlite3.Connection) -> Chronology:
    """First and last days and looks of all entries, by number."""
    firsts: list[int] = []
    lasts: list[int] = []
    looks: list[Look] = []
    known: dict[tuple[str, str], Look] = {}
    try:
        for first, last, kind, date in connection.execute("SELECT first, last, kind, date FROM entry ORDER BY number"):
            firsts.append(first)
            lasts.append(last)
            key = kind, date.translate(_ALIKE)
            looks.append(known.get(key) or known.setdefault(key, _look(kind, date)))
        in_order = sorted(firsts) == firsts
        found = Chronology(firsts, lasts, looks)
    except (AttributeError, TypeError) as error:
        raise ValueError("an entry has no date") from error
    if not in_order:
        raise ValueError("the entries are not in the order of their days")
    return found


def _look(kind: str, date: str) -> Look:
    found = parse(date)
    return Look(kind, found.precision, found.approximate, found.uncertain)
