"""The library as the rest of the program sees it: a Selection in, an answer out; entries, sources and terms."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, partial, reduce
from operator import and_
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from app.domain.answer import Answer, Brief, Hit
from app.domain.entry import Entry, Source
from app.domain.facts import Facts
from app.domain.filters import absorbed, filter_node
from app.domain.matching import Match, matches
from app.domain.neighbour import Neighbour
from app.domain.nodes import Chosen
from app.domain.query import Query
from app.domain.query import parse as parse_query
from app.domain.selection import PeriodLogic, Selection
from app.domain.timeline.chronology import Chronology
from app.domain.timeline.eras import Era
from app.domain.timeline.timeline import Timeline, timeline_of
from app.domain.vocabulary import Terms, Vocabulary
from app.library import late
from app.library.chronology import read_chronology
from app.library.citing import read_title
from app.library.entries import (
    Mentioned,
    find_number,
    read_entry,
    read_eras,
    read_mentioned,
    read_neighbours,
    read_sources,
    read_terms,
    read_titles,
)
from app.library.facets import Masks, chosen_masks, count_facets, counted
from app.library.lexicon import LibraryLexicon
from app.library.listing import Listing
from app.library.masks import WHOLE, NodeMasks, read_facets
from app.library.opening import connect, reading
from app.library.ranking import Ranking
from app.library.texts import EntryTexts

if TYPE_CHECKING:
    from app.domain.advice import Advice
    from app.library.advice import Adviser
    from app.library.parties import Parties

Found = TypeVar("Found")

_STEPS = 2_000
"""Virtual machine steps of SQLite between two questions whether to stop."""


class Library:
    """A library file, open and read-only; one thread at a time."""

    def __init__(self, path: Path, terms: Terms | None = None) -> None:
        """Opens the file, whose terms may be known; LibraryError says in one sentence why it cannot be used."""
        self.path = path
        self._connection = connect(path)
        with reading(path):
            meta = dict(self._connection.execute("SELECT name, value FROM meta").fetchall())
            self.facts = Facts(int(meta["entries"]), int(meta["sources"]), meta["content_date"])
            terms = terms or read_terms(self._connection)
        self.vocabulary = Vocabulary(terms, lambda key: self.read(partial(read_title, key=key)))
        self._lexicon = LibraryLexicon(self._connection)
        self._listing = Listing(EntryTexts(self._connection, self.vocabulary), self._lexicon)

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()

    def stop_when(self, outdated: Callable[[], bool]) -> None:
        """Asks `outdated` while searching; SearchStopped is raised when it says yes."""
        self._connection.set_progress_handler(outdated, _STEPS)

    def understood(self, selection: Selection) -> Selection:
        """The Selection with the filters of its text among its filters."""
        with reading(self.path):
            return absorbed(selection, self._lexicon)

    def meant(self, field: str, value: str) -> tuple[str, ...]:
        """The codes that a value, which may be only begun, means after a field; () when it means none."""
        with reading(self.path):
            node = filter_node(field, (value,), self._lexicon)
        return node.codes if isinstance(node, Chosen) else ()

    def query(self, selection: Selection) -> Query:
        """The Selection's text as a query."""
        with reading(self.path):
            return parse_query(selection.text, self._lexicon, literal=selection.literal)

    def matches(self, text: str, query: Query) -> tuple[Match, ...]:
        """The spans of any text that a query matches."""
        with reading(self.path):
            return matches(text, query, self._lexicon)

    def total(self, selection: Selection) -> int:
        """How many entries answer a Selection."""
        understood = self.understood(selection)
        query = self.query(understood)
        with reading(self.path):
            base, chosen = self._masks_of(understood, query)
            return reduce(and_, chosen.values(), base).bit_count()

    def search(self, selection: Selection) -> Answer:
        """The answer to a Selection."""
        started = perf_counter()
        understood = self.understood(selection)
        query = self.query(understood)
        with reading(self.path):
            base, chosen = self._masks_of(understood, query)
            mask = reduce(and_, chosen.values(), base)
            numbers = self._ranking.ranked(understood, query, mask)
        return Answer(
            selection=selection,
            understood=understood,
            query=query,
            numbers=numbers,
            mask=mask,
            facets=count_facets(understood, base, chosen, self._facets),
            histogram=self.chronology.by_year(mask),
            took_ms=(perf_counter() - started) * 1000,
        )

    def advice(self, answer: Answer, language: str) -> "Advice | None":
        """What may be done about an answer without entries, for a reader of a language; None when it has some."""
        if answer.total:
            return None
        with reading(self.path):
            return self._adviser.advice(answer.selection, answer.understood, language)

    def read_ahead(self) -> None:
        """Reads what the first page and the first advice need; SearchStopped when there is something else to do."""
        late.participation(self.path)
        with reading(self.path):
            self._adviser.read_ahead()

    def number(self, name: str) -> int | None:
        """The number of the entry with this id or former id; any text may be asked for."""
        if not name.isascii():
            return None
        with reading(self.path):
            return find_number(self._connection, name)

    def entry(self, number: int) -> Entry:
        """The whole of an entry."""
        with reading(self.path):
            return read_entry(self._connection, number)

    def sources(self, citing: Entry | Era) -> Mapping[str, Source]:
        """The sources that an entry or an era cites, by key."""
        with reading(self.path):
            return read_sources(self._connection, [citation.source for citation in citing.sources])

    def neighbours(self, entry: Entry) -> Mapping[str, Neighbour]:
        """The entries that an entry is related to, replaces or incorporates, by id."""
        wanted = [relation.id for relation in entry.related]
        if entry.instrument:
            wanted += [*entry.instrument.replaces, *entry.instrument.incorporates]
        with reading(self.path):
            return read_neighbours(self._connection, wanted)

    def briefs(self, numbers: Iterable[int]) -> list[Brief]:
        """What a list shows of these entries, in their order."""
        with reading(self.path):
            return self._listing.briefs(numbers)

    def titles(self, numbers: Iterable[int], language: str) -> Mapping[int, str]:
        """The titles of these entries in a language."""
        with reading(self.path):
            return read_titles(self._connection, numbers, language)

    def hits(self, numbers: Iterable[int], query: Query, language: str, length: int) -> list[Hit]:
        """What a list shows of these entries of an answer, with snippets of about so many characters."""
        with reading(self.path):
            return self._listing.hits(numbers, query, language, length)

    def counted(self) -> set[tuple[str, str, int]]:
        """(facet, code, number) of every entry under every filter that counts it."""
        return counted(self._facets)

    @cached_property
    def mentioned(self) -> Mentioned:
        """The places where entries are and the publishers of their sources."""
        return self.read(read_mentioned)

    @cached_property
    def eras(self) -> tuple[Era, ...]:
        """The eras, in the order of their file."""
        return self.read(read_eras)

    @cached_property
    def chronology(self) -> Chronology:
        """The days of all entries."""
        return self.read(read_chronology)

    def read(self, reader: Callable[[sqlite3.Connection], Found]) -> Found:
        """What a reader finds in the file that few ask for."""
        with reading(self.path):
            return reader(self._connection)

    def timeline(self, answer: Answer, facet: str) -> Timeline:
        """An answer on the line of days, with a lane for each code of a facet, or, without one, one lane."""
        masks, chosen = self._facets.get(facet, {}), answer.understood.chosen(facet)
        return timeline_of(self.chronology, answer.mask, masks, facet, chosen)

    @cached_property
    def parties(self) -> "Parties":
        """Countries and organizations."""
        return late.parties(self._facets, self.briefs, self.read)

    @cached_property
    def _adviser(self) -> "Adviser":
        return late.adviser(self._connection, self._lexicon, self.vocabulary, self.query, self.total)

    @cached_property
    def _facets(self) -> Masks:
        return self.read(read_facets)

    @cached_property
    def _masks(self) -> NodeMasks:
        return NodeMasks(self._connection, self._lexicon, self._facets, self.chronology)

    @cached_property
    def _ranking(self) -> Ranking:
        return Ranking(self._connection, self._masks, self._facets)

    @property
    def _everything(self) -> int:
        return (1 << self.facts.entries) - 1

    def _masks_of(self, understood: Selection, query: Query) -> tuple[int, Mapping[str, int]]:
        """The entries for which all but the choices holds, and those that the choice in each facet leaves."""
        return self._found(query) & self._period(understood), chosen_masks(understood, self._facets)

    def _found(self, query: Query) -> int:
        """The entries for which every clause holds."""
        return reduce(and_, (self._masks.of(clause.node, WHOLE) for clause in query.clauses), self._everything)

    def _period(self, selection: Selection) -> int:
        if selection.days is None:
            return self._everything
        certainly = selection.period is PeriodLogic.CERTAINLY
        return (self.chronology.within if certainly else self.chronology.touching)(*selection.days)
