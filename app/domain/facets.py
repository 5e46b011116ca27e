"""Under which codes of which facets an entry is counted."""

from collections.abc import Iterator

from app.domain.entry import Entry
from app.domain.vocabulary import Vocabulary

CORE = "core"
"""Beside the facets: countries in the roles that *exactly these* compares; `country` has any role or action."""

CORE_ROLES = frozenset({"party", "signatory", "participant", "host", "requesting", "requested"})


def facets_of(entry: Entry, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """(facet, code), some of them more than once; LookupError for a party that the vocabulary does not have."""
    for facet in ("kind", "subtype", "confidence", "status", "framework"):
        if code := getattr(entry, facet):
            yield facet, code
    if moment := entry.date.start or entry.date.end:
        yield "decade", str(moment.year // 10 * 10)
    yield from (("topic", topic) for topic in entry.topics)
    yield from (("organization", code) for code in entry.organizations)
    acting = [action.party for action in entry.actions if action.party]
    for code in (*(party.code for party in entry.parties), *acting):
        is_country = vocabulary.group_of_party(code) == "countries"
        yield ("country" if is_country else "organization"), code
    for party in entry.parties:
        if party.role in CORE_ROLES and vocabulary.group_of_party(party.code) == "countries":
            yield CORE, party.code
