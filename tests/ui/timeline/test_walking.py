"""Keys go from place to place in a lane, and do there what a click does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from app.domain.timeline.density import Bar
from app.domain.timeline.marks import Mark
from app.ui.timeline.contents import Contents
from app.ui.timeline.scene import Place
from app.ui.timeline.view import TimelineView
from tests.ui.conftest import STILL, Open
from tests.ui.timeline.made import CONTROL, SHIFT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT, RIGHT, DOWN, ENTER = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return


def ringed(view: TimelineView) -> Place:
    (found,) = view._emphasis(view.scene()).hovered
    return found


def walk(view: TimelineView, steps: int, key: Qt.Key = RIGHT) -> list[Place]:
    found = []
    for _ in range(steps):
        QTest.keyClick(view, key, SHIFT)
        found.append(ringed(view))
    return found


@pytest.fixture(autouse=True)
def focus(view: TimelineView) -> Iterator[None]:
    view.setFocus()
    yield
    QToolTip.hideText()


def test_a_tool_tip_says_what_is_there(view: TimelineView) -> None:
    place = walk(view, 3)[-1]
    assert isinstance(place.target, Mark)
    assert QToolTip.text() == f"entry {place.target.number}"


@pytest.mark.parametrize("lane", [0, 1, 2])
def test_every_place_of_the_lane_is_reached(view: TimelineView, lane: int) -> None:
    """From left to right and back, and no farther than the ends."""
    for _ in range(lane + 1):
        QTest.keyClick(view, DOWN, CONTROL)
    places = list(Contents(view.scene()).places(lane).values())
    assert walk(view, len(places) + 1) == [*places, places[-1]]
    assert walk(view, len(places), LEFT) == [*reversed(places[:-1]), places[0]]
    lefts = [place.rect.left() for place in places]
    assert lefts == sorted(lefts)


def test_enter_reads_the_entry(view: TimelineView, qtbot: QtBot) -> None:
    place = walk(view, 2)[-1]
    assert isinstance(place.target, Mark)
    before = view.viewport
    with qtbot.waitSignal(view.entry_chosen) as chosen:
        QTest.keyClick(view, ENTER)
    assert chosen.args == [place.target.number]
    assert view.viewport == before


def test_they_begin_at_the_current_entry(view: TimelineView) -> None:
    before, current = [number for number in Contents(view.scene()).places(0) if isinstance(number, int)][:2]
    view.set_current(current)
    view.to_place_before()
    assert ringed(view) == view.scene().find(before)[0]
    view.set_current(current)
    assert view._emphasis(view.scene()).hovered == ()


def test_a_place_out_of_view_is_left(view: TimelineView, qtbot: QtBot) -> None:
    """Enter is then for the current entry again."""
    view.set_current(0)
    walk(view, 1)
    view.look(view.viewport.zoomed(50, 700))
    assert view._emphasis(view.scene()).hovered == ()
    with qtbot.waitSignal(view.entry_chosen) as chosen:
        QTest.keyClick(view, ENTER)
    assert chosen.args == [0]


def test_enter_comes_closer_to_many(open_window: Open) -> None:
    view = open_window("en").window.timeline
    view.setStyleSheet(STILL)
    view.setFocus()
    while not isinstance(walk(view, 1)[0].target, Bar):
        pass
    before = view.viewport.range
    QTest.keyClick(view, ENTER)
    assert view.viewport.range < before


def test_shift_does_not_hide_other_keys(view: TimelineView) -> None:
    """On many keyboards a plus needs it."""
    before = view.viewport.range
    QTest.keyClick(view, Qt.Key.Key_Plus, SHIFT)
    assert view.viewport.range < before
