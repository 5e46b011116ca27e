"""Folds and segments text, the same way for the index and for the query.

Han runs become overlapping bigrams plus the last character; words stay whole and carry a marked normal form
(English stem, Russian lemmas) behind the literal text, so that phrases stay phrases.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from app.domain.han import SIMPLIFIED, TRADITIONAL

TEXT_VERSION = 1
"""Changes with every change of folding or segmentation; a library of another version cannot be searched."""

BREAK = "\ue000"
"""A token (private use, so unicode61 keeps it) that no phrase reaches across."""

MARK = "\ue001"
"""Begins a normal form, so that it is never taken for a literal word."""

Lemmatizer = Callable[[str], tuple[str, ...]]
"""A folded Russian word -> its lemmas, () when unknown."""

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u3005\u3007"
_RUN = re.compile(f"([{_HAN}]+)|(?:(?![{_HAN}])[^\\W_])+")
_CYRILLIC_WORD = re.compile("[а-я]+")
_LATIN_WORD = re.compile("[a-z]+")
_TO_SIMPLIFIED = str.maketrans(TRADITIONAL, SIMPLIFIED)
_STEMMER = snowballstemmer.stemmer("english")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of Han characters or a word: folded text, and where it stands in the original."""

    text: str
    han: bool
    start: int
    end: int


def fold(text: str) -> str:
    """NFKC, casefold, ё to е, Traditional to Simplified, no marks on Latin letters."""
    return "".join(map(_fold_cluster, _clusters(text)))


def runs(text: str) -> list[Run]:
    """The words and Han runs of a text; start and end count characters of the text as given."""
    folded: list[str] = []
    origin: list[int] = []
    position = 0
    for cluster in _clusters(text):
        piece = _fold_cluster(cluster)
        folded.append(piece)
        origin.extend([position] * len(piece))
        position += len(cluster)
    origin.append(len(text))
    return [
        Run(match[0], match[1] is not None, origin[match.start()], _end(origin, match.end()))
        for match in _RUN.finditer("".join(folded))
    ]


def tokens_of(run: Run) -> list[str]:
    """What the index holds for a run: bigrams and the last character, or the word."""
    if not run.han:
        return [run.text]
    return [run.text[i : i + 2] for i in range(len(run.text))]


def normal_forms(word: str, lemmas_of: Lemmatizer) -> tuple[str, ...]:
    """The marked normal forms of a folded word: its English stem or its Russian lemmas."""
    if _LATIN_WORD.fullmatch(word):
        return (MARK + stem(word),)
    if _CYRILLIC_WORD.fullmatch(word):
        return tuple(MARK + lemma for lemma in lemmas_of(word))
    return ()


def index_tokens(text: str, lemmas_of: Lemmatizer) -> list[str]:
    """The tokens of a text in the order of the index: the literal ones, then the normal forms."""
    literal: list[str] = []
    normal: list[str] = []
    for run in runs(text):
        literal.extend(tokens_of(run))
        if not run.han:
            normal.extend(normal_forms(run.text, lemmas_of))
    return [*literal, BREAK, *normal, BREAK] if normal else [*literal, BREAK]


def russian_words(texts: Iterable[str]) -> set[str]:
    """The folded words of Russian letters that occur in the texts."""
    return {run.text for text in texts for run in runs(text) if _CYRILLIC_WORD.fullmatch(run.text)}


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The English stem of a folded word."""
    return str(_STEMMER.stemWord(word))


def _clusters(text: str) -> Iterator[str]:
    """Characters, each with the marks that follow it; already composed text yields single characters."""
    if unicodedata.is_normalized("NFC", text):
        yield from text
        return
    start = 0
    for i in range(1, len(text)):
        if not unicodedata.combining(text[i]):
            yield text[start:i]
            start = i
    yield text[start:]


@lru_cache(maxsize=20_000)
def _fold_cluster(cluster: str) -> str:
    folded = unicodedata.normalize("NFKC", cluster).casefold().replace("ё", "е")
    return "".join(map(_without_marks, folded)).translate(_TO_SIMPLIFIED)


def _without_marks(character: str) -> str:
    if unicodedata.category(character).startswith("M"):
        return ""
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isascii() else character


def _end(origin: list[int], position: int) -> int:
    """Where the character before a position ends in the original."""
    last = origin[position - 1]
    return next((start for start in origin[position:] if start > last), origin[-1])
