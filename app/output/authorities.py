"""The bodies of a country that are and were responsible for counter-narcotics, as its page has them."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from app.domain.authorities import Authorities, Authority, earlier
from app.domain.entry import Citation, Source
from app.output.entry_lists import unfolding
from app.output.free_text import in_readers_language
from app.output.lookups import Lookups
from app.output.parts import Fact, Line, Section, Span, joined
from app.output.reliability import copied
from app.wording.dates import in_words

_EARLIER: Final = 3
"""So many of the past are shown before the others are unfolded."""

AUTHORITIES: Final = "authority"
"""What unfolds those of the past."""


def authority_sections(found: Authorities, lookups: Lookups, unfolded: Container[str]) -> Iterator[Section]:
    """Those of today, and below them those of the past; nothing where none is recorded."""
    words, past = lookups.words, earlier(found.bodies)
    facts = {body.code: _fact(body, found, lookups) for body in found.bodies}
    today = tuple(fact for code, fact in facts.items() if code not in past)
    before = tuple(fact for code, fact in facts.items() if code in past)
    if today:
        yield Section(words._("Responsible bodies"), today, count=len(today))
    if before:
        shown = before if AUTHORITIES in unfolded else before[:_EARLIER]
        offer = unfolding(AUTHORITIES, len(before) - _EARLIER, lookups, unfolded=AUTHORITIES in unfolded)
        yield Section(words._("Earlier responsible bodies"), shown, lines=offer, count=len(before))


def _fact(body: Authority, found: Authorities, lookups: Lookups) -> Fact:
    language = lookups.language
    name = joined((Span(text, quiet=quiet),) for text, quiet in _names(body, language))
    lines = (name, joined(_times(body, found, lookups)), *in_readers_language(body.note, lookups, quiet=True))
    return Fact(lookups.name("remits", body.remit), (*lines, sources_line(body.sources, found.sources, lookups)))


def _names(body: Authority, language: str) -> Iterator[tuple[str, bool]]:
    yield body.name[language], False
    if language in body.short:
        yield body.short[language], True


def _times(body: Authority, found: Authorities, lookups: Lookups) -> Iterator[Line]:
    words, language = lookups.words, lookups.language
    yield (Span(in_words(body.date, language) if body.date else words._("date unknown"), quiet=True),)
    names = {other.code: other.short.get(language) or other.name[language] for other in found.bodies}
    if body.follows:
        said = words._("successor of {names}").format(names=words._(", ").join(names[code] for code in body.follows))
        yield (Span(said, quiet=True),)


def sources_line(citations: Iterable[Citation], sources: Mapping[str, Source], lookups: Lookups) -> Line:
    """The publishers of what is cited, each of which copies the address of its page."""
    said = joined((_source(sources[citation.source], lookups),) for citation in citations)
    return Span(lookups.words._("Sources: "), quiet=True, label=True), *said


def _source(source: Source, lookups: Lookups) -> Span:
    name = Span(source.publisher or source.title, quiet=True)
    return replace(copied(name.text, source.address, lookups), quiet=True) if source.address else name
