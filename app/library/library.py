"""The library as the rest of the program sees it: a Selection in, an answer out; entries, sources and terms."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from operator import and_
from pathlib import Path
from time import perf_counter

from app.domain.answer import Answer, Brief, Hit
from app.domain.bits import numbers_of
from app.domain.dates import parse as parse_date
from app.domain.days import civil, day_number
from app.domain.entry import Entry, Source
from app.domain.matching import matches
from app.domain.neighbour import Neighbour
from app.domain.query import Query
from app.domain.query import parse as parse_query
from app.domain.selection import PeriodLogic, Selection, Sort
from app.domain.timeline.chronology import Chronology
from app.domain.timeline.timeline import Timeline, timeline_of
from app.library.chronology import read_chronology
from app.library.entries import find_number, read_entry, read_neighbours, read_sources, read_vocabulary
from app.library.facets import chosen_masks, count_facets
from app.library.masks import TextMasks, read_facets
from app.library.opening import connect, reading
from app.library.schema import REACHES
from app.library.snippets import Snippets

_STEPS = 2_000
"""Virtual machine steps of SQLite between two questions whether to stop."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the library says of itself; content_date is EDTF."""

    entries: int
    sources: int
    content_date: str


class Library:
    """A library file, open and read-only; one thread at a time."""

    def __init__(self, path: Path) -> None:
        """Opens the file; LibraryError says in one sentence why it cannot be used."""
        self.path = path
        self._connection = connect(path)
        with reading(path):
            meta = dict(self._connection.execute("SELECT name, value FROM meta").fetchall())
            self.facts = Facts(int(meta["entries"]), int(meta["sources"]), meta["content_date"])
            self.vocabulary = read_vocabulary(self._connection)
            self._facets = read_facets(self._connection)
        self._texts = TextMasks(self._connection)
        self._lemmas_of = lru_cache(maxsize=5_000)(self._read_lemmas)
        self._snippets = Snippets(self._connection, self.vocabulary, self._lemmas_of)

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()

    def stop_when(self, outdated: Callable[[], bool]) -> None:
        """Asks `outdated` while searching; SearchStopped is raised when it says yes."""
        self._connection.set_progress_handler(outdated, _STEPS)

    def query(self, selection: Selection) -> Query:
        """The Selection's text as a query."""
        with reading(self.path):
            return parse_query(selection.text, self._lemmas_of, literal=selection.literal)

    def search(self, selection: Selection) -> Answer:
        """The answer to a Selection."""
        started = perf_counter()
        query = self.query(selection)
        with reading(self.path):
            base = self._everything if not query.clauses else self._texts.of(query, len(REACHES) - 1)
            base &= self._period(selection)
            chosen = chosen_masks(selection, self._facets)
            mask = reduce(and_, chosen.values(), base)
            numbers, scores = self._ordered(selection, query, mask)
        return Answer(
            selection=selection,
            query=query,
            numbers=tuple(numbers),
            mask=mask,
            scores=scores,
            facets=count_facets(selection, base, chosen, self._facets),
            histogram=self._histogram(mask),
            took_ms=(perf_counter() - started) * 1000,
        )

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

    def sources(self, entry: Entry) -> Mapping[str, Source]:
        """The sources that an entry cites, by key."""
        with reading(self.path):
            return read_sources(self._connection, [citation.source for citation in entry.sources])

    def neighbours(self, entry: Entry) -> Mapping[str, Neighbour]:
        """The entries that an entry is related to, replaces or incorporates, by id."""
        wanted = [relation.id for relation in entry.related]
        if entry.instrument:
            wanted += [*entry.instrument.replaces, *entry.instrument.incorporates]
        with reading(self.path):
            return read_neighbours(self._connection, wanted)

    def integrity(self) -> list[str]:
        """What SQLite finds wrong in the file, page by page; [] when it is whole."""
        with reading(self.path):
            found = [str(row[0]) for row in self._connection.execute("PRAGMA integrity_check")]
        return [] if found == ["ok"] else found

    def briefs(self, numbers: Iterable[int]) -> list[Brief]:
        """What a list shows of these entries, in their order."""
        with reading(self.path):
            return [self._brief(number) for number in numbers]

    @cached_property
    def chronology(self) -> Chronology:
        """The days of all entries."""
        with reading(self.path):
            return read_chronology(self._connection)

    def timeline(self, answer: Answer, facet: str) -> Timeline:
        """An answer on the line of days, with a lane for each code of a facet."""
        return timeline_of(self.chronology, answer.mask, self._facets.get(facet, {}))

    def hits(self, numbers: Iterable[int], query: Query, language: str, length: int) -> list[Hit]:
        """What a list shows of these entries of an answer, with snippets of about so many characters."""
        with reading(self.path):
            return [self._hit(number, query, language, length) for number in numbers]

    def counted(self) -> set[tuple[str, str, int]]:
        """(facet, code, number) of every entry under every filter that counts it."""
        masks = ((facet, code, mask) for facet, codes in self._facets.items() for code, mask in codes.items())
        return {(facet, code, number) for facet, code, mask in masks for number in numbers_of(mask)}

    @property
    def _everything(self) -> int:
        return (1 << self.facts.entries) - 1

    def _period(self, selection: Selection) -> int:
        if selection.days is None:
            return self._everything
        certainly = selection.period is PeriodLogic.CERTAINLY
        return (self.chronology.within if certainly else self.chronology.touching)(*selection.days)

    def _ordered(self, selection: Selection, query: Query, mask: int) -> tuple[list[int], dict[int, int]]:
        """The entries in order and how near their words stand: 4 all in the title ... 1 in the sources."""
        numbers = numbers_of(mask)
        scores: dict[int, int] = {}
        if query.clauses:
            for reach in range(len(REACHES) - 1):
                for number in numbers_of(self._texts.of(query, reach) & mask):
                    scores.setdefault(number, len(REACHES) - reach)
            scores |= {number: 1 for number in numbers if number not in scores}
        if selection.sort is not Sort.EARLIEST:
            numbers.reverse()
        if selection.sort is Sort.RELEVANCE and scores:
            numbers.sort(key=lambda number: -scores[number])
        return numbers, scores

    def _histogram(self, mask: int) -> dict[int, int]:
        """Year of the first day -> entries; entries are numbered by that day, so a year is a range of bits."""
        counts: dict[int, int] = {}
        start = 0
        while mask >> start:
            start += ((mask >> start) & -(mask >> start)).bit_length() - 1
            year = civil(self.chronology.firsts[start])[0]
            end = self.chronology.begun(day_number(year + 1, 1, 1))
            counts[year] = ((mask >> start) & ((1 << (end - start)) - 1)).bit_count()
            start = end
        return counts

    def _brief(self, number: int) -> Brief:
        row = self._connection.execute("SELECT id, kind, title, date FROM entry WHERE number = ?", (number,)).fetchone()
        parties = self._connection.execute("SELECT code FROM party WHERE entry = ? ORDER BY position", (number,))
        codes: Sequence[str] = [code for (code,) in parties]
        countries = tuple(code for code in dict.fromkeys(codes) if code in self.vocabulary.lists["countries"])
        return Brief(number, row["id"], row["kind"], json.loads(row["title"]), parse_date(row["date"]), countries)

    def _hit(self, number: int, query: Query, language: str, length: int) -> Hit:
        brief = self._brief(number)
        found = matches(brief.title[language], query, self._lemmas_of)
        return Hit(brief, self._snippets.snippet(number, query, language, length), found)

    def _read_lemmas(self, word: str) -> tuple[str, ...]:
        row = self._connection.execute("SELECT lemmas FROM form WHERE form = ?", (word,)).fetchone()
        return tuple(row[0].split()) if row else ()
