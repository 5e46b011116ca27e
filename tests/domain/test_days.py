from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.days import BEGINNING, END, civil, day_number, days_in_month

ANY_DAY = st.integers(BEGINNING, END)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ((1, 1, 1), 1),
        ((0, 12, 31), 0),
        ((0, 1, 1), -365),
        ((-1, 12, 31), -366),
        ((1970, 1, 1), 719_163),
        ((2000, 2, 29), 730_179),
        ((-4713, 11, 24), -1_721_425),
        ((10_000, 1, 1), 3_652_060),
    ],
    ids=str,
)
def test_known_days(day: tuple[int, int, int], expected: int) -> None:
    assert day_number(*day) == expected
    assert civil(expected) == day


@given(st.dates())
def test_agrees_with_datetime(day: date) -> None:
    assert day_number(day.year, day.month, day.day) == day.toordinal()
    assert civil(day.toordinal()) == (day.year, day.month, day.day)


@given(ANY_DAY)
def test_every_number_is_a_day_and_back(number: int) -> None:
    assert day_number(*civil(number)) == number


@given(ANY_DAY)
def test_days_follow_each_other(number: int) -> None:
    (year, month, day), following = civil(number), civil(number + 1)
    if day < days_in_month(year, month):
        assert following == (year, month, day + 1)
    else:
        assert following == ((year, month + 1, 1) if month < 12 else (year + 1, 1, 1))


@given(st.dates(max_value=date(9999, 11, 30)))
def test_length_of_months_agrees_with_datetime(day: date) -> None:
    next_month = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    assert days_in_month(day.year, day.month) == (next_month - timedelta(days=1)).day


@pytest.mark.parametrize(
    ("year", "days"),
    [(2000, 29), (1900, 28), (2004, 29), (2003, 28), (0, 29), (-1, 28), (-4, 29), (-100, 28), (-400, 29)],
)
def test_leap_years_in_both_directions(year: int, days: int) -> None:
    assert days_in_month(year, 2) == days


@pytest.mark.parametrize("day", [(2003, 2, 29), (2003, 13, 1), (2003, 0, 1), (2003, 1, 0), (-1, 2, 29)], ids=str)
def test_impossible_days_have_no_number(day: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=r"day|month"):
        day_number(*day)


def test_open_ends_lie_outside_every_date() -> None:
    assert day_number(-999_999, 1, 1) > BEGINNING
    assert day_number(999_999, 12, 31) < END
