"""What the help shows of the program and the library themselves: examples, dates, keys, and terms of the vocabulary."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from app.domain.dates import parse
from app.domain.fields import FACET_OF, field_name
from app.domain.lexing import quoted
from app.domain.selection import VOCABULARY_OF
from app.output.grammar import field_examples, word_examples
from app.output.links import link
from app.output.parts import Cell, Grid, Section, Span, joined
from app.output.shortcuts import READING, WINDOW, timeline_keys
from app.output.welcome import MARKS
from app.wording.dates import in_words, precision_in_words
from app.wording.wording import Wording

Row: TypeAlias = tuple[Cell, Cell]

_NARROW: Final = (32, 68)
_WIDE: Final = (52, 48)
_WIDTHS: Final = {"words": _WIDE, "fields": _WIDE, "dates": (44, 56), "keys-window": (46, 54), "keys-reading": (46, 54)}
_DATES: Final = (
    "2004-06-17",
    "2004-06",
    "2004",
    "2005~",
    "2014?",
    "201X",
    "2010-06-09/2010-06-10",
    "2008/..",
    "2003/",
    "[2004,2006]",
)
_FIELD_OF: Final = {
    VOCABULARY_OF[facet]: field for field, facet in FACET_OF.items() if facet in VOCABULARY_OF and facet != "country"
}
"""List of the vocabulary -> the field that searches for its codes."""


def table(name: str, wording: Wording) -> Grid:
    """One of TABLES."""
    return Grid(tuple(TABLES[name](wording)), widths=_WIDTHS.get(name, _NARROW))


def grid(rows: Iterable[Row], *, wide: bool = False) -> Grid:
    """Rows of two cells, of which the first are narrow or wide."""
    return Grid(tuple(rows), widths=_WIDE if wide else _NARROW)


def terms(heading: str, group: str, about: Mapping[str, str], wording: Wording) -> Section:
    """The terms of a list of the vocabulary: in rows with what is said of them, or all in one line."""
    names = {code: (_term(group, code, wording),) for code in wording.vocabulary.lists[group]}
    if not about:
        return Section(heading, prose=(joined(names.values()),))
    rows = (((name,), ((Span(about[code], quiet=True),),)) for code, name in names.items() if code in about)
    return Section(heading, grid=grid(rows))


def _term(group: str, code: str, wording: Wording) -> Span:
    name = wording.vocabulary.name(group, code, wording.language)
    if group not in _FIELD_OF:
        return Span(name)
    return Span(name, link("search", f"{field_name(_FIELD_OF[group], wording.language)}:{quoted(name)}"))


def _examples(examples: Iterable[tuple[str, str]]) -> Iterator[Row]:
    for text, meaning in examples:
        yield ((Span(text, link("search", text)),),), ((Span(meaning, quiet=True),),)


def _dates(wording: Wording) -> Iterator[Row]:
    for code in _DATES:
        date = parse(code)
        said = (Span(in_words(date, wording.language)),)
        precision = Span(precision_in_words(date, wording.language), quiet=True)
        yield ((Span(code),),), (joined((said, (precision,))),)


def _marks(wording: Wording) -> Iterator[Row]:
    for look, meaning in MARKS:
        yield ((Span(wording.words._(look)),),), ((Span(wording.words._(meaning), quiet=True),),)


def _keys(shortcuts: Iterable[tuple[str, str]]) -> Iterator[Row]:
    for keys, meaning in shortcuts:
        yield ((Span(keys, key=True),),), ((Span(meaning),),)


def _told(shortcuts: Iterable[tuple[str, str]], wording: Wording) -> Iterator[tuple[str, str]]:
    yield from ((keys, wording.words._(meaning)) for keys, meaning in shortcuts)


TABLES: Final[Mapping[str, Callable[[Wording], Iterator[Row]]]] = {
    "words": lambda wording: _examples(word_examples(wording)),
    "fields": lambda wording: _examples(field_examples(wording)),
    "dates": _dates,
    "marks": _marks,
    "keys-window": lambda wording: _keys(_told(WINDOW, wording)),
    "keys-reading": lambda wording: _keys(_told(READING, wording)),
    "keys-timeline": lambda wording: _keys(timeline_keys(wording.words)),
}
"""Name of a table in the texts of the help -> its rows."""
