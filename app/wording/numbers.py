"""Numbers as Chinese, English and Russian print them, with every digit that they have."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

_NO_BREAK_SPACE: Final = "\N{NO-BREAK SPACE}"
_MOST_FEW: Final = 4
_RUSSIAN: Final = str.maketrans({",": _NO_BREAK_SPACE, ".": ","})


def number(value: int | float, language: str) -> str:
    """Group the thousands; never round, never use an exponent."""
    english = f"{Decimal(str(value)):,f}"
    return english.translate(_RUSSIAN) if language == "ru" else english


def form_for(value: float, forms: Sequence[str], language: str) -> str:
    """The form of a noun beside a number: one or other in English; one, few or many in Russian, few for decimals."""
    if language != "ru":
        return forms[0] if value == 1 else forms[1]
    if value != int(value):
        return forms[1]
    tens, ones = int(value) // 10 % 10, int(value) % 10
    if tens == 1 or ones == 0 or ones > _MOST_FEW:
        return forms[2]
    return forms[0] if ones == 1 else forms[1]
