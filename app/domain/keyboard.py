"""Text that was typed with the keyboard set to another script."""

import re

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю"
_TO_RUSSIAN = str.maketrans(_LATIN + '~{}:"<>', _RUSSIAN + "ёхъжэбю")
_TO_LATIN = str.maketrans(_RUSSIAN, _LATIN)
_LETTERS = re.compile("[a-z]")
_RUSSIAN_LETTERS = re.compile("[а-яё]")


def other_layout(text: str) -> str | None:
    """What the same keys give on the Russian or the Latin layout, None for text of neither or of both."""
    typed = text.casefold()
    latin, russian = _LETTERS.search(typed), _RUSSIAN_LETTERS.search(typed)
    if bool(latin) == bool(russian):
        return None
    return typed.translate(_TO_RUSSIAN if latin else _TO_LATIN)


_LIKE_LATIN = str.maketrans("aceopxyktmhb", "асеорхуктмнв")
_LIKE_RUSSIAN = str.maketrans("асеорхуктмнв", "aceopxyktmhb")


def of_one_script(word: str) -> str | None:
    """A folded word in which letters of another script look like its own, with its own; None for any other word."""
    latin, russian = len(_LETTERS.findall(word)), len(_RUSSIAN_LETTERS.findall(word))
    if not (latin and russian):
        return None
    other = word.translate(_LIKE_LATIN if russian >= latin else _LIKE_RUSSIAN)
    return None if _LETTERS.search(other) and _RUSSIAN_LETTERS.search(other) else other
