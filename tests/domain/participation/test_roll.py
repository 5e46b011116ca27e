"""What parties are in all instruments on a day."""

from collections.abc import Sequence

import pytest

from app.domain.dates import parse
from app.domain.participation.participation import Participation
from app.domain.participation.roll import Place, Roll
from app.domain.participation.standing import IN_FORCE, Status
from tests.domain.participation.made import treaty

IN_1985 = "- entry-into-force 1985-06-01"
ALL = Participation(
    [
        treaty("1950", named="+AAA +CCC", status="in-force", name="of two"),
        treaty("1960", named="+AAA +BBB +CCC", status="in-force", name="of some"),
        treaty(
            "1970",
            "- entry-into-force 1971-01-01",
            "AAA accession 1984-01-01",
            "BBB signature 1970-12-01",
            "CCC accession 1992-01-01",
            name="text",
            delay=0,
            as_of="2020",
        ),
        treaty("1985", IN_1985, "AAA accession 1995-01-01", name="change", delay=0, as_of="2020"),
        treaty("1985", IN_1985, name="amended", delay=0, as_of="2020", incorporates=("text", "change")),
        treaty(
            "1988",
            "- entry-into-force 1990-01-01",
            "AAA accession 1991-01-01",
            "BBB signature 1989-01-01",
            "CCC accession 1992-01-01",
            "CCC withdrawal 1999-01-01",
            name="open",
            delay=0,
            as_of="2020",
        ),
    ]
)


def roll(day: str) -> Roll:
    return Roll(ALL, parse(day).first)


def names(places: Sequence[Place]) -> list[str]:
    return [place.treaty.id for place in places]


def test_those_open_to_all_come_first_and_those_between_two_last() -> None:
    assert names(roll("2010").of("AAA", IN_FORCE)) == ["amended", "open", "of some", "of two"]


@pytest.mark.parametrize(("day", "text"), [("1984-01-02", "text"), ("1994-12-31", "text"), ("1995-01-01", "amended")])
def test_a_chain_counts_once_by_its_last_text_that_is_asked_for(day: str, text: str) -> None:
    """AAA joined the text before it was amended, and what amends it later."""
    assert names(roll(day).of("AAA", IN_FORCE))[0] == text


def test_only_what_has_one_of_the_statuses() -> None:
    assert names(roll("2010").of("BBB", {Status.SIGNED})) == ["text", "open"]
    assert names(roll("2010").of("CCC", {Status.WITHDRAWN, Status.REPLACED})) == ["open"]
    assert names(roll("2010").of("DDD", IN_FORCE)) == []


@pytest.mark.parametrize(
    ("one", "other", "day", "expected"),
    [
        ("AAA", "CCC", "1998", []),
        ("AAA", "CCC", "2010", ["open"]),
        ("CCC", "AAA", "1994", ["amended"]),
        ("AAA", "BBB", "2010", ["amended", "open"]),
        ("BBB", "AAA", "2010", []),
        # Nobody knows who else takes part in that of some, and nobody else can in that of two.
        ("AAA", "DDD", "2010", ["amended", "open"]),
    ],
)
def test_what_binds_only_one_as_is_known(one: str, other: str, day: str, expected: list[str]) -> None:
    assert names(roll(day).only(one, other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("AAA", "CCC", ["amended", "of some", "of two"]), ("AAA", "BBB", ["of some"]), ("AAA", "DDD", [])],
)
def test_what_binds_both(one: str, other: str, expected: list[str]) -> None:
    assert names(roll("2010").both(one, other)) == names(roll("2010").both(other, one)) == expected


def test_what_each_of_two_is() -> None:
    (_, place) = roll("2010").only("AAA", "BBB")
    assert [standing.status for standing in place.standings] == [Status.BOUND, Status.SIGNED]
