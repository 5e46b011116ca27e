"""Texts that amend and replace one another."""

import pytest

from app.domain.participation.participation import Participation
from tests.domain.participation.made import said, standing, treaty

BASE = treaty(
    "1961-03-30",
    "- entry-into-force 1964-12-13",
    "AFG ratification 1963-03-19",
    "RUS ratification 1964-02-20",
    "KGZ accession 1994-10-07",
    "BOL accession 1976-09-23",
    "BOL withdrawal 2012-01-01",
    name="base",
    delay=30,
    as_of="2020",
    replaces=("old",),
)
CHANGE = treaty(
    "1972-03-25",
    "- entry-into-force 1975-08-08",
    "RUS accession 1996-06-03",
    name="change",
    delay=30,
    as_of="2020",
)
WHOLE = treaty(
    "1975-08-08",
    "- entry-into-force 1975-08-08",
    "CHN accession 1985-08-23",
    "CHN withdrawal 2000-01-01",
    name="whole",
    delay=30,
    as_of="2020",
    incorporates=("base", "change"),
)
OLD = treaty(
    "1953-06-23",
    "- entry-into-force 1963-03-08",
    "AFG ratification 1954-01-01",
    "CHN ratification 1954-05-25",
    "TUR ratification 1963-07",
    name="old",
    delay=30,
    as_of="2020",
)
ALL = Participation([BASE, CHANGE, WHOLE, OLD])


@pytest.mark.parametrize(
    ("name", "party", "day", "status", "through"),
    [
        ("base", "CHN", "1985-09-21", "not-party", None),
        ("base", "CHN", "1985-09-22", "bound-through", "whole"),
        ("change", "CHN", "1985-09-22", "bound-through", "whole"),
        ("whole", "CHN", "1985-09-21", "consented", None),
        ("whole", "CHN", "1985-09-22", "bound", None),
        ("whole", "CHN", "2000-01-01", "withdrawn", None),
        ("base", "CHN", "2000-01-01", "withdrawn", None),
        ("base", "KGZ", "1994-11-06", "bound", None),
        ("change", "KGZ", "1994-11-06", "bound-through", "whole"),
        ("whole", "KGZ", "1994-11-05", "not-party", None),
        ("whole", "KGZ", "1994-11-06", "bound-through", "base"),
        ("base", "RUS", "2000-01-01", "bound", None),
        ("change", "RUS", "1996-07-03", "bound", None),
        ("whole", "RUS", "1996-07-02", "not-party", None),
        ("whole", "RUS", "1996-07-03", "bound-through", "change"),
        ("whole", "BOL", "2011-12-31", "bound-through", "base"),
        ("whole", "BOL", "2012-01-01", "withdrawn", None),
        ("change", "BOL", "2012-01-01", "withdrawn", None),
        ("whole", "AFG", "2000-01-01", "not-party", None),
        ("change", "AFG", "2000-01-01", "not-party", None),
    ],
)
def test_a_chain(name: str, party: str, day: str, status: str, through: str | None) -> None:
    found = standing(ALL, party, day, name)
    assert (found.status, found.turn.through) == (status, through)


@pytest.mark.parametrize(
    ("party", "day", "status"),
    [
        ("AFG", "1964-12-12", "bound"),
        ("AFG", "1964-12-13", "replaced"),
        ("CHN", "1985-09-21", "bound"),
        ("CHN", "1985-09-22", "replaced"),
        ("TUR", "2000-01-01", "bound"),
        ("RUS", "2000-01-01", "not-party"),
    ],
)
def test_what_a_later_instrument_replaced(party: str, day: str, status: str) -> None:
    """For whom both bind."""
    assert said(ALL, party, day, "old") == status


def test_rows_are_chains_in_the_order_of_time() -> None:
    assert [[one.id for one in row] for row in ALL.rows] == [["old"], ["base", "change", "whole"]]


def test_parties_are_those_that_entries_list_most_first() -> None:
    made = Participation([treaty("2000", name="one", named="+TJK +CHN"), treaty("2001", name="two", named="+TJK =SCO")])
    assert made.parties == ["TJK", "CHN", "SCO"]


def test_days_of_a_history() -> None:
    history = ALL.history("change", "RUS")
    days = history.days
    assert len(days) == len(set(days)) == len(history.turns) == 2
    assert sorted(days) == list(days)
    assert all(history.changes(day) and not history.changes(day + 1) for day in days)
