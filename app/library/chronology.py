"""Reads the days of all entries out of the library."""

import sqlite3
from typing import Final

from app.domain.dates import parse
from app.domain.timeline.chronology import Chronology, Look, Piece, look_of, pieces_of

# Parsing takes longer than all else here. Of the digits of a date only one tells what it looks like:
# a month that begins with 2 is a season.
_ALIKE: Final = str.maketrans("0123456789", "0020000000")


def read_chronology(connection: sqlite3.Connection) -> Chronology:
    """First and last days and looks of all entries, by number, and the members of one-of sets."""
    firsts: list[int] = []
    lasts: list[int] = []
    looks: list[Look] = []
    sets: dict[int, tuple[Piece, ...]] = {}
    known: dict[tuple[str, str], Look] = {}
    try:
        for first, last, kind, date in connection.execute("SELECT first, last, kind, date FROM entry ORDER BY number"):
            if date.startswith("["):
                sets[len(firsts)] = pieces_of(kind, parse(date))
            firsts.append(first)
            lasts.append(last)
            key = kind, date.translate(_ALIKE)
            looks.append(known.get(key) or known.setdefault(key, look_of(kind, parse(date))))
        in_order = sorted(firsts) == firsts
        found = Chronology(firsts, lasts, looks, sets)
    except (AttributeError, TypeError) as error:
        raise ValueError("an entry has no date") from error
    if not in_order:
        raise ValueError("the entries are not in the order of their days")
    return found
