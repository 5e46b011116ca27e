"""Short ways to what a list shows of an entry."""

from app.domain.answer import Snippet
from app.domain.query import Query
from app.library.library import Library


def snippet(library: Library, number: int, query: Query, language: str, length: int = 120) -> Snippet:
    (hit,) = library.hits([number], query, language, length)
    return hit.snippet
