"""Takes stock of a whole library: what it has how often, and which of its entries are weak."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.answer import Brief
from app.domain.selection import Selection
from app.domain.weakness import Weakness, weaknesses, weight
from app.library.library import Library

LISTED = 20
"""So many of the weakest entries are told."""

Counts = Mapping[str, int]
"""Code -> how many entries, most first."""


@dataclass(frozen=True, slots=True)
class Report:
    """facets are by facet; languages those of sources; one_source has how many entries rest on a single weak source."""

    entries: int
    facets: Mapping[str, Counts]
    languages: Counts
    one_source: int
    weakest: tuple[tuple[Brief, tuple[Weakness, ...]], ...]


def report_of(library: Library) -> Report:
    """The report on a library that is whole."""
    answer = library.search(Selection())
    found: dict[int, tuple[Weakness, ...]] = {}
    for number in sorted(answer.numbers):
        entry = library.entry(number)
        found[number] = weaknesses(entry, library.sources(entry))
    weakest = sorted(found, key=lambda number: (-weight(found[number]), number))[:LISTED]
    return Report(
        entries=answer.total,
        facets=answer.facets,
        languages=library.read(_languages),
        one_source=sum(Weakness.ONE_SOURCE in weak for weak in found.values()),
        weakest=tuple((brief, found[brief.number]) for brief in library.briefs(weakest)),
    )


def _languages(connection: sqlite3.Connection) -> Counts:
    """In how many entries a source in each language is cited."""
    return dict(
        connection.execute(
            "SELECT language, COUNT(DISTINCT entry) AS entries FROM citation "
            "JOIN source ON source.key = citation.source GROUP BY language ORDER BY entries DESC, language"
        ).fetchall()
    )
