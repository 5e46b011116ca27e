"""What is pointed at in the list is marked on the timeline, and the other way round."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.startup import Desktop
from app.ui.results.list import ROW_HEIGHT
from app.ui.theme import LIGHT
from tests.ui.conftest import STILL, answer_of, settle
from tests.ui.timeline.made import hovered, place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def narrowed(desktop: Desktop, qtbot: QtBot) -> None:
    """So few entries that each has its mark."""
    desktop.session.type_text("kind:operation heroin ")
    settle(desktop, qtbot)


def point_at_row(desktop: Desktop, row: int) -> int:
    """Moves the mouse over a row, and gives the number of its entry."""
    results = desktop.window.results
    rect = results.list.visualRect(results.model.index(row, 0))
    QTest.mouseMove(results.list.viewport(), rect.center() - QPoint(0, 5))
    QTest.mouseMove(results.list.viewport(), rect.center())
    return results.model.number_at(row)


def point_at(desktop: Desktop, number: int) -> None:
    """Moves the mouse over the mark of an entry."""
    at = place(desktop.window.timeline, number)
    for point in (at + QPoint(2, 0), at):
        QTest.mouseMove(desktop.window.timeline, point)


def leave(widget: QWidget) -> None:
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def ground(desktop: Desktop, row: int) -> str:
    """The colour at the left end of a row."""
    results = desktop.window.results
    rect = results.list.visualRect(results.model.index(row, 0))
    image = results.list.viewport().grab().toImage()
    return QColor(image.pixel(4, rect.center().y())).name().upper()


def test_a_row_marks_its_entry(desktop: Desktop, qtbot: QtBot) -> None:
    narrowed(desktop, qtbot)
    timeline, viewport = desktop.window.timeline, desktop.window.results.list.viewport()
    for row in (2, 0):
        number = point_at_row(desktop, row)
        assert [found for _, found in hovered(timeline)] == [number]
    before = timeline.grab().toImage()
    leave(viewport)
    assert timeline._hovered == []
    assert timeline.grab().toImage() != before
    assert desktop.session.entry is None


def test_a_row_of_an_entry_out_of_view_marks_the_edge(desktop: Desktop, qtbot: QtBot) -> None:
    narrowed(desktop, qtbot)
    timeline = desktop.window.timeline
    timeline.look(timeline.viewport.showing(724_000, 724_400))
    plain = timeline.grab().toImage()
    point_at_row(desktop, 1)
    (edge,) = timeline._edges
    plot = timeline.scene().geometry.plot
    assert (edge.dx, edge.dy, edge.point.x()) == (1, 0, plot.right())
    assert timeline.scene().geometry.slots[edge.lane].clip.contains(edge.point - QPoint(1, 0))
    assert timeline.grab().toImage() != plain
    leave(desktop.window.results.list.viewport())
    assert timeline.grab().toImage() == plain


def test_a_row_of_an_entry_in_a_lane_out_of_sight_marks_the_edge(desktop: Desktop, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desktop.session.found):
        desktop.session.choose_lanes("country")
    timeline = desktop.window.timeline
    lane = timeline.shelf.lanes[-1]
    (number,) = lane.numbers(lane.mask)[-1:]
    timeline.show_pointed(number)
    (edge,) = timeline._edges
    assert (edge.dy, edge.point.y()) == (1, timeline.scene().geometry.plot.bottom())
    timeline.show_lane(len(timeline.shelf.lanes) - 1)
    timeline.show_pointed(number)
    assert not timeline._edges
    assert timeline._hovered


def test_a_mark_marks_its_row(desktop: Desktop, qtbot: QtBot) -> None:
    narrowed(desktop, qtbot)
    timeline, results = desktop.window.timeline, desktop.window.results
    number = answer_of(desktop).numbers[1]
    assert ground(desktop, 1) == LIGHT.panel
    point_at(desktop, number)
    assert hovered(timeline)[0][1] == number
    assert (ground(desktop, 0), ground(desktop, 1)) == (LIGHT.panel, LIGHT.band)
    assert not results.list.currentIndex().isValid()
    leave(timeline)
    assert ground(desktop, 1) == LIGHT.panel


def test_pointing_scrolls_no_list(desktop: Desktop, qtbot: QtBot) -> None:
    last = answer_of(desktop).numbers[-1]
    desktop.window.timeline.entry_pointed.emit(last)
    assert desktop.window.results.list.verticalScrollBar().value() == 0


def test_moving_the_view_ends_it(desktop: Desktop, qtbot: QtBot) -> None:
    narrowed(desktop, qtbot)
    timeline = desktop.window.timeline
    point_at(desktop, answer_of(desktop).numbers[1])
    assert ground(desktop, 1) == LIGHT.band
    timeline.setStyleSheet(STILL)
    timeline.zoom_in()
    assert ground(desktop, 1) == LIGHT.panel


def test_the_mouse_asks_nothing_of_sqlite(desktop: Desktop, qtbot: QtBot) -> None:
    """Neither over the timeline with its arcs nor over the rows in sight."""
    window = desktop.window
    desktop.session.open_entry(desktop.library.number("sco-drug-agreement-2004"))
    QApplication.processEvents()
    asked: list[str] = []
    desktop.library._connection.set_trace_callback(asked.append)
    for row in range(window.results.list.height() // ROW_HEIGHT):
        point_at_row(desktop, window.results.list.indexAt(QPoint(5, row * ROW_HEIGHT + 5)).row())
    for x in range(0, window.timeline.width(), 7):
        for y in (60, 90, 150):
            QTest.mouseMove(window.timeline, QPoint(x, y))
            QApplication.processEvents()
    desktop.library._connection.set_trace_callback(None)
    assert asked == []


def test_choosing_on_the_timeline_brings_the_row_into_sight(desktop: Desktop, qtbot: QtBot) -> None:
    results = desktop.window.results
    last = answer_of(desktop).numbers[-1]
    desktop.window.timeline.entry_chosen.emit(last)
    assert results.list.currentIndex().row() == len(answer_of(desktop).numbers) - 1
    assert results.list.viewport().rect().contains(results.list.visualRect(results.list.currentIndex()))


@pytest.mark.parametrize("folded", [False, True])
def test_choosing_in_the_list_brings_the_mark_into_sight(desktop: Desktop, qtbot: QtBot, folded: bool) -> None:
    with qtbot.waitSignal(desktop.session.found):
        desktop.session.choose_lanes("topic")
    timeline = desktop.window.timeline
    timeline.setStyleSheet(STILL)
    timeline.fold_all(folded=folded)
    timeline.look(timeline.viewport.zoomed(8, 0))
    for lane in (timeline.shelf.lanes[-1], timeline.shelf.lanes[0], timeline.shelf.lanes[4]):
        (number,) = lane.numbers(lane.mask)[-1:]
        desktop.session.open_entry(number)
        shown = timeline.scene()
        clips = [(shown.geometry.slots[found.lane].clip, found.rect.center()) for found in shown.find(number)]
        assert any(clip.contains(point) for clip, point in clips)


def test_a_lane_of_which_hardly_anything_is_in_sight_is_scrolled_to(desktop: Desktop, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desktop.session.found):
        desktop.session.choose_lanes("framework")
    timeline = desktop.window.timeline
    place, lane = next((n, lane) for n, lane in enumerate(timeline.shelf.lanes) if n > 9)
    geometry = timeline.scene().geometry
    timeline.scroll_bar.setValue(round(geometry.stack.tops[place] - geometry.plot.height() + 3))
    assert timeline.scene().geometry.slots[-1].lane == place
    (number,) = lane.numbers(lane.mask)[-1:]
    timeline.set_current(number)
    shown = timeline.scene()
    (found,) = shown.find(number)
    assert shown.geometry.slots[found.lane].clip.contains(found.rect)
