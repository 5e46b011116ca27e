"""Which pages a search may mean: those of the countries and organizations that it names."""

from typing import Final

from app.domain.answer import Answer
from app.domain.interpreting import Clause, Expansion
from app.domain.page import PairPage, PartyPage, pair_of

FACETS: Final = {"countries": "country", "organizations": "organization"}
"""Lists of terms that have pages, and the facets of these."""

_TWO: Final = 2


def pages_of(expansion: Expansion) -> list[PartyPage | PairPage]:
    """Those of what words were taken for; of a pair, that of both countries first."""
    countries = [codes[0] for codes in expansion.countries if len(codes) == 1]
    together = [pair_of(*countries)] if len(countries) == _TWO else []
    return [*together, *_parties(expansion)]


def page_meant(answer: Answer) -> PartyPage | PairPage | None:
    """That of the two countries that a search names, or of the only thing that it is about."""
    asked = answer.understood
    clauses = [clause for clause in answer.query.clauses if not clause.idle]
    if any(clause.excludes for clause in clauses):
        return None
    named = [_parties(expansion) for clause in clauses for expansion in clause.expansions]
    ticked = [PartyPage(facet, code) for facet, code in asked.choices if facet in FACETS.values()]
    # What may be several is left out, but for the two of a pair.
    parties = list(dict.fromkeys([*(one for few in named if len(few) <= _TWO for one in few), *ticked]))
    if len(parties) == _TWO and all(party.facet == "country" for party in parties):
        return pair_of(*(party.code for party in parties))
    nothing_else = len(asked.choices) == len(ticked) and not asked.days and all(map(_only_names, clauses))
    return parties[0] if len(parties) == 1 and nothing_else else None


def _parties(expansion: Expansion) -> list[PartyPage]:
    names = [PartyPage(FACETS[one.group], one.code) for one in expansion.concepts if one.group in FACETS]
    return [*names, *(PartyPage("country", codes[0]) for codes in expansion.countries if len(codes) == 1)]


def _only_names(clause: Clause) -> bool:
    """Whether all letters of a clause are names of what has pages."""
    letters = sum(one.end - one.start for one in clause.expansions if _parties(one))
    return letters == clause.end - clause.start
