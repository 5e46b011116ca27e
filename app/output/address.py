"""Addresses of sources as a reader can read them; copied into a browser they lead to the same page."""

import re
from typing import Final, NamedTuple
from urllib.parse import unquote

_LETTERS: Final = re.compile("(?:%[89a-f][0-9a-f])+", re.IGNORECASE)


_SNAPSHOT: Final = re.compile(
    r"https?://(?:web|wayback)\.archive\.org/web/(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d*/(.+)"
)


class Snapshot(NamedTuple):
    """What was at an address on a day."""

    day: str
    address: str


def snapshot(address: str) -> Snapshot | None:
    """What an address of the Wayback Machine is a copy of; None for the address of a page itself."""
    found = _SNAPSHOT.fullmatch(address)
    return Snapshot("-".join(found.groups()[:3]), found[4]) if found else None


def readable(address: str) -> str:
    """Show the letters outside ASCII that are written as %XX; whatever else is encoded stays so."""
    return _LETTERS.sub(lambda found: _decoded(found[0]), address)


def _decoded(letters: str) -> str:
    text = unquote(letters, errors="replace")
    return text if text.isprintable() and "\N{REPLACEMENT CHARACTER}" not in text else letters
