"""What SQLite does for the statements of the program: nothing in the file is there for nobody, a search is no walk."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest

from app.domain.selection import Selection, selection
from app.library import library as opened
from app.library.authorities import read_authorities
from app.library.citing import read_citations, read_citing, read_siblings
from app.library.groups import read_group
from app.library.library import Library
from app.library.opening import connect
from app.library.schema import INDEXES, TABLES
from app.ui.worker import Question, find

TEXTS = (
    "禁毒合作", "公安部 吉尔吉斯", "中塔", "bei jing", "drug co", "border controls Tajikistan", '"anti drug st', "S/P",
    "наркотиками", "соглашение о сотруднич", "операция Канал", "country:CHN", "source:un", "place:Tash", "-heroin",
    "title:договор", "Шанхайская огранизация",
)  # fmt: skip


@contextmanager
def listening(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Library, set[str]]]:
    """The library, and the statements that it has asked SQLite."""
    statements: set[str] = set()

    def connected(path: Path) -> sqlite3.Connection:
        connection = connect(path)
        connection.set_trace_callback(statements.add)
        return connection

    monkeypatch.setattr(opened, "connect", connected)
    with closing(Library(path)) as library:
        yield library, statements


def plans(path: Path, statements: set[str]) -> dict[str, list[str]]:
    """Statement -> the steps that SQLite takes for it; those that an FTS5 table asks in its turn are left out."""
    with closing(connect(path)) as connection:
        return {
            statement: [row["detail"] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")]
            for statement in sorted(statements)
            if statement.startswith("SELECT")
        }


def everything(library: Library) -> None:
    """Reads all that a window shows, and the pages of all entries and sources."""
    for text in TEXTS:
        find(library, Question(Selection(text), "ru"))
    library.read_ahead()
    _ = library.mentioned, library.eras
    for number in range(library.facts.entries):
        entry = library.entry(number)
        library.neighbours(entry)
        for source in library.sources(entry).values():
            library.read(partial(read_citations, key=source.key))
            library.read(partial(read_siblings, source=source))
            library.read(partial(read_citing, keys=[source.key]))
    library.number("paris-pact")
    library.read(partial(read_authorities, country="KAZ"))
    library.read(partial(read_group, code="SCO"))


def test_every_table_and_every_index_has_readers(library_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with listening(library_path, monkeypatch) as (library, statements):
        everything(library)
    steps = {step for steps in plans(library_path, statements).values() for step in steps}
    words = {word for step in steps for word in step.split()}
    assert set(TABLES) - words == set()
    assert {f"idx_{table}_{'_'.join(columns)}" for table, columns in INDEXES} - words == set()


@pytest.mark.parametrize("text", TEXTS)
def test_a_search_goes_through_no_table(library_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    with listening(library_path, monkeypatch) as (library, statements):
        library.search(selection(text="first", choices=[("source", "untc")]))
        library.read_ahead()
        statements.clear()
        find(library, Question(Selection(text), "zh"))
    found = plans(library_path, statements)
    assert found
    for statement, steps in found.items():
        assert not [step for step in steps if step.startswith("SCAN") and step.split()[1] in TABLES], statement
