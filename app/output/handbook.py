"""The texts of the help: a file for each topic in each language, read when they are first wanted."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Any, Final

from app.domain.record import record

MARKED: Final = re.compile(r"\[([^\]]*)\]\(([a-z]+):([^)]+)\)|`([^`]+)`")
"""[words](scheme:target) is a link, `F1` a key."""


@record
class HelpPart:
    """A part of a text: paragraphs, rows of two texts, and a table that the program makes, by its name.

    wide: the first texts of the rows need as much room as the others; terms names a list of the vocabulary that is
    shown, about has what is to be said of its codes.
    """

    heading: str
    text: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    wide: bool = False
    table: str = ""
    terms: str = ""
    about: Mapping[str, str] = field(default_factory=dict)


@record
class HelpText:
    """All on one topic; lead says what it is about."""

    lead: str
    parts: tuple[HelpPart, ...]


class Handbook:
    """The folder with the texts; each file is read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._texts: dict[tuple[str, str], HelpText] = {}

    def text(self, topic: str, language: str) -> HelpText:
        """What there is on a topic."""
        key = topic, language
        if key not in self._texts:
            path = self._folder / language / f"{topic}.toml"
            self._texts[key] = _text(tomllib.loads(path.read_text(encoding="utf-8")))
        return self._texts[key]


def _text(read: Mapping[str, Any]) -> HelpText:
    return HelpText(read["lead"], tuple(map(_part, read["part"])))


def _part(read: Mapping[str, Any]) -> HelpPart:
    return HelpPart(
        heading=read["heading"],
        text=tuple(read.get("text", ())),
        rows=tuple((first, last) for first, last in read.get("rows", ())),
        wide=read.get("wide", False),
        table=read.get("table", ""),
        terms=read.get("terms", ""),
        about=read.get("about", {}),
    )
