"""How long a keystroke waits for its answer, against looking for the letters in all texts with LIKE."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from app.build.content import Content
from app.build.indexing import field_texts
from app.domain.selection import Selection
from app.library.library import Library
from tests.library.hits import snippet

QUERIES = """
禁毒
上海合作组织
控制下交付
易制毒化学品
中俄禁毒合作协议
塔什干
边境管控
金新月海洛因
聯合國公約
2004年6月
drug trafficking
controlled delivery
precursor chemicals
Shanghai Cooperation Organization
Tashkent 2004
"money laundering"
border control Tajikistan
A/RES/55/25
CARICC
extradition treaty
незаконный оборот наркотиков
контролируемая поставка
Шанхайская организация сотрудничества
прекурсоры
Казахстан Китай
операция Канал
соглашение о сотрудничестве
Таджикистан граница
Душанбе
конвенция 1988
""".strip().splitlines()

KEYSTROKES = [query[:size] for query in QUERIES for size in range(1, len(query) + 1)]


def times(job: Callable[[str], object]) -> list[float]:
    """Milliseconds for every keystroke."""
    found = []
    for text in KEYSTROKES:
        started = perf_counter()
        job(text)
        found.append((perf_counter() - started) * 1000)
    return found


def scanned(content: Content) -> sqlite3.Connection:
    """All that is searched, as one plain text an entry."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE text (number INTEGER PRIMARY KEY, body TEXT)")
    texts = (json.dumps(field_texts(entry, content), ensure_ascii=False) for entry in content.entries)
    connection.executemany("INSERT INTO text VALUES (?, ?)", enumerate(texts))
    return connection


def report(name: str, ours: list[float], scan: list[float]) -> str:
    return (
        f"{name}: median {median(ours):.2f} ms, 95th percentile {quantiles(ours, n=20)[-1]:.2f} ms, "
        f"worst {max(ours):.2f} ms; LIKE takes {median(scan) / median(ours):.1f} times the median "
        f"and {sum(scan) / sum(ours):.1f} times the whole"
    )


def lines(library: Library, content: Content) -> Iterator[str]:
    with closing(scanned(content)) as connection:

        def like(text: str) -> object:
            pattern = f"%{text}%"
            return connection.execute("SELECT number FROM text WHERE body LIKE ?", (pattern,)).fetchall()

        scan = times(like)
        yield report("first time", times(lambda text: library.search(Selection(text=text))), scan)
        yield report("again", times(lambda text: library.search(Selection(text=text))), scan)

    def screen(text: str) -> object:
        answer = library.search(Selection(text=text))
        shown = answer.numbers[:30]
        library.briefs(shown)
        return [snippet(library, number, answer.query, "ru") for number in shown]

    yield report("with a screen of 30 hits and snippets", times(screen), scan)


def bench_keystrokes_against_like(library_path: Path, content: Content) -> None:
    with closing(Library(library_path)) as library:
        print(f"\n{len(KEYSTROKES)} keystrokes of {len(QUERIES)} queries")  # noqa: T201
        print(*lines(library, content), sep="\n")  # noqa: T201
