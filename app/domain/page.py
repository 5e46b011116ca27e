"""What the reader shows: an entry, a country or organization, two countries together, a source, or help."""

from dataclasses import dataclass
from typing import Final, TypeAlias

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


@dataclass(frozen=True, slots=True)
class EntryPage:
    """An entry by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class PartyPage:
    """A country or an organization; facet is the one that has its code."""

    facet: str
    code: str


@dataclass(frozen=True, slots=True)
class PairPage:
    """Two countries; which is named first makes no difference."""

    codes: tuple[str, str]


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A source by its key."""

    key: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    """Help on one of the topics."""

    topic: str


LibraryPage: TypeAlias = EntryPage | PartyPage | PairPage | SourcePage
Page: TypeAlias = LibraryPage | HelpPage


def pair_of(one: str, other: str) -> PairPage:
    """The page of two countries."""
    return PairPage((min(one, other), max(one, other)))
