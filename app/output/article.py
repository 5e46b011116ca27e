"""An entry written out in one language."""

from collections.abc import Container, Iterator
from itertools import chain

from app.domain.entry import LANGUAGES, Entry
from app.output.actions import treaty_sections
from app.output.details import SOURCES, figures, related, sources, standing
from app.output.facts import head_facts
from app.output.links import link
from app.output.lookups import Lookups
from app.output.parts import SEPARATOR, Article, Line, Section, Span, joined
from app.output.provisions import provisions
from app.wording.numbers import number

ALL_LANGUAGES = "languages"
"""What is unfolded to read the summary in every language."""


def entry_article(entry: Entry, lookups: Lookups, unfolded: Container[str] = ()) -> Article:
    """Write an entry out, with those parts open that are unfolded."""
    return Article(
        kind=entry.kind,
        head=_head(entry, lookups),
        badge=_status(entry, lookups),
        good=entry.status == "in-force",
        title=entry.title[lookups.language],
        titles=tuple(_titles(entry, lookups)),
        facts=head_facts(entry, lookups),
        summaries=tuple(_summaries(entry, lookups, unfolded)),
        offers=_offers(entry, lookups, unfolded),
        sections=_sections(entry, lookups, unfolded),
    )


def _head(entry: Entry, lookups: Lookups) -> Line:
    kind, subtype = lookups.name("kinds", entry.kind), lookups.name("subtypes", entry.subtype)
    return Span(kind, colour=entry.kind), SEPARATOR, Span(subtype, quiet=True)


def _status(entry: Entry, lookups: Lookups) -> str | None:
    """The status; only of an agreement is it worth saying that it is unknown."""
    if entry.status:
        return lookups.name("statuses", entry.status)
    return lookups.words._("status unknown") if entry.kind == "agreement" else None


def _titles(entry: Entry, lookups: Lookups) -> Iterator[Line]:
    """What the title is, then the titles in other languages."""
    words, others = lookups.words, _names_of(entry.official, lookups)
    if lookups.language in entry.official:
        said = words._("Official title")
    elif entry.official:
        said = words._("Rendered title; official in {languages}").format(languages=others)
    else:
        said = words._("Rendered title; no official one is known")
    yield (Span(said, quiet=True, label=True),)
    for language, title in entry.title.items():
        if language != lookups.language:
            name = lookups.name("languages", language)
            official = words._("{language}, official").format(language=name)
            yield (Span(title, language=official if language in entry.official else name),)


def _names_of(languages: tuple[str, ...], lookups: Lookups) -> str:
    """The names of languages, one after another."""
    return " · ".join(lookups.name("languages", language) for language in languages)


def _summaries(entry: Entry, lookups: Lookups, unfolded: Container[str]) -> Iterator[Span]:
    """In the reader's language, or in all of them, the reader's first."""
    languages = _languages(lookups, unfolded)
    for language in languages:
        name = lookups.name("languages", language) if len(languages) > 1 else None
        yield Span(entry.summary[language], language=name)


def _offers(entry: Entry, lookups: Lookups, unfolded: Container[str]) -> Line:
    words = lookups.words
    said = words._("This language only") if ALL_LANGUAGES in unfolded else words._("Read it in all languages")
    count = len(entry.sources)
    rests = words.plural("{count} source", "{count} sources", count).format(count=number(count, lookups.language))
    offers = (said, link("unfold", ALL_LANGUAGES)), (rests, link("section", SOURCES))
    return joined((Span(text, link=target, label=True, offer=True),) for text, target in offers)


def _languages(lookups: Lookups, unfolded: Container[str]) -> tuple[str, ...]:
    """Those in which to read, the reader's first."""
    return tuple(dict.fromkeys((lookups.language, *(LANGUAGES if ALL_LANGUAGES in unfolded else ()))))


def _sections(entry: Entry, lookups: Lookups, unfolded: Container[str]) -> tuple[Section, ...]:
    articles = provisions(entry, lookups, _languages(lookups, unfolded))
    below = (write(entry, lookups) for write in (figures, related, sources, standing))
    return (*treaty_sections(entry, lookups), *articles, *chain.from_iterable(below))
