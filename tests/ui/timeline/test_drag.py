"""What can be held: the axis and the sides of the period, the window of the overview and its sides."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.days import BEGINNING, END, civil, day_number
from app.domain.timeline.units import DAY, MONTH, YEAR, Unit
from app.ui.timeline.grips import REACH, Grip, grip_at, period_grips, window_grips
from app.ui.timeline.view import TimelineView
from tests.ui.timeline.made import ALT, CONTROL, LEFT, NO_KEY, SHIFT, drag, empty_point, place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Y2000, Y2005 = day_number(2000, 1, 1), day_number(2005, 1, 1)


def axis(view: TimelineView) -> QPoint:
    return view.scene().geometry.axis.center().toPoint()


def x_of(view: TimelineView, day: float) -> int:
    return round(view.scene().geometry.plot.left() + view.viewport.to_x(day))


@pytest.mark.parametrize("modifiers", [NO_KEY, SHIFT])
@pytest.mark.parametrize(("zoom", "unit"), [(0.01, YEAR), (8, MONTH), (400, DAY)])
def test_a_period_of_whole_units_is_drawn_on_the_axis_or_with_shift(
    view: TimelineView, qtbot: QtBot, modifiers: Qt.KeyboardModifier, zoom: float, unit: Unit
) -> None:
    view.look(view.viewport.zoomed(zoom, 300))
    start = axis(view) if modifiers == NO_KEY else empty_point(view)
    days = [int(view.scene().day_at(x)) for x in (start.x() - 100, start.x())]
    with qtbot.waitSignal(view.period_chosen) as chosen:
        drag(view, start, -100, modifiers)
    assert chosen.args == [unit.first(days[0]), unit.last(days[1])]


def test_with_alt_a_period_has_exact_days(view: TimelineView, qtbot: QtBot) -> None:
    start = axis(view)
    days = [int(view.scene().day_at(x)) for x in (start.x(), start.x() + 90)]
    with qtbot.waitSignal(view.period_chosen) as chosen:
        drag(view, start, 90, ALT)
    assert chosen.args == days


def test_the_period_is_said_while_it_is_drawn(view: TimelineView, qtbot: QtBot) -> None:
    start = axis(view)
    before = view.grab().toImage()
    QTest.mousePress(view, LEFT, NO_KEY, start)
    QTest.mouseMove(view, start + QPoint(90, 0))
    assert view._brushed
    assert view._brushed == view._period
    years = [civil(day)[0] for day in view._brushed]
    assert years[0] < years[1]
    assert view._words.period(*view._brushed) == "{}–{}".format(*years)
    assert view.grab().toImage() != before
    QTest.mouseRelease(view, LEFT, NO_KEY, start + QPoint(90, 0))
    assert view._brushed is None


def test_escape_gives_a_period_up(view: TimelineView, qtbot: QtBot) -> None:
    view.set_period(Y2000, Y2005)
    start = axis(view)
    QTest.mousePress(view, LEFT, NO_KEY, start)
    QTest.mouseMove(view, start + QPoint(90, 0))
    with qtbot.assertNotEmitted(view.period_chosen):
        QTest.keyClick(view, Qt.Key.Key_Escape)
        QTest.mouseRelease(view, LEFT, NO_KEY, start + QPoint(90, 0))
    assert view._period == (Y2000, Y2005)


@pytest.mark.parametrize(
    ("side", "to", "expected"),
    [
        ("since", 1996, (day_number(1996, 1, 1), Y2005 - 1)),
        ("since", 2008, (Y2005, day_number(2008, 1, 1) - 1)),
        ("since", 2005, (Y2005, day_number(2006, 1, 1) - 1)),
        ("until", 2010, (Y2000, day_number(2010, 1, 1) - 1)),
        ("until", 1995, (day_number(1995, 1, 1), Y2000 - 1)),
    ],
)
def test_a_side_of_the_period_is_dragged(
    view: TimelineView, qtbot: QtBot, side: str, to: int, expected: tuple[int, int]
) -> None:
    view.set_period(Y2000, Y2005 - 1)
    start = QPoint(x_of(view, {"since": Y2000, "until": Y2005}[side]), axis(view).y())
    with qtbot.waitSignal(view.period_chosen) as chosen:
        drag(view, start, x_of(view, day_number(to, 1, 1)) - start.x())
    assert tuple(chosen.args or ()) == expected


@pytest.mark.parametrize("open_side", [None, END])
def test_an_open_side_stays_open(view: TimelineView, qtbot: QtBot, open_side: int | None) -> None:
    view.set_period(Y2000, open_side)
    start = QPoint(x_of(view, Y2000), axis(view).y())
    assert period_grips(view.scene(), view._period).keys() == {Grip.SINCE}
    with qtbot.waitSignal(view.period_chosen) as chosen:
        drag(view, start, x_of(view, Y2005) - start.x())
    assert chosen.args == [Y2005, END]


def test_the_overview_moves_the_window(view: TimelineView, qtbot: QtBot) -> None:
    view.look(view.viewport.zoomed(4, 300))
    strip = view.scene().geometry.overview
    there = QPoint(int(strip.left() + strip.width() * 0.75), int(strip.center().y()))
    QTest.mouseClick(view, LEFT, NO_KEY, there)
    assert view.scene().window.center().x() == pytest.approx(there.x(), abs=2)
    drag(view, view.scene().window.center().toPoint(), -150)
    assert view.scene().window.center().x() == pytest.approx(there.x() - 150, abs=2)
    drag(view, there, -100)
    assert view.scene().window.center().x() == pytest.approx(there.x() - 100, abs=2)


@pytest.mark.parametrize("zoom", [4, 30, 900])
def test_the_sides_of_the_window_are_handles(view: TimelineView, qtbot: QtBot, zoom: float) -> None:
    view.look(view.viewport.zoomed(zoom, 300))
    first, last = view.viewport.first_day, view.viewport.last_day
    grips = window_grips(view.scene())
    assert all(rect.width() == REACH for rect in grips.values())
    middle = view.scene().window.center()
    assert grip_at(view.scene(), middle, (None, None), measuring=False) is Grip.WINDOW
    drag(view, grips[Grip.WINDOW_START].center().toPoint(), -50)
    pixel = 1 / view.scene().whole.scale
    assert view.viewport.last_day == pytest.approx(last)
    assert view.viewport.first_day == pytest.approx(first - 50 * pixel)
    drag(view, window_grips(view.scene())[Grip.WINDOW_END].center().toPoint(), 60)
    assert view.viewport.first_day == pytest.approx(first - 50 * pixel)
    assert view.viewport.last_day == pytest.approx(last + 60 * pixel)


def test_the_mouse_shows_what_can_be_held(view: TimelineView) -> None:
    view.look(view.viewport.zoomed(4, 300))
    view.set_period(int(view.viewport.first_day) + 400, None)
    grips = {**window_grips(view.scene()), **period_grips(view.scene(), view._period)}
    shapes = []
    for point in (*(rect.center() for rect in grips.values()), QPointF(axis(view)), view.scene().window.center()):
        QTest.mouseMove(view, point.toPoint())
        shapes.append(view.cursor().shape())
    sideways = Qt.CursorShape.SizeHorCursor
    assert shapes == [*[sideways] * 3, Qt.CursorShape.IBeamCursor, Qt.CursorShape.OpenHandCursor]


def test_keys_cut_a_period_out_at_the_sides_of_the_view(view: TimelineView, qtbot: QtBot) -> None:
    cut: list[tuple[int, int]] = []
    view.period_chosen.connect(lambda first, last: cut.append((first, last)))
    view.period_chosen.connect(view.set_period)
    view.look(view.viewport.showing(Y2000 + 40, Y2005 - 40))
    QTest.keyClick(view, Qt.Key.Key_BracketLeft)
    QTest.keyClick(view, Qt.Key.Key_BracketRight)
    view.look(view.viewport.showing(Y2005 + 10, Y2005 + 4000))
    QTest.keyClick(view, Qt.Key.Key_BracketLeft)
    view.look(view.viewport.showing(Y2000 - 4000, Y2000))
    QTest.keyClick(view, Qt.Key.Key_BracketRight)
    assert cut == [(cut[0][0], END), (cut[0][0], cut[1][1]), (Y2005, END), (BEGINNING, Y2000 - 1)]
    assert abs(cut[0][0] - (Y2000 + 40)) <= 183
    assert abs(cut[1][1] - (Y2005 - 40)) <= 183


def test_keys_cut_a_period_out_at_the_entry(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.period_chosen):
        QTest.keyClick(view, Qt.Key.Key_BracketLeft, CONTROL)
    QTest.mouseClick(view, LEFT, NO_KEY, place(view, 1))
    first, last = view._timeline.chronology.firsts[1], view._timeline.chronology.lasts[1]
    for key, expected in ((Qt.Key.Key_BracketLeft, [first, END]), (Qt.Key.Key_BracketRight, [BEGINNING, last])):
        with qtbot.waitSignal(view.period_chosen) as chosen:
            QTest.keyClick(view, key, CONTROL)
        assert chosen.args == expected


@pytest.mark.parametrize("key", [Qt.Key.Key_Backslash, Qt.Key.Key_Backspace])
def test_a_key_clears_the_period(view: TimelineView, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(view.period_cleared):
        QTest.keyClick(view, key)
