"""How a page is called in a menu: its title, and what it is of."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from app.domain.marking import N_
from app.domain.page import EntryPage, HelpPage, Page, PairPage, PartyPage, SourcePage
from app.domain.vocabulary import Vocabulary
from app.library.library import Library
from app.output.order import alphabetical
from app.wording.wording import Wording

HELP_NAMES: Final = {
    "start": N_("Getting started"),
    "searching": N_("Searching"),
    "timeline": N_("The timeline"),
    "reading": N_("Reading pages and dates"),
    "participation": N_("Who is bound by what"),
    "codebook": N_("What the data means"),
    "keyboard": N_("Keyboard"),
    "problems": N_("When something does not work"),
}
"""Topic of the help -> its title."""

_DASHES: Final = {"zh": "—", "en": " – ", "ru": " — "}
"""What stands between the names of two."""


class PageName(NamedTuple):
    """The title of a page, and the kind of what it is of."""

    title: str
    kind: str


def page_name(page: Page, library: Library, wording: Wording) -> PageName:
    """The name of a page in a language."""
    if isinstance(page, EntryPage):
        (brief,) = library.briefs([page.number])
        return PageName(brief.title[wording.language], wording.value("kind", brief.kind))
    return PageName(title_of(page, wording), _kind(page, wording))


def title_of(page: PartyPage | PairPage | SourcePage | HelpPage, wording: Wording) -> str:
    """The country or organization, the two countries, the title of the source, or the topic of the help."""
    if isinstance(page, PartyPage):
        return wording.value(page.facet, page.code)
    if isinstance(page, SourcePage):
        return wording.value("source", page.key)
    if isinstance(page, HelpPage):
        return wording.words._(HELP_NAMES[page.topic])
    return pair_title(page.codes, wording.vocabulary, wording.language)


def pair_title(codes: Iterable[str], vocabulary: Vocabulary, language: str) -> str:
    """Two countries in the order of their names."""
    names = (vocabulary.name("countries", code, language) for code in codes)
    return _DASHES[language].join(sorted(names, key=lambda name: alphabetical(name, language)))


def _kind(page: PartyPage | PairPage | SourcePage | HelpPage, wording: Wording) -> str:
    if isinstance(page, HelpPage):
        return wording.words._("Help")
    if isinstance(page, PartyPage):
        return wording.facet(page.facet)
    return wording.words._("Source") if isinstance(page, SourcePage) else wording.words._("Two countries")
