"""Pages as they are read where nothing can be clicked."""

from dataclasses import replace

from app.output.parts import SEPARATOR, Article, Bar, Cell, Fact, Grid, Line, Section, Span


def unclicked(article: Article) -> Article:
    """A page without links, and without what only says what a click does."""
    return replace(
        article,
        head=_line(article.head),
        titles=_cell(article.titles),
        facts=_facts(article.facts),
        offers=_line(article.offers),
        sections=tuple(map(_section, article.sections)),
    )


def without_offers(line: Line) -> Line:
    """A line without what only says what a click does, and without the dot before that."""
    told = [span for span in line if not span.offer]
    while told and told[-1] == SEPARATOR:
        told.pop()
    return tuple(told)


def _section(section: Section) -> Section:
    return replace(
        section,
        facts=_facts(section.facts),
        grid=section.grid and _grid(section.grid),
        bars=tuple(map(_bar, section.bars)),
        lines=_cell(section.lines),
        anchor=None,
    )


def _facts(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    return tuple(replace(fact, lines=_cell(fact.lines)) for fact in facts)


def _grid(grid: Grid) -> Grid:
    return replace(grid, rows=tuple(tuple(map(_cell, row)) for row in grid.rows))


def _bar(bar: Bar) -> Bar:
    return replace(bar, label=_line(bar.label), count=_span(bar.count))


def _cell(cell: Cell) -> Cell:
    return tuple(line for line in map(_line, cell) if line)


def _line(line: Line) -> Line:
    return tuple(map(_span, without_offers(line)))


def _span(span: Span) -> Span:
    return replace(span, link=None, tip=None)
