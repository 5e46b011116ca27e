"""Numbers as Chinese, English and Russian print them, with every digit that they have."""

from decimal import Decimal
from typing import Final

_NO_BREAK_SPACE: Final = "\N{NO-BREAK SPACE}"
_RUSSIAN: Final = str.maketrans({",": _NO_BREAK_SPACE, ".": ","})


def number(value: int | float, language: str) -> str:
    """Group the thousands; never round, never use an exponent."""
    english = f"{Decimal(str(value)):,f}"
    return english.translate(_RUSSIAN) if language == "ru" else english
