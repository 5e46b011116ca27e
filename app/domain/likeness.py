"""How like two words are, as people mistype and mishear them."""

import re
from collections.abc import Iterator

from app.domain.sounds import syllables

_DOUBLE = re.compile(r"(.)\1+")
_SILENT = re.compile("[ьъh]")
_ALIKE = str.maketrans("eiouyеёиоуыэюяйcqzщ", "aaaaa" + "ааааааааа" + "а" + "kksш")

_CONFUSED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"), ("n", "l"), ("f", "h"), ("l", "r"), ("o", "uo"))
"""Sounds of Chinese that are often taken for one another."""

_SHORT, _SHORTEST = 5, 4
"""Letters up to which one mistake may be made, and from which any may."""

_SAME_SOUND, _OTHER_BEGINNING = 0.5, 0.5


def most_mistakes(word: str) -> int:
    """How many mistakes a word of its length may have and still be known."""
    return 0 if len(word) < _SHORTEST else 1 if len(word) <= _SHORT else 2


def mistakes(typed: str, word: str, most: int) -> int | None:
    """Letters that are missing, too many, wrong or in the order of their neighbours; None when more than `most`."""
    if abs(len(typed) - len(word)) > most:
        return None
    before: list[int] = []
    last = list(range(len(word) + 1))
    for i, letter in enumerate(typed, 1):
        row = [i]
        for j, other in enumerate(word, 1):
            change = last[j - 1] + (letter != other)
            best = min(change, last[j] + 1, row[j - 1] + 1)
            if i > 1 and j > 1 and letter == word[j - 2] and typed[i - 2] == other:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return None
        before, last = last, row
    return last[-1] if last[-1] <= most else None


def unlikeness(typed: str, word: str, found: int) -> float:
    """The mistakes weighed: what sounds the same is near, another first letter is far."""
    sound = _SAME_SOUND if _sound(typed) == _sound(word) else found
    return sound + (_OTHER_BEGINNING if typed[0] != word[0] else 0)


def heard_otherwise(word: str) -> Iterator[str]:
    """The Pinyin that a Latin word is when one sound of it was taken for another."""
    for pair in _CONFUSED:
        for wrong, right in (pair, pair[::-1]):
            for place in re.finditer(wrong, word):
                other = word[: place.start()] + right + word[place.end() :]
                if syllables(other):
                    yield other


def _sound(word: str) -> str:
    return _DOUBLE.sub(r"\1", _SILENT.sub("", word).translate(_ALIKE))
