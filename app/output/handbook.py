"""The texts of the help: a file for each topic in each language, read when they are first wanted."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NamedTuple

from app.domain.page import HELP_TOPICS
from app.domain.text import fold, runs

MARKED: Final = re.compile(r"\[([^\]]*)\]\(([a-z]+):([^)]+)\)|`([^`]+)`")
"""[words](scheme:target) is a link, `F1` a key."""

_SHORTEST: Final = 3
_SHORTEST_HAN: Final = 2
_ENDING: Final = 2
"""So many last letters of a longer word may be an ending, and so not count."""

_LONG: Final = 6


@dataclass(frozen=True, slots=True)
class HelpPart:
    """A part of a text: paragraphs, rows of two texts, and a table that the program makes, by its name.

    terms names a list of the vocabulary that is shown, about has what is to be said of its codes.
    """

    heading: str
    text: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    table: str = ""
    terms: str = ""
    about: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HelpText:
    """All on one topic; lead says what it is about."""

    lead: str
    parts: tuple[HelpPart, ...]


class HelpPlace(NamedTuple):
    """A part of the help, counted from 0."""

    topic: str
    part: int
    heading: str


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

    def place(self, typed: str, language: str, titles: Mapping[str, str], *, whole: bool) -> HelpPlace | None:
        """The first part with all the typed words in its heading, or in the title of its topic; else, if the whole
        text counts, one that has them anywhere.
        """
        words = [_pattern(run.text, han=run.han) for run in runs(typed)]
        if not words or None in words:
            return None
        patterns = [word for word in words if word]
        places = list(self._places(language))
        ways = (
            lambda place, _: titles[place.topic],
            lambda place, _: f"{titles[place.topic]} {place.heading}",
            lambda _, part: _all_of(part),
        )
        for way in ways[: 3 if whole else 2]:
            for place, part in places:
                said = fold(way(place, part))
                if all(pattern.search(said) for pattern in patterns):
                    return place
        return None

    def _places(self, language: str) -> Iterator[tuple[HelpPlace, HelpPart]]:
        for topic in HELP_TOPICS:
            for number, part in enumerate(self.text(topic, language).parts):
                yield HelpPlace(topic, number, part.heading), part


def _text(read: Mapping[str, Any]) -> HelpText:
    return HelpText(read["lead"], tuple(map(_part, read["part"])))


def _part(read: Mapping[str, Any]) -> HelpPart:
    return HelpPart(
        heading=read["heading"],
        text=tuple(read.get("text", ())),
        rows=tuple((first, last) for first, last in read.get("rows", ())),
        table=read.get("table", ""),
        terms=read.get("terms", ""),
        about=read.get("about", {}),
    )


def _all_of(part: HelpPart) -> str:
    said = [part.heading, *part.text, *(text for row in part.rows for text in row), *part.about.values()]
    return MARKED.sub(lambda found: found[1] or found[4] or "", " ".join(said))


def _pattern(word: str, *, han: bool) -> re.Pattern[str] | None:
    """Where a word begins so, whatever its ending; None for one that is too short to mean anything."""
    if han:
        return re.compile(re.escape(word)) if len(word) >= _SHORTEST_HAN else None
    if len(word) < _SHORTEST:
        return None
    kept = word[:-_ENDING] if len(word) >= _LONG else word
    return re.compile(r"(?<![^\W_])" + re.escape(kept))
