import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.library.library import Library
from app.library.opening import LibraryError
from app.library.verify import integrity, verify_library


def test_the_real_library_is_whole(library: Library) -> None:
    assert list(verify_library(library)) == []


@pytest.fixture
def copy(library_path: Path, tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    path.write_bytes(library_path.read_bytes())
    return path


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("DELETE FROM source WHERE key = 'founding-article'", "the source 'founding-article' is missing"),
        (
            "DELETE FROM source WHERE key = 'archontology-nd-soviet-union-polity-style-1922-1991'",
            "1922-1991' is missing",
        ),
        (
            "DELETE FROM source WHERE key = 'narcon-pakistan-nd-narcotics-control-division'",
            "PAK: the source 'narcon-pakistan-nd-narcotics-control-division' is missing",
        ),
        ("UPDATE relation SET id = 'nowhere'", "the related entry 'nowhere' is missing"),
        ("INSERT INTO search (search) VALUES ('delete-all')", "is not found by its id, so the search index is damaged"),
        ("DELETE FROM facet WHERE facet = 'core'", "not where they do"),
        ("DELETE FROM term WHERE code = 'KAZ'", "the term 'KAZ' is missing"),
        ("UPDATE party SET code = 'XXX' WHERE role = 'host'", "the term 'XXX' is missing"),
    ],
)
def test_what_is_wrong_is_said(copy: Path, statement: str, problem: str) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute(statement)
        connection.commit()
    with closing(Library(copy)) as library:
        assert any(sentence.endswith(problem) for sentence in verify_library(library))


@pytest.mark.parametrize("more", [1, -1])
def test_a_wrong_count_is_said(copy: Path, library: Library, more: int) -> None:
    promised = library.facts.entries + more
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE meta SET value = ? WHERE name = 'entries'", (str(promised),))
        connection.commit()
    found: list[str] = []
    try:
        with closing(Library(copy)) as spoiled:
            found += verify_library(spoiled)
    except LibraryError as error:
        found.append(str(error))
    assert any(str(promised) in sentence for sentence in found)


def test_an_index_that_disagrees_with_its_table_is_found(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'idx_relation_id'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    data = bytearray(copy.read_bytes())
    data[page * size - 1] ^= 1
    copy.write_bytes(data)
    with closing(Library(copy)) as library:
        assert library.read(integrity) != []
