"""A country or an organization as the data of a JSON."""

from dataclasses import replace
from typing import Any

from app.domain.authorities import Authority
from app.domain.groups import GroupFacts
from app.domain.parties import PartyFacts
from app.domain.selection import VOCABULARY_OF
from app.output.lookups import Lookups
from app.output.plain import data_of, source_data


def party_data(facts: PartyFacts, lookups: Lookups) -> dict[str, Any]:
    """Give the numbers of entries by code, '' where a status is unknown, and what is told of the party itself."""
    term = lookups.vocabulary.lists[VOCABULARY_OF[facts.facet]][facts.code]
    cited = replace(lookups, sources=facts.authorities.sources)
    return {
        facts.facet: facts.code,
        "name": dict(term.name),
        "entries": facts.total,
        "kinds": dict(facts.kinds),
        "agreements": {status: batch.total for status, batch in facts.agreements.items()},
        "partners": dict(facts.partners),
        "organizations": dict(facts.organizations),
        "frameworks": dict(facts.frameworks),
        "group": _group(facts.group, lookups),
        "authorities": [_authority(body, cited) for body in facts.authorities.bodies],
    }


def _group(found: GroupFacts | None, lookups: Lookups) -> dict[str, Any] | None:
    if found is None:
        return None
    cited = replace(lookups, sources=found.sources)
    return {**data_of(found.group), "sources": [source_data(citation, cited) for citation in found.group.sources]}


def _authority(body: Authority, lookups: Lookups) -> dict[str, Any]:
    return {**data_of(body), "sources": [source_data(citation, lookups) for citation in body.sources]}
