"""A chronology answers as if it compared the days of every entry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.bits import numbers_of
from app.domain.dates import parse
from app.domain.timeline.chronology import Chronology
from tests.domain.timeline.made import OPEN, chronology, random_days, some, whole

DAYS = st.lists(st.tuples(st.integers(-20, 20), st.integers(0, 10)), max_size=12)


def pairs(known: Chronology) -> list[tuple[int, int]]:
    return list(zip(known.firsts, known.lasts, strict=True))


@given(DAYS, st.integers(-25, 25), st.integers(0, 20))
def test_periods_agree_with_comparing_days(spans: list[tuple[int, int]], since: int, length: int) -> None:
    known = chronology(*((first, first + size) for first, size in spans))
    until = since + length
    touching = [n for n, (first, last) in enumerate(pairs(known)) if first <= until and since <= last]
    within = [n for n, (first, last) in enumerate(pairs(known)) if since <= first and last <= until]
    assert numbers_of(known.touching(since, until)) == touching
    assert numbers_of(known.within(since, until)) == within
    assert [n for n in range(len(known)) if known.touches(n, since, until)] == touching


@pytest.mark.parametrize("count", [0, 1, 511, 512, 513, 3_000])
@pytest.mark.parametrize("day", [-5, 0, 9_000, 30_000, 50_000])
def test_many_entries_agree_with_comparing_days(count: int, day: int) -> None:
    known = chronology(*random_days(count, count), *OPEN)
    assert known.begun(day) == sum(first < day for first in known.firsts)
    assert numbers_of(known.ended(day)) == [n for n, last in enumerate(known.lasts) if last < day]


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 1.0])
@pytest.mark.parametrize("day", [-5, 9_000, 30_000, 10**9])
def test_the_outermost_last_days(share: float, day: int) -> None:
    known = chronology(*random_days(3_000, 1), *OPEN)
    lane = some(known, share, 2)
    lasts = [known.lasts[number] for number in numbers_of(lane.mask)]
    assert known.last_end(lane.mask, day) == max((last for last in lasts if last < day), default=None)
    assert known.first_end(lane.mask) == min(lasts, default=None)


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
    date, days = parse(text), parse(period)
    known = chronology((date.first, date.last))
    assert bool(known.within(days.first, days.last)) == certainly
    assert bool(known.touching(days.first, days.last)) == possibly


def test_no_entries() -> None:
    known = chronology()
    assert (known.begun(5), known.ended(5), known.touching(-9, 9), known.within(-9, 9)) == (0, 0, 0, 0)
    assert known.first_end(whole(known).mask) is None
