"""What the index holds of names: the keys of terms in running text and in filters, and of titles of entries."""

import json
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


def name_tables(vocabulary: Vocabulary, lexicon: Lexicon) -> dict[str, Iterator[Row]]:
    """Table -> rows for every key by which a term is found, and for the names that are understood in any text."""
    terms = list(_terms(vocabulary))
    keys = {(*key, group, term.code) for group, term in terms for key in _keys(group, term, lexicon)}
    return {
        "name": (dict(zip(("key", "usage", "list", "code"), row, strict=True)) for row in sorted(keys)),
        "written": (
            {"list": group, "code": term.code, "names": json.dumps(names, ensure_ascii=False)}
            for group, term in terms
            if (names := sorted(name for name in every_name(term) if _is_understood(name, group, lexicon)))
        ),
    }


def _terms(vocabulary: Vocabulary) -> Iterator[tuple[str, Term]]:
    for group in dict.fromkeys((*UNDERSTOOD, *VOCABULARY_OF.values())):
        for term in vocabulary.lists[group].values():
            yield group, term


def _keys(group: str, term: Term, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """(key, usage) of a term."""
    for name in every_name(term):
        usage = "name" if _is_understood(name, group, lexicon) else "value"
        yield from ((key, usage) for key in keys_of_name(name, lexicon))
    for code in filter(None, (term.code, term.alpha2)):
        yield from ((key, "value") for key in keys_of(code, lexicon))
    yield from ((fold(sign), "sign") for sign in term.signs)


def _is_understood(name: str, group: str, lexicon: Lexicon) -> bool:
    """Whether a name of a list's term is understood wherever it stands."""
    return group in UNDERSTOOD and name_node(name, lexicon) is not None


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
