"""The pages of a library and of its help as HTML, by what each is of."""

from collections.abc import Callable, Container
from typing import TYPE_CHECKING

from app.domain.page import Page
from app.output.handbook import Handbook
from app.wording.words import Words

if TYPE_CHECKING:  # a window begins without pages
    from app.library.library import Library
    from app.output.parts import Article
    from app.output.templates import Templates


class Pages:
    """Writes pages; what writes them is loaded when the first page is, since that takes longer than to start.

    articles gives what gives an article, as app.output.articles.article_on does.
    """

    def __init__(
        self,
        library: "Library",
        articles: "Callable[[], Callable[[Page, Library, Handbook, Words, Container[str]], Article]]",
        templates: "Callable[[], Templates]",
        handbook: Handbook,
    ) -> None:
        self.library, self.templates, self.handbook = library, templates, handbook
        self._articles = articles

    def html(
        self, page: Page, words: Words, style: str, *, unfolded: Container[str], wide: bool, size: int = 100
    ) -> str:
        """A page in the language of the words; wide is a pane in which three columns of text have room.

        size: of the texts, in percent, as the style has it.
        """
        article = self.article(page, words, unfolded)
        return self.templates().page(article, words.language, style, wide=wide, size=size)

    def article(self, page: Page, words: Words, unfolded: Container[str] = ()) -> "Article":
        """What stands on a page, be it of the library or of the help."""
        return self._articles()(page, self.library, self.handbook, words, unfolded)
