"""The answer to a Selection, as every view shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.dates import Edtf
from app.domain.entry import Texts
from app.domain.matching import Match
from app.domain.query import Query
from app.domain.selection import Selection


@dataclass(frozen=True, slots=True)
class Answer:
    """numbers: the entries in order; mask: the same as bits; facets: facet -> code -> what a click would give;
    histogram: year -> count.
    """

    selection: Selection
    query: Query
    numbers: tuple[int, ...]
    mask: int = 0
    scores: Mapping[int, int] = field(default_factory=dict)
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    histogram: Mapping[int, int] = field(default_factory=dict)
    took_ms: float = 0.0

    @property
    def total(self) -> int:
        """How many entries answer."""
        return len(self.numbers)


@dataclass(frozen=True, slots=True)
class Brief:
    """What a list shows of an entry; countries are those among its parties, in the entry's order."""

    number: int
    id: str
    kind: str
    title: Texts
    date: Edtf
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of an entry's text with the spans (start, end) in it that match, and where it comes from."""

    text: str
    spans: tuple[tuple[int, int], ...]
    field: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry of an answer as a list shows it; matches are those in the title of the reader's language."""

    brief: Brief
    snippet: Snippet
    matches: tuple[Match, ...]
