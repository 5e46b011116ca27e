"""The timeline answers to mouse and keys, and says how much lies outside its view."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from app.domain.days import day_number
from app.domain.timeline.timeline import EMPTY
from app.domain.timeline.units import MONTH, YEAR, Unit
from app.ui.theme import DARK, LIGHT, Theme
from app.ui.timeline.view import TimelineView
from tests.ui.timeline.made import (
    CONTROL,
    LEFT,
    NAMES,
    NO_KEY,
    SHIFT,
    WORDS,
    button,
    drag,
    empty_point,
    entries,
    hovered,
    place,
    timeline_with,
    wheel,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ESCAPE, END, UP, RIGHT = Qt.Key.Key_Escape, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Right


def days(view: TimelineView) -> tuple[float, float]:
    return view.viewport.first_day, view.viewport.last_day


@pytest.mark.parametrize("number", range(10))
def test_a_click_chooses_the_entry(view: TimelineView, qtbot: QtBot, number: int) -> None:
    with qtbot.waitSignal(view.entry_chosen) as chosen:
        QTest.mouseClick(view, LEFT, NO_KEY, place(view, number))
    assert chosen.args == [number]


def test_a_click_beside_every_mark_chooses_nothing(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.entry_chosen):
        QTest.mouseClick(view, LEFT, NO_KEY, empty_point(view))


@pytest.mark.parametrize("turn", [120, -120, 480, 30])
def test_the_wheel_keeps_the_day_under_the_cursor(view: TimelineView, turn: int) -> None:
    view.look(view.viewport.zoomed(4, 300))
    at, before = QPoint(400, 100), days(view)
    day = view.scene().day_at(at.x())
    wheel(view, at, turn)
    assert view.scene().day_at(at.x()) == pytest.approx(day)
    assert days(view) != before


def test_the_wheel_with_shift_pans(view: TimelineView) -> None:
    view.look(view.viewport.zoomed(4, 300))
    size, first = view.viewport.range, view.viewport.first_day
    wheel(view, QPoint(400, 100), 120, SHIFT)
    assert view.viewport.range == pytest.approx(size)
    assert view.viewport.first_day < first


def test_dragging_pans(view: TimelineView, qtbot: QtBot) -> None:
    view.look(view.viewport.zoomed(4, 300))
    start = empty_point(view)
    day = view.scene().day_at(start.x())
    drag(view, start, 80)
    assert view.scene().day_at(start.x() + 80) == pytest.approx(day)


def test_dragging_from_a_mark_does_not_choose_it(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.entry_chosen):
        drag(view, place(view, 1), 60)


def test_a_double_click_comes_closer(view: TimelineView, qtbot: QtBot) -> None:
    before = view.viewport.range
    QTest.mouseDClick(view, LEFT, NO_KEY, empty_point(view))
    assert view.viewport.range < before


@pytest.mark.parametrize(
    ("key", "sign"),
    [(Qt.Key.Key_Left, -1), (RIGHT, 1), (Qt.Key.Key_Home, -1), (END, 1)],
)
def test_keys_that_pan(view: TimelineView, qtbot: QtBot, key: Qt.Key, sign: int) -> None:
    view.look(view.viewport.zoomed(4, 300))
    before = days(view)[0]
    QTest.keyClick(view, key)
    assert (days(view)[0] - before) * sign > 0


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_F, NO_KEY), (Qt.Key.Key_Minus, NO_KEY)])
def test_keys_that_show_everything(
    view: TimelineView, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.viewport.range < view.viewport.limits[1] - view.viewport.limits[0]
    QTest.keyClick(view, key, modifiers)
    assert (view.viewport.first_day, view.viewport.last_day) == view.viewport.limits


def test_keys_go_from_entry_to_entry_in_time(view: TimelineView, qtbot: QtBot) -> None:
    chosen: list[int] = []
    view.entry_chosen.connect(chosen.append)
    for _ in range(11):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert chosen == list(range(10))
    QTest.keyClick(view, UP)
    QTest.keyClick(view, RIGHT, CONTROL)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert chosen[10:] == [8, 9, 9]


def test_every_button_acts(view: TimelineView, qtbot: QtBot) -> None:
    before = view.viewport.range
    for name, smaller in (("timelineZoomIn", True), ("timelineZoomOut", False), ("timelineFit", False)):
        QTest.mouseClick(a_button(view, name), LEFT)
        assert (view.viewport.range < before) is smaller
    QTest.mouseClick(a_button(view, "timelineZoomIn"), LEFT)
    first = view.viewport.first_day
    QTest.mouseClick(a_button(view, "timelinePanEarlier"), LEFT)
    assert view.viewport.first_day < first
    QTest.mouseClick(a_button(view, "timelinePanLater"), LEFT)
    assert view.viewport.first_day == pytest.approx(first)


def a_button(view: TimelineView, name: str) -> QToolButton:
    """One that is large enough and says what it does."""
    found = button(view, name)
    assert found.toolTip() == found.accessibleName() != ""
    assert min(found.width(), found.height()) >= 24
    return found


@pytest.mark.parametrize(("today", "shown"), [("2005-03-03", 2005), ("1950-01-01", 1990), ("2030-06-01", 2020)])
def test_this_year_is_shown_or_the_nearest_with_an_entry(view: TimelineView, today: str, shown: int) -> None:
    view.today = lambda: date.fromisoformat(today)
    QTest.keyClick(view, Qt.Key.Key_Y)
    assert days(view) == (day_number(shown, 1, 1), day_number(shown + 1, 1, 1))
    view.fit()
    QTest.mouseClick(a_button(view, "timelineThisYear"), LEFT)
    assert days(view) == (day_number(shown, 1, 1), day_number(shown + 1, 1, 1))


@pytest.mark.parametrize("modifiers", [SHIFT, Qt.KeyboardModifier.AltModifier])
def test_a_double_click_with_a_key_goes_farther(
    view: TimelineView, qtbot: QtBot, modifiers: Qt.KeyboardModifier
) -> None:
    view.look(view.viewport.zoomed(4, 300))
    point = empty_point(view)
    day, before = view.scene().day_at(point.x()), view.viewport.range
    QTest.mouseDClick(view, LEFT, modifiers, point)
    assert view.viewport.range == pytest.approx(before * 1.5)
    assert view.scene().day_at(point.x()) == pytest.approx(day)


@pytest.mark.parametrize(("zoom", "unit"), [(1, YEAR), (8, MONTH)])
def test_a_double_click_on_the_axis_shows_what_its_ticks_count(view: TimelineView, zoom: float, unit: Unit) -> None:
    view.look(view.viewport.zoomed(zoom, 300))
    point = view.scene().geometry.axis.center().toPoint()
    day = int(view.scene().day_at(point.x()))
    QTest.mouseDClick(view, LEFT, NO_KEY, point)
    assert days(view) == (unit.first(day), unit.last(day) + 1)


def test_keys_of_a_cyrillic_keyboard_act(view: TimelineView, qtbot: QtBot) -> None:
    view.look(view.viewport.zoomed(4, 300))
    QTest.sendKeyEvent(QTest.KeyAction.Click, view, Qt.Key(0x410), "а", NO_KEY)
    assert days(view) == view.viewport.limits


def test_the_header_counts_what_is_outside_and_leads_there(view: TimelineView, qtbot: QtBot) -> None:
    view.look(view.viewport.showing(day_number(2000, 1, 1), day_number(2005, 1, 1)))
    earlier, later = (button(view, name) for name in ("timelineEarlier", "timelineLater"))
    assert (earlier.text(), later.text()) == ("← 2 earlier", "5 later →")
    QTest.mouseClick(earlier, LEFT)
    assert earlier.text() == "← 1 earlier"
    view.fit()
    assert not earlier.isVisible()


def test_the_current_entry_comes_into_view(view: TimelineView) -> None:
    view.look(view.viewport.showing(day_number(2000, 1, 1), day_number(2002, 1, 1)))
    view.set_current(8)
    first, last = view.viewport.days
    assert first <= day_number(2012, 6, 1) <= last
    before = days(view)
    view.set_current(8)
    view.set_current(None)
    assert days(view) == before


def test_an_unknown_number_is_no_mark(view: TimelineView) -> None:
    before = days(view)
    view.set_current(99)
    assert days(view) == before


def test_a_chosen_view_stays_with_the_next_answer(view: TimelineView) -> None:
    view.look(view.viewport.showing(day_number(2000, 1, 1), day_number(2010, 1, 1)))
    before = days(view)
    view.show_timeline(timeline_with(entries(), "agreement", "operation"), NAMES)
    assert days(view) == pytest.approx(before)
    view.fit()
    view.show_timeline(timeline_with(entries()), NAMES)
    assert (view.viewport.first_day, view.viewport.last_day) == view.viewport.limits


def test_an_empty_answer_says_so(view: TimelineView, qtbot: QtBot) -> None:
    full = view.grab().toImage()
    view.show_timeline(EMPTY, NAMES)
    assert view.view_in_words == "No entry answers this search."
    assert view.grab().toImage() != full
    QTest.mouseClick(view, LEFT, NO_KEY, QPoint(400, 100))
    wheel(view, QPoint(400, 100), 120)
    with qtbot.assertNotEmitted(view.period_chosen):
        for key, control in view._keys:
            QTest.keyClick(view, Qt.Key(key), CONTROL if control else NO_KEY)


def test_it_has_a_name_and_says_how_many(view: TimelineView) -> None:
    assert view.objectName() == "timelineView"
    assert view.accessibleName() == "Timeline"
    assert view.view_in_words.endswith("; 10 of 10 entries in view")


def test_hovering_marks_the_entry(view: TimelineView) -> None:
    QTest.mouseMove(view, place(view, 1))
    assert hovered(view) == [(0, 1)]
    QTest.mouseMove(view, empty_point(view))
    assert not view._hovered


def test_a_mark_has_a_tooltip(view: TimelineView) -> None:
    at = place(view, 4)
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert QToolTip.text() == "entry 4"
    QToolTip.hideText()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("language", ["zh", "en", "ru"])
@pytest.mark.parametrize("size", [(1, 1), (60, 40), (400, 160), (720, 330), (2500, 1200)])
def test_it_paints_at_every_size(view: TimelineView, theme: Theme, language: str, size: tuple[int, int]) -> None:
    view.resize(*size)
    view.set_theme(theme)
    view.set_language(language, WORDS)
    view.set_period(day_number(2001, 1, 1), None)
    view.set_current(1)
    assert not view.grab().isNull()


def test_a_larger_font_makes_larger_marks(view: TimelineView) -> None:
    before = view.scene().geometry.stack.room
    font = view.font()
    font.setPixelSize(30)
    view.setFont(font)
    after = view.scene().geometry.stack.room
    assert after.mark > before.mark
    assert after.chip > before.chip
