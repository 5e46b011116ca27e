"""Periods are written as a reader would write them."""

import pytest

from app.domain.dates import parse
from app.domain.days import BEGINNING, END, day_number
from app.domain.periods import dates_of, period_of


@pytest.mark.parametrize(
    "text",
    [
        *("2004", "2004/2007", "2004-02", "2004-02/2007-12", "2004-02-03", "2004-02-03/2007-12-31", "2004/.."),
        *("../2003", "2004-02-03/..", "-0044-03-15/0000", "0000", "-0001-12-31/0001-01-01", "-9999/9999", "0001/0009"),
    ],
)
def test_a_period_is_written_as_coarsely_as_it_is(text: str) -> None:
    date = parse(text)
    found = period_of(date.first, date.last)
    assert (found.first, found.last) == (date.first, date.last)
    assert found.text == (text if text != "-0044-03-15/0000" else "-0044-03-15/0000-12-31")


def test_both_sides_are_written_alike() -> None:
    since, until = dates_of(day_number(2004, 1, 1), day_number(2005, 6, 30))
    assert since
    assert until
    assert (since.text, until.text) == ("2004-01", "2005-06")


def test_an_open_side_is_none() -> None:
    assert dates_of(BEGINNING, END) == (None, None)


def test_years_beyond_four_digits_are_cut_off() -> None:
    assert period_of(day_number(-20000, 3, 3), day_number(20000, 3, 3)).text == "-9999/9999"
