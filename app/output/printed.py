"""Pages to take along: on sheets or as a file, needing nothing from elsewhere."""

from base64 import b64encode
from collections.abc import Container
from dataclasses import replace
from struct import pack
from typing import Final

from app.domain.dates import parse
from app.domain.page import EntryPage, Page
from app.domain.record import record
from app.library.references import reference_to
from app.output.action_rows import actions_section
from app.output.colours import Colours, page_style
from app.output.length import is_long
from app.output.lookups import lookups_in
from app.output.pages import Pages
from app.output.parts import Article
from app.output.shapes import ALL_KINDS, SHAPES
from app.output.unclicked import unclicked
from app.wording.dates import in_words
from app.wording.words import Words

SUFFIXES: Final = (".pdf", ".html")
"""What a page can be saved as."""

_DOT: Final = pack("<2sI4xIIiiHH4xI16x", b"BM", 58, 54, 40, 1, 1, 1, 24, 4)
"""A bitmap of one dot, without its colour."""


@record
class Printed:
    """A page as HTML and what stands around it on every sheet; place is a text with {page} and {pages}."""

    language: str
    title: str
    reference: str
    data: str
    place: str
    html: str


def printed(
    page: Page, pages: Pages, words: Words, sheet: str, colours: Colours, unfolded: Container[str], *, file: bool
) -> Printed:
    """Put a page on paper with those parts open that are unfolded, or make it a whole file for a browser."""
    library, language = pages.library, words.language
    article = _article(page, pages, words, unfolded)
    style, templates = page_style(sheet, colours), pages.templates()
    write = templates.file if file else templates.page
    date = in_words(parse(library.facts.content_date), language)
    return Printed(
        language=language,
        title=article.title,
        reference=reference_to(page, library),
        data="Treatyline · " + words._("Data as of {date}").format(date=date),
        place=words._("Page {page} of {pages}"),
        html=_with_pictures(write(article, language, style, wide=False), colours),
    )


def _article(page: Page, pages: Pages, words: Words, unfolded: Container[str]) -> Article:
    """With the table that the window has beside the page."""
    article, library = pages.article(page, words, unfolded), pages.library
    if isinstance(page, EntryPage) and is_long(entry := library.entry(page.number)):
        table = actions_section(entry, lookups_in(library, words))
        article = replace(article, sections=(*article.sections, table))
    return unclicked(article)


def _with_pictures(html: str, colours: Colours) -> str:
    """The colours of bars in the text itself; whatever a text of the library says, its quotation marks are escaped."""
    for kind in (ALL_KINDS, *SHAPES):
        colour = bytes.fromhex(getattr(colours, "accent" if kind == ALL_KINDS else kind).lstrip("#"))
        dot = b64encode(_DOT + colour[::-1] + b"\0").decode()
        html = html.replace(f'src="kind:{kind}"', f'src="data:image/bmp;base64,{dot}"')
    return html
