"""The entries that pages are about, as what finds them."""

from collections.abc import Iterable

from app.domain.page import Page, PairPage, PartyPage
from app.domain.selection import PartyLogic, Selection


def chosen(choices: Iterable[tuple[str, str]], parties: PartyLogic = PartyLogic.ANY, text: str = "") -> Selection:
    """The Selection that finds what a page counts."""
    return Selection(text=text, choices=tuple(sorted(choices)), parties=parties)


def entries_of(page: Page | None) -> Selection | None:
    """The Selection that finds all entries of a country, an organization or two countries; None of other pages."""
    match page:
        case PartyPage(facet, code):
            return chosen(((facet, code),))
        case PairPage(codes):
            return chosen((("country", code) for code in codes), PartyLogic.ALL)
    return None
