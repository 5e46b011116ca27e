"""Chips and bars open: the view comes closer where that parts their entries, and else a menu has them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.domain.dates import Precision
from app.domain.days import END, day_number
from app.domain.timeline.chronology import Look
from app.domain.timeline.density import Bar
from app.domain.timeline.marks import Cluster
from app.ui.timeline.scene import Place
from app.ui.timeline.view import TimelineView
from tests.ui.timeline.made import LEFT, NAMES, NO_KEY, timeline_with

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DAY = Look("meeting", Precision.DAY)
ALWAYS = Look("meeting", Precision.INTERVAL, endless=True)
FAR = (720_000, 720_000, DAY)
START = day_number(2004, 6, 17)


@pytest.fixture(autouse=True)
def no_menu_stays(view: TimelineView) -> Iterator[None]:
    yield
    view.members.close()
    QToolTip.hideText()


def show(view: TimelineView, *days: int) -> None:
    view.show_timeline(timeline_with(sorted([FAR, *((day, day, DAY) for day in days)]), "meeting"), NAMES)
    view.resize(720, 200)
    view.fit()


def chip(view: TimelineView) -> Place:
    (found,) = (place for place in view.scene().places(0) if isinstance(place.target, Cluster))
    return found


def bar(view: TimelineView, place: int) -> Place:
    shown = view.scene()
    bars = shown.lanes[0].bars
    return Place(0, bars[place], shown.bar_rects(0, bars)[place])


def click(view: TimelineView, place: Place) -> None:
    QTest.mouseClick(view, LEFT, NO_KEY, place.rect.center().toPoint())


def tip(view: TimelineView, place: Place) -> str:
    at = place.rect.center().toPoint()
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    return QToolTip.text()


def test_a_click_on_a_chip_shows_its_days_alone(view: TimelineView) -> None:
    show(view, *range(START, START + 120, 10))
    found = chip(view)
    assert isinstance(found.target, Cluster)
    click(view, found)
    first, last = view.viewport.days
    assert START - 20 < first < found.target.first <= found.target.last < last < START + 140
    assert not view.members.isVisible()
    assert not [place for place in view.scene().places(0) if isinstance(place.target, Cluster)]


def test_entries_of_one_day_are_offered(view: TimelineView, qtbot: QtBot) -> None:
    show(view, *[START] * 12)
    before, found = view.viewport, chip(view)
    click(view, found)
    assert view.viewport == before
    assert view.members.isVisible()
    offered = view.members.actions()
    assert isinstance(found.target, Cluster)
    assert [action.text() for action in offered] == [f"entry {number}" for number in found.target.numbers]
    with qtbot.waitSignal(view.entry_chosen) as chosen:
        offered[1].trigger()
    assert chosen.args == [found.target.numbers[1]]


def test_no_menu_is_longer_than_a_hundred(view: TimelineView) -> None:
    view.members.offer(range(1000), str)
    assert len(view.members.actions()) == 100


def test_what_runs_from_before_is_offered(view: TimelineView) -> None:
    running = [(FAR[0] + day, END, ALWAYS) for day in range(20)]
    view.show_timeline(timeline_with([*running, (START, START, DAY), (START + 60, START + 60, DAY)], "meeting"), NAMES)
    view.look(view.viewport.showing(START - 200, START + 200))
    (found,) = (place for place in view.scene().places(0) if place.target == view.scene().lanes[0].running)
    click(view, found)
    assert len(view.members.actions()) == 20


def test_a_click_on_a_bar_shows_its_days(view: TimelineView) -> None:
    show(view, *range(START, START + 4000, 2))
    found = bar(view, 5)
    assert isinstance(found.target, Bar)
    click(view, found)
    assert view.viewport.days == (found.target.first, found.target.last)


def test_a_bar_that_cannot_be_shown_closer_offers_its_entries(view: TimelineView) -> None:
    show(view, *sorted([START + day // 90 for day in range(900)]))
    view.look(view.viewport.showing(START, START + 10))
    before, found = view.viewport, bar(view, 3)
    click(view, found)
    assert view.viewport == before
    assert len(view.members.actions()) == 90


def test_a_bar_tells_its_days_how_many_and_which_if_they_are_few(view: TimelineView) -> None:
    show(view, *[START] * 2, *range(START + 400, START + 4000, 2))
    view.turn_fold("meeting")
    assert tip(view, bar(view, 1)).endswith("\n2 entries\n· entry 1\n· entry 2")
    assert "2004" in tip(view, bar(view, 1)).splitlines()[0]
    assert "·" not in tip(view, bar(view, 5))


def test_a_chip_tells_its_days(view: TimelineView) -> None:
    show(view, *[START] * 12)
    assert tip(view, chip(view)).startswith("17 June 2004\n")
