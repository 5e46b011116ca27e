"""What the articles of an agreement say, in one language or in several that are aligned by article."""

from collections.abc import Iterator, Sequence

from app.domain.entry import Entry, Provision
from app.output.lookups import Lookups
from app.output.parts import Clause, Section, Span


def provisions(entry: Entry, lookups: Lookups, languages: Sequence[str]) -> Iterator[Section]:
    """The section of the articles, none when the entry has no articles."""
    if entry.articles:
        words = lookups.words
        note = Span(words._("In our own words; only the text of the agreement is binding."), quiet=True, label=True)
        rows = tuple(tuple(_aligned(article, lookups, languages)) for article in entry.articles)
        yield Section(words._("Articles"), lines=((note,),), clauses=rows, count=len(rows))


def _aligned(article: Provision, lookups: Lookups, languages: Sequence[str]) -> Iterator[Clause]:
    """The article in each of the languages."""
    missing = Span(lookups.words._("not available in this language"), quiet=True, label=True)
    for language in languages:
        text = article.text.get(language)
        name = lookups.name("languages", language) if len(languages) > 1 else None
        yield Clause(article.heading(language), Span(text) if text else missing, name)
