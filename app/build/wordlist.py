"""The words that occur in the library: how each normal form is spelled there, and in how many entries each word is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from app.domain.sounds import SPELLING, SYLLABLE
from app.domain.text import BREAK, MARK, Lemmatizer, normal_forms

_FIRST_HAN = "\u3005"
_NO_WORDS = (BREAK, MARK, SYLLABLE, SPELLING)

Row = dict[str, Any]


def spelling_rows(words: Iterable[str], lemmas_of: Lemmatizer) -> Iterator[Row]:
    """The normal forms of each word; 'one two' is one word with a hyphen."""
    for word in sorted(words):
        for form in dict.fromkeys(normal_forms(word.replace(" ", ""), lemmas_of)):
            yield {"form": form, "word": word}


def word_rows(rows: Iterable[Sequence[Iterable[str]]]) -> Iterator[Row]:
    """The words of letters with the number of entries that have them."""
    counts: Counter[str] = Counter()
    for fields in rows:
        counts.update({token for field in fields for token in field})
    yield from (
        {"word": word, "entries": counts[word]}
        for word in sorted(counts)
        if word.isalpha() and not word.startswith(_NO_WORDS) and not _is_han(word)
    )


def _is_han(word: str) -> bool:
    return word[0] >= _FIRST_HAN
