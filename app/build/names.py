"""What the index holds of names: the keys of terms in running text and in filters, and of titles of entries."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from app.domain.entry import Entry
from app.domain.naming import Lexicon, keys_of, keys_of_name, known_key, name_node
from app.domain.selection import VOCABULARY_OF
from app.domain.text import fold, runs
from app.domain.vocabulary import Term, Vocabulary

UNDERSTOOD = ("glossary", "countries", "organizations", "frameworks", "places")
"""The lists whose names are understood wherever they stand; those of other lists only after a field."""

Row = dict[str, Any]


def every_name(term: Term) -> list[str]:
    """The names of a term in all languages, each once."""
    return list(dict.fromkeys([*term.name.values(), *term.short.values(), *chain(*term.also.values())]))


def name_rows(vocabulary: Vocabulary, lexicon: Lexicon) -> Iterator[Row]:
    """Every key by which a term is found, each row once."""
    seen: set[tuple[str, ...]] = set()
    for group, term in _terms(vocabulary):
        for key, usage, text in _keys(group, term, lexicon):
            if (row := (key, usage, group, term.code, text)) not in seen:
                seen.add(row)
                yield dict(zip(("key", "usage", "list", "code", "text"), row, strict=True))


def _terms(vocabulary: Vocabulary) -> Iterator[tuple[str, Term]]:
    for group in dict.fromkeys((*UNDERSTOOD, *VOCABULARY_OF.values())):
        for term in vocabulary.lists[group].values():
            yield group, term


def _keys(group: str, term: Term, lexicon: Lexicon) -> Iterator[tuple[str, str, str]]:
    """(key, usage, name) of a term."""
    for name in every_name(term):
        understood = group in UNDERSTOOD and name_node(name, lexicon) is not None
        yield from ((key, "name" if understood else "value", name) for key in keys_of_name(name, lexicon))
    for code in filter(None, (term.code, term.alpha2)):
        yield from ((key, "value", code) for key in keys_of(code, lexicon))
    yield from ((fold(sign), "sign", sign) for sign in term.signs)


def known_rows(entries: Sequence[Entry], vocabulary: Vocabulary) -> Iterator[Row]:
    """The keys of what names one entry: its titles and ids, and the terms that are its names."""
    found: set[tuple[int, int]] = set()
    numbers: Mapping[str, int] = {entry.id: number for number, entry in enumerate(entries)}
    for number, entry in enumerate(entries):
        names = (*entry.title.values(), entry.id, *entry.aliases)
        found |= {(known_key(runs(name)), number) for name in names}
    for term in vocabulary.lists["glossary"].values():
        if term.entry:
            found |= {(known_key(runs(name)), numbers[term.entry]) for name in every_name(term)}
    yield from ({"key": key, "entry": number} for key, number in sorted(found))
