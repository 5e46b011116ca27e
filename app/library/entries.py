"""Reads entries, sources and terms out of the library, as values of the domain."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from app.domain.dates import Edtf, parse
from app.domain.entry import (
    Action,
    Entry,
    Figure,
    Instrument,
    Party,
    Place,
    Provision,
    Relation,
    Source,
    Texts,
)
from app.domain.neighbour import Neighbour
from app.domain.timeline.eras import Era
from app.domain.vocabulary import Term, Terms
from app.library.citations import citation_of, citations_in


class Mentioned(NamedTuple):
    """Places, each a name and the code of its country, and publishers of the cited sources; most entries first."""

    places: Sequence[tuple[Texts, str | None]]
    publishers: Sequence[str]


def read_terms(connection: sqlite3.Connection) -> Terms:
    """All terms, in the order of their files."""
    lists: dict[str, dict[str, Term]] = {}
    rows = connection.execute(
        "SELECT list, code, '[' || name || ',' || short || ',' || inverse || ',' || forms || ']' "
        "FROM term ORDER BY list, position"
    ).fetchall()
    # All at once: a thousand terms are five times as many texts to read.
    parts = json.loads("[" + ",".join(text for _, _, text in rows) + "]")
    for (group, code, _), (name, short, inverse, forms) in zip(rows, parts, strict=True):
        found = {language: tuple(words) for language, words in forms.items()} if forms else forms
        lists.setdefault(group, {})[code] = Term(code, name, short, inverse, found)
    return lists


def read_eras(connection: sqlite3.Connection) -> tuple[Era, ...]:
    """All eras, in the order of their file."""
    return tuple(map(_era, connection.execute("SELECT * FROM era ORDER BY position")))


def _era(row: Any) -> Era:
    return Era(
        code=row["code"],
        name=json.loads(row["name"]),
        date=parse(row["date"]),
        countries=tuple(json.loads(row["countries"])),
        sources=citations_in(row["sources"]),
        short=json.loads(row["short"]),
    )


def find_number(connection: sqlite3.Connection, name: str) -> int | None:
    """The number of the entry with this id or former id."""
    found = connection.execute(
        "SELECT number FROM entry WHERE id = ? UNION ALL SELECT entry FROM alias WHERE id = ?", (name, name)
    ).fetchone()
    return None if found is None else int(found[0])


# Several parts of the window ask for the entry that is shown.
@lru_cache(maxsize=4)
def read_entry(connection: sqlite3.Connection, number: int) -> Entry:
    """The whole of an entry, with the relations that other entries state added as inverse ones."""
    row = connection.execute("SELECT * FROM entry WHERE number = ?", (number,)).fetchone()
    if row is None:
        raise ValueError(f"entry {number} is missing")
    return Entry(
        id=row["id"],
        kind=row["kind"],
        subtype=row["subtype"],
        title=json.loads(row["title"]),
        official=tuple(json.loads(row["official"])),
        date=parse(row["date"]),
        summary=json.loads(row["summary"]),
        confidence=row["confidence"],
        status=row["status"],
        framework=row["framework"],
        organizations=tuple(part["code"] for part in _parts(connection, "organization", number)),
        topics=tuple(part["code"] for part in _parts(connection, "topic", number)),
        place=Place(json.loads(row["place"]), row["place_country"]) if row["place"] else None,
        parties=tuple(
            Party(part["code"], part["role"], part["basis"], part["capacity"])
            for part in _parts(connection, "party", number)
        ),
        instrument=read_instrument(connection, number),
        actions=tuple(map(_action, _parts(connection, "action", number))),
        figures=tuple(map(_figure, _parts(connection, "figure", number))),
        articles=read_articles(connection, number),
        related=_related(connection, number, row["id"]),
        sources=tuple(map(citation_of, _parts(connection, "citation", number))),
        checked=_date(row["checked"]),
        notes=json.loads(row["notes"]),
        aliases=tuple(
            r[0] for r in connection.execute("SELECT id FROM alias WHERE entry = ? ORDER BY position", (number,))
        ),
    )


def read_instrument(connection: sqlite3.Connection, number: int) -> Instrument | None:
    """What a treaty says of itself, None when nothing is recorded."""
    row = connection.execute("SELECT * FROM instrument WHERE entry = ?", (number,)).fetchone()
    if row is None:
        return None
    return Instrument(
        row["effect_days"],
        _date(row["as_of"]),
        tuple(json.loads(row["replaces"])),
        tuple(json.loads(row["incorporates"])),
    )


def read_articles(connection: sqlite3.Connection, number: int) -> tuple[Provision, ...]:
    """What the articles of an agreement say, none when nothing is recorded."""
    return tuple(
        Provision(part["number"], json.loads(part["title"]), json.loads(part["text"]))
        for part in _parts(connection, "article", number)
    )


def read_sources(connection: sqlite3.Connection, keys: Iterable[str]) -> Mapping[str, Source]:
    """The sources with these keys."""
    wanted = list(keys)
    found = connection.execute(
        f"SELECT * FROM source WHERE key IN ({', '.join('?' * len(wanted))})",  # noqa: S608 (question marks only)
        wanted,
    )
    return {row["key"]: _source(row) for row in found}


def read_neighbours(connection: sqlite3.Connection, ids: Iterable[str]) -> Mapping[str, Neighbour]:
    """The entries with these ids, as another entry's page links to them."""
    wanted = list(ids)
    found = connection.execute(
        f"SELECT id, kind, title, date FROM entry WHERE id IN ({', '.join('?' * len(wanted))})",  # noqa: S608
        wanted,
    )
    return {row["id"]: Neighbour(row["id"], row["kind"], json.loads(row["title"]), parse(row["date"])) for row in found}


