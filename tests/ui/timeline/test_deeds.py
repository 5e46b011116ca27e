"""The treaty actions of the agreement that is being read, in a lane of their own."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.domain.timeline.actions import ACTIONS
from app.ui.timeline.scene import Place
from app.ui.timeline.view import TimelineView
from tests.ui.timeline.made import CONTROL, LEFT, NO_KEY, deeds, hovered

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def view(view: TimelineView) -> TimelineView:
    view.show_deeds(deeds(6))
    return view


def deed(view: TimelineView, number: int) -> Place:
    return next(place for place in view.scene().places(0) if getattr(place.target, "number", None) == number)


def test_they_have_the_first_lane(view: TimelineView) -> None:
    text, lane = view.scene().texts[0], view.scene().lanes[0]
    assert (text.code, text.label, text.count) == (ACTIONS, "Treaty", "8 actions")
    assert lane.total == 8
    assert not view.grab().isNull()


def test_entries_are_counted_without_them(view: TimelineView) -> None:
    assert view.view_in_words.endswith("; 10 of 10 entries in view")
    assert [lane.total for lane in view.scene().lanes[1:]] == [4, 3, 3]
    assert [place.lane for place in view.scene().find(0)] == [1]


def test_each_has_a_tooltip(view: TimelineView) -> None:
    at = deed(view, 7).rect.center().toPoint()
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert QToolTip.text() == "withdrawal"
    QToolTip.hideText()


def test_they_are_no_entries(view: TimelineView, qtbot: QtBot) -> None:
    number = view.scene().lanes[0].marks[0].number
    at = deed(view, number).rect.center().toPoint()
    QTest.mouseMove(view, at)
    assert hovered(view) == [(0, number)]
    with qtbot.assertNotEmitted(view.entry_chosen):
        QTest.mouseClick(view, LEFT, NO_KEY, at)


def test_they_fold_and_stay_folded(view: TimelineView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Down, CONTROL)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.scene().geometry.slots[0].folded
    view.show_deeds(None)
    assert [text.code for text in view.scene().texts] == ["agreement", "meeting", "operation"]
    view.show_deeds(deeds(6))
    assert view.scene().geometry.slots[0].folded
    view.turn_pin(ACTIONS)
    assert view.scene().texts[0].code == ACTIONS


def test_few_of_them_need_little_room(view: TimelineView) -> None:
    few = view.scene().geometry.slots
    assert few[0].band.height() < few[1].band.height()
    view.show_deeds(deeds(60))
    many = view.scene().geometry.slots
    assert many[0].band.height() == pytest.approx(many[1].band.height(), abs=1)


def test_all_of_them_can_be_reached(view: TimelineView) -> None:
    """Also those that lie years after the last entry."""
    late = deeds(600)
    view.show_deeds(late)
    view.fit()
    shown = view.scene().lanes[0]
    assert (shown.earlier, shown.later) == (0, 0)
    view.show_deeds(None)
    assert view.viewport.limits[1] < late.actions.extent.last


def test_the_current_entry_is_not_looked_for_among_them(view: TimelineView) -> None:
    view.set_current(2)
    assert all(place.lane > 0 for place in view._selected)
