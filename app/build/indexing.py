"""What the search index holds of each entry."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from app.build.content import Content
from app.domain.entry import Entry
from app.domain.vocabulary import Vocabulary
from app.library.schema import FIELDS


def field_texts(entry: Entry, content: Content) -> dict[str, list[str]]:
    """Search field -> the texts of an entry that it holds, in all languages."""
    vocabulary = content.vocabulary
    return {
        "title": list(entry.title.values()),
        "parties": list(_names(vocabulary, _concerned(entry, vocabulary))),
        "places": list(_place(entry, vocabulary)),
        "subjects": [entry.date.text, *_names(vocabulary, _subjects(entry))],
        "summary": list(entry.summary.values()),
        "sources": [entry.id, *entry.aliases, *_remarks(entry), *_cited(entry, content)],
    }


def index_row(texts: Mapping[str, Sequence[str]], tokens_of: Callable[[str], Iterable[str]]) -> list[list[str]]:
    """The tokens of each of FIELDS."""
    return [[token for text in texts[field] for token in tokens_of(text)] for field in FIELDS]


def _concerned(entry: Entry, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    codes = [party.code for party in entry.parties]
    codes += [action.party for action in entry.actions if action.party]
    yield from ((vocabulary.group_of_party(code), code) for code in dict.fromkeys(codes))
    yield from (("organizations", code) for code in entry.organizations if code not in codes)


def _subjects(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "kinds", entry.kind
    yield "subtypes", entry.subtype
    if entry.framework:
        yield "frameworks", entry.framework
    yield from (("topics", topic) for topic in entry.topics)


def _names(vocabulary: Vocabulary, terms: Iterator[tuple[str, str]]) -> Iterator[str]:
    for group, code in terms:
        term = vocabulary.lists[group][code]
        yield from term.name.values()
        yield from term.short.values()


def _place(entry: Entry, vocabulary: Vocabulary) -> Iterator[str]:
    if entry.place:
        yield from entry.place.name.values()
        if entry.place.country:
            yield from vocabulary.lists["countries"][entry.place.country].name.values()


def _remarks(entry: Entry) -> Iterator[str]:
    yield from entry.notes.values()
    for noted in (*(action.text for action in entry.actions), *(figure.note for figure in entry.figures)):
        yield from noted.values()


def _cited(entry: Entry, content: Content) -> Iterator[str]:
    for citation in entry.sources:
        source = content.sources[citation.source]
        yield from citation.supports.values()
        yield from (text for text in (citation.locator, source.title, source.publisher) if text)
