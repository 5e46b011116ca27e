"""An entry as plain text for the terminal, and as data for its JSON."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from itertools import chain
from typing import Any

from app.domain.dates import Edtf
from app.domain.entry import Citation, Entry, Relation
from app.domain.reference import written
from app.output.actions import long_table
from app.output.article import entry_article
from app.output.lookups import Lookups
from app.output.parts import SEPARATOR, Article, Bar, Cell, Clause, Fact, Grid, Line, Section, Span
from app.output.unclicked import without_offers


def entry_text(entry: Entry, lookups: Lookups) -> str:
    """Write the whole entry as lines of text, wrapped by no width."""
    text = entry_article(entry, lookups)
    return article_text(replace(text, sections=(*text.sections, *long_table(entry, lookups))))


def article_text(text: Article) -> str:
    """Write a page as lines of text."""
    return "\n".join(_lines(text)) + "\n"


def _lines(text: Article) -> Iterator[str]:
    yield _span(Span(text.title, language=text.title_language))
    yield " · ".join(part for part in (_line(text.head), text.badge) if part)
    yield from map(_line, text.titles)
    yield ""
    yield from _facts(text.facts)
    for summary in text.summaries:
        yield ""
        yield _span(summary)
    for section in text.sections:
        yield ""
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield f"# {section.heading}" + (f" ({section.count})" if section.count else "")
    yield from map(_line, section.prose)
    yield from _facts(section.facts)
    if section.grid:
        yield from _grid(section.grid)
    yield from map(_bar, section.bars)
    yield from filter(None, map(_line, section.lines))
    for row in section.clauses:
        yield ""
        yield from chain.from_iterable(map(_clause, row))


def _facts(facts: Iterable[Fact]) -> Iterator[str]:
    for fact in facts:
        first, *rest = map(_line, fact.lines)
        yield f"{fact.label}: {first}"
        yield from (f"  {line}" for line in rest if line)


def _grid(grid: Grid) -> Iterator[str]:
    if grid.headings:
        yield " | ".join(grid.headings)
    for row in grid.rows:
        yield " | ".join(map(_cell, row))
    if grid.legend:
        yield grid.legend


def _clause(clause: Clause) -> Iterator[str]:
    yield _span(Span(clause.heading, language=clause.language))
    yield _span(clause.text)


def _bar(bar: Bar) -> str:
    return f"{_line(bar.label)}: {_span(bar.count)}"


def _cell(cell: Cell) -> str:
    return "; ".join(map(_line, cell))


def _line(line: Line) -> str:
    return "".join(" · " if span == SEPARATOR else _span(span) for span in without_offers(line))


def _span(span: Span) -> str:
    text = f"[{span.language}] {span.text}" if span.language else span.text
    scheme, _, name = (span.link or "").partition(":")
    # The name of another page is of no use in a terminal without the word that `show` wants.
    if scheme == "entry":
        return f"{text} [{name}]"
    return f"{text} [{written(scheme, name)}]" if scheme in ("source", "help") and not span.label else text


def entry_data(entry: Entry, lookups: Lookups) -> dict[str, Any]:
    """Give every field as JSON has it, with sources and related entries written out."""
    found: dict[str, Any] = data_of(entry)
    found["related"] = [_related(relation, lookups) for relation in entry.related]
    found["sources"] = [source_data(citation, lookups) for citation in entry.sources]
    return found


def _related(relation: Relation, lookups: Lookups) -> dict[str, Any]:
    return {**data_of(lookups.neighbours[relation.id]), **data_of(relation)}


def source_data(citation: Citation, lookups: Lookups) -> dict[str, Any]:
    """Give a citation together with its source."""
    cited = data_of(citation)
    return {**data_of(lookups.sources[cited.pop("source")]), **cited}


def data_of(value: Any) -> Any:
    """Give a value as JSON has it, dates as EDTF."""
    if isinstance(value, Edtf):
        return value.text
    if is_dataclass(value):
        return {field.name: data_of(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    return [data_of(item) for item in value] if isinstance(value, tuple) else value
