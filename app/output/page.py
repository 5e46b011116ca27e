"""The page of an entry, in the part of HTML that QTextBrowser knows."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from app.domain.entry import Entry
from app.output.article import Article, article
from app.output.lookups import Lookups
from app.output.parts import Cell, Fact, Grid, Line, Section, Span

SHAPES: Final = {"agreement": "■", "meeting": "●", "operation": "◆"}

_LABEL_WIDTH: Final = {"zh": 72, "en": 106, "ru": 118}
_NUMBER_WIDTH: Final = 22


def entry_page(entry: Entry, lookups: Lookups, style: str) -> str:
    """Write the whole page; style comes from page_style."""
    text = article(entry, lookups)
    width = _LABEL_WIDTH[lookups.language]
    parts = (
        _kind_and_status(text, in_force=entry.status == "in-force"),
        # QTextBrowser enlarges h1 whatever size the style sheet gives it.
        f'<p class="title">{escape(text.title)}</p>',
        *(_other_title(language, title) for language, title in text.other_titles.items()),
        '<table><tr><td class="gap">&nbsp;</td></tr></table>',
        _facts(text.facts, width),
        f'<p class="summary">{escape(text.summary)}</p>',
        *(_section(section, width) for section in text.sections),
    )
    return f"<html><head><style>{style}</style></head><body>{''.join(parts)}</body></html>"


def _kind_and_status(text: Article, *, in_force: bool) -> str:
    kind = f'{_shape(text.kind)}&nbsp;<span class="{text.kind}">{escape(text.kind_name)}</span>'
    kind += f'<span class="quiet"> · {escape(text.subtype)}</span>'
    status = ""
    if text.status:
        status = f'<td class="{"in-force" if in_force else "status"}">{escape(text.status)}</td>'
    return f'<table cellspacing="0"><tr><td class="kind">{kind}</td>{status}</tr></table>'


def _shape(kind: str) -> str:
    return f'<span class="{kind} shape">{SHAPES[kind]}</span>'


def _other_title(language: str, title: str) -> str:
    return f'<p class="other">{_tag(language)}{escape(title)}</p>'


def _tag(language: str) -> str:
    return f'<span class="tag">{escape(language)}</span>&nbsp; '


def _section(section: Section, width: int) -> str:
    count = f' &nbsp;<span class="tag">{section.count}</span>' if section.count else ""
    heading = f'<td class="heading">{escape(section.heading)}{count}</td>'
    facts = _facts(section.facts, _NUMBER_WIDTH if section.numbered else width)
    grid = _grid(section.grid) if section.grid else ""
    return f'<table width="100%" cellspacing="0"><tr>{heading}</tr></table>{facts}{grid}'


def _facts(facts: Iterable[Fact], width: int) -> str:
    rows = "".join(
        f'<tr><td class="label" width="{width}">{escape(fact.label)}</td><td>{_paragraphs(fact.lines)}</td></tr>'
        for fact in facts
    )
    return f'<table width="100%" cellspacing="0">{rows}</table>' if rows else ""


def _grid(grid: Grid) -> str:
    head = "".join(_headings(grid))
    rows = [f"<tr>{head}</tr>"] if head else []
    rows += ["<tr>" + "".join(_columns(row, grid)) + "</tr>" for row in grid.rows]
    legend = f'<p class="legend">{escape(grid.legend)}</p>' if grid.legend else ""
    return f'<table width="100%" cellspacing="0">{"".join(rows)}</table>{legend}'


def _headings(grid: Grid) -> Iterator[str]:
    whole = sum(grid.widths)
    for heading, width in zip(grid.headings, grid.widths, strict=True):
        yield f'<td class="column" width="{100 * width // whole}%">{escape(heading)}</td>'


def _columns(row: tuple[Cell, ...], grid: Grid) -> Iterator[str]:
    last = len(row) - 1
    for place, cell in enumerate(row):
        look = 'class="number" align="right"' if grid.numbers_last and place == last else 'class="cell"'
        yield f"<td {look}>{_cell(cell)}</td>"


def _paragraphs(lines: Cell) -> str:
    """Lines that may be longer than the pane, set apart a little."""
    return "".join(f'<p class="line">{_line(line)}</p>' for line in lines)


def _cell(lines: Cell) -> str:
    return "<br>".join(map(_line, lines))


def _line(line: Line) -> str:
    return "".join(map(_span, line))


def _span(span: Span) -> str:
    text = escape(span.text)
    if span.link:
        text = f'<a href="{escape(span.link)}">{text}</a>'
    if span.quiet:
        text = f'<span class="quiet">{text}</span>'
    if span.label:
        text = f'<span class="label">{text}</span>'
    if span.language:
        text = _tag(span.language) + text
    return f"{_shape(span.kind)}&nbsp;{text}" if span.kind else text
