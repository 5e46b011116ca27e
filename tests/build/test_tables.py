"""What a library takes on the disk."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.build import tables
from app.build.content import Content, read_content
from app.build.indexing import field_texts
from app.build.problems import Problems
from app.build.tables import create_search, create_table
from app.build.writing import write_library
from app.domain.selection import Selection
from app.library.library import Library
from app.library.schema import KEYS, TABLES
from tests.conftest import DATA

BESIDE_THE_DATA = 4
"""So many bytes at most for each byte of the data: it is there to be read, and once more to be found."""


@pytest.fixture
def file(library_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(library_path)) as connection:
        yield connection


def test_the_library_grows_with_its_data_only(library_path: Path) -> None:
    data = sum(path.stat().st_size for path in DATA.rglob("*.yaml"))
    assert data < library_path.stat().st_size < BESIDE_THE_DATA * data


def test_the_search_index_is_smaller_than_the_texts_twice(file: sqlite3.Connection, content: Content) -> None:
    texts = (text for entry in content.entries for found in field_texts(entry, content).values() for text in found)
    (index,) = file.execute("SELECT sum(length(block)) FROM search_data").fetchone()
    # Once as they are written, once in normal forms and as they sound.
    assert index < 2 * sum(len(text.encode()) for text in texts)


def test_no_key_and_no_bitmap_is_stored_twice(file: sqlite3.Connection) -> None:
    assert file.execute("SELECT name FROM sqlite_schema WHERE name LIKE 'sqlite_autoindex%'").fetchall() == []
    assert file.execute("SELECT count(*) - count(DISTINCT bits) FROM bitmap").fetchone() == (0,)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_one_row_for_a_key(name: str) -> None:
    columns = KEYS.get(name, ("entry", "position"))
    insert = f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join('1' for _ in columns)})"
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(create_table(name))
        connection.execute(insert)
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(insert)


@pytest.mark.parametrize("text", ["t", "tr", "tre", "trea", "drugs at t", "д", "Старый д", "в Таш", "禁"])
def test_beginnings_find_the_same_whether_they_are_stored_or_not(
    small_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    content = read_content(small_data, Problems())
    found = []
    for few in (len(content.entries), len(content.entries) - 1):
        monkeypatch.setattr(tables, "_FEW", few)
        write_library(content, tmp_path / f"{few}.db")
        with closing(Library(tmp_path / f"{few}.db")) as library:
            found.append(library.search(Selection(text=text)).numbers)
    assert found[0] == found[1]
    assert found[0]


def test_beginnings_are_stored_where_entries_are_many() -> None:
    assert "prefix=" not in create_search(1_000)
    assert "prefix='1 2 3'" in create_search(100_000)
