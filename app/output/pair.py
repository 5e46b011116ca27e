"""Two countries written out: what is between them alone, and what both take part in with others."""

from collections.abc import Container, Iterator, Mapping

from app.domain.entry import LANGUAGES
from app.domain.page_entries import chosen
from app.domain.parties import Batch, PairFacts
from app.domain.selection import PartyLogic, Selection
from app.output.entry_lists import KIND_NAMES, batch_lines, counted, on_the_timeline
from app.output.facts import party_link
from app.output.lookups import Lookups
from app.output.page_names import pair_title
from app.output.parts import Article, Fact, Line, Section, Span, joined
from app.output.reliability import data_section
from app.output.standings import Standings


def pair_article(facts: PairFacts, lookups: Lookups, unfolded: Container[str] = ()) -> Article:
    """Write out what the library tells of two countries."""
    words = lookups.words
    alone, among_others = (sum(b.total for b in kinds.values()) for kinds in (facts.alone, facts.among_others))
    return Article(
        head=(Span(words._("Two countries"), quiet=True),),
        title=pair_title(facts.codes, lookups.vocabulary, lookups.language),
        titles=tuple(
            (Span(pair_title(facts.codes, lookups.vocabulary, language), language=lookups.name("languages", language)),)
            for language in LANGUAGES
            if language != lookups.language
        ),
        facts=(
            Fact(words._("Countries"), (joined((party_link(code, lookups),) for code in facts.codes),)),
            Fact(words._("Between them"), ((counted(alone, _alone(facts), lookups),),)),
            Fact(words._("With others too"), ((counted(among_others, _among_others(facts), lookups),),)),
        ),
        offers=on_the_timeline(lookups) if alone or among_others else (),
        sections=(
            *_section(words._("Between the two and no others"), facts.alone, _alone(facts), lookups),
            *Standings(lookups, unfolded).of_pair(facts.codes),
            *_section(words._("Both take part, with others"), facts.among_others, _among_others(facts), lookups),
            data_section("pair", facts.codes, lookups),
        ),
    )


def _alone(facts: PairFacts, *more: tuple[str, str]) -> Selection:
    return chosen((*(("country", code) for code in facts.codes), *more), PartyLogic.ONLY)


def _among_others(facts: PairFacts, *more: tuple[str, str]) -> Selection:
    choices = (*(("country", code) for code in facts.codes), *more)
    return chosen(choices, PartyLogic.ALL, f"-between:{','.join(facts.codes)} ")


def _section(heading: str, kinds: Mapping[str, Batch], selection: Selection, lookups: Lookups) -> Iterator[Section]:
    facts = tuple(
        Fact(lookups.words._(KIND_NAMES[kind]), batch_lines(batch, selection.toggled("kind", kind), lookups))
        for kind, batch in kinds.items()
        if batch.total
    )
    total = sum(batch.total for batch in kinds.values())
    yield Section(heading, facts, lines=() if facts else (_nothing(lookups),), count=total or None)


def _nothing(lookups: Lookups) -> Line:
    """No entry is not the same as nothing in the world."""
    return (Span(lookups.words._("The library has no entry; that does not mean that there is nothing."), quiet=True),)
