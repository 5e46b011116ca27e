"""Russian lemmas of the library's words, and all forms of these lemmas, so that reading needs no dictionary."""

from collections.abc import Iterable, Mapping

import pymorphy3

from app.domain.record import record
from app.domain.text import fold

_LIKELY = 0.2
"""Guesses about unknown words below this score are left out."""


@record
class Morphology:
    """lemmas: word -> its lemmas; forms: every form of these lemmas -> the lemmas that have it. All folded."""

    lemmas: Mapping[str, tuple[str, ...]]
    forms: Mapping[str, tuple[str, ...]]

    def lemmas_of(self, word: str) -> tuple[str, ...]:
        """The lemmas of a folded word."""
        return self.lemmas.get(word, ())


def analyse(words: Iterable[str]) -> Morphology:
    """Looks up every word and spells out the paradigms of its lemmas."""
    analyzer = pymorphy3.MorphAnalyzer()
    lemmas: dict[str, set[str]] = {}
    forms: dict[str, set[str]] = {}
    for word in sorted(words):
        known = analyzer.word_is_known(word)
        for parse in analyzer.parse(word):
            if not known and parse.score < _LIKELY:
                continue
            lemma = fold(parse.normal_form)
            lemmas.setdefault(word, set()).add(lemma)
            forms.setdefault(word, set()).add(lemma)
            for form in parse.lexeme:
                forms.setdefault(fold(form.word), set()).add(lemma)
    return Morphology(_sorted(lemmas), _sorted(forms))


def _sorted(found: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    return {word: tuple(sorted(found[word])) for word in sorted(found)}
