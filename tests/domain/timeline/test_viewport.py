"""The part of the line of days that a view shows."""

import random
from math import inf, nan

import pytest

from app.domain.days import day_number
from app.domain.timeline.extent import Extent
from app.domain.timeline.viewport import LEAST_DAYS, Viewport

LIMITS = (0.0, 10_000.0)


def is_whole(viewport: Viewport) -> bool:
    return (viewport.first_day, viewport.last_day) == viewport.limits


def view(first: float = 2_000, last: float = 3_000, width: float = 500) -> Viewport:
    return Viewport(first, last, width, LIMITS)


@pytest.mark.parametrize(("day", "x"), [(2_000, 0), (2_500, 250), (3_000, 500), (1_000, -500)])
def test_days_and_pixels(day: float, x: float) -> None:
    assert view().to_x(day) == x
    assert view().to_day(x) == day


@pytest.mark.parametrize(("first", "last", "days"), [(2.0, 5.0, (2, 4)), (2.5, 5.5, (2, 5)), (-1.5, 0, (-2, -1))])
def test_the_days_at_least_partly_seen(first: float, last: float, days: tuple[int, int]) -> None:
    assert view(first, last).days == days


@pytest.mark.parametrize("factor", [0.5, 0.9, 1.1, 2, 10])
@pytest.mark.parametrize("x", [0, 100, 250, 500])
def test_zooming_keeps_the_day_under_the_cursor(factor: float, x: float) -> None:
    zoomed = view().zoomed(factor, x)
    assert zoomed.to_day(x) == pytest.approx(view().to_day(x))
    assert zoomed.range == pytest.approx(1_000 / factor)


@pytest.mark.parametrize(
    ("change", "first", "last"),
    [
        (view().panned(50), 1_900, 2_900),
        (view().panned(10**6), 0, 1_000),
        (view().panned(-(10**6)), 9_000, 10_000),
        (view().zoomed(0.001, 250), 0, 10_000),
        (view().zoomed(10**9, 250), 2_495, 2_505),
        (view().showing(-500, 500), 0, 1_000),
        (view().showing(4_000, 4_000), 3_995, 4_005),
        (view().centred(9_990), 9_000, 10_000),
        (view().resized(250), 2_000, 3_000),
    ],
)
def test_moving(change: Viewport, first: float, last: float) -> None:
    assert (change.first_day, change.last_day) == pytest.approx((first, last))


@pytest.mark.parametrize("odd", [0.0, -1.0, nan, inf, -inf, 1e308, -1e308, 5e-324])
def test_odd_numbers_raise_nothing(odd: float) -> None:
    shown = view()
    for moved in (
        shown.zoomed(odd, 10),
        shown.zoomed(2, odd),
        shown.panned(odd),
        shown.showing(odd, 3),
        shown.showing(odd, -odd),
        shown.centred(odd),
        shown.resized(odd),
        shown.beginning(odd),
        shown.ending(odd),
    ):
        assert LIMITS[0] <= moved.first_day < moved.last_day <= LIMITS[1]
        assert moved.width >= 1


@pytest.mark.parametrize(
    ("day", "begun", "ended"),
    [(2_500, 2_500, 2_500), (2_995, 2_990, 2_995), (2_005, 2_005, 2_010), (9_999, 2_990, 9_999), (1, 1, 2_010)],
)
def test_one_side_moves_and_the_other_stays(day: float, begun: float, ended: float) -> None:
    for moved, expected in ((view().beginning(day), (begun, 3_000)), (view().ending(day), (2_000, ended))):
        assert (moved.first_day, moved.last_day) == expected


def test_one_side_stays_within_the_limits() -> None:
    for far in (inf, 20_000):
        assert (view().ending(far).first_day, view().ending(far).last_day) == (2_000, 10_000)
        assert (view().beginning(-far).first_day, view().beginning(-far).last_day) == (0, 3_000)
    assert view().beginning(nan) == view().ending(nan) == view()


@pytest.mark.parametrize("goal", [view().zoomed(7, 120), view().zoomed(0.3, 400), view().panned(900), view(0, 10_000)])
def test_the_way_to_another_view(goal: Viewport) -> None:
    start = view()
    assert (start.towards(goal, 1), start.towards(start, 0.5)) == (goal, start)
    assert start.towards(goal, 0).first_day == pytest.approx(start.first_day)
    shares = [n / 8 for n in range(9)]
    ranges = [start.towards(goal, share).range for share in shares]
    assert ranges == pytest.approx([start.range * (goal.range / start.range) ** share for share in shares])


@pytest.mark.parametrize(("factor", "x"), [(7, 120), (0.9, 400), (1.000001, 250)])
def test_on_the_way_the_day_that_both_have_at_a_place_stays(factor: float, x: float) -> None:
    start, day = view(), view().to_day(x)
    for share in (0.1, 0.5, 0.9):
        assert start.towards(start.zoomed(factor, x), share).to_x(day) == pytest.approx(x, abs=1e-3)


def test_random_moves_stay_within_the_limits() -> None:
    rnd, shown = random.Random(4), view()
    for _ in range(1_000):
        shown = shown.zoomed(rnd.choice([0.3, 0.8, 1.25, 7]), rnd.uniform(-50, 600))
        shown = shown.panned(rnd.uniform(-900, 900))
        assert LIMITS[0] <= shown.first_day < shown.last_day <= LIMITS[1]
        assert shown.range >= LEAST_DAYS - 1e-6


def test_the_opening_view_has_a_margin_on_both_sides() -> None:
    shown = Viewport.opening(Extent(100, 150, 9_000), 500)
    assert is_whole(shown)
    assert -1_000 < shown.first_day < 100
    assert 9_000 < shown.last_day < 10_000


@pytest.mark.parametrize("extent", [Extent(), Extent(730_000, 730_000, 730_000)])
def test_the_opening_view_of_little(extent: Extent) -> None:
    shown = Viewport.opening(extent, 0)
    assert shown.range > LEAST_DAYS
    assert is_whole(shown)


def test_the_opening_view_leaves_a_thin_beginning_out() -> None:
    first, early, last = day_number(1909, 1, 1), day_number(1995, 7, 1), day_number(2022, 1, 1)
    shown = Viewport.opening(Extent(first, early, last), 500)
    assert shown.first_day > day_number(1990, 1, 1)
    assert shown.limits[0] < first
    assert shown.last_day > last + 100


def test_the_opening_view_of_even_entries_is_the_whole() -> None:
    assert is_whole(Viewport.opening(Extent(0, 300, 10_000), 500))
