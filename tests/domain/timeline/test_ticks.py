"""Ticks from millennia to days: round, labelled in three languages, never touching."""

import pytest

from app.domain.days import civil, day_number
from app.domain.timeline.ticks import Tick, day_label, full_label, month_label, rough_width, ticks, year_label
from app.domain.timeline.viewport import Viewport

WIDE = (-400_000_000.0, 400_000_000.0)


def view(first: tuple[int, int, int], last: tuple[int, int, int], width: float = 620) -> Viewport:
    return Viewport(day_number(*first), day_number(*last), width, WIDE)


def labels(found: list[Tick]) -> list[str]:
    return [tick.label for tick in found if tick.label]


@pytest.mark.parametrize(
    ("language", "year", "before", "month", "day", "full"),
    [
        ("zh", "1990", "公元前44年", "2004年6月", "6月17日", "2004年6月17日"),
        ("en", "1990", "44 BC", "Jun 2004", "17 Jun", "17 Jun 2004"),
        ("ru", "1990", "44 до н. э.", "июнь 2004", "17 июн.", "17 июн. 2004"),
    ],
)
def test_labels(language: str, year: str, before: str, month: str, day: str, full: str) -> None:
    assert year_label(1990, language) == year
    assert year_label(-43, language) == before
    assert month_label(2004, 6, language) == month
    assert day_label(6, 17, language) == day
    assert full_label(day_number(2004, 6, 17), language) == full


def test_a_month_before_christ_in_chinese() -> None:
    assert month_label(0, 6, "zh") == "公元前1年6月"
    assert full_label(day_number(0, 6, 17), "zh") == "公元前1年6月17日"


@pytest.mark.parametrize(
    ("first", "last", "some"),
    [
        ((1900, 1, 1), (2027, 1, 1), ["1950", "2000"]),
        ((1990, 1, 1), (2027, 1, 1), ["1990", "1995", "2020"]),
        ((2000, 1, 1), (2008, 1, 1), ["2001", "2002", "2007"]),
        ((2004, 1, 1), (2005, 1, 1), ["Jan 2004", "Mar 2004"]),
        ((2004, 6, 1), (2004, 8, 1), ["Jun 2004", "11 Jun", "Jul 2004"]),
        ((2004, 6, 14), (2004, 6, 24), ["15 Jun 2004", "17 Jun"]),
        ((-2000, 1, 1), (2000, 1, 1), ["1000 BC", "1", "1000"]),
        ((-120_000, 1, 1), (20_000, 1, 1), ["100000 BC", "1"]),
    ],
)
def test_the_step_follows_the_view(first: tuple[int, int, int], last: tuple[int, int, int], some: list[str]) -> None:
    found = labels(ticks(view(first, last), "en"))
    assert 2 <= len(found) <= 20
    assert set(some) <= set(found)


def test_ticks_stand_at_the_beginning_of_what_they_name() -> None:
    shown = view((1990, 1, 1), (2027, 1, 1))
    for tick in ticks(shown, "zh"):
        assert civil(tick.day)[1:] == (1, 1)
        assert tick.x == pytest.approx(shown.to_x(tick.day))
        assert tick.label in {"", str(civil(tick.day)[0])}


def test_round_years_are_major() -> None:
    found = ticks(view((1985, 1, 1), (2027, 1, 1)), "en")
    assert [tick.label for tick in found if tick.major] == ["2000"]


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
@pytest.mark.parametrize("middle", [-3_000_000, -200, 400, 731_000, 300_000_000])
def test_labels_never_touch(language: str, middle: int) -> None:
    days = 10.0
    while days < 700_000_000:
        found = ticks(Viewport(middle - days / 2, middle + days / 2, 500, WIDE), language)
        ends = [tick.x + rough_width(tick.label) for tick in found if tick.label]
        starts = [tick.x for tick in found if tick.label]
        assert all(end < start for end, start in zip(ends, starts[1:], strict=False))
        assert all(end <= 500 for end in ends)
        assert len(found) < 100
        days *= 1.37


def test_a_wider_font_gives_fewer_labels() -> None:
    shown = view((1990, 1, 1), (2027, 1, 1))
    wide = ticks(shown, "en", lambda label: 5 * rough_width(label))
    assert len(labels(wide)) < len(labels(ticks(shown, "en")))
