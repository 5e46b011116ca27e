"""On paper every entry has a mark and a label of its own, wherever on the line of days it stands."""

from collections import defaultdict
from itertools import pairwise

import pytest

from app.domain.dates import Precision
from app.domain.days import BEGINNING, END, day_number
from app.domain.timeline.chronology import Chronology
from app.domain.timeline.paper import DayLine, Placed, has_break, placed
from app.domain.timeline.ticks import rough_width
from app.domain.timeline.timeline import Timeline, timeline_of
from tests.domain.timeline.made import OPEN, chronology, random_days

WIDTH, MARK = 900.0, 8.0
EARLY = [(day_number(year, 5, 1), day_number(year, 5, 1)) for year in (1909, 1931)]
LATE = [(day_number(2000 + n % 25, 1 + n % 12, 3), day_number(2000 + n % 25, 1 + n % 12, 3)) for n in range(300)]


def whole(known: Chronology) -> Timeline:
    everything = (1 << len(known)) - 1
    return timeline_of(known, everything, {"x": everything})


def laid(known: Chronology, label: float = 20.0) -> list[Placed]:
    timeline = whole(known)
    return placed(range(len(known)), DayLine(timeline, WIDTH, MARK), lambda number: label)


def ends(entry: Placed, label: float) -> tuple[float, float]:
    return min(entry.box.x0, entry.label), max(entry.box.x1, entry.label + label)


@pytest.mark.parametrize("label", [5.0, 20.0, 150.0])
@pytest.mark.parametrize("seed", range(5))
def test_every_entry_once_and_nothing_overlaps(seed: int, label: float) -> None:
    known = chronology(*random_days(400, seed), *OPEN, precision=Precision.INTERVAL)
    found = laid(known, label)
    assert sorted(entry.box.number for entry in found) == list(range(len(known)))
    rows = defaultdict(list)
    for entry in found:
        rows[entry.row].append(ends(entry, label))
    assert set(rows) == set(range(len(rows)))
    for row in rows.values():
        assert all(left[1] < right[0] for left, right in pairwise(sorted(row)))


def test_a_label_stands_right_of_its_mark_or_left_where_it_would_leave_the_paper() -> None:
    known = chronology(*LATE)
    found = laid(known, 100.0)
    sides = {entry.label > entry.box.x1 for entry in found}
    assert sides == {True, False}
    assert all(left >= 0 and right <= WIDTH for left, right in (ends(entry, 100.0) for entry in found))


def test_a_few_early_entries_have_a_scale_of_their_own() -> None:
    timeline = whole(chronology(*EARLY, *LATE))
    line = DayLine(timeline, WIDTH, MARK)
    assert has_break(timeline.extent)
    (x,) = line.breaks
    assert 0 < x < WIDTH / 3
    starts = [line.box(number).x0 for number in range(302)]
    assert starts == sorted(starts)
    assert starts[0] >= 0
    assert starts[1] < x < starts[2]


def test_entries_of_one_time_have_one_scale() -> None:
    timeline = whole(chronology(*LATE))
    assert not has_break(timeline.extent)
    assert DayLine(timeline, WIDTH, MARK).breaks == ()


def test_a_period_reaches_over_a_change_of_scale() -> None:
    period = day_number(1931, 1, 1), day_number(2010, 12, 31)
    known = chronology(*EARLY, period, *LATE, precision=Precision.INTERVAL)
    line = DayLine(whole(known), WIDTH, MARK)
    (x,) = line.breaks
    number = known.firsts.index(period[0])
    box = line.box(number)
    assert box.x0 < x < box.x1
    assert not box.small
    assert line.x(line.stretches[1].frame.viewport.first_day) == pytest.approx(x)
    assert box.x1 == pytest.approx(line.box(known.firsts.index(day_number(2011, 1, 3))).x0, abs=MARK)


@pytest.mark.parametrize("days", [(BEGINNING, day_number(2005, 1, 1)), (day_number(2005, 1, 1), END), (BEGINNING, END)])
def test_an_open_period_is_on_the_paper(days: tuple[int, int]) -> None:
    known = chronology(*EARLY, *LATE, days, precision=Precision.INTERVAL)
    line = DayLine(whole(known), WIDTH, MARK)
    number = list(zip(known.firsts, known.lasts, strict=True)).index(days)
    box = line.box(number)
    assert 0 <= box.x0 < box.x1 <= WIDTH


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
def test_ticks_of_both_scales(language: str) -> None:
    line = DayLine(whole(chronology(*EARLY, *LATE)), WIDTH, MARK)
    found = line.ticks(language, rough_width)
    xs = [tick.x for tick in found]
    assert xs == sorted(xs)
    assert any(tick.label for tick in found if tick.x < line.breaks[0])
    texts = [(tick.x, tick.x + rough_width(tick.label)) for tick in found if tick.label]
    assert all(left[1] <= right[0] for left, right in pairwise(texts))


def test_nothing_at_all() -> None:
    assert laid(chronology()) == []
