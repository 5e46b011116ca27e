import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.build import writing
from app.build.content import Content, read_content
from app.build.problems import Problems
from app.build.writing import write_library
from app.domain.text import TEXT_VERSION
from app.library.schema import APPLICATION_ID, FIELDS, SCHEMA_VERSION, TABLES


@pytest.fixture
def small(small_data: Path) -> Content:
    return read_content(small_data, Problems())


@pytest.fixture
def written(small: Content, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = tmp_path / "small.db"
    write_library(small, path)
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def test_marks(written: sqlite3.Connection) -> None:
    pragmas = {
        name: written.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("application_id", "user_version", "journal_mode", "integrity_check", "freelist_count")
    }
    assert pragmas == {
        "application_id": APPLICATION_ID, "user_version": SCHEMA_VERSION, "journal_mode": "delete",
        "integrity_check": "ok", "freelist_count": 0,
    }  # fmt: skip


def test_tables_have_the_columns_of_the_schema(written: sqlite3.Connection) -> None:
    for table, columns in TABLES.items():
        assert [row[1] for row in written.execute(f"PRAGMA table_info({table})")] == list(columns)


def test_what_the_library_says_of_itself(written: sqlite3.Connection) -> None:
    assert dict(written.execute("SELECT name, value FROM meta").fetchall()) == {
        "content_date": "2026-01-31", "entries": "4", "sources": "2", "text_version": str(TEXT_VERSION),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("SELECT number, id FROM entry ORDER BY 1",
         [(0, "old-treaty-1961"), (1, "experts-2003"), (2, "border-treaty-2004"), (3, "joint-raid-2008")]),
        ("SELECT place, place_country FROM entry WHERE number = 2",
         [('{"zh": "塔什干", "en": "Tashkent", "ru": "Ташкент"}', "UZB")]),
        ("SELECT date, first, last FROM entry WHERE number = 3", [("2008/..", 733_042, 10**9)]),
        ("SELECT * FROM alias", [(2, 0, "border-protocol-2004")]),
        ("SELECT position, code FROM topic WHERE entry = 2 ORDER BY 1", [(0, "trafficking"), (1, "precursors")]),
        ("SELECT code, role, basis, capacity FROM party WHERE entry = 2 ORDER BY position",
         [("CHN", "signatory", "named", None), ("TJK", "signatory", None, None), ("SCO", "observer", None, None)]),
        ("SELECT party, action, date, text FROM action WHERE position = 3",
         [(None, "entry-into-force", "2004-07", '{"en": "The general entry."}')]),
        ("SELECT * FROM instrument", [(2, 30, "2025", '["old-treaty-1961"]', "[]")]),
        ("SELECT measure, value, country, period, stage FROM figure ORDER BY position",
         [("heroin-seized", 7.5, "KAZ", "2008", "final"), ("persons-arrested", 15.0, None, None, None)]),
        ("SELECT entry, id, relation FROM relation ORDER BY 1",
         [(2, "experts-2003", "follows"), (3, "border-treaty-2004", "implements")]),
        ("SELECT key, publisher, address FROM source ORDER BY 1",
         [("news", None, "https://example.org/news"), ("treaty-text", "Ministry", None)]),
        ("SELECT source, locator, supports, detail FROM citation WHERE entry = 2 ORDER BY position",
         [("treaty-text", '{"zh": "第1条", "en": "article 1", "ru": "статья 1"}', '["date"]', "{}"),
          ("news", "{}", '["parties"]', '{"zh": "双方", "en": "both of them", "ru": "обе стороны"}')]),
        ("SELECT position, code, short, date, countries, sources FROM era",
         [(0, "five", '{"en": "Five"}', "1996/2001-06-15", '["CHN", "TJK"]',
           '[{"source": "news", "locator": {"zh": "第2页", "en": "page 2", "ru": "страница 2"}, '
           '"supports": ["duration"], "detail": {}}]')]),
    ],
)  # fmt: skip
def test_rows(written: sqlite3.Connection, query: str, rows: list[tuple[object, ...]]) -> None:
    assert written.execute(query).fetchall() == rows


@pytest.mark.parametrize(
    ("match", "numbers"),
    [
        ('"tashkent"', [2]),
        ('{title} : "tashkent"', []),
        ('{places} : "tashkent"', [2]),
        ('{title} : "条约"', [0, 2]),
        ('"drugs at the border"', [2]),
        ('"border treaty"', [2]),
        ('{title} : "border договор"', []),
        ('"границе"', [2]),
        ('"experts" OR "raid"', [1, 3]),
        ('"samples"', [2]),
        ('{summary sources} : "samples"', []),
    ],
)
def test_index(written: sqlite3.Connection, match: str, numbers: list[int]) -> None:
    found = written.execute("SELECT rowid FROM search WHERE search MATCH ? ORDER BY 1", (match,)).fetchall()
    assert [number for (number,) in found] == numbers
    assert len(FIELDS) == 7


def test_the_index_stands_in_any_sqlite(written: sqlite3.Connection) -> None:
    sql = written.execute("SELECT sql FROM sqlite_schema WHERE name = 'search'").fetchone()[0]
    assert "tokenize='unicode61 remove_diacritics 2'" in sql


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), sqlite3.OperationalError("disk I/O error")])
def test_a_failure_leaves_the_old_library_and_nothing_else(
    small: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fail(*_: object) -> None:
        raise fault

    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "library.db").write_bytes(b"old")
    monkeypatch.setattr(writing, "_write_index", fail)
    with pytest.raises((OSError, sqlite3.Error)):
        write_library(small, folder / "library.db")
    assert [path.name for path in folder.iterdir()] == ["library.db"]
    assert (folder / "library.db").read_bytes() == b"old"


def test_what_a_killed_build_left_does_not_matter(small: Content, tmp_path: Path) -> None:
    (tmp_path / "small.db.new").write_bytes(b"half a library")
    write_library(small, tmp_path / "small.db")
    assert not (tmp_path / "small.db.new").exists()
    with closing(sqlite3.connect(tmp_path / "small.db")) as connection:
        assert connection.execute("SELECT count(*) FROM entry").fetchone() == (4,)
