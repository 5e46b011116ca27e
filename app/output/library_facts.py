"""What the library says of itself, in one line."""

from app.domain.dates import parse
from app.domain.facts import Facts
from app.wording.dates import in_words
from app.wording.numbers import number
from app.wording.words import Words


def library_facts(facts: Facts, words: Words) -> str:
    """How many entries and sources there are, and how recent they are."""
    language = words.language
    entries = words.plural("{count} entry", "{count} entries", facts.entries)
    sources = words.plural("{count} source", "{count} sources", facts.sources)
    date = in_words(parse(facts.content_date), language)
    return " · ".join(
        (
            entries.format(count=number(facts.entries, language)),
            sources.format(count=number(facts.sources, language)),
            words._("Data as of {date}").format(date=date),
        )
    )
