"""How a page is called in a menu: its title, and what it is of."""

from typing import NamedTuple

from app.domain.page import EntryPage, Page, PairPage, PartyPage
from app.library.library import Library
from app.wording.wording import Wording


class PageName(NamedTuple):
    """The title of a page, and the kind of what it is of."""

    title: str
    kind: str


def page_name(page: Page, library: Library, wording: Wording) -> PageName:
    """The name of a page in a language."""
    if isinstance(page, EntryPage):
        (brief,) = library.briefs([page.number])
        return PageName(brief.title[wording.language], wording.value("kind", brief.kind))
    kind = wording.facet(page.facet) if isinstance(page, PartyPage) else wording.words._("Two countries")
    return PageName(parties_name(page, wording), kind)


def parties_name(page: PartyPage | PairPage, wording: Wording) -> str:
    """The country or organization, or the two countries, of a page."""
    if isinstance(page, PartyPage):
        return wording.value(page.facet, page.code)
    return " – ".join(wording.value("country", code) for code in page.codes)
