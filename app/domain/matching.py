"""Where a text matches a query, and the piece of a text that shows it best."""

import re
from collections.abc import Hashable, Iterable, Iterator
from functools import lru_cache
from typing import Protocol

from app.domain.nodes import Concept, Form, Named, Near, Node, Words, textual
from app.domain.query import Query
from app.domain.record import record
from app.domain.text import folded, parts, pattern_of

Match = tuple[int, int]
ELLIPSIS = "…"

_GAP = 1
"""Words that may stand between those of a name."""


class Wordbook(Hashable, Protocol):
    """What a library knows of the ways in which words and names are written in it."""

    def spellings(self, form: str) -> tuple[str, ...]:
        """The folded words with this marked normal form; 'one two' for one that is written with a hyphen."""

    def name_nodes(self, concept: Concept) -> tuple[Node, ...]:
        """What each name of a term looks for."""


def matches(text: str, query: Query, book: Wordbook) -> tuple[Match, ...]:
    """The spans of the text that a word or phrase of the query matches, in order, not overlapping."""
    return matcher(query, book).spans(text)


@lru_cache(maxsize=64)
def matcher(query: Query, book: Wordbook) -> "Matcher":
    """The matcher of a query, made once for all the texts of an answer."""
    return Matcher((clause.node for clause in query.clauses), book)


@record
class _Sequence:
    """Words in their order; loose: with a word between; prefix: the last one may go on."""

    words: tuple[frozenset[str], ...]
    loose: bool = False
    prefix: bool = False

    def end(self, found: list[tuple[str, int, int]], at: int) -> int | None:
        """The last word's place when the sequence begins at this place."""
        for i, options in enumerate(self.words[1:], 2):
            going_on = self.prefix and i == len(self.words)
            reach = found[at + 1 : at + 2 + (_GAP if self.loose else 0)]
            step = next((n for n, (word, _, _) in enumerate(reach, 1) if _fits(word, options, prefix=going_on)), None)
            if step is None:
                return None
            at += step
        return at


def _fits(word: str, options: frozenset[str], *, prefix: bool) -> bool:
    return word in options or (prefix and word.startswith(tuple(options)))


_folded = lru_cache(maxsize=1_000)(folded)
"""Texts are looked at again with every letter that is typed."""


@record
class _Wanted:
    """What a part of a query looks for in a text."""

    sequences: tuple[_Sequence, ...] = ()
    han: tuple[str, ...] = ()
    mixed: tuple[re.Pattern[str], ...] = ()


@lru_cache(maxsize=2_000)
def _wanted(node: Words | Form | Near | Named, book: Wordbook) -> _Wanted:
    """Made once for every word and term; a term may have dozens of spellings."""
    match node:
        case Words(runs, prefix):
            if not any(run.han for run in runs):
                return _Wanted((_Sequence(tuple(frozenset({run.text}) for run in runs), prefix=prefix),))
            return _Wanted(han=(runs[0].text,)) if len(runs) == 1 else _Wanted(mixed=(pattern_of(runs, prefix=prefix),))
        case Form(token):
            spelled = (spelling.split() for spelling in book.spellings(token))
            return _Wanted(tuple(_Sequence(tuple(frozenset({word}) for word in words)) for words in spelled))
        case Near(forms):
            spellings = (frozenset(word for form in options for word in book.spellings(form)) for options in forms)
            return _Wanted((_Sequence(tuple(spellings), loose=True),))
        case Named(concept):
            found = [_wanted(part, book) for name in book.name_nodes(concept) for part in textual(name)]
            return _Wanted(
                tuple(sequence for wanted in found for sequence in wanted.sequences),
                tuple(han for wanted in found for han in wanted.han),
                tuple(pattern for wanted in found for pattern in wanted.mixed),
            )


class Matcher:
    """The words, beginnings, sequences and Chinese strings that some nodes look for."""

    def __init__(self, nodes: Iterable[Node], book: Wordbook) -> None:
        self._words: set[str] = set()
        self._prefixes: tuple[str, ...] = ()
        self._sequences: dict[str, list[_Sequence]] = {}
        self._han: set[str] = set()
        self._mixed: list[re.Pattern[str]] = []
        for node in nodes:
            for part in textual(node):
                self._add(_wanted(part, book))
        self._heads = (*self._words, *self._prefixes, *self._sequences)

    def spans(self, text: str) -> tuple[Match, ...]:
        """The spans of the text that match, in order, not overlapping."""
        whole, origin = _folded(text)
        found = [*self._word_spans(whole), *self._han_spans(whole)]
        found += [match.span() for pattern in self._mixed for match in pattern.finditer(whole)]
        return tuple((origin[start], origin[end]) for start, end in _merged(sorted(found)))

    def _add(self, wanted: _Wanted) -> None:
        self._han.update(wanted.han)
        self._mixed.extend(wanted.mixed)
        for sequence in wanted.sequences:
            first, *rest = sequence.words
            if rest:
                for word in first:
                    self._sequences.setdefault(word, []).append(sequence)
            elif sequence.prefix:
                self._prefixes += tuple(first)
            else:
                self._words |= first

    def _word_spans(self, whole: str) -> Iterator[Match]:
        # Most texts have none of the words, which is told sooner than the words are parted.
        if not any(head in whole for head in self._heads):
            return
        found = [("" if han else word, start, end) for word, han, start, end in parts(whole)]
        for at, (word, start, end) in enumerate(found):
            if word in self._words or (self._prefixes and word.startswith(self._prefixes)):
                yield start, end
            for sequence in self._sequences.get(word, ()):
                last = sequence.end(found, at)
                if last is not None:
                    yield start, found[last][2]

    def _han_spans(self, whole: str) -> Iterator[Match]:
        for wanted in self._han:
            start = whole.find(wanted)
            while start >= 0:
                yield start, start + len(wanted)
                start = whole.find(wanted, start + 1)


def excerpt(text: str, spans: Iterable[Match], length: int) -> tuple[str, tuple[Match, ...]]:
    """About `length` characters around the first match, with the spans moved along."""
    spans = tuple(spans)
    if len(text) <= length:
        return text, spans
    start = _start(text, spans[0][0] if spans else 0, length)
    end = min(len(text), start + length)
    before, after = ELLIPSIS if start else "", ELLIPSIS if end < len(text) else ""
    shift = len(before) - start
    inside = tuple((a + shift, min(b, end) + shift) for a, b in spans if a >= start and a < end)
    return before + text[start:end] + after, inside


def _start(text: str, match: int, length: int) -> int:
    """Where an excerpt begins: at a word, an eighth of the length before the match, which is always seen then."""
    start = max(0, match - length // 8)
    space = text.find(" ", start, match)
    return space + 1 if start and space >= 0 else start


def _merged(spans: Iterable[Match]) -> Iterator[Match]:
    current: Match | None = None
    for span in spans:
        if current and span[0] <= current[1]:
            current = (current[0], max(current[1], span[1]))
        else:
            if current:
                yield current
            current = span
    if current:
        yield current
