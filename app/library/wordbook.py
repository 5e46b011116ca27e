"""The words of a library held together, to find those that are like one that it does not have."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from app.domain.likeness import mistakes, most_mistakes, unlikeness
from app.domain.record import record
from app.domain.text import fold, is_russian

_WORD = re.compile("[a-z]+|[а-я]+")
_BEYOND = "\U0010ffff"
_BITS = 2
"""One mistake changes at most so many of the letters that a word has."""

_SHORTEST_BEGINNING = 5
_SHORTEST_PART = 3
_PARTED, _BEGUN = 1.5, 2.5
"""How unlike two words are to one, and a longer word to its beginning."""

_BEGINNING = (
    "SELECT stem, endings FROM stem JOIN paradigm ON number = paradigm "
    "WHERE stem >= ? AND stem < ? AND length(stem) <= ?"
)

Words = Mapping[tuple[bool, int], Sequence[str]]
"""(whether Russian, length) -> words."""


@record
class Like:
    """What may be meant, and how unlike it is to what was typed."""

    text: str
    unlikeness: float


class Wordbook:
    """Reads the words when it is first asked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def read(self) -> None:
        """Reads the words before they are needed."""
        self._words  # noqa: B018 (it is kept)

    def like(self, word: str, *, begun: bool) -> list[Like]:
        """The words like a folded one, likest first; begun: it may be the beginning of a longer one."""
        found = _near(word, self._words) or _near(word, _by_length(self._forms(word, most_mistakes(word))))
        found += [Like(both, _PARTED) for both in self._parted(word)]
        if not found and begun and len(word) >= _SHORTEST_BEGINNING:
            found = [Like(longer, _BEGUN) for longer in self._begun(word)]
        return sorted(found, key=lambda like: (like.unlikeness, -self._entries.get(like.text, 0), like.text))

    @cached_property
    def _entries(self) -> Mapping[str, int]:
        """Word -> entries that have it; words of names that no entry has are there too."""
        names = self._connection.execute("SELECT names FROM written")
        named = dict.fromkeys(_WORD.findall(fold(" ".join(row[0] for row in names))), 0)
        return named | dict(self._connection.execute("SELECT word, entries FROM word").fetchall())

    @cached_property
    def _words(self) -> Words:
        return _by_length(word for word in self._entries if _WORD.fullmatch(word))

    def _forms(self, word: str, most: int) -> Iterable[str]:
        """The forms of Russian words with the same first letter and about as long, also those that no entry has."""
        stems = self._connection.execute(_BEGINNING, (word[0], word[0] + _BEYOND, len(word) + most))
        forms = {stem + ending for stem, endings in stems for ending in endings[1:-1].split(" ")}
        return (form for form in forms if abs(len(form) - len(word)) <= most)

    def _parted(self, word: str) -> Iterator[str]:
        """Two words that were written as one."""
        for place in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            if self._entries.get(word[:place]) and self._entries.get(word[place:]):
                yield f"{word[:place]} {word[place:]}"

    def _begun(self, word: str) -> Iterator[str]:
        """Longer words that begin almost so."""
        for (russian, length), words in self._words.items():
            if russian is _mostly_russian(word) and length > len(word):
                for longer in words:
                    if longer[0] == word[0] and mistakes(word, longer[: len(word)], 1):
                        yield longer


def _by_length(words: Iterable[str]) -> Words:
    found: dict[tuple[bool, int], list[str]] = defaultdict(list)
    for word in words:
        found[is_russian(word), len(word)].append(word)
    return found


def _near(word: str, words: Words) -> list[Like]:
    most = most_mistakes(word)
    letters, bits = _letters(word), _BITS * most
    found = []
    for length in range(len(word) - most, len(word) + most + 1) if most else ():
        for other in words.get((_mostly_russian(word), length), ()):
            if (letters ^ _letters(other)).bit_count() <= bits and (wrong := mistakes(word, other, most)):
                found.append(Like(other, unlikeness(word, other, wrong)))  # noqa: PERF401 (three lines are plainer)
    return [like for like in found if like.unlikeness <= most]


def _mostly_russian(word: str) -> bool:
    """The alphabet of a word into which a letter of another one may have slipped."""
    return sum(map(is_russian, word)) * 2 > len(word)


@lru_cache(maxsize=20_000)
def _letters(word: str) -> int:
    """The letters of a word as bits: those of either alphabet follow one another in Unicode."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits
