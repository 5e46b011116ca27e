"""What the library tells of a country or an organization, and of two countries together."""

from collections.abc import Mapping

from app.domain.answer import Brief
from app.domain.authorities import Authorities
from app.domain.groups import GroupFacts
from app.domain.record import record

Counts = Mapping[str, int]
"""Code -> how many entries, most first."""


@record
class Batch:
    """How many entries there are of a sort, and the newest of them, newest first."""

    total: int
    newest: tuple[Brief, ...]


@record
class PartyFacts:
    """The entries that concern a party.

    agreements are by status ('' when it is unknown), kinds and decades by code; partners are the countries, and
    organizations and frameworks those, that the same entries concern. A country has its bodies; of an organization
    there may be written what it is.
    """

    facet: str
    code: str
    total: int
    kinds: Counts
    last_meeting: Brief | None
    agreements: Mapping[str, Batch]
    latest: Batch
    decades: Mapping[str, Counts]
    partners: Counts
    organizations: Counts
    frameworks: Counts
    authorities: Authorities
    group: GroupFacts | None


@record
class PairFacts:
    """The entries between two countries and no others, and those that concern both and others too, by kind."""

    codes: tuple[str, str]
    alone: Mapping[str, Batch]
    among_others: Mapping[str, Batch]
