"""Every text of an entry that a search looks through, for the index and for showing where a hit stands."""

from collections.abc import Iterable, Iterator, Mapping

from app.domain.entry import LANGUAGES, Citation, Entry, Provision, Source, Texts
from app.domain.record import record
from app.domain.vocabulary import Vocabulary

FIELD_OF = {
    "title": "title",
    "parties": "parties",
    "place": "places",
    "subjects": "subjects",
    "summary": "summary",
    "articles": "articles",
    "id": "sources",
    "notes": "sources",
    "actions": "sources",
    "figures": "sources",
    "sources": "sources",
}
"""Part of an entry -> the field of the index that holds its texts."""


@record
class Piece:
    """One text; language is None where it has none, as a date; lead says where it stands, for an excerpt of it."""

    part: str
    language: str | None
    text: str
    lead: str = ""


def pieces(entry: Entry, sources: Mapping[str, Source], vocabulary: Vocabulary) -> Iterator[Piece]:
    """All of them, in the order of FIELD_OF; sources has every source that the entry cites."""
    codes = [*(party.code for party in entry.parties), *(action.party for action in entry.actions if action.party)]
    subjects = entry.kind, entry.subtype, entry.framework, entry.topics
    yield from texts("title", entry.title)
    yield from concerned(codes, entry.organizations, vocabulary)
    if entry.place:
        yield from place(entry.place.name, entry.place.country, vocabulary)
    yield from concerning(entry.date.text, subjects, vocabulary)
    yield from texts("summary", entry.summary)
    yield from (piece for article in entry.articles for piece in provided(article))
    yield from (Piece("id", None, name) for name in (entry.id, *entry.aliases))
    yield from (Piece("id", None, citation.source) for citation in entry.sources)
    yield from texts("notes", entry.notes)
    yield from (piece for action in entry.actions for piece in texts("actions", action.text))
    yield from (piece for figure in entry.figures for piece in texts("figures", figure.note))
    yield from (piece for citation in entry.sources for piece in cited(sources[citation.source], citation))


Subjects = tuple[str, str, str | None, Iterable[str]]
"""Kind, subtype, framework and topics."""


def texts(part: str, found: Texts) -> Iterator[Piece]:
    """A text in several languages."""
    yield from (Piece(part, language, text) for language, text in found.items())


def provided(article: Provision) -> Iterator[Piece]:
    """The heading of an article and what it says, language by language."""
    for language in LANGUAGES:
        if language in article.title or language in article.text:
            yield Piece("articles", language, article.heading(language))
        if language in article.text:
            colon = "：" if language == "zh" else ": "
            yield Piece("articles", language, article.text[language], article.place(language) + colon)


def concerned(codes: Iterable[str], organizations: Iterable[str], vocabulary: Vocabulary) -> Iterator[Piece]:
    """The names of those that take part, act, or are concerned, each once."""
    terms = [(vocabulary.group_of_party(code), code) for code in codes]
    terms += [("organizations", code) for code in organizations]
    yield from _named("parties", dict.fromkeys(terms), vocabulary)


def place(name: Texts, country: str | None, vocabulary: Vocabulary) -> Iterator[Piece]:
    """A place and its country."""
    yield from texts("place", name)
    yield from _named("place", [("countries", country)] if country else [], vocabulary)


def concerning(date: str, subjects: Subjects, vocabulary: Vocabulary) -> Iterator[Piece]:
    """The date, and the names of what an entry is and is about."""
    kind, subtype, framework, topics = subjects
    terms = [("kinds", kind), ("subtypes", subtype), *([("frameworks", framework)] if framework else [])]
    yield Piece("subjects", None, date)
    yield from _named("subjects", [*terms, *(("topics", topic) for topic in topics)], vocabulary)


def cited(source: Source, citation: Citation) -> Iterator[Piece]:
    """A source and what is said of it."""
    yield Piece("sources", source.language, source.title)
    yield from (Piece("sources", None, name) for name in (source.publisher, source.carrier) if name)
    yield from texts("sources", citation.locator)
    yield from texts("sources", citation.detail)


def _named(part: str, terms: Iterable[tuple[str, str]], vocabulary: Vocabulary) -> Iterator[Piece]:
    """The names and abbreviations of terms, language by language."""
    found = [vocabulary.lists[group][code] for group, code in terms]
    for language in LANGUAGES:
        for term in found:
            yield Piece(part, language, term.name[language])
            if language in term.short:
                yield Piece(part, language, term.short[language])
