"""The pages of a library and of its help as HTML, by what each is of."""

from collections.abc import Callable, Container
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from app.output.templates import Templates


class Pages:
    """Writes pages; the templates are loaded when the first page is, since that takes longer than to start."""

    def __init__(self, library: Library, templates: "Callable[[], Templates]", handbook: Handbook) -> None:
        self.library, self.templates, self.handbook = library, templates, handbook

    def html(
        self, page: Page, words: Words, style: str, *, unfolded: Container[str], wide: bool, size: int = 100
    ) -> str:
        """A page in the language of the words; wide is a pane in which three columns of text have room.

        size: of the texts, in percent, as the style has it.
        """
        article = self.article(page, words, unfolded)
        return self.templates().page(article, words.language, style, wide=wide, size=size)

    def article(self, page: Page, words: Words, unfolded: Container[str] = ()) -> Article:
        """What stands on a page, be it of the library or of the help."""
        if isinstance(page, HelpPage):
            return help_article(page.topic, self.handbook, Wording(words, self.library.vocabulary))
        return article_of(page, self.library, words, unfolded)


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
