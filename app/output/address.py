"""Addresses of sources as a reader can read them; copied into a browser they lead to the same page."""

import re
from typing import Final
from urllib.parse import unquote

_LETTERS: Final = re.compile("(?:%[89a-f][0-9a-f])+", re.IGNORECASE)


def readable(address: str) -> str:
    """Show the letters outside ASCII that are written as %XX; whatever else is encoded stays so."""
    return _LETTERS.sub(lambda found: _decoded(found[0]), address)


def _decoded(letters: str) -> str:
    text = unquote(letters, errors="replace")
    return text if text.isprintable() and "\N{REPLACEMENT CHARACTER}" not in text else letters
