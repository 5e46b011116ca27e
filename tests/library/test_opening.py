import random
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

import pytest

from app.domain.selection import Selection, selection
from app.library.library import Library
from app.library.opening import LibraryError, SearchStopped, connect, reading
from app.library.schema import TABLES
from app.library.verify import verify_library


def refusal(path: Path) -> str:
    """The sentence with which a file is refused; it names the file."""
    with pytest.raises(LibraryError) as error:
        Library(path)
    message = str(error.value)
    assert str(path) in message
    assert message.endswith(".")
    assert "\n" not in message
    return message


@pytest.fixture
def copy(library_path: Path, tmp_path: Path) -> Path:
    """A copy of the real library to spoil."""
    path = tmp_path / "copy.db"
    path.write_bytes(library_path.read_bytes())
    return path


def run(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def no_file(path: Path) -> None:
    path.unlink(missing_ok=True)


def foreign_database(path: Path) -> None:
    path.unlink()
    run(path, "CREATE TABLE entry (number INTEGER)")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (no_file, "There is no library at "),
        (lambda path: path.write_bytes(b""), " is empty."),
        (lambda path: path.write_text("Treatyline\n" * 50), " is not a library of Treatyline."),
        (lambda path: path.write_text("T"), " is not a library of Treatyline."),
        (lambda path: path.write_bytes(b"SQLite format 3\x00" + bytes(500)), " is not a library of Treatyline."),
        (foreign_database, " is not a library of Treatyline."),
        (lambda path: run(path, "PRAGMA application_id = 7"), " is not a library of Treatyline."),
        (lambda path: run(path, "PRAGMA user_version = 99"), " has another format (99, not "),
        (lambda path: run(path, "UPDATE meta SET value = '0' WHERE name = 'text_version'"), " another version "),
        (lambda path: run(path, "DELETE FROM meta WHERE name = 'text_version'"), " another version "),
        (lambda path: run(path, "DELETE FROM meta WHERE name = 'entries'"), " is damaged "),
        (lambda path: run(path, "UPDATE meta SET value = 'many' WHERE name = 'entries'"), " is damaged "),
        (lambda path: run(path, "DROP TABLE search"), " is damaged (no table search)"),
    ],
    ids=[
        "missing", "empty", "text", "one letter", "name only", "foreign", "application id", "format", "text version",
        "no text version", "no count", "wrong count", "no index",
    ],
)  # fmt: skip
def test_file_is_refused_in_one_sentence(copy: Path, spoil: Callable[[Path], object], sentence: str) -> None:
    spoil(copy)
    assert sentence in refusal(copy)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE facet SET bits = x'00'",
        "UPDATE bitmap SET bits = x'00'",
        "DELETE FROM bitmap",
        "UPDATE entry SET date = NULL WHERE number = 7",
        "UPDATE entry SET first = NULL WHERE number = 7",
        "UPDATE entry SET last = NULL WHERE number = 7",
        "UPDATE entry SET first = last + 90000 WHERE number = 7",
        "UPDATE entry SET date = 'soon' WHERE number = 7",
    ],
)
def test_what_only_a_search_reads_is_refused_by_it(copy: Path, statement: str) -> None:
    run(copy, statement)
    with closing(Library(copy)) as library, pytest.raises(LibraryError, match="is damaged") as error:
        library.search(selection(text="heroin co", since="1999"))
    assert str(copy) in str(error.value)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM entry WHERE number = 7",
        "UPDATE entry SET title = '{' WHERE number = 7",
        "DELETE FROM source",
        "UPDATE party SET code = 'XXX' WHERE entry = 7",
    ],
)
def test_what_only_a_list_reads_is_refused_by_it(copy: Path, statement: str) -> None:
    run(copy, statement)
    with closing(Library(copy)) as library:
        query = library.query(Selection(text="xyzzy "))
        with pytest.raises(LibraryError, match="is damaged"):
            library.hits([7], query, "en", 120)


@pytest.mark.parametrize("table", TABLES)
def test_a_missing_table_is_named(copy: Path, table: str) -> None:
    run(copy, f"DROP TABLE {table}")
    assert f"(no table {table})" in refusal(copy)


def test_folder_is_refused(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path)


@pytest.mark.parametrize("size", [1, 5, 15, 16, 18, 31, 72, 99, 100, 4095, 4096, 4097, 100_000, -4096, -1])
def test_a_truncated_file_is_refused(copy: Path, size: int) -> None:
    copy.write_bytes(copy.read_bytes()[:size])
    assert " is incomplete: its end is missing." in refusal(copy)


