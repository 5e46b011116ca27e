"""The chronology holds the date of every entry, and what it looks like."""

import sqlite3
from contextlib import closing

from hypothesis import given
from hypothesis import strategies as st

from app.build.content import Content
from app.domain.dates import parse
from app.domain.timeline.chronology import look_of, pieces_of
from app.library.chronology import read_chronology
from app.library.library import Library


def test_it_holds_the_dates_of_the_entries(library: Library, content: Content) -> None:
    known = library.chronology
    assert known.firsts == [entry.date.first for entry in content.entries]
    assert known.lasts == [entry.date.last for entry in content.entries]
    assert known.looks == [look_of(entry.kind, entry.date) for entry in content.entries]


ENDS = ("", "..", "2004", "2004-21", "2004-12~", "2012-02-01", "200X")
DATES = st.one_of(
    st.builds("{:04}-{:02}-{:02}{}".format, st.integers(1, 2999), st.integers(1, 12), st.integers(1, 28), st.just("~")),
    st.builds("{:04}-{:02}{}".format, st.integers(0, 2999), st.sampled_from([1, 12, 21, 22, 23, 24]), st.just("?")),
    st.builds("{:03}X".format, st.integers(0, 299)),
    st.builds("{:04}-{:02}".format, st.integers(1, 2999), st.sampled_from([2, 9, 21, 24])),
    st.builds("{:04}-21/{:04}-12-3{}".format, st.integers(1, 1999), st.integers(2000, 2999), st.sampled_from("01")),
    st.builds("{:04}{}/{}".format, st.integers(1, 1999), st.sampled_from(["", "-02", "?"]), st.sampled_from(ENDS)),
    st.builds("[{:04},{:04}-0{}]".format, st.integers(1, 1999), st.integers(2000, 2999), st.sampled_from("129")),
)


@given(st.lists(DATES, min_size=2, max_size=40))
def test_dates_written_alike_look_as_they_are(texts: list[str]) -> None:
    dates = sorted(map(parse, texts), key=lambda date: (date.first, date.last))
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE entry (number INTEGER PRIMARY KEY, first, last, kind, date)")
        rows = [(number, date.first, date.last, "meeting", date.text) for number, date in enumerate(dates)]
        connection.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?)", rows)
        found = read_chronology(connection)
    assert found.looks == [look_of("meeting", date) for date in dates]
    for number, date in enumerate(dates):
        assert not date.members or found.pieces(number) == pieces_of("meeting", date)
