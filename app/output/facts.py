"""The facts at the head of an entry: when, where, under whose roof, about what and by whom."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from app.domain.dates import Edtf
from app.domain.entry import Entry, Party, Place
from app.domain.participation.standing import Status
from app.output.links import link
from app.output.lookups import Lookups
from app.output.order import alphabetical
from app.output.parts import Cell, Fact, Line, Span, inline, joined, spaced
from app.wording.dates import in_words, precision_in_words
from app.wording.numbers import number


def head_facts(entry: Entry, lookups: Lookups) -> tuple[Fact, ...]:
    """Every fact above the summary, in the order of the page."""
    return tuple(_facts(entry, lookups))


def _facts(entry: Entry, lookups: Lookups) -> Iterator[Fact]:
    words = lookups.words
    yield Fact(words._("Date"), (_date(entry.date, lookups),))
    yield Fact(words._("Place"), (_place(entry.place, lookups) or unknown(lookups),))
    if entry.framework:
        yield Fact(words._("Framework"), ((Span(lookups.name("frameworks", entry.framework)),),))
    if entry.organizations:
        links = joined((party_link(code, lookups),) for code in entry.organizations)
        yield Fact(words._("Organizations"), (links,))
    yield from _parties(entry.parties, lookups)
    yield from _others(entry, lookups)
    if entry.topics:
        names = joined((Span(lookups.name("topics", code)),) for code in entry.topics)
        yield Fact(words._("Topics"), (names,))


def unknown(lookups: Lookups) -> Line:
    """The word for a fact that the library does not have."""
    return (Span(lookups.words._("unknown"), quiet=True),)


def party_link(code: str, lookups: Lookups) -> Span:
    """The name of a country or an organisation as a link."""
    scheme = "country" if lookups.vocabulary.group_of_party(code) == "countries" else "organization"
    return Span(lookups.party(code), link=link(scheme, code))


def capacity_words(capacity: str, lookups: Lookups) -> Span:
    """Say under what name or power a party acted."""
    return in_brackets(lookups.name("capacities", capacity), lookups)


def in_brackets(text: str, lookups: Lookups) -> Span:
    """Say something aside."""
    return Span(lookups.words._("({aside})").format(aside=text), quiet=True)


def _date(date: Edtf, lookups: Lookups) -> Line:
    said = Span(in_words(date, lookups.language))
    return joined(((said,), (Span(precision_in_words(date, lookups.language), quiet=True),)))


def _place(place: Place | None, lookups: Lookups) -> Line:
    if not place:
        return ()
    name = place.name[lookups.language]
    if not place.country:
        return (Span(name),)
    country = party_link(place.country, lookups)
    if country.text == name:
        return (country,)
    return Span(name), Span(lookups.words._(", ")), country


def _parties(parties: tuple[Party, ...], lookups: Lookups) -> Iterator[Fact]:
    if not parties:
        yield Fact(lookups.words._("Parties"), (unknown(lookups),))
    roles = list(lookups.vocabulary.lists["roles"])
    ordered = sorted(parties, key=lambda party: roles.index(party.role))
    for role, group in groupby(ordered, key=lambda party: party.role):
        yield Fact(lookups.name("roles", role), _by_basis(tuple(group), lookups))


def _others(entry: Entry, lookups: Lookups) -> Iterator[Fact]:
    """How many have been bound by the last day that is known, and are not among the parties that are listed."""
    participation, plural = lookups.participation, lookups.words.plural
    treaty = participation.treaties.get(entry.id)
    others = set(participation.taking_part(treaty) if treaty else ()) - {party.code for party in entry.parties}
    found = Counter(participation.history(entry.id, code).at(lookups.last_day).status for code in others)
    own, through, replaced = (found[status] for status in (Status.BOUND, Status.THROUGH, Status.REPLACED))
    texts = {
        plural("{count} other, by the treaty actions below", "{count} others, by the treaty actions below", own): own,
        plural("{count} other through another text", "{count} others through another text", through): through,
        plural("{count} other until it was replaced", "{count} others until it was replaced", replaced): replaced,
    }
    said = (text.format(count=number(count, lookups.language)) for text, count in texts.items() if count)
    if lines := tuple((Span(text, quiet=True, label=True),) for text in said):
        yield Fact(lookups.words._("Also bound"), lines)


def _by_basis(parties: tuple[Party, ...], lookups: Lookups) -> Cell:
    bases = dict.fromkeys(party.basis for party in parties)
    return tuple(_one_basis([party for party in parties if party.basis == basis], basis, lookups) for basis in bases)


def _one_basis(parties: list[Party], basis: str | None, lookups: Lookups) -> Line:
    parties.sort(key=lambda party: alphabetical(lookups.party(party.code), lookups.language))
    names = joined(_party(party, lookups) for party in parties)
    if basis is None:
        return names
    said = in_brackets(inline(lookups.name("bases", basis)), lookups)
    return (*names[:-1], *spaced((names[-1], said)))


def _party(party: Party, lookups: Lookups) -> Line:
    link = party_link(party.code, lookups)
    return spaced((link, capacity_words(party.capacity, lookups))) if party.capacity else (link,)
