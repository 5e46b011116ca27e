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
