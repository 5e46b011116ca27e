"""What the articles of an agreement say, in one language or in several that are aligned by article."""

from collections.abc import Iterator, Sequence

from app.domain.entry import Entry, Provision
from app.output.lookups import Lookups
from app.output.parts import Cell, Parallel, Section, Span


def provisions(entry: Entry, lookups: Lookups, languages: Sequence[str]) -> Iterator[Section]:
    """The section of the articles, none when the entry has no articles."""
    if not entry.articles:
        return
    words = lookups.words
    note = words._("In our own words; only the text of the agreement is binding.")
    names = tuple(lookups.name("languages", language) for language in languages) if len(languages) > 1 else ("",)
    rows = tuple(tuple(_cell(article, language, lookups) for language in languages) for article in entry.articles)
    yield Section(
        words._("Articles"),
        lines=((Span(note, quiet=True, label=True),),),
        parallel=Parallel(names, rows),
        count=len(rows),
    )


def _cell(article: Provision, language: str, lookups: Lookups) -> Cell:
    text = article.text.get(language)
    missing = Span(lookups.words._("not available in this language"), quiet=True, label=True)
    return (Span(article.heading(language), strong=True),), (Span(text) if text else missing,)
