"""An answer's timeline as it is printed: its words, its lanes, and the numbered list of its entries."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import reduce
from operator import or_
from typing import Final

from app.domain.answer import Answer, Brief
from app.domain.bits import numbers_of
from app.domain.dates import parse
from app.domain.marking import N_
from app.domain.record import record
from app.domain.selection import VOCABULARY_OF
from app.domain.timeline.paper import has_break
from app.domain.timeline.timeline import Timeline
from app.library.library import Library
from app.output.order import alphabetical
from app.output.parts import inline
from app.output.searched import searched
from app.wording.dates import brief as brief_date
from app.wording.dates import in_words
from app.wording.numbers import number as number_in_words
from app.wording.wording import Wording

LANES: Final = ("kind", "country", "framework", "topic")
"""The facets by which a printed timeline has lanes."""

_WITHOUT: Final = {
    "kind": N_("No kind"),
    "country": N_("No country"),
    "framework": N_("No framework"),
    "topic": N_("No topic"),
}


@record
class PaperLane:
    """A lane and what stands beside it; short is the usual abbreviation, for where the name has no room.

    mask are its entries, count how many these are, in words.
    """

    code: str
    name: str
    short: str
    mask: int
    count: str

    @property
    def number(self) -> int:
        """How many entries it has."""
        return self.mask.bit_count()


@record
class Item:
    """An entry of the list; place is its number there and beside its marks."""

    place: int
    kind: str
    date: str
    title: str


@record
class PaperWords:
    """What stands around a timeline on paper; page is a text with {page} and {pages}.

    broken and numbered are empty where the scale does not change and entries have no numbers.
    """

    language: str
    title: str
    searched: str
    facts: str
    data: str
    empty: str
    page: str
    continued: str
    broken: str = ""
    numbered: str = ""


@record
class Paper:
    """The timeline for its days; lanes in their order; items by entry number, earliest first."""

    words: PaperWords
    timeline: Timeline
    lanes: tuple[PaperLane, ...]
    items: Mapping[int, Item]


def paper(library: Library, answer: Answer, facet: str, wording: Wording) -> Paper:
    """Put an answer on paper, with a lane for each code of a facet and one for entries that have none."""
    words = wording.words
    timeline = library.timeline(answer, facet)
    numbers = numbers_of(answer.mask)
    briefs = library.briefs(numbers)
    return Paper(
        words=replace(
            paper_words(library, answer, facet, wording),
            broken=words._("the scale of years changes") if has_break(timeline.extent) else "",
            numbered=words._("number in the list"),
        ),
        timeline=timeline,
        lanes=tuple(_lanes({lane.code: lane.mask for lane in timeline.lanes}, answer.mask, facet, wording)),
        items={brief.number: _item(place, brief, wording) for place, brief in enumerate(briefs, 1)},
    )


def paper_words(library: Library, answer: Answer, facet: str, wording: Wording) -> PaperWords:
    """The words of one language around an answer's timeline; without a facet it has but one lane."""
    words, entries = wording.words, _count(answer.total, wording)
    lanes = words._("{entries}, in lanes by {facet}")
    date = in_words(parse(library.facts.content_date), wording.language)
    return PaperWords(
        language=wording.language,
        title=words._("Agreements, meetings and operations against the drug trade"),
        searched=searched(answer.understood, answer.query, wording),
        facts=lanes.format(entries=entries, facet=inline(wording.facet(facet))) if facet else entries,
        data="Treatyline · " + words._("Data as of {date}").format(date=date),
        empty=words._("No entry answers this search."),
        page=words._("Page {page} of {pages}"),
        continued=words._("(continued)"),
    )


def _lanes(masks: Mapping[str, int], everything: int, facet: str, wording: Wording) -> Iterator[PaperLane]:
    """The largest lane first, unless the facet has an order of its own; last the entries that have no code."""
    codes = [code for code in masks if code in wording.vocabulary.lists[VOCABULARY_OF[facet]]]
    if facet != "kind":
        names = {code: alphabetical(wording.value(facet, code), wording.language) for code in codes}
        codes.sort(key=lambda code: (-masks[code].bit_count(), names[code]))
    for code in codes:
        yield _lane(code, wording.value(facet, code), masks[code], wording, short=wording.short_value(facet, code))
    if rest := everything & ~reduce(or_, (masks[code] for code in codes), 0):
        yield _lane("", wording.words._(_WITHOUT[facet]), rest, wording)


def _lane(code: str, name: str, mask: int, wording: Wording, short: str = "") -> PaperLane:
    return PaperLane(code, name, short or name, mask, _count(mask.bit_count(), wording))


def _item(place: int, brief: Brief, wording: Wording) -> Item:
    language = wording.language
    return Item(place, brief.kind, brief_date(brief.date, language), brief.title[language])


def _count(number: int, wording: Wording) -> str:
    text = wording.words.plural("{count} entry", "{count} entries", number)
    return text.format(count=number_in_words(number, wording.language))
