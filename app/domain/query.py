"""The text of a search as a value: what must be found, in which forms, and what could not be used."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.text import Lemmatizer, Run, normal_forms, runs, tokens_of

_PART = re.compile(r'"([^"]*)"?|“([^”]*)”?|«([^»]*)»?|([^\s"“«]+)')


@dataclass(frozen=True, slots=True)
class Atom:
    """Neighbouring runs, or one marked normal form; prefix: the last token may go on."""

    runs: tuple[Run, ...]
    prefix: bool = False
    normal: str | None = None

    @property
    def tokens(self) -> tuple[str, ...]:
        """The tokens to look for, in their order; the last character of the last Han run may be inside a text's run."""
        if self.normal is not None:
            return (self.normal,)
        tokens = [token for run in self.runs for token in tokens_of(run)]
        last = self.runs[-1]
        return tuple(tokens[:-1] if last.han and len(last.text) > 1 else tokens)

    @property
    def open_ended(self) -> bool:
        """Whether the last token is the beginning of what is looked for."""
        last = self.runs[-1]
        return self.normal is None and (self.prefix or (last.han and len(last.text) == 1))


@dataclass(frozen=True, slots=True)
class Clause:
    """One word or phrase of the search as typed, and the ways in which an entry may have it."""

    typed: str
    atoms: tuple[Atom, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """An entry answers when it has an atom of every clause; unused names what has no letter or digit."""

    clauses: tuple[Clause, ...] = ()
    unused: tuple[str, ...] = ()


def parse(text: str, lemmas_of: Lemmatizer, *, literal: bool = False) -> Query:
    """Any text at all becomes a query: words (all of them), "phrases", prefix*.

    The last word, when nothing follows it, may still be going on and is taken as a prefix; not in literal mode.
    """
    clauses: list[Clause] = []
    unused: list[str] = []
    for typed, quoted, last in _parts(text):
        found = tuple(runs(typed))
        if not found:
            unused.append(typed)
        elif literal or quoted:
            clauses.append(Clause(typed, (Atom(found),)))
        else:
            going_on = typed.endswith("*") or (last and not text[-1].isspace())
            clauses.extend(_clauses(typed, found, lemmas_of, prefix=going_on and not found[-1].han))
    return Query(tuple(clauses), tuple(unused))


def _parts(text: str) -> Iterator[tuple[str, bool, bool]]:
    """(as typed, quoted, last) for every word and phrase that is not empty."""
    matches = list(_PART.finditer(text))
    for i, match in enumerate(matches):
        word = match[4]
        typed = word if word is not None else match[match.lastindex or 0]
        if typed.strip():
            yield typed, word is None, i == len(matches) - 1


def _clauses(typed: str, found: tuple[Run, ...], lemmas_of: Lemmatizer, *, prefix: bool) -> Iterator[Clause]:
    """One clause, or one for each part of a hyphenated word, since each of them has forms of its own."""
    if len(found) > 1 and all(run.text.isalpha() and not run.han for run in found):
        for run in found:
            yield Clause(run.text, _word((run,), lemmas_of, prefix=prefix and run is found[-1]))
    else:
        yield Clause(typed, _word(found, lemmas_of, prefix=prefix))


def _word(found: tuple[Run, ...], lemmas_of: Lemmatizer, *, prefix: bool) -> tuple[Atom, ...]:
    literal = Atom(found, prefix)
    if len(found) > 1 or found[0].han:
        return (literal,)
    return (literal, *(Atom(found, normal=form) for form in normal_forms(found[0].text, lemmas_of)))
