"""What stands on the pages of a library and of its help, by what each is of."""

from collections.abc import Container

from app.domain.page import EntryPage, HelpPage, LibraryPage, Page, PartyPage, SourcePage
from app.library.library import Library
from app.library.sources import source_facts
from app.output.article import entry_article
from app.output.handbook import Handbook
from app.output.help import help_article
from app.output.lookups import lookups_in
from app.output.pair import pair_article
from app.output.parts import Article
from app.output.party import party_article
from app.output.source import source_article
from app.wording.wording import Wording
from app.wording.words import Words


def article_on(page: Page, library: Library, handbook: Handbook, words: Words, unfolded: Container[str]) -> Article:
    """What stands on a page, be it of the library or of the help."""
    if isinstance(page, HelpPage):
        return help_article(page.topic, handbook, Wording(words, library.vocabulary))
    return article_of(page, library, words, unfolded)


def article_of(page: LibraryPage, library: Library, words: Words, unfolded: Container[str] = ()) -> Article:
    """What the library has on a page."""
    if isinstance(page, EntryPage):
        entry = library.entry(page.number)
        return entry_article(entry, lookups_in(library, words, entry), unfolded)
    lookups = lookups_in(library, words)
    if isinstance(page, PartyPage):
        return party_article(library.parties.party(page.facet, page.code), lookups, unfolded)
    if isinstance(page, SourcePage):
        return source_article(source_facts(page.key, library), lookups, unfolded)
    return pair_article(library.parties.pair(page.codes), lookups, unfolded)
