"""What can be done by its name, and the search among it: by letters of the name in any language, or of what else it is
called, best first.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from itertools import chain, repeat

from app.domain.keyboard import other_layout
from app.domain.matching import Match
from app.domain.record import record
from app.domain.text import HAN, fold, folded

_BEGINS = rf"(?<![^\W_{HAN}])"
_CHINESE = re.compile(rf"[{HAN}]+")


@record
class Command:
    """label and group as the reader has them; names: (name, group) in all languages, the reader's first.

    synonyms: what else it is called, in the same order. found_only: it is not listed unless something is typed.
    """

    label: str
    group: str
    names: Sequence[tuple[str, str]]
    act: Callable[[], object] = field(compare=False)
    keys: Sequence[str] = ()
    found_only: bool = False
    synonyms: Sequence[str] = ()


@record
class FoundCommand:
    """A command with the spans of its label that are typed, or the name in another language by which it was found."""

    command: Command
    spans: tuple[Match, ...] = ()
    other: str = ""


def found_commands(commands: Sequence[Command], typed: str) -> list[FoundCommand]:
    """Those whose name has all of the typed words, also when the keyboard was set to another script."""
    wanted = fold(typed).split()
    if not wanted:
        return [FoundCommand(command) for command in commands if not command.found_only]
    other = other_layout(typed)
    return _ranked(commands, wanted) or (_ranked(commands, fold(other).split()) if other else [])


def _ranked(commands: Iterable[Command], wanted: list[str]) -> list[FoundCommand]:
    ranked = [(rank, command) for command in commands if (rank := _rank(command, wanted)) is not None]
    ranked.sort(key=lambda pair: pair[0][:2])
    return [_found(command, wanted, rank[-1]) for rank, command in ranked]


def _found(command: Command, wanted: list[str], name: int) -> FoundCommand:
    spans = tuple(_spans(command.label, wanted))
    return FoundCommand(command, spans, "" if spans or not name else command.names[name][0])


def _rank(command: Command, wanted: list[str]) -> tuple[int, bool, int] | None:
    """The lower the better: how well a name answers, whether it is not the reader's, and which it is."""
    others = zip(command.names, chain(command.synonyms, repeat("")), strict=False)
    places = (
        (_place(fold(name), fold(group), fold(also), wanted), i) for i, ((name, group), also) in enumerate(others)
    )
    return min(((place, i > 0, i) for place, i in places if place is not None), default=None)


def _place(name: str, group: str, also: str, wanted: list[str]) -> int | None:
    whole = " ".join(wanted)
    if name.startswith(whole):
        return 0
    if re.search(_BEGINS + re.escape(whole), name):
        return 1
    if all(word in name for word in wanted):
        return 2
    if all(word in f"{group} {name}" for word in wanted):
        return 3
    return 4 if also and all(_is_in(f"{group} {name} {also}", word) for word in wanted) else None


def _is_in(text: str, word: str) -> bool:
    """Chinese words are written together, in whatever order they stand in the text."""
    return word in text or (bool(_CHINESE.fullmatch(word)) and set(word) <= set(text))


def _spans(label: str, wanted: list[str]) -> Iterator[Match]:
    whole, origin = folded(label)
    for word in wanted:
        if (start := whole.find(word)) >= 0:
            yield origin[start], origin[start + len(word)]
