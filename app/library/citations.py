"""Citations as the library stores them: rows of a table, or a list within another record."""

import json
from typing import Any

from app.domain.entry import Citation


def citation_of(row: Any) -> Citation:
    """The citation of a row."""
    supports, locator, detail = (json.loads(row[column]) for column in ("supports", "locator", "detail"))
    return Citation(row["source"], locator, tuple(supports), detail)


def citations_in(text: str) -> tuple[Citation, ...]:
    """The citations of a list in JSON."""
    return tuple(Citation(**one | {"supports": tuple(one["supports"])}) for one in json.loads(text))
