import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.bits import mask_of, numbers_of
from app.domain.query import parse
from app.library.library import Library
from app.library.masks import TextMasks, read_facets
from app.library.opening import connect
from app.library.schema import FIELDS, REACHES, pack, unpack

NUMBERS = st.sets(st.integers(0, 2_000))


@pytest.fixture(scope="module")
def connection(library_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(library_path)) as opened:
        yield opened


@given(NUMBERS)
def test_what_was_stored_is_the_mask(numbers: set[int]) -> None:
    mask = mask_of(numbers)
    assert unpack(pack(mask)) == mask


def test_every_stored_mask_is_what_the_index_holds(connection: sqlite3.Connection) -> None:
    rows = connection.execute("SELECT token, reach, bits FROM mask ORDER BY token, reach").fetchall()
    assert len(rows) > 1_000
    for row in rows[::37]:
        columns = " ".join(REACHES[row["reach"]])
        token = row["token"]
        phrase = f'"{token[:-1]}" *' if token.endswith("*") else f'"{token}"'
        found = connection.execute("SELECT rowid FROM search WHERE search MATCH ?", (f"{{{columns}}} : {phrase}",))
        assert numbers_of(unpack(row["bits"])) == sorted(number for (number,) in found), token


def without_masks(path: Path, target: Path) -> Path:
    target.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("DELETE FROM mask")
        connection.commit()
    return target


def test_answers_are_the_same_without_stored_masks(
    connection: sqlite3.Connection, library_path: Path, tmp_path: Path, library: Library
) -> None:
    with closing(connect(without_masks(library_path, tmp_path / "bare.db"))) as bare:
        stored, asked = TextMasks(connection), TextMasks(bare)
        for text in (
            "д",
            "пр",
            "co",
            "禁",
            "禁毒",
            "drug ",
            "the ",
            "сотрудничество ",
            "2004 ",
            "中国",
            "agreem",
            "SCO 禁毒 ",
        ):
            query = parse(text, library._lemmas_of)
            for reach in range(len(REACHES)):
                assert stored.of(query, reach) == asked.of(query, reach), (text, reach)


def test_each_reach_holds_the_one_before(connection: sqlite3.Connection, library: Library) -> None:
    masks = TextMasks(connection)
    query = parse("Tashkent ", library._lemmas_of)
    found = [masks.of(query, reach) for reach in range(len(REACHES))]
    assert all(near & ~far == 0 for near, far in pairwise(found))
    assert found[0] < found[-1]
    assert REACHES[-1] == FIELDS


def test_facet_masks_are_read_whole(connection: sqlite3.Connection, library: Library) -> None:
    kinds = read_facets(connection)["kind"]
    assert kinds.keys() == {"agreement", "meeting", "operation"}
    assert sum(kinds.values()) == (1 << library.facts.entries) - 1
