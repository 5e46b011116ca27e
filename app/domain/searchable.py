"""Every text of an entry that a search looks through, for the index and for showing where a hit stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.domain.entry import LANGUAGES, Entry, Source, Texts
from app.domain.vocabulary import Vocabulary

FIELD_OF = {
    "title": "title",
    "parties": "parties",
    "place": "places",
    "subjects": "subjects",
    "summary": "summary",
    "id": "sources",
    "notes": "sources",
    "actions": "sources",
    "figures": "sources",
    "sources": "sources",
}
"""Part of an entry -> the field of the index that holds its texts."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One text; language is None where it has none, as a date."""

    part: str
    language: str | None
    text: str


def pieces(entry: Entry, sources: Mapping[str, Source], vocabulary: Vocabulary) -> Iterator[Piece]:
    """All of them, in the order of FIELD_OF; sources has every source that the entry cites."""
    yield from _texts("title", entry.title)
    yield from _named("parties", _concerned(entry, vocabulary), vocabulary)
    if entry.place:
        yield from _texts("place", entry.place.name)
        yield from _named("place", [("countries", entry.place.country)] if entry.place.country else [], vocabulary)
    yield Piece("subjects", None, entry.date.text)
    yield from _named("subjects", _subjects(entry), vocabulary)
    yield from _texts("summary", entry.summary)
    yield from (Piece("id", None, name) for name in (entry.id, *entry.aliases))
    yield from (Piece("id", None, citation.source) for citation in entry.sources)
    yield from _texts("notes", entry.notes)
    yield from (piece for action in entry.actions for piece in _texts("actions", action.text))
    yield from (piece for figure in entry.figures for piece in _texts("figures", figure.note))
    yield from _cited(entry, sources)


def _texts(part: str, texts: Texts) -> Iterator[Piece]:
    yield from (Piece(part, language, text) for language, text in texts.items())


def _named(part: str, terms: Iterable[tuple[str, str]], vocabulary: Vocabulary) -> Iterator[Piece]:
    """The names and abbreviations of terms, language by language."""
    found = [vocabulary.lists[group][code] for group, code in terms]
    for language in LANGUAGES:
        for term in found:
            yield Piece(part, language, term.name[language])
            if language in term.short:
                yield Piece(part, language, term.short[language])


def _concerned(entry: Entry, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """Countries and organizations that take part, act, or are concerned, each once."""
    codes = [party.code for party in entry.parties]
    codes += [action.party for action in entry.actions if action.party]
    named = [(vocabulary.group_of_party(code), code) for code in codes]
    named += [("organizations", code) for code in entry.organizations]
    return list(dict.fromkeys(named))


def _subjects(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "kinds", entry.kind
    yield "subtypes", entry.subtype
    if entry.framework:
        yield "frameworks", entry.framework
    yield from (("topics", topic) for topic in entry.topics)


def _cited(entry: Entry, sources: Mapping[str, Source]) -> Iterator[Piece]:
    for citation in entry.sources:
        source = sources[citation.source]
        yield Piece("sources", source.language, source.title)
        if source.publisher:
            yield Piece("sources", None, source.publisher)
        if citation.locator:
            yield Piece("sources", None, citation.locator)
        yield from _texts("sources", citation.supports)
