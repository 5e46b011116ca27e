"""Units of the calendar: what the ticks count, and where units begin and end."""

import pytest

from app.domain.days import civil, day_number
from app.domain.timeline.ticks import ticks
from app.domain.timeline.units import DAY, MONTH, Unit, unit_of
from app.domain.timeline.viewport import Viewport

LIMITS = (float(day_number(-5000, 1, 1)), float(day_number(9999, 12, 31)))


@pytest.mark.parametrize(
    ("unit", "date", "first", "last"),
    [
        (DAY, (2004, 6, 17), (2004, 6, 17), (2004, 6, 17)),
        (MONTH, (2004, 2, 17), (2004, 2, 1), (2004, 2, 29)),
        (Unit(1), (2004, 6, 17), (2004, 1, 1), (2004, 12, 31)),
        (Unit(10), (2004, 6, 17), (2000, 1, 1), (2009, 12, 31)),
        (Unit(100), (2004, 6, 17), (2000, 1, 1), (2099, 12, 31)),
        (Unit(10), (5, 6, 17), (1, 1, 1), (9, 12, 31)),
        (Unit(1), (0, 6, 17), (0, 1, 1), (0, 12, 31)),
        (Unit(10), (0, 6, 17), (-9, 1, 1), (0, 12, 31)),
        (Unit(100), (-99, 1, 1), (-99, 1, 1), (0, 12, 31)),
        (Unit(100), (-100, 12, 31), (-199, 1, 1), (-100, 12, 31)),
    ],
)
def test_where_a_unit_begins_and_ends(
    unit: Unit, date: tuple[int, int, int], first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    day = day_number(*date)
    assert (civil(unit.first(day)), civil(unit.last(day))) == (first, last)


def test_the_nearest_beginning() -> None:
    start = day_number(2004, 1, 1)
    assert [Unit(1).nearest(start + days) for days in (-183.5, -182.5, 0, 182.5, 183.5)] == [
        day_number(2003, 1, 1),
        *[start] * 3,
        day_number(2005, 1, 1),
    ]


@pytest.mark.parametrize(
    ("years", "unit"),
    [(0.05, DAY), (0.9, MONTH), (2, MONTH), (10, Unit(1)), (40, Unit(1)), (90, Unit(10)), (900, Unit(100))],
)
@pytest.mark.parametrize("middle", [-1200, 0, 2004])
def test_the_unit_of_the_ticks(years: float, unit: Unit, middle: int) -> None:
    day = day_number(middle, 5, 17)
    view = Viewport.whole(LIMITS, 600).showing(day - years * 182.6, day + years * 182.6)
    shown = ticks(view, "en")
    assert unit_of(shown) == unit
    assert all(unit.first(tick.day) == tick.day for tick in shown)


def test_no_ticks_count_days() -> None:
    assert unit_of([]) == DAY
