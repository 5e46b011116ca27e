"""A country or an organization written out: what concerns it, in figures and by its newest entries."""

from collections.abc import Container, Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from app.domain.page import pair_of
from app.domain.page_entries import chosen
from app.domain.parties import Counts, PartyFacts
from app.domain.selection import VOCABULARY_OF, PartyLogic, Selection
from app.output.authorities import AUTHORITIES, authority_sections
from app.output.entry_lists import KIND_NAMES, batch_lines, counted, entry_line, on_the_timeline, unfolding
from app.output.groups import group_sections
from app.output.links import link
from app.output.lookups import Lookups
from app.output.parts import Article, Bar, Fact, Line, Section, Span, joined, spaced
from app.output.reliability import data_section
from app.output.shapes import ALL_KINDS
from app.output.standings import PARTS, Standings
from app.wording.numbers import number

_PARTNERS: Final = 12
_OTHERS: Final = 6
"""So many are shown before the others are unfolded."""

LONG_LISTS: Final = (AUTHORITIES, *PARTS, "country", "organization", "framework")
"""What is folded at first where it is long; in a terminal nothing can be unfolded."""

_LONGEST_BAR: Final = 150
_PIXEL: Final = 1


def party_article(facts: PartyFacts, lookups: Lookups, unfolded: Container[str] = ()) -> Article:
    """Write out what the library tells of a party."""
    words, term = lookups.words, lookups.vocabulary.lists[VOCABULARY_OF[facts.facet]][facts.code]
    names, short = term.name, term.short.get(lookups.language)
    what = words._("Country") if facts.facet == "country" else words._("Organization")
    return Article(
        head=joined((Span(text, quiet=True),) for text in (what, short) if text),
        title=names[lookups.language],
        titles=tuple(
            (Span(name, language=lookups.name("languages", language)),)
            for language, name in names.items()
            if language != lookups.language
        ),
        facts=tuple(_in_figures(facts, lookups)),
        offers=on_the_timeline(lookups) if facts.total else (),
        sections=tuple(_sections(facts, lookups, unfolded)),
    )


def _own(facts: PartyFacts, *more: tuple[str, str]) -> Selection:
    return chosen(((facts.facet, facts.code), *more))


def _in_figures(facts: PartyFacts, lookups: Lookups) -> Iterator[Fact]:
    words = lookups.words
    yield Fact(words._("Entries"), ((counted(facts.total, _own(facts), lookups),),))
    for kind, count in facts.kinds.items():
        lines: list[Line] = [(replace(counted(count, _own(facts, ("kind", kind)), lookups), kind=kind),)]
        in_force = facts.agreements.get("in-force")
        if kind == "agreement" and in_force:
            found = counted(in_force.total, _own(facts, ("kind", kind), ("status", "in-force")), lookups)
            lines = [joined((*lines, spaced((Span(words._("in force:"), quiet=True), found))))]
        if kind == "meeting" and facts.last_meeting:
            lines.append((Span(words._("The last: "), quiet=True), *entry_line(facts.last_meeting, lookups)))
        yield Fact(words._(KIND_NAMES[kind]), tuple(lines))


def _sections(facts: PartyFacts, lookups: Lookups, unfolded: Container[str]) -> Iterator[Section]:
    """What is asked for most comes first."""
    words = lookups.words
    yield from group_sections(facts.group, lookups)
    if facts.latest.newest:
        yield Section(words._("Latest entries"), lines=batch_lines(facts.latest, _own(facts), lookups))
    yield from Standings(lookups, unfolded).of_party(facts.code)
    if facts.agreements:
        yield Section(words._("Agreements"), tuple(_agreements(facts, lookups)), count=facts.kinds["agreement"])
    yield from authority_sections(facts.authorities, lookups, unfolded)
    if facts.total:
        yield Section(words._("By decade"), bars=tuple(_decades(facts, lookups)))
    partners = words._("Partners") if facts.facet == "country" else words._("Countries")
    for heading, facet, counts, most in (
        (partners, "country", facts.partners, _PARTNERS),
        (words._("Organizations"), "organization", facts.organizations, _OTHERS),
        (words._("Frameworks"), "framework", facts.frameworks, _OTHERS),
    ):
        if counts:
            shown = len(counts) if facet in unfolded else most
            bars = tuple(islice(_together(facts, facet, counts, lookups), shown))
            offer = unfolding(facet, len(counts) - most, lookups, unfolded=facet in unfolded)
            yield Section(heading, bars=bars, lines=offer, count=len(counts))
    yield data_section(facts.facet, (facts.code,), lookups)


def _agreements(facts: PartyFacts, lookups: Lookups) -> Iterator[Fact]:
    """By status, what is in force before all else."""
    order = ["in-force", *lookups.vocabulary.lists["statuses"], ""]
    for status in sorted(facts.agreements, key=order.index):
        found = _own(facts, ("kind", "agreement"), ("status", status)) if status else None
        name = lookups.name("statuses", status) if status else lookups.words._("status unknown").capitalize()
        yield Fact(name, batch_lines(facts.agreements[status], found, lookups))


def _decades(facts: PartyFacts, lookups: Lookups) -> Iterator[Bar]:
    most = max(sum(kinds.values()) for kinds in facts.decades.values())
    for decade, kinds in facts.decades.items():
        if total := sum(kinds.values()):
            lengths = tuple((kind, _length(count, most)) for kind, count in kinds.items() if count)
            name = lookups.words._("{decade}s").format(decade=decade)
            yield Bar((Span(name),), lengths, _with(facts, "decade", decade, total, lookups))


def _together(facts: PartyFacts, facet: str, counts: Counts, lookups: Lookups) -> Iterator[Bar]:
    """What the same entries concern as well, each with the number of these entries."""
    most = max(counts.values())
    for code, count in counts.items():
        name = (_named(facts, facet, code, lookups),)
        yield Bar(name, ((ALL_KINDS, _length(count, most)),), _with(facts, facet, code, count, lookups))


def _named(facts: PartyFacts, facet: str, code: str, lookups: Lookups) -> Span:
    """A country leads to what there is between the two; seen from an organization, to its own page."""
    name = lookups.vocabulary.short(VOCABULARY_OF[facet], code, lookups.language)
    if facet == "framework":
        return Span(name)
    if facet == facts.facet == "country":
        return Span(name, link=link("pair", "/".join(pair_of(facts.code, code).codes)))
    return Span(name, link=link(facet, code))


def _with(facts: PartyFacts, facet: str, code: str, count: int, lookups: Lookups) -> Span:
    """How many entries concern the party and something else; a filter of two organizations would be *any of*."""
    if facet == facts.facet == "organization":
        return Span(number(count, lookups.language), quiet=True)
    parties = PartyLogic.ALL if facet == facts.facet == "country" else PartyLogic.ANY
    return counted(count, chosen(((facts.facet, facts.code), (facet, code)), parties), lookups)


def _length(count: int, most: int) -> int:
    return max(_PIXEL, round(count / most * _LONGEST_BAR))
