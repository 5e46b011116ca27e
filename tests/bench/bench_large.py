"""How long a keystroke waits for all that the window shows of its answer: in the bundled library and in a large one.

Beside it, in the same run, what a plain search takes that only finds the numbers of entries: LIKE in the texts of the
bundled library, FTS5's MATCH in the large one.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from statistics import median

from app.build.content import Content
from app.build.indexing import field_texts
from app.domain.nodes import Words
from app.domain.selection import Selection
from app.domain.text import runs
from app.library.library import Library
from app.library.opening import connect
from app.ui.worker import Question, find
from tests.bench.keystrokes import keystrokes, milliseconds, spread
from tests.bench.large import large_library

RUNS = 3
"""Each with a library opened anew; of a keystroke's times the median counts, because others use the machine, too."""

WORST = 8

KEYSTROKES = keystrokes()


def bench_bundled_library(library_path: Path, content: Content) -> None:
    """Every keystroke against LIKE."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE text (number INTEGER PRIMARY KEY, body TEXT)")
        texts = (json.dumps(field_texts(entry, content), ensure_ascii=False) for entry in content.entries)
        connection.executemany("INSERT INTO text VALUES (?, ?)", enumerate(texts))

        def like(text: str) -> object:
            return connection.execute("SELECT number FROM text WHERE body LIKE ?", (f"%{text}%",)).fetchall()

        print(*report(library_path, "LIKE", like), sep="\n")  # noqa: T201


def bench_large_library() -> None:
    """Every keystroke against MATCH."""
    path = large_library()
    with closing(connect(path)) as connection:

        def match(text: str) -> object:
            expression = _expression(text)
            return expression and connection.execute(_MATCH, (expression,)).fetchall()

        print(*report(path, "MATCH", match), sep="\n")  # noqa: T201


def report(path: Path, name: str, plain: Callable[[str], object]) -> Iterator[str]:
    """Our times, the slowest keystrokes, and how they compare to a plain search."""
    rounds = [list(_ours(path)) for _ in range(RUNS)]
    ours = [median(found) for found in zip(*rounds, strict=True)]
    theirs = [milliseconds(lambda text=text: plain(text)) for text, _ in KEYSTROKES]  # type: ignore[misc]
    yield f"\n{path.name}: {len(KEYSTROKES)} keystrokes: {spread(ours)}"
    slowest = sorted(zip(ours, KEYSTROKES, strict=True), reverse=True)[:WORST]
    yield "slowest: " + ", ".join(f"{text!r} ({language}) {took:.1f} ms" for took, (text, language) in slowest)
    yield f"{name} alone: {spread(theirs)}; whole answers take {sum(ours) / sum(theirs):.2f} times as long"


def _ours(path: Path) -> Iterator[float]:
    """What the search thread does for each keystroke, after the answer with which the window opens."""
    with closing(Library(path)) as library:
        find(library, Question(Selection(), "en"))
        library.read_ahead()
        for text, language in KEYSTROKES:
            yield milliseconds(lambda text=text, language=language: find(library, Question(Selection(text), language)))  # type: ignore[misc]


_MATCH = "SELECT rowid FROM search WHERE search MATCH ?"


def _expression(text: str) -> str:
    """All words, the last one as a beginning; "" when there is none."""
    found = [" ".join(Words((run,)).tokens) for run in runs(text)]
    return " ".join(f'"{tokens}"' for tokens in found) + " *" if found else ""
