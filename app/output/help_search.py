"""Where the help has the words of a search."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from app.domain.page import HELP_TOPICS
from app.domain.text import fold, runs
from app.output.handbook import MARKED, Handbook, HelpPart
from app.output.page_names import HELP_NAMES
from app.wording.wording import Wording

_SHORTEST: Final = 3
_SHORTEST_HAN: Final = 2
_LONG: Final = 6
_ENDING: Final = 2
"""So many last letters of a long word may be an ending, and do not count."""


class HelpPlace(NamedTuple):
    """A part of a topic, counted from 0, by its heading; for the topic as a whole its first part and its title."""

    topic: str
    part: int
    heading: str


def help_place(typed: str, handbook: Handbook, wording: Wording, *, whole: bool) -> HelpPlace | None:
    """The first topic or part with all the words in its heading; whole: or else anywhere in its text."""
    patterns = [pattern for run in runs(typed) if (pattern := _pattern(run.text, han=run.han))]
    if not patterns:
        return None
    for places in (_topics, _headings, _texts)[: 3 if whole else 2]:
        for place, said in places(handbook, wording):
            if all(pattern.search(fold(said)) for pattern in patterns):
                return place
    return None


def _topics(_handbook: Handbook, wording: Wording) -> Iterator[tuple[HelpPlace, str]]:
    """By their titles, and all of them by the word for help."""
    for topic in HELP_TOPICS:
        title = wording.words._(HELP_NAMES[topic])
        yield HelpPlace(topic, 0, title), f"{wording.words._('Help')} {title}"


def _headings(handbook: Handbook, wording: Wording) -> Iterator[tuple[HelpPlace, str]]:
    for topic, said in _topics(handbook, wording):
        for number, part in enumerate(handbook.text(topic.topic, wording.language).parts):
            yield HelpPlace(topic.topic, number, part.heading), f"{said} {part.heading}"


def _texts(handbook: Handbook, wording: Wording) -> Iterator[tuple[HelpPlace, str]]:
    for topic in HELP_TOPICS:
        for number, part in enumerate(handbook.text(topic, wording.language).parts):
            yield HelpPlace(topic, number, part.heading), _all_of(part)


def _all_of(part: HelpPart) -> str:
    said = [part.heading, *part.text, *(text for row in part.rows for text in row), *part.about.values()]
    return MARKED.sub(lambda found: found[1] or found[4] or "", " ".join(said))


def _pattern(word: str, *, han: bool) -> re.Pattern[str] | None:
    """Where a word begins so, whatever its ending; None for one that is too short to mean anything."""
    if len(word) < (_SHORTEST_HAN if han else _SHORTEST):
        return None
    if han:
        return re.compile(re.escape(word))
    return re.compile(r"(?<![^\W_])" + re.escape(word[:-_ENDING] if len(word) >= _LONG else word))
