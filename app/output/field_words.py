"""What the fields of the query language mean, and what the values say that are no terms."""

from app.domain.marking import N_
from app.domain.selection import PeriodLogic, Sort

MEANINGS = {
    "country": N_("Entries that concern any of these countries"),
    "party": N_("Entries that concern all of these countries"),
    "between": N_("Entries between just these countries"),
    "organization": N_("Entries that concern the organization"),
    "kind": N_("Agreements, meetings or operations"),
    "type": N_("Kinds more exactly"),
    "topic": N_("Entries on the topic"),
    "framework": N_("Entries within the framework"),
    "status": N_("Agreements with the status"),
    "confidence": N_("How well an entry is confirmed"),
    "place": N_("Where it took place"),
    "source": N_("Words of the cited sources"),
    "cites": N_("Entries that rest on the source"),
    "year": N_("Dates in the year"),
    "decade": N_("Dates in the decade"),
    "from": N_("Dates from then on"),
    "to": N_("Dates until then"),
    "period": N_("How uncertain dates count"),
    "sort": N_("Order of the results"),
    "literal": N_("Words exactly as typed"),
}
"""Field -> what it finds, or what it does."""

SORT_NAMES = {
    Sort.RELEVANCE: N_("Best first"),
    Sort.NEWEST: N_("Newest first"),
    Sort.EARLIEST: N_("Earliest first"),
}

PERIOD_NAMES = {PeriodLogic.POSSIBLY: N_("possibly in it"), PeriodLogic.CERTAINLY: N_("certainly in it")}
