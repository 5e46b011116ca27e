"""Opens a library file read-only and immutable, and says in one sentence why it cannot be opened."""

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from app.domain.marking import N_
from app.domain.text import TEXT_VERSION
from app.library.schema import APPLICATION_ID, SCHEMA_VERSION, TABLES

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_UNREADABLE = N_("The library {path} cannot be read ({detail}). Install the program again.")
_DAMAGED = N_("The library {path} is damaged ({detail}). Install the program again.")


class LibraryError(Exception):
    """The library cannot be used; the message is one sentence with the file and the reason."""

    def __init__(self, text: str, path: Path, detail: object = "") -> None:
        self._text, self._values = text, {"path": path, "detail": detail}
        super().__init__(text.format(**self._values))

    def sentence(self, translate: Callable[[str], str]) -> str:
        """The message in another language."""
        return translate(self._text).format(**self._values)


def connect(path: Path) -> sqlite3.Connection:
    """A connection that cannot write and writes nothing beside the file; LibraryError when it is not a library.

    What is checked takes constant time: the header, the size that it promises, our marks, the tables.
    """
    _check_file(path)
    with reading(path):
        connection = sqlite3.connect(_address(path), uri=True, check_same_thread=False)
    try:
        with reading(path):
            connection.execute("PRAGMA trusted_schema = OFF")
            _check_content(connection, path)
    except LibraryError:
        connection.close()
        raise
    connection.row_factory = sqlite3.Row
    return connection


def _address(path: Path) -> str:
    """The file as SQLite wants it; the empty host lets a path on a share (//server/...) through."""
    place = path.absolute().as_posix()
    slash = "" if place.startswith("/") else "/"
    return f"file://{slash}{quote(place)}?mode=ro&immutable=1"


def _check_file(path: Path) -> None:
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise LibraryError(N_("There is no library at {path}."), path) from error
    except OSError as error:
        raise LibraryError(N_("The library {path} cannot be read: {detail}."), path, error.strerror) from error
    if not header:
        raise LibraryError(N_("The library {path} is empty. Install the program again."), path)
    if not header.startswith(_MAGIC[: len(header)]):
        raise LibraryError(N_("{path} is not a library of Treatyline."), path)
    if len(header) < _HEADER or size < _promised_size(header):
        raise LibraryError(N_("The library {path} is incomplete: its end is missing. Copy or install it again."), path)
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise LibraryError(N_("{path} is not a library of Treatyline."), path)


def _promised_size(header: bytes) -> int:
    """Page size times page count; 1 stands for a page of 65,536 bytes."""
    page = int.from_bytes(header[16:18])
    return (65_536 if page == 1 else page) * int.from_bytes(header[28:32])


def _check_content(connection: sqlite3.Connection, path: Path) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version != SCHEMA_VERSION:
        raise LibraryError(
            N_("The library {path} has another format ({detail}). Use the library that came with the program."),
            path,
            f"{version}, not {SCHEMA_VERSION}",
        )
    found = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    missing = sorted(f"table {name}" for name in {*TABLES, "search"} - found)
    for table in () if missing else TABLES:
        columns = {row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}
        missing += sorted(f"column {table}.{column}" for column in TABLES[table].keys() - columns)
    if missing:
        raise LibraryError(_DAMAGED, path, f"no {missing[0]}")
    meta = dict(connection.execute("SELECT name, value FROM meta").fetchall())
    if meta.get("text_version") != str(TEXT_VERSION):
        raise LibraryError(N_("The library {path} was made for another version of the program's search."), path)
    last = connection.execute("SELECT coalesce(max(number), -1) FROM entry").fetchone()[0]
    promised = meta.get("entries", "no")
    if promised != str(last + 1) or not {"sources", "content_date"} <= meta.keys():
        raise LibraryError(_DAMAGED, path, f"it promises {promised} entries")


class SearchStopped(Exception):  # noqa: N818 (not an error: a newer search has taken its place)
    """A search was stopped because nobody waits for its answer."""


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turns what SQLite finds while reading into SearchStopped or a LibraryError that names the file."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error):
            raise SearchStopped from error
        raise LibraryError(_UNREADABLE, path, error) from error
    except (sqlite3.DatabaseError, zlib.error, ValueError) as error:
        raise LibraryError(_DAMAGED, path, error) from error
