"""How weakly an entry is supported, told by its fields and sources alone."""

from collections.abc import Mapping
from enum import StrEnum

from app.domain.entry import Entry, Source

_OWN_ACCOUNTS = {"primary", "official"}


class Weakness(StrEnum):
    """What makes an entry weak, the gravest first."""

    ONE_SOURCE = "one-source"
    DISPUTED = "disputed"
    ANNOUNCED = "announced"
    NO_ADDRESS = "no-address"
    NO_PARTIES = "no-parties"
    MEMBERSHIP = "membership"
    DATE = "date"
    UNDATED_SOURCES = "undated-sources"


_WEIGHTS = dict(zip(Weakness, (4, 4, 3, 3, 2, 2, 2, 1), strict=True))


def weaknesses(entry: Entry, sources: Mapping[str, Source]) -> tuple[Weakness, ...]:
    """Give what is weak about an entry with these sources."""
    cited = [sources[key] for key in dict.fromkeys(citation.source for citation in entry.sources)]
    bases = {party.basis for party in entry.parties}
    found = {
        Weakness.ONE_SOURCE: rests_on_one(cited),
        Weakness.DISPUTED: entry.confidence == "disputed",
        Weakness.ANNOUNCED: all(source.date and source.date.last < entry.date.first for source in cited),
        Weakness.NO_ADDRESS: any(source.address is None for source in cited),
        Weakness.NO_PARTIES: not entry.parties,
        Weakness.MEMBERSHIP: "by-membership" in bases,
        Weakness.DATE: entry.date.approximate or entry.date.uncertain,
        Weakness.UNDATED_SOURCES: all(source.date is None for source in cited),
    }
    return tuple(weakness for weakness, holds in found.items() if holds)


def rests_on_one(cited: list[Source]) -> bool:
    """Whether an entry has one source only, and that neither primary nor official."""
    return len(cited) == 1 and cited[0].standing not in _OWN_ACCOUNTS


def weight(found: tuple[Weakness, ...]) -> int:
    """How weak that makes it."""
    return sum(_WEIGHTS[weakness] for weakness in found)
