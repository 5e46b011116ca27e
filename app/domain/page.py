"""What the reader shows: an entry, a country or organization, two countries together, a source, or help."""

from typing import Final, TypeAlias

from app.domain.record import record

HELP_TOPICS: Final = (
    "start",
    "searching",
    "timeline",
    "reading",
    "participation",
    "codebook",
    "keyboard",
    "problems",
)
"""What there is help on, in the order of reading."""


@record
class EntryPage:
    """An entry by its number."""

    number: int


@record
class PartyPage:
    """A country or an organization; facet is the one that has its code."""

    facet: str
    code: str


@record
class PairPage:
    """Two countries; which is named first makes no difference."""

    codes: tuple[str, str]


@record
class SourcePage:
    """A source by its key."""

    key: str


@record
class HelpPage:
    """Help on one of the topics."""

    topic: str


LibraryPage: TypeAlias = EntryPage | PartyPage | PairPage | SourcePage
Page: TypeAlias = LibraryPage | HelpPage


def pair_of(one: str, other: str) -> PairPage:
    """The page of two countries."""
    return PairPage((min(one, other), max(one, other)))