def read_titles(connection: sqlite3.Connection, numbers: Iterable[int], language: str) -> Mapping[int, str]:
    """The titles of the entries with these numbers."""
    wanted = list(numbers)
    found = connection.execute(
        f"SELECT number, title FROM entry WHERE number IN ({', '.join('?' * len(wanted))})",  # noqa: S608
        wanted,
    )
    return {row["number"]: json.loads(row["title"])[language] for row in found}


def read_mentioned(connection: sqlite3.Connection) -> Mentioned:
    """The places and the publishers."""
    places = connection.execute(
        "SELECT place, place_country FROM entry WHERE place IS NOT NULL GROUP BY 1, 2 ORDER BY COUNT(*) DESC, place"
    )
    publishers = connection.execute(
        "SELECT publisher FROM source JOIN citation ON source = key WHERE publisher IS NOT NULL "
        "GROUP BY publisher ORDER BY COUNT(DISTINCT entry) DESC, publisher"
    )
    named = tuple((json.loads(row["place"]), row["place_country"]) for row in places)
    return Mentioned(named, tuple(row["publisher"] for row in publishers))


def _parts(connection: sqlite3.Connection, table: str, number: int) -> Iterable[Any]:
    return connection.execute(f"SELECT * FROM {table} WHERE entry = ? ORDER BY position", (number,))  # noqa: S608


def _action(row: Any) -> Action:
    return Action(row["party"], row["action"], parse(row["date"]), row["capacity"], json.loads(row["text"]))


def _figure(row: Any) -> Figure:
    value = float(row["value"])
    return Figure(
        measure=row["measure"],
        value=int(value) if value.is_integer() else value,
        unit=row["unit"],
        qualifier=row["qualifier"],
        country=row["country"],
        period=_date(row["period"]),
        stage=row["stage"],
        note=json.loads(row["note"]),
    )


def _related(connection: sqlite3.Connection, number: int, name: str) -> tuple[Relation, ...]:
    stated = [Relation(row["id"], row["relation"]) for row in _parts(connection, "relation", number)]
    inverse = connection.execute(
        "SELECT entry.id, relation FROM relation JOIN entry ON number = entry WHERE relation.id = ? ORDER BY number",
        (name,),
    )
    return (*stated, *(Relation(row["id"], row["relation"], inverse=True) for row in inverse))


def _source(row: Any) -> Source:
    return Source(
        key=row["key"],
        title=row["title"],
        publisher=row["publisher"],
        date=_date(row["date"]),
        address=row["address"],
        language=row["language"],
        standing=row["standing"],
        carrier=row["carrier"],
    )


def _date(text: str | None) -> Edtf | None:
    return parse(text) if text else None
