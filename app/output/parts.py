"""The parts of which a written-out entry consists, whether it becomes a page or plain text."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text.

    link is entry:ID, country:CODE or organization:CODE; kind draws that kind's shape before the text;
    language names the language of a text that is not in the reader's; label: it only says what follows.
    """

    text: str
    link: str | None = None
    quiet: bool = False
    kind: str | None = None
    language: str | None = None
    label: bool = False


Line: TypeAlias = tuple[Span, ...]
Cell: TypeAlias = tuple[Line, ...]

SEPARATOR: Final = Span("\N{NO-BREAK SPACE}· ", quiet=True)
"""A line may end with the dot but not begin with it."""
SPACE: Final = Span(" ")


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled value of one or more lines."""

    label: str
    lines: Cell


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; widths are relative to one another, numbers in the last column stand at the right."""

    rows: tuple[tuple[Cell, ...], ...]
    headings: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()
    legend: str | None = None
    numbers_last: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the article under its own heading."""

    heading: str
    facts: tuple[Fact, ...] = ()
    grid: Grid | None = None
    count: int | None = None
    numbered: bool = False


def inline(name: str) -> str:
    """A name as it stands within a line: names of the vocabulary begin with a capital, for a heading."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def joined(lines: Iterable[Line]) -> Line:
    """Join lines into one, with a dot between them."""
    spans: list[Span] = []
    for line in lines:
        spans += (SEPARATOR, *line) if spans else line
    return tuple(spans)


def spaced(spans: Iterable[Span]) -> Line:
    """Set pieces beside one another; a full-width bracket brings its own space."""
    line: list[Span] = []
    for span in spans:
        line += (SPACE, span) if line and not span.text.startswith("（") else (span,)
    return tuple(line)
