"""Wheels, touch pads and touch screens move along the timeline."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.timeline.view import TimelineView
from tests.ui.timeline.made import (
    CONTROL,
    FINGERS_MOVE,
    SHIFT,
    empty_point,
    native_zoom,
    place,
    screen,
    touch_pad,
    turned,
    two_fingers,
    wheel,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

AT = QPoint(400, 100)


@pytest.fixture(autouse=True)
def near(view: TimelineView) -> None:
    view.look(view.viewport.zoomed(6, 300))


def test_a_touch_pad_pans_by_pixels(gliding: TimelineView) -> None:
    day = gliding.scene().day_at(AT.x())
    touch_pad(gliding, AT, QPoint(37, 4))
    assert gliding.scene().day_at(AT.x() + 37) == pytest.approx(day)
    touch_pad(gliding, AT, QPoint(0, 20), SHIFT)
    assert gliding.scene().day_at(AT.x() + 57) == pytest.approx(day)


def test_a_touch_pad_zooms_up_and_down(gliding: TimelineView) -> None:
    gliding.setStyleSheet("")
    day, before = gliding.scene().day_at(AT.x()), gliding.viewport.range
    touch_pad(gliding, AT, QPoint(3, 30))
    assert gliding.scene().day_at(AT.x()) == pytest.approx(day)
    assert before / 1.25 < gliding.viewport.range < before


def test_a_wheel_that_clicks_glides_though_it_has_pixels(gliding: TimelineView) -> None:
    gliding.setStyleSheet("")
    before = gliding.viewport
    turned(gliding, AT, QPoint(0, 15), QPoint(0, 120))
    assert gliding.viewport == before
    assert gliding.motion.goal == before.zoomed(1.25, AT.x() - gliding.scene().geometry.plot.left())


def test_with_control_the_lanes_scroll(view: TimelineView) -> None:
    view.resize(720, 120)
    before = view.viewport.range
    touch_pad(view, AT, QPoint(0, -90), CONTROL)
    assert view.scroll_bar.value() > 0
    assert view.viewport.range == before


def test_the_wheel_over_the_overview_zooms_about_the_day_there(view: TimelineView) -> None:
    strip, window = view.scene().geometry.overview, view.scene().window
    x = round(window.left() + window.width() * 0.8)
    day, before = view.scene().whole.to_day(x - strip.left()), view.viewport
    wheel(view, QPoint(x, int(strip.center().y())), 240)
    assert view.viewport.range < before.range
    assert view.viewport.to_x(day) == pytest.approx(before.to_x(day))


def test_a_pinch_on_a_touch_pad_zooms_about_the_cursor(view: TimelineView) -> None:
    day, before = view.scene().day_at(AT.x()), view.viewport.range
    native_zoom(view, AT, 0.25)
    assert view.viewport.range == pytest.approx(before / 1.25)
    assert view.scene().day_at(AT.x()) == pytest.approx(day)


@pytest.mark.parametrize("apart", [90, -60])
def test_two_fingers_on_a_screen_zoom_and_move(view: TimelineView, qtbot: QtBot, apart: int) -> None:
    day, before = view.scene().day_at(AT.x()), view.viewport.range
    two_fingers(view, AT, 100, apart)
    assert view.viewport.range == pytest.approx(before * 100 / (100 + apart))
    assert view.scene().day_at(AT.x() + FINGERS_MOVE) == pytest.approx(day)


def test_one_finger_pans(view: TimelineView, qtbot: QtBot) -> None:
    start = empty_point(view)
    day = view.scene().day_at(start.x())
    touch = QTest.touchEvent(view, screen())
    touch.press(0, start, view).commit()
    touch.move(0, start + QPoint(40, 0), view).commit()
    touch.move(0, start + QPoint(80, 0), view).commit()
    assert view.scene().day_at(start.x() + 80) == pytest.approx(day, abs=2)
    touch.release(0, start + QPoint(80, 0), view).commit()


def test_a_tap_chooses(view: TimelineView, qtbot: QtBot) -> None:
    view.fit()
    with qtbot.waitSignal(view.entry_chosen) as chosen:
        touch = QTest.touchEvent(view, screen())
        touch.press(0, place(view, 3), view).commit()
        touch.release(0, place(view, 3), view).commit()
    assert chosen.args == [3]
