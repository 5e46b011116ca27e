"""The colours of a page, as the window's themes have them."""

from string import Template
from typing import Protocol


class Colours(Protocol):
    """Colours as #RRGGBB; a theme of the window has them all."""

    @property
    def line(self) -> str: ...
    @property
    def ink(self) -> str: ...
    @property
    def muted(self) -> str: ...
    @property
    def faint(self) -> str: ...
    @property
    def accent(self) -> str: ...
    @property
    def agreement(self) -> str: ...
    @property
    def meeting(self) -> str: ...
    @property
    def operation(self) -> str: ...


_NAMES = ("line", "ink", "muted", "faint", "accent", "agreement", "meeting", "operation")


def page_style(sheet: str, colours: Colours) -> str:
    """Fill the colours into a style sheet that names them as $ink, $line, ..."""
    return Template(sheet).substitute({name: getattr(colours, name) for name in _NAMES})
