"""Titles beside marks and eras below the lanes, on the real library and in the window."""

from collections.abc import Mapping, Sequence

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.domain.days import day_number
from app.startup import Desktop
from app.ui.theme import DARK
from app.ui.timeline.captions import Titles
from app.ui.timeline.view import TimelineView
from tests.ui.conftest import Open, settle
from tests.ui.timeline.made import LEFT, NO_KEY, deeds, entries, timeline_with

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

AGREEMENT = "sco-drug-agreement-2004"
SIGNED = day_number(2004, 6, 17)


def near(desktop: Desktop) -> TimelineView:
    """The timeline of the window within a few weeks of an agreement."""
    timeline = desktop.window.timeline
    timeline.look(timeline.viewport.showing(SIGNED - 20, SIGNED + 60))
    return timeline


def said(timeline: TimelineView) -> dict[int, str]:
    """The words of the labels in sight."""
    shown = timeline.scene()
    lanes = zip(shown.lanes, shown.titles, strict=True)
    return {label.number: titles[label.number] for lane, titles in lanes for label in lane.labels}


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
def test_an_entry_has_its_title_when_one_is_near(open_window: Open, language: str) -> None:
    desktop = open_window(language)
    number = desktop.library.number(AGREEMENT)
    assert number is not None
    assert said(near(desktop))[number] == desktop.library.entry(number).title[language]
    assert not desktop.window.timeline.grab().isNull()


def test_another_language_has_other_titles(desktop: Desktop) -> None:
    timeline = near(desktop)
    before = set(said(timeline).values())
    desktop.window.menus.language_chosen.emit("ru")
    assert before.isdisjoint(said(near(desktop)).values())


def test_a_click_on_a_title_chooses_its_entry(desktop: Desktop, qtbot: QtBot) -> None:
    timeline, number = near(desktop), desktop.library.number(AGREEMENT)
    shown = timeline.scene()
    lane, label = next((at, x) for at, lane in enumerate(shown.lanes) for x in lane.labels if x.number == number)
    slot, plot = shown.geometry.slots[lane], shown.geometry.plot
    at = QPoint(round(plot.left() + label.x1 - 3), round(slot.row_top(label.row) + slot.room.mark / 2))
    QTest.mouseClick(timeline, LEFT, NO_KEY, at)
    assert desktop.session.entry == number


def test_titles_are_read_once_and_only_of_labels() -> None:
    read: list[int] = []

    def titles(numbers: Sequence[int]) -> Mapping[int, str]:
        read.extend(numbers)
        return {number: f"title {number}" for number in numbers if number != 7}

    book = Titles(titles)
    assert book.of([3, 7, 3]) == {3: "title 3", 7: ""}
    book.of([3, 4])
    assert read == [3, 7, 4]


def test_every_title_that_is_read_is_shown(view: TimelineView) -> None:
    read: list[int] = []

    def titles(numbers: Sequence[int]) -> Mapping[int, str]:
        read.extend(numbers)
        return dict.fromkeys(numbers, "title")

    view.read_titles_with(titles)
    view.show_timeline(timeline_with(entries()), {})
    assert said(view).keys() == set(read) != set()


def test_treaty_actions_have_their_parties(view: TimelineView) -> None:
    view.show_deeds(deeds(4))
    view.look(view.viewport.showing(day_number(2004, 1, 1), day_number(2004, 8, 1)))
    shown = view.scene()
    assert {shown.titles[0][label.number] for label in shown.lanes[0].labels} == {"KAZ"}


def eras(desktop: Desktop) -> set[str]:
    """The eras that are painted."""
    return {era.short for era in desktop.window.timeline.scene().eras}


def test_countries_have_their_eras(desktop: Desktop, qtbot: QtBot) -> None:
    assert {"SCO", "UNODC"} <= eras(desktop)
    assert "FSKN" not in eras(desktop)
    desktop.session.change(lambda selection: selection.toggled("country", "RUS"))
    settle(desktop, qtbot)
    assert "FSKN" in eras(desktop)


def test_eras_can_be_left_out(desktop: Desktop) -> None:
    timeline = desktop.window.timeline
    menu, height = timeline.header.menu, timeline.scene().geometry.plot.height()
    menu.aboutToShow.emit()
    (action,) = (action for action in menu.actions() if action.text() == "Show eras")
    assert action.isChecked()
    action.trigger()
    assert not timeline.scene().eras
    assert timeline.scene().geometry.plot.height() > height


def test_an_era_tells_its_days_and_its_source(desktop: Desktop) -> None:
    timeline = desktop.window.timeline
    timeline.set_theme(DARK)
    era, rect = next((era, rect) for era, rect in timeline.scene().eras.items() if era.short == "SCO")
    at = rect.center().toPoint()
    QApplication.sendEvent(timeline, QHelpEvent(QEvent.Type.ToolTip, at, timeline.mapToGlobal(at)))
    assert QToolTip.text().startswith(
        "Shanghai Cooperation Organization (SCO)\nsince 15 June 2001\nMeeting of the heads"
    )
    assert "President of Russia" in era.tip
    QToolTip.hideText()
    strip = timeline.scene().geometry.eras
    assert strip.contains(rect)
