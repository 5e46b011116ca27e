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
    firsts, lasts, looks = [], [], []
    known: dict[tuple[str, str], Look] = {}
    for first, last, kind, date in connection.execute("SELECT first, last, kind, date FROM entry ORDER BY number"):
        firsts.append(first)
        lasts.append(last)
        key = kind, date.translate(_ALIKE)
        looks.append(known.get(key) or known.setdefault(key, _look(kind, date)))
    return Chronology(firsts, lasts, looks)


def _look(kind: str, date: str) -> Look:
    found = parse(date)
    return Look(kind, found.precision, found.approximate, found.uncertain)
