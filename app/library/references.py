"""Between the pages of a library and their references."""

from functools import partial

from app.domain.page import HELP_TOPICS, EntryPage, HelpPage, Page, PairPage, PartyPage, SourcePage, pair_of
from app.domain.reference import Reference, read, written
from app.domain.selection import VOCABULARY_OF
from app.library.entries import read_sources
from app.library.library import Library


def reference_to(page: Page, library: Library) -> str:
    """The reference of a page."""
    match page:
        case EntryPage(number):
            return written("entry", library.entry(number).id)
        case PartyPage(facet, code):
            return written(facet, code)
        case PairPage(codes):
            return written("pair", *codes)
        case SourcePage(key):
            return written("source", key)
        case HelpPage(topic):
            return written("help", topic)


def page_at(text: str, library: Library) -> Page | None:
    """The page that a reference leads to; None when the text is no reference or the library has no such page."""
    match read(text):
        case Reference("entry", (name,)):
            number = library.number(name)
            return None if number is None else EntryPage(number)
        case Reference("pair", (one, other)):
            known = _code("country", one, library), _code("country", other, library)
            return pair_of(*map(str, known)) if all(known) and known[0] != known[1] else None
        case Reference("source", (name,)):
            key = name.casefold()
            found = name.isascii() and library.read(partial(read_sources, keys=[key]))
            return SourcePage(key) if found else None
        case Reference("help", (name,)):
            topic = name.casefold()
            return HelpPage(topic) if topic in HELP_TOPICS else None
        case Reference(facet, (name,)):
            code = _code(facet, name, library)
            return PartyPage(facet, code) if code else None
    return None


def _code(facet: str, name: str, library: Library) -> str | None:
    """The code as the vocabulary writes it."""
    codes = library.vocabulary.lists[VOCABULARY_OF[facet]]
    return next((code for code in codes if code.casefold() == name.casefold()), None)
