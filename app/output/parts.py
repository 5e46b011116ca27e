"""The parts of which a page consists, whether a template shows it or it becomes plain text."""

from collections.abc import Iterable
from typing import Final, TypeAlias

from app.domain.record import record


@record
class Span:
    """A piece of text.

    link is what app.output.links makes; tip is what a pointer on it is told, in words of ours only, since Qt would
    take markup for markup there; kind draws that kind's shape before the text, colour writes it in the colour of a
    kind; language names the language of a text that is not in the reader's; label: it only says what follows;
    offer: it only says what a click does; key: it is a key to press.
    """

    text: str
    link: str | None = None
    quiet: bool = False
    kind: str | None = None
    language: str | None = None
    label: bool = False
    colour: str | None = None
    tip: str | None = None
    offer: bool = False
    key: bool = False


Line: TypeAlias = tuple[Span, ...]
Cell: TypeAlias = tuple[Line, ...]

SEPARATOR: Final = Span("\N{NO-BREAK SPACE}· ", quiet=True)
"""A line may end with the dot but not begin with it."""
SPACE: Final = Span(" ")


@record
class Fact:
    """A labelled value of one or more lines."""

    label: str
    lines: Cell


@record
class Grid:
    """A table; widths are relative to one another, numbers in the last column stand at the right."""

    rows: tuple[tuple[Cell, ...], ...]
    headings: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()
    legend: str | None = None
    numbers_last: bool = False


@record
class Clause:
    """A heading and what stands below it; language names theirs where several stand beside one another."""

    heading: str
    text: Span
    language: str | None = None


@record
class Bar:
    """A row of a bar chart: a length in pixels for each kind, and what they are together."""

    label: Line
    lengths: tuple[tuple[str, int], ...]
    count: Span


@record
class Section:
    """A part of the article under its own heading; anchor is what a link of the page jumps to it by.

    A row of clauses has the same in several languages, side by side in a wide pane and otherwise one below another.
    prose has paragraphs, which stand before all else.
    """

    heading: str
    facts: tuple[Fact, ...] = ()
    grid: Grid | None = None
    bars: tuple[Bar, ...] = ()
    lines: Cell = ()
    clauses: tuple[tuple[Clause, ...], ...] = ()
    count: int | None = None
    numbered: bool = False
    anchor: str | None = None
    prose: Cell = ()


@record
class Article:
    """A whole page, in the order of reading; kind draws a shape, good tells what sort of badge it is.

    title_language names the language of a title that is not in the reader's.
    titles are the title in other languages and what is to be said of all of them; a summary is there once for
    each language in which it is wanted.
    """

    title: str
    head: Line = ()
    title_language: str | None = None
    kind: str | None = None
    badge: str | None = None
    good: bool = False
    titles: Cell = ()
    facts: tuple[Fact, ...] = ()
    summaries: tuple[Span, ...] = ()
    offers: Line = ()
    sections: tuple[Section, ...] = ()


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
