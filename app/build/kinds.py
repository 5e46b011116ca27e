"""What only entries of some kinds have, and what a confidence demands."""

from collections.abc import Iterator, Mapping

from app.domain.entry import Entry, Source

_OF_AGREEMENTS = {"signed", "in-force", "superseded", "terminated"}
"""Statuses that only an agreement has."""

_OF_INSTRUMENTS = {"treaty", "convention", "protocol", "memorandum", "declaration", "accession"}
"""Agreements that have parties and no participants."""

_OWN_ACCOUNTS = {"primary", "official", "reprint"}
"""Standings of which one source alone may confirm an entry; a reprint may be that of a text."""


def kind_faults(entry: Entry, sources: Mapping[str, Source]) -> Iterator[tuple[str, str]]:
    """Fields of an entry that its kind or its confidence does not allow, with what is wrong."""
    if entry.kind != "agreement" and entry.status in _OF_AGREEMENTS:
        yield "status", f"'{entry.status}' is for agreements"
    if entry.kind != "agreement" and (entry.instrument or entry.actions or entry.articles):
        yield "kind", "only an agreement has an instrument, actions and articles"
    for i, party in enumerate(entry.parties):
        if party.role == "signatory" and entry.kind != "agreement":
            yield f"parties[{i}].role", "'signatory' is for agreements"
        if party.role == "participant" and entry.subtype in _OF_INSTRUMENTS:
            yield f"parties[{i}].role", f"'participant' is not for a {entry.subtype}"
    listed = [(party.code, party.role) for party in entry.parties]
    yield from (
        (f"parties[{i}]", f"'{code}' is listed twice as {role}")
        for i, (code, role) in enumerate(listed)
        if (code, role) in listed[:i]
    )
    yield from _confidence(entry, sources)
    cited = [sources[citation.source] for citation in entry.sources if citation.source in sources]
    if cited and not any(source.address or (source.publisher and source.date) for source in cited):
        yield "sources", "one source at least needs an address, or a publisher and a date by which it can be found"


def _confidence(entry: Entry, sources: Mapping[str, Source]) -> Iterator[tuple[str, str]]:
    standings = {key: sources[key].standing for key in {citation.source for citation in entry.sources} & sources.keys()}
    if entry.confidence == "confirmed" and len(standings) == 1 and not set(standings.values()) & _OWN_ACCOUNTS:
        yield "confidence", "one source that is neither primary nor official does not confirm"
    if entry.confidence == "single-source" and "primary" in standings.values():
        yield "confidence", "a primary source confirms"
    if entry.confidence == "disputed" and not entry.notes:
        yield "notes", "must say how the sources contradict one another"
    if (entry.date.approximate or entry.date.uncertain) and not entry.notes:
        yield "notes", f"must say why the date is '{entry.date.text}'"
