import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import parse as parse_date
from app.domain.query import parse
from app.library.library import Library
from app.library.masks import Periods, TextMasks, mask_of, numbers_of, read_facets
from app.library.opening import connect
from app.library.schema import FIELDS, REACHES, pack, unpack

NUMBERS = st.sets(st.integers(0, 2_000))


@pytest.fixture(scope="module")
def connection(library_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(library_path)) as opened:
        yield opened


@given(NUMBERS)
def test_a_mask_holds_its_numbers(numbers: set[int]) -> None:
    mask = mask_of(numbers)
    assert mask == sum(1 << number for number in numbers)
    assert numbers_of(mask) == sorted(numbers)
    assert unpack(pack(mask)) == mask


@given(
    st.lists(st.tuples(st.integers(-20, 20), st.integers(0, 10)), max_size=12),
    st.integers(-25, 25),
    st.integers(0, 20),
)
def test_periods_agree_with_comparing_days(spans: list[tuple[int, int]], since: int, length: int) -> None:
    days = sorted((first, first + size) for first, size in spans)
    periods = Periods([first for first, _ in days], [last for _, last in days])
    until = since + length
    touching = [n for n, (first, last) in enumerate(days) if first <= until and since <= last]
    within = [n for n, (first, last) in enumerate(days) if since <= first and last <= until]
    assert numbers_of(periods.possibly(since, until)) == touching
    assert numbers_of(periods.certainly(since, until)) == within


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


@pytest.mark.parametrize(
    ("text", "period", "certainly", "possibly"),
    [
        ("2004-06-17", "2004", True, True),
        ("2004", "2004", True, True),
        ("2004", "2004-06", False, True),
        ("2004-06-17", "2004-07", False, False),
        ("2003/2005", "2004", False, True),
        ("2003~", "2003", True, True),
        ("2008/..", "2020", False, True),
        ("2008/..", "2008/..", True, True),
        ("2008/..", "../2007", False, False),
        ("../2008", "1990", False, True),
        ("[2003,2005]", "2003/2005", True, True),
        ("199X", "1995/2000", False, True),
        ("2004-12-31", "2005", False, False),
    ],
)
def test_a_period_has_a_date_certainly_or_possibly(text: str, period: str, certainly: bool, possibly: bool) -> None:
    span = parse_date(period)
    periods = Periods([parse_date(text).first], [parse_date(text).last])
    assert periods.certainly(span.first, span.last) == certainly
    assert periods.possibly(span.first, span.last) == possibly
