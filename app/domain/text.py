"""Folds and segments text, the same way for the index and for the query.

Han runs become overlapping bigrams plus the last character; words stay whole and carry a marked normal form
(English stem, Russian lemmas) behind the literal text, so that phrases stay phrases.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from functools import lru_cache
from itertools import pairwise

from app.domain import late
from app.domain.han import SIMPLIFIED, TRADITIONAL
from app.domain.record import record
from app.domain.spelling import one_spelling

TEXT_VERSION = 2
"""Changes with every change of folding or segmentation; a library of another version cannot be searched."""

BREAK = "\ue000"
"""A token (private use, so unicode61 keeps it) that no phrase reaches across."""

MARK = "\ue001"
"""Begins a normal form, so that it is never taken for a literal word."""

Lemmatizer = Callable[[str], tuple[str, ...]]
"""A folded Russian word -> its lemmas, () when unknown."""

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u3005\u3007"
"""Han characters, as the inside of a class of a regular expression."""

_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile(r"[^\W_]+")
_PARTS = re.compile(f"[{HAN}]+|[^{HAN}]+")
_CYRILLIC_WORD = re.compile("[а-я]+")
_LATIN_WORD = re.compile("[a-z]+")
_LETTER = rf"[^\W_{HAN}]"
_HYPHENS = "-\u2010\u2011"


def _fold_table() -> dict[int, str | None]:
    """Traditional to Simplified, no marks on Latin letters, nothing that is not seen."""
    table: dict[int, str | None] = dict.fromkeys(range(0x300, 0x370))
    table |= dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base
    table[ord("ё")] = "е"
    table.update(zip(map(ord, TRADITIONAL), SIMPLIFIED, strict=True))
    return table


_FOLDED = _fold_table()


@record
class Run:
    """A run of Han characters or a word: folded text, and where it stands in the original."""

    text: str
    han: bool
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


def fold(text: str) -> str:
    """NFKC, casefold, ё to е, Traditional to Simplified, no marks on Latin letters."""
    return unicodedata.normalize("NFKC", text).casefold().translate(_FOLDED)


def folded(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its characters (and its end) the place in the text as given."""
    whole = fold(text)
    if len(whole) == len(text) and (text.isascii() or all(map(_stays_one, set(text)))):
        return whole, range(len(text) + 1)
    pieces: list[str] = []
    origin: list[int] = []
    position = 0
    for cluster in _clusters(text):
        piece = fold(cluster)
        pieces.append(piece)
        origin.extend([position] * len(piece))
        position += len(cluster)
    return "".join(pieces), [*origin, len(text)]


def runs(text: str) -> list[Run]:
    """The words and Han runs of a text; start and end count characters of the text as given."""
    whole, origin = folded(text)
    return [Run(part, han, origin[start], _end(origin, end)) for part, han, start, end in parts(whole)]


def parts(whole: str) -> Iterator[tuple[str, bool, int, int]]:
    """(text, whether Han, start, end) of the runs of a folded text."""
    has_han = _HAN.search(whole) is not None
    for match in _WORD.finditer(whole):
        if has_han and _HAN.search(match[0]):
            for part in _PARTS.finditer(match[0]):
                start = match.start() + part.start()
                yield part[0], _HAN.match(part[0]) is not None, start, start + len(part[0])
        else:
            yield match[0], False, match.start(), match.end()


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


def pattern_of(found: Sequence[Run], *, prefix: bool = False) -> re.Pattern[str]:
    """Neighbouring runs where they stand in a folded text: words whole, Han characters also inside a longer run.

    prefix: the last word may go on.
    """
    pieces = [re.escape(found[0].text)]
    for before, run in pairwise(found):
        pieces += (r"[\W_]+" if before.han is run.han else r"[\W_]*"), re.escape(run.text)
    start = "" if found[0].han else f"(?<!{_LETTER})"
    end = "" if prefix or found[-1].han else f"(?!{_LETTER})"
    return re.compile(start + "".join(pieces) + end)


def hyphenated(text: str, before: Run, after: Run) -> bool:
    """Whether two neighbouring words are the parts of one that is written with a hyphen."""
    joins = after.start == before.end + 1 and text[before.end] in _HYPHENS
    return joins and not (before.han or after.han) and before.text.isalpha() and after.text.isalpha()


def index_tokens(text: str, lemmas_of: Lemmatizer) -> list[str]:
    """The tokens of a text in the order of the index: the literal ones, then the normal forms.

    The parts of a hyphenated word are followed by the forms of both written as one.
    """
    literal: list[str] = []
    normal: list[str] = []
    before: Run | None = None
    for run in runs(text):
        literal.extend(tokens_of(run))
        if not run.han:
            normal.extend(normal_forms(run.text, lemmas_of))
            if before and hyphenated(text, before, run):
                normal.extend(normal_forms(before.text + run.text, lemmas_of))
        before = run
    return [*literal, BREAK, *normal, BREAK] if normal else [*literal, BREAK]


def words_of(texts: Iterable[str]) -> set[str]:
    """The folded words that occur in the texts, and those that a hyphen has parted as 'one two'."""
    found: set[str] = set()
    for text in texts:
        before: Run | None = None
        for run in runs(text):
            if not run.han:
                found.add(run.text)
                if before and hyphenated(text, before, run):
                    found.add(f"{before.text} {run.text}")
            before = run
    return found


def is_russian(word: str) -> bool:
    """Whether a folded word has Russian letters only."""
    return _CYRILLIC_WORD.fullmatch(word) is not None


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The English stem of a folded word, British or American."""
    return str(late.english_stemmer().stemWord(one_spelling(word)))


@lru_cache(maxsize=50_000)
def _stays_one(character: str) -> bool:
    """Whether a character folds to one."""
    return len(fold(character)) == 1


def _clusters(text: str) -> Iterator[str]:
    """Characters, each with the marks that follow it."""
    start = 0
    for i in range(1, len(text)):
        if not unicodedata.combining(text[i]):
            yield text[start:i]
            start = i
    yield text[start:]


def _end(origin: Sequence[int], position: int) -> int:
    """Where the character before a position ends in the original."""
    if isinstance(origin, range):
        return position
    after = bisect_right(origin, origin[position - 1], position)
    return origin[min(after, len(origin) - 1)]
