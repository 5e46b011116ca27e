"""How large texts are: one size for the whole application, by which whatever holds a text grows and shrinks."""

import re
from dataclasses import dataclass
from typing import Final

USUAL: Final = 100

_PIXELS: Final = re.compile(r"(\d+)px")
_HAIRLINE: Final = 1
"""Lines of so many pixels divide things, whatever stands between them."""


@dataclass
class TextSize:
    """In percent of the usual size."""

    percent: int = USUAL


CHOSEN: Final = TextSize()
"""What the application wears; only its style changes it."""


def px(pixels: float) -> int:
    """The pixels that take the place of those of the usual size."""
    return round(pixels * CHOSEN.percent / USUAL)


def sized(sheet: str) -> str:
    """A style sheet with the pixels of the chosen size."""
    return _PIXELS.sub(lambda found: f"{_resized(int(found[1]))}px", sheet)


def _resized(pixels: int) -> int:
    return pixels if pixels <= _HAIRLINE else px(pixels)
