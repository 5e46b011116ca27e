"""A page of the help: the text of a topic, with what the program and the library show of themselves."""

from collections.abc import Iterator

from app.output.handbook import MARKED, Handbook, HelpPart
from app.output.help_tables import grid, table, terms
from app.output.links import link
from app.output.page_names import HELP_NAMES
from app.output.parts import Article, Cell, Line, Section, Span
from app.wording.wording import Wording


def help_article(topic: str, handbook: Handbook, wording: Wording) -> Article:
    """Write out the help on a topic; its sections have their numbers as anchors."""
    text = handbook.text(topic, wording.language)
    return Article(
        head=(Span(wording.words._("Help"), quiet=True),),
        title=wording.words._(HELP_NAMES[topic]),
        summaries=(Span(text.lead),),
        sections=tuple(_section(part, number, wording) for number, part in enumerate(text.parts)),
    )


def _section(part: HelpPart, number: int, wording: Wording) -> Section:
    shown = terms(part.heading, part.terms, part.about, wording) if part.terms else Section(part.heading)
    prose: Cell = (*(tuple(_spans(text, wording)) for text in part.text), *shown.prose)
    rows = shown.grid
    if part.table:
        rows = table(part.table, wording)
    elif part.rows:
        cells = ((_cell(first, wording), _cell(last, wording)) for first, last in part.rows)
        rows = grid(cells, wide=part.wide)
    return Section(part.heading, prose=prose, grid=rows, anchor=str(number))


def _cell(text: str, wording: Wording) -> Cell:
    line: Line = tuple(_spans(text, wording))
    return (line,)


def _spans(text: str, wording: Wording) -> Iterator[Span]:
    """The plain pieces of a text, its links and its keys."""
    end = 0
    for found in MARKED.finditer(text):
        if text[end : found.start()]:
            yield Span(text[end : found.start()])
        words, scheme, target, key = found.groups()
        yield Span(key, key=True) if key else Span(words or _name(scheme, target, wording), link(scheme, target))
        end = found.end()
    if text[end:]:
        yield Span(text[end:])


def _name(scheme: str, target: str, wording: Wording) -> str:
    """What a link says that has no words of its own."""
    if scheme == "help":
        return wording.words._(HELP_NAMES[target])
    return wording.short_value(scheme, target) if scheme in ("country", "organization") else target
