"""A source written out: what it is, and all that rests on it."""

from collections.abc import Container, Iterator
from dataclasses import replace
from typing import Final

from app.domain.answer import Brief
from app.domain.authorities import Authority
from app.domain.citing import SourceFacts
from app.domain.dates import parse
from app.domain.entry import KINDS, Citation, Source
from app.domain.groups import Group
from app.domain.page_entries import chosen
from app.output.address import readable, snapshot
from app.output.details import basis, publishers, source_title
from app.output.entry_lists import KIND_NAMES, counted, unfolding
from app.output.facts import party_link, unknown
from app.output.links import link
from app.output.lookups import Lookups
from app.output.parts import Article, Fact, Line, Section, Span, joined
from app.output.reliability import copied, data_section
from app.wording.dates import brief, in_words

_SIBLINGS: Final = "siblings"
_MOST: Final = 5
"""So many other sources of the publisher are shown before the others are unfolded."""


def source_article(facts: SourceFacts, lookups: Lookups, unfolded: Container[str] = ()) -> Article:
    """Write out what the library tells of a source."""
    source, words = facts.source, lookups.words
    return Article(
        head=joined(
            (Span(text, quiet=True),) for text in (words._("Source"), lookups.name("standings", source.standing))
        ),
        title=source.title,
        title_language=source_title(source, lookups).language,
        facts=tuple(_facts(facts, lookups)),
        sections=tuple(_sections(facts, lookups, unfolded)),
    )


def _facts(facts: SourceFacts, lookups: Lookups) -> Iterator[Fact]:
    source, words = facts.source, lookups.words
    yield Fact(words._("Publisher"), tuple(publishers(source, lookups)) or (unknown(lookups),))
    yield Fact(
        words._("Date"), ((Span(in_words(source.date, lookups.language)),) if source.date else unknown(lookups),)
    )
    yield Fact(words._("Language"), ((Span(lookups.name("languages", source.language)),),))
    yield from _addresses(source.address, lookups)
    yield Fact(words._("Cited by"), ((_total(facts, lookups),),))


def _addresses(address: str | None, lookups: Lookups) -> Iterator[Fact]:
    """A copy in an archive says of which address and day it is."""
    words = lookups.words
    if address is None:
        yield Fact(words._("Address"), ((Span(words._("no address"), quiet=True),),))
    elif archived := snapshot(address):
        day = Span(in_words(parse(archived.day), lookups.language), quiet=True)
        yield Fact(words._("Archived copy"), ((copied(readable(address), address, lookups),), (day,)))
        yield Fact(words._("Original address"), ((copied(readable(archived.address), archived.address, lookups),),))
    else:
        yield Fact(words._("Address"), ((copied(readable(address), address, lookups),),))


def _total(facts: SourceFacts, lookups: Lookups) -> Span:
    count, words = len(facts.entries), lookups.words
    if not count:
        return Span(words._("no entry"), quiet=True)
    found = counted(count, chosen([("source", facts.source.key)]), lookups)
    return replace(found, text=words.plural("{count} entry", "{count} entries", count).format(count=found.text))


def _sections(facts: SourceFacts, lookups: Lookups, unfolded: Container[str]) -> Iterator[Section]:
    words, language = lookups.words, lookups.language
    for kind in KINDS:
        cited = tuple(
            Fact(brief(entry.date, language), (_entry(entry, lookups), *basis(citation, lookups)))
            for entry, citation in facts.entries
            if entry.kind == kind
        )
        if cited:
            yield Section(words._(KIND_NAMES[kind]), cited, count=len(cited))
    if facts.eras:
        eras = (
            Fact(brief(era.date, language), ((Span(era.name[language]),), *basis(citation, lookups)))
            for era, citation in facts.eras
        )
        yield Section(words._("Eras"), tuple(eras), count=len(facts.eras))
    if facts.authorities:
        bodies = tuple(_body(body, citation, lookups) for body, citation in facts.authorities)
        yield Section(words._("Responsible bodies"), bodies, count=len(bodies))
    if facts.groups:
        groups = tuple(_group(group, citation, lookups) for group, citation in facts.groups)
        yield Section(words._("Organizations and frameworks"), groups, count=len(groups))
    if facts.siblings:
        shown = facts.siblings if _SIBLINGS in unfolded else facts.siblings[:_MOST]
        offer = unfolding(_SIBLINGS, len(facts.siblings) - _MOST, lookups, unfolded=_SIBLINGS in unfolded)
        lines = (*(_sibling(source, lookups) for source in shown), *offer)
        yield Section(words._("Other sources of the publisher"), lines=lines, count=len(facts.siblings))
    yield data_section("source", (facts.source.key,), lookups)


def _entry(entry: Brief, lookups: Lookups) -> Line:
    return (Span(entry.title[lookups.language], link=link("entry", entry.id), kind=entry.kind),)


def _body(body: Authority, citation: Citation, lookups: Lookups) -> Fact:
    when = in_words(body.date, lookups.language) if body.date else lookups.words._("date unknown")
    where = joined([(party_link(body.country, lookups),), (Span(when, quiet=True),)])
    lines = ((Span(body.name[lookups.language]),), where, *basis(citation, lookups))
    return Fact(lookups.name("remits", body.remit), lines)


def _group(group: Group, citation: Citation, lookups: Lookups) -> Fact:
    when = brief(group.date, lookups.language)
    if group.code in lookups.vocabulary.lists["organizations"]:
        return Fact(when, ((party_link(group.code, lookups),), *basis(citation, lookups)))
    return Fact(when, ((Span(lookups.name("frameworks", group.code)),), *basis(citation, lookups)))


def _sibling(source: Source, lookups: Lookups) -> Line:
    date = brief(source.date, lookups.language) if source.date else lookups.words._("date unknown")
    return source_title(source, lookups), Span(f" {date}", quiet=True)
