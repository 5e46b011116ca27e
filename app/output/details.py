"""What stands below the summary: figures, related entries, sources and how sure all this is."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from app.domain.entry import Citation, Entry, Figure, Relation, Source
from app.domain.marking import N_
from app.output.address import readable
from app.output.facts import party_link
from app.output.free_text import in_readers_language
from app.output.links import link
from app.output.lookups import Lookups
from app.output.parts import Cell, Fact, Grid, Line, Section, Span, inline, joined, spaced
from app.output.reliability import as_of, copied, reference
from app.wording.dates import brief, in_words
from app.wording.numbers import number

SOURCES: Final = "sources"
"""The anchor of the section of the sources."""

_CONFIDENCES: Final = {
    "confirmed": N_("two independent sources, or one that is primary or of a body that took part"),
    "single-source": N_("one source that is neither primary nor of a body that took part"),
    "disputed": N_("the sources contradict one another"),
}

_BETWEEN: Final = {"zh": "、", "en": ", ", "ru": ", "}

_BEFORE_UNIT: Final = {"zh": "", "en": "\N{NO-BREAK SPACE}", "ru": "\N{NO-BREAK SPACE}"}


def figures(entry: Entry, lookups: Lookups) -> Iterator[Section]:
    """The figures, each with its limits."""
    if entry.figures:
        rows = tuple(_figure(figure, lookups) for figure in entry.figures)
        yield Section(lookups.words._("Figures"), grid=Grid(rows, numbers_last=True))


def _figure(figure: Figure, lookups: Lookups) -> tuple[Cell, Cell]:
    measure = (Span(lookups.name("measures", figure.measure)),)
    limits = joined(_limits(figure, lookups))
    return (measure, *([limits] if limits else []), *in_readers_language(figure.note, lookups, quiet=True)), (
        _value(figure, lookups),
    )


def _limits(figure: Figure, lookups: Lookups) -> Iterator[Line]:
    if figure.country:
        yield (party_link(figure.country, lookups),)
    if figure.period:
        yield (Span(in_words(figure.period, lookups.language), quiet=True),)
    if figure.stage:
        yield (Span(lookups.name("stages", figure.stage), quiet=True),)


def _value(figure: Figure, lookups: Lookups) -> Line:
    amount = number(figure.value, lookups.language)
    unit = lookups.unit(figure.unit, figure.value)
    value = Span(amount + _BEFORE_UNIT[lookups.language] + unit)
    if figure.qualifier == "exact":
        return (value,)
    qualifier = inline(lookups.name("qualifiers", figure.qualifier))
    return spaced((Span(qualifier, quiet=True), value))


def related(entry: Entry, lookups: Lookups) -> Iterator[Section]:
    """The links to other entries, grouped by how they are related."""
    order = list(lookups.vocabulary.lists["relations"])
    stated = sorted(entry.related, key=lambda relation: (order.index(relation.relation), relation.inverse))
    links = [_named(relation, lookups) for relation in stated]
    links += _lineage(entry, lookups)
    facts = tuple(
        Fact(name, _neighbours([id_ for _, id_ in group], lookups))
        for name, group in groupby(links, key=lambda link: link[0])
    )
    if facts:
        yield Section(lookups.words._("Related entries"), facts, count=len(links))


def _lineage(entry: Entry, lookups: Lookups) -> list[tuple[str, str]]:
    if not entry.instrument:
        return []
    replaced = [(lookups.words._("Replaces"), id_) for id_ in entry.instrument.replaces]
    return replaced + [(lookups.words._("Incorporates"), id_) for id_ in entry.instrument.incorporates]


def _named(relation: Relation, lookups: Lookups) -> tuple[str, str]:
    if relation.inverse:
        return lookups.vocabulary.inverse(relation.relation, lookups.language), relation.id
    return lookups.name("relations", relation.relation), relation.id


def _neighbours(ids: list[str], lookups: Lookups) -> Cell:
    found = sorted((lookups.neighbours[id_] for id_ in ids), key=lambda other: other.date.first)
    return tuple(
        (
            Span(other.title[lookups.language], link=link("entry", other.id), kind=other.kind),
            Span(f" {brief(other.date, lookups.language)}", quiet=True),
        )
        for other in found
    )


def sources(entry: Entry, lookups: Lookups) -> Iterator[Section]:
    """The numbered sources."""
    facts = tuple(
        Fact(str(place), tuple(_source(citation, lookups))) for place, citation in enumerate(entry.sources, start=1)
    )
    yield Section(lookups.words._("Sources"), facts, count=len(facts), numbered=True, anchor=SOURCES)


def _source(citation: Citation, lookups: Lookups) -> Iterator[Line]:
    words, source = lookups.words, lookups.sources[citation.source]
    date = in_words(source.date, lookups.language) if source.date else words._("date unknown")
    title = source_title(source, lookups)
    yield joined([(title,), *publishers(source, lookups)])
    told: list[Line] = [(Span(text, quiet=True),) for text in (date, lookups.name("standings", source.standing))]
    if others := lookups.citing.get(source.key, 1) - 1:
        said = words.plural("also cited by {count} other entry", "also cited by {count} other entries", others)
        text = said.format(count=number(others, lookups.language))
        told.append((Span(text, link=title.link, quiet=True, label=True),))
    yield joined(told)
    yield from basis(citation, lookups)
    if source.address:
        yield (copied(readable(source.address), source.address, lookups),)
    else:
        yield (Span(words._("no address"), quiet=True),)


def publishers(source: Source, lookups: Lookups) -> Iterator[Line]:
    """Who published a source, and who carries the copy of it."""
    if source.publisher:
        yield (Span(source.publisher, quiet=True),)
    if source.carrier:
        yield Span(lookups.words._("copy: "), quiet=True, label=True), Span(source.carrier, quiet=True)


def source_title(source: Source, lookups: Lookups) -> Span:
    """The title of a source, which leads to its page."""
    foreign = source.language != lookups.language
    language = lookups.name("languages", source.language) if foreign else None
    return Span(source.title, link=link("source", source.key), language=language)


def basis(citation: Citation, lookups: Lookups) -> Iterator[Line]:
    """Where in the source, what rests on it, and more exactly which part of that."""
    words, language = lookups.words, lookups.language
    if citation.locator:
        where = Span(citation.locator[language], quiet=True)
        yield Span(words._("Where: "), quiet=True, label=True), where
    if citation.supports:
        named = _BETWEEN[language].join(inline(lookups.name("supports", code)) for code in citation.supports)
        detail = [citation.detail[language]] if citation.detail else []
        said = joined((Span(text, quiet=True),) for text in (named, *detail))
        yield Span(words._("Supports: "), quiet=True, label=True), *said


def standing(entry: Entry, lookups: Lookups) -> Iterator[Section]:
    """How sure it is, when it was checked, the notes, and the entry's names in the library."""
    words = lookups.words
    checked = in_words(entry.checked, lookups.language) if entry.checked else ""
    why = Span(words._(_CONFIDENCES[entry.confidence]), quiet=True, label=True)
    facts = [
        Fact(words._("Confidence"), ((Span(lookups.name("confidences", entry.confidence)),), (why,))),
        Fact(words._("Checked"), ((Span(checked or words._("not checked since compiled")),),)),
    ]
    if entry.notes:
        facts.append(Fact(words._("Open questions"), in_readers_language(entry.notes, lookups)))
    facts += (*as_of(lookups), reference("entry", (entry.id,), lookups))
    if entry.aliases:
        facts.append(Fact(words._("Former identifiers"), (_aliases(entry),)))
    yield Section(words._("Reliability"), tuple(facts))


def _aliases(entry: Entry) -> Line:
    return joined((Span(alias, quiet=True),) for alias in entry.aliases)
