"""Names as they sound in Latin letters: Pinyin of Chinese, the key of Latin spellings of Russian."""

from collections.abc import Callable, Iterator
from functools import cache

from pypinyin import Style, lazy_pinyin

from app.domain.sounds import SYLLABLE, spelling_of_russian
from app.domain.text import BREAK, is_russian, runs

Lemmatizer = Callable[[str], tuple[str, ...]]


def sound_tokens(text: str, lemmas_of: Lemmatizer) -> Iterator[str]:
    """The marked syllables and spellings of a text, closed by a BREAK when there are any."""
    found = False
    for run in runs(text):
        tokens = _pinyin(run.text) if run.han else _spellings(run.text, lemmas_of)
        for token in tokens:
            found = True
            yield token
    if found:
        yield BREAK


@cache
def _pinyin(han: str) -> tuple[str, ...]:
    read = lazy_pinyin(han, style=Style.NORMAL, strict=True, v_to_u=False)
    return tuple(SYLLABLE + syllable for syllable in read if syllable.isascii())


def _spellings(word: str, lemmas_of: Lemmatizer) -> tuple[str, ...]:
    if not is_russian(word):
        return ()
    keys = (spelling_of_russian(form) for form in (word, *lemmas_of(word)))
    return tuple(dict.fromkeys(key for key in keys if key))
