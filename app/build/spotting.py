"""Which terms a text names, by any of their names in any form."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from app.domain.naming import LONGEST_HAN
from app.domain.nodes import AnyOf, Concept, Form, Near, Node, Words
from app.domain.record import record
from app.domain.text import Lemmatizer, Run, fold, hyphenated, normal_forms, pattern_of, runs

_GAP = 1
"""Words that may stand between those of a name."""


@record
class _Sequence:
    """Words one after another, each by one of these literal or normal forms; loose: with a gap between."""

    concept: Concept
    words: tuple[frozenset[str], ...]
    loose: bool = False

    def begins(self, found: Sequence[frozenset[str]], at: int) -> bool:
        """Whether the words of a text from a place on are these."""
        for options in self.words[1:]:
            reach = found[at + 1 : at + 2 + (_GAP if self.loose else 0)]
            step = next((n for n, word in enumerate(reach, 1) if word & options), None)
            if step is None:
                return False
            at += step
        return True


class Spotter:
    """Knows all names at once, so that a text is gone through once."""

    def __init__(self, names: Iterable[tuple[Concept, Node]], lemmas_of: Lemmatizer) -> None:
        """Take every name of every term as what it looks for."""
        self._lemmas_of = lemmas_of
        self._han: defaultdict[str, list[Concept]] = defaultdict(list)
        self._sequences: defaultdict[str, list[_Sequence]] = defaultdict(list)
        self._mixed: list[tuple[str, re.Pattern[str], Concept]] = []
        for concept, node in names:
            for part in node.nodes if isinstance(node, AnyOf) else (node,):
                self._add(concept, part)

    def terms(self, text: str) -> set[Concept]:
        """The terms that a text names."""
        found = runs(text)
        spotted = {concept for run in found if run.han for concept in self._in_han(run.text)}
        spotted |= set(self._in_words(text, found))
        whole = fold(text) if self._mixed else ""
        return spotted | {concept for part, pattern, concept in self._mixed if part in whole and pattern.search(whole)}

    def _add(self, concept: Concept, node: Node) -> None:
        match node:
            case Words(found) if any(run.han for run in found):
                self._add_han(concept, found)
            case Words(found):
                self._add_sequence(_Sequence(concept, tuple(frozenset({run.text}) for run in found)))
            case Form(token):
                self._add_sequence(_Sequence(concept, (frozenset({token}),)))
            case Near(forms):
                self._add_sequence(_Sequence(concept, tuple(map(frozenset, forms)), loose=True))

    def _add_han(self, concept: Concept, found: Sequence[Run]) -> None:
        if len(found) == 1:
            self._han[found[0].text].append(concept)
        else:
            self._mixed.append((max((run.text for run in found), key=len), pattern_of(found), concept))

    def _add_sequence(self, sequence: _Sequence) -> None:
        for form in sequence.words[0]:
            self._sequences[form].append(sequence)

    def _in_han(self, run: str) -> Iterator[Concept]:
        for start in range(len(run)):
            for end in range(start + 1, min(len(run), start + LONGEST_HAN) + 1):
                if concepts := self._han.get(run[start:end]):
                    yield from concepts

    def _forms(self, run: Run) -> frozenset[str]:
        """All that a word may be known by; a Han run parts words and is none."""
        return frozenset() if run.han else frozenset({run.text, *normal_forms(run.text, self._lemmas_of)})

    def _in_words(self, text: str, words: Sequence[Run]) -> Iterator[Concept]:
        forms = [self._forms(run) for run in words]
        for at, run in enumerate(words):
            starts = forms[at]
            if at + 1 < len(words) and hyphenated(text, run, words[at + 1]):
                closed = run.text + words[at + 1].text
                single = {closed, *normal_forms(closed, self._lemmas_of)}
                yield from (s.concept for form in single for s in self._sequences.get(form, ()) if len(s.words) == 1)
            for form in starts:
                yield from (s.concept for s in self._sequences.get(form, ()) if s.begins(forms, at))
