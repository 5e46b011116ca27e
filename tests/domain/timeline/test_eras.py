"""Eras: which are shown for which countries, and in which rows."""

import pytest

from app.domain.dates import parse
from app.domain.days import BEGINNING, END, day_number
from app.domain.timeline.eras import Era, chosen_eras, in_rows


def era(code: str, date: str, *countries: str) -> Era:
    return Era(code, {"en": code}, parse(date), countries, ())


UNION = era("union", "1922/1991", "RUS", "KAZ")
OFFICE = era("office", "1991/..")
FORUM = era("forum", "1996/2001-06-15", "CHN", "RUS")
LATER = era("later", "2001-06-15/..", "CHN", "RUS")
SERVICE = era("service", "2003/2016", "RUS")
ALL = [UNION, OFFICE, FORUM, LATER, SERVICE]


@pytest.mark.parametrize(
    ("countries", "expected"),
    [
        ((), [UNION, OFFICE, FORUM, LATER]),
        (("RUS",), [SERVICE, UNION, OFFICE, FORUM, LATER]),
        (("CHN", "AFG"), [OFFICE, FORUM, LATER]),
        (("AFG",), [OFFICE]),
    ],
)
def test_countries_choose_eras(countries: tuple[str, ...], expected: list[Era]) -> None:
    assert chosen_eras(ALL, countries) == expected


def test_rows_are_filled_in_the_order_of_importance() -> None:
    found = [(found.code, row) for found, row in in_rows(ALL, 2)]
    assert found == [("union", 0), ("office", 0), ("forum", 1), ("later", 1)]
    assert in_rows(ALL, 0) == []


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2001-06-15/..", day_number(2001, 6, 15), END),
        ("../1991-12-26", BEGINNING, day_number(1991, 12, 26)),
        ("1996/2002-03~", day_number(1996, 1, 1), day_number(2002, 3, 1)),
    ],
)
def test_the_days_between_which_an_era_is_shown(date: str, first: int, last: int) -> None:
    assert (era("x", date).first, era("x", date).last) == (first, last)