@pytest.mark.parametrize("name", ["图书馆", "a b", "a#b", "a?mode=rwc", "100%", "%41", "a'b", "ё"])
def test_any_path_can_be_opened(library_path: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / name / f"{name}.db"
    path.parent.mkdir()
    path.write_bytes(library_path.read_bytes())
    with closing(connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM entry").fetchone()[0] > 0
    assert list(path.parent.iterdir()) == [path]


def test_a_relative_path_can_be_opened(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(copy.parent)
    connect(Path(copy.name)).close()


def test_a_file_that_nobody_may_write_can_be_opened(copy: Path) -> None:
    copy.chmod(0o444)
    copy.parent.chmod(0o555)
    try:
        connect(copy).close()
    finally:
        copy.parent.chmod(0o755)


def flip(path: Path, seed: int, pages: int) -> None:
    """Spoils bytes of some pages, the first one left alone."""
    chance = random.Random(seed)
    data = bytearray(path.read_bytes())
    for _ in range(pages):
        start = chance.randrange(1, len(data) // 4096) * 4096
        for _ in range(200):
            data[start + chance.randrange(4096)] ^= chance.randrange(1, 256)
    path.write_bytes(data)


def test_a_spoiled_header_is_never_a_crash(copy: Path) -> None:
    """Any other error than LibraryError ends the test; not every byte of the header matters."""
    header = copy.read_bytes()[:100]
    for position in range(0, 100, 2):
        with copy.open("r+b") as file:
            file.write(header[:position] + bytes([header[position] ^ 0xFF]) + header[position + 1 :])
        with suppress(LibraryError), closing(Library(copy)) as library:
            library.search(Selection(text="heroin"))


@pytest.mark.parametrize("seed", range(12))
def test_spoiled_pages_are_found_and_never_a_crash(copy: Path, seed: int) -> None:
    pages = (1, 5, 40)[seed % 3]
    flip(copy, seed, pages)
    found: list[str] = []
    try:
        library = Library(copy)
        with closing(library):
            found += verify_library(library)
    except LibraryError as error:
        found.append(str(error))
    # What a single page of the search index says of places in a text cannot be known without the text.
    assert found or pages == 1


@pytest.mark.parametrize("seed", range(12))
def test_reading_spoiled_pages_is_a_library_error(copy: Path, seed: int) -> None:
    """Any other error ends the test."""
    flip(copy, seed, pages=400)
    with suppress(LibraryError), closing(Library(copy)) as library:
        for job in jobs(library):
            with suppress(LibraryError):
                job()


def jobs(library: Library) -> list[Callable[[], object]]:
    """Everything that reads, entry by entry."""
    query = library.query(Selection(text="heroin"))
    found: list[Callable[[], object]] = [partial(getattr, library, "chronology")]
    found += [partial(library.search, Selection(text=text)) for text in ("heroin", "禁毒", "страны")]
    for number in range(0, library.facts.entries, 10):
        found.append(partial(library.briefs, [number]))
        found.append(partial(sources, library, number))
        found.append(partial(library.hits, [number], query, "ru", 120))
    return found


def sources(library: Library, number: int) -> object:
    return library.sources(library.entry(number))


@pytest.mark.parametrize(
    ("error", "expected", "words"),
    [
        (sqlite3.OperationalError("interrupted"), SearchStopped, ""),
        (sqlite3.OperationalError("disk I/O error"), LibraryError, "a.db cannot be read (disk I/O error)"),
        (sqlite3.DatabaseError("malformed"), LibraryError, "a.db is damaged (malformed)"),
        (ValueError("Expecting value"), LibraryError, "a.db is damaged (Expecting value)"),
    ],
)
def test_what_sqlite_finds_is_said_with_the_file(error: Exception, expected: type[Exception], words: str) -> None:
    with pytest.raises(expected) as raised, reading(Path("a.db")):
        raise error
    assert words in str(raised.value)


def test_a_fault_of_ours_stays_one() -> None:
    with pytest.raises(KeyError), reading(Path("a.db")):
        raise KeyError


def test_a_path_on_a_share_is_an_address(library_path: Path) -> None:
    with closing(Library(Path("/" + str(library_path)))) as library:
        assert library.facts.entries > 0
