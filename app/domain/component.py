"""What the program consists of, each part with its licence."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

BILL: Final = "treatyline.cdx.json"
"""The list of all components, beside the program."""

TEXT_PROPERTY: Final = "treatyline:licence-text"
"""What names a text in that list, by its place beside the program."""


@dataclass(frozen=True, slots=True)
class Component:
    """licence: an SPDX expression; texts: the files that hold it; source: an address; purl: its package."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]
    source: str = ""
    purl: str = ""
