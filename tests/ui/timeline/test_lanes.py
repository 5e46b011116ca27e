"""Many lanes: folded, pinned, sorted, scrolled; an entry in several of them."""

from collections.abc import Iterator
from math import ceil

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from app.domain.bits import mask_of
from app.domain.dates import Precision
from app.domain.timeline.chronology import Chronology, Look
from app.domain.timeline.timeline import Timeline, timeline_of
from app.ui.timeline.shelf import LaneName
from app.ui.timeline.view import TimelineView
from tests.ui.timeline.made import CONTROL, LEFT, NO_KEY, button, drag, hovered, wheel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CODES = [f"C{code:03}" for code in range(195)]
NAMES = {code: LaneName(code, f"Country {code}") for code in CODES}
SIZE = 400


def countries() -> Timeline:
    """The lane of code n has every entry that n + 1 divides; the first lane has all of them."""
    look = Look("meeting", Precision.DAY)
    days = [720_000 + 40 * n for n in range(SIZE)]
    lanes = {code: mask_of(range(0, SIZE, n + 1)) for n, code in enumerate(CODES)}
    return timeline_of(Chronology(days, days, [look] * SIZE), (1 << SIZE) - 1, lanes, "country")


@pytest.fixture
def view(view: TimelineView) -> TimelineView:
    view.show_timeline(countries(), NAMES)
    return view


@pytest.fixture(autouse=True)
def no_menu_stays(view: TimelineView) -> Iterator[None]:
    yield
    view.menu.close()


def seen(view: TimelineView) -> list[str]:
    return [text.code for text in view.scene().texts]


def name_at(view: TimelineView, place: int) -> QPoint:
    """A point on the name of a lane in sight."""
    clip = view.scene().geometry.slots[place].clip
    return QPoint(int(clip.left() + 30), int(clip.center().y()))


def test_only_lanes_in_sight_are_laid_out(view: TimelineView) -> None:
    assert seen(view) == CODES[: len(seen(view))]
    assert 5 <= len(view.scene().lanes) <= 12
    for text, lane in zip(view.scene().texts, view.scene().lanes, strict=True):
        assert lane.total == text.number == ceil(SIZE / (CODES.index(text.code) + 1))


def test_twenty_lanes_have_room_for_their_names(view: TimelineView) -> None:
    view.resize(720, 768)
    whole = [slot for slot in view.scene().geometry.slots if slot.clip == slot.band]
    assert len(whole) >= 20
    assert all(slot.band.height() >= view.fontMetrics().height() for slot in whole)


def test_lanes_scroll_to_the_last_one(view: TimelineView) -> None:
    view.scroll_bar.setValue(view.scroll_bar.maximum())
    assert seen(view)[-1] == CODES[-1]
    assert view.scene().geometry.slots[-1].band.bottom() == pytest.approx(view.scene().geometry.plot.bottom(), abs=1)


@pytest.mark.parametrize("modifiers", [CONTROL, NO_KEY])
def test_the_wheel_scrolls_lanes_with_ctrl_or_over_their_names(
    view: TimelineView, modifiers: Qt.KeyboardModifier
) -> None:
    at = QPoint(500, 150) if modifiers == CONTROL else name_at(view, 2)
    before = view.viewport
    wheel(view, at, -240, modifiers)
    assert view.viewport == before
    assert view.scroll_bar.value() == 2 * view.scroll_bar.singleStep()


def test_dragging_scrolls_too(view: TimelineView) -> None:
    start = QPoint(500, 200)
    QTest.mousePress(view, LEFT, NO_KEY, start)
    QTest.mouseMove(view, start - QPoint(0, 60))
    QTest.mouseRelease(view, LEFT, NO_KEY, start - QPoint(0, 60))
    assert view.scroll_bar.value() == 60
    drag(view, name_at(view, 1), 40)
    assert not any(text.folded for text in view.scene().texts)


def test_page_keys_scroll(view: TimelineView) -> None:
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.scroll_bar.value() == view.scroll_bar.pageStep()
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.scroll_bar.value() == 0


def test_a_click_on_a_name_folds_the_lane(view: TimelineView) -> None:
    before = view.scene().geometry.slots[1].band.height()
    QTest.mouseClick(view, LEFT, NO_KEY, name_at(view, 1))
    slot, lane = view.scene().geometry.slots[1], view.scene().lanes[1]
    assert slot.folded
    assert slot.band.height() < before
    assert not lane.marks
    assert lane.total == 200
    assert view.scene().hit(QPointF(view.scene().bar_rects(1, lane.bars)[3].center())) is not None
    QTest.mouseClick(view, LEFT, NO_KEY, name_at(view, 1))
    assert not view.scene().geometry.slots[1].folded


def test_all_lanes_fold_at_once(view: TimelineView) -> None:
    view.header.menu.offer(view._words.lanes, view.shelf.order, None)
    choose(view.header.menu.actions(), "Fold all lanes")
    assert all(slot.folded for slot in view.scene().geometry.slots)
    assert not view.grab().isNull()
    choose(view.header.menu.actions(), "Unfold all lanes")
    assert not any(slot.folded for slot in view.scene().geometry.slots)


def choose(actions: list, text: str) -> None:  # type: ignore[type-arg]
    next(action for action in actions if action.text().split("\t")[0] == text).trigger()


def test_a_pinned_lane_stays_at_the_top(view: TimelineView) -> None:
    view.turn_pin(CODES[7])
    view.turn_pin(CODES[3])
    view.scroll_bar.setValue(view.scroll_bar.maximum())
    shown = view.scene()
    assert seen(view)[:2] == [CODES[7], CODES[3]]
    assert shown.geometry.slots[0].clip.top() == shown.geometry.plot.top()
    assert shown.geometry.slots[2].clip.top() >= shown.geometry.slots[1].clip.bottom()
    under = shown.geometry.slots[1].clip.center()
    assert shown.geometry.slot_at(under) == 1
    view.turn_pin(CODES[7])
    assert seen(view)[0] == CODES[3]


def test_pinned_lanes_leave_room_for_others(view: TimelineView) -> None:
    for code in CODES[:50]:
        view.turn_pin(code)
    place = view.scene().geometry
    assert 0 < place.stack.fixed <= 0.6 * place.plot.height()


def test_keys_go_from_lane_to_lane(view: TimelineView) -> None:
    for _ in range(15):
        QTest.keyClick(view, Qt.Key.Key_Down, CONTROL)
    assert CODES[14] in seen(view)
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_P)
    first = view.scene().texts[0]
    assert (first.code, first.folded, first.pinned) == (CODES[14], True, True)
    QTest.keyClick(view, Qt.Key.Key_Up, CONTROL)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert not view.scene().texts[0].folded


def test_keys_of_lanes_do_nothing_before_there_is_one(view: TimelineView) -> None:
    before = seen(view)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_P):
        QTest.keyClick(view, key)
    assert seen(view) == before


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_menu_of_a_lane(view: TimelineView, reason: QContextMenuEvent.Reason) -> None:
    QTest.keyClick(view, Qt.Key.Key_Down, CONTROL)
    QTest.keyClick(view, Qt.Key.Key_Down, CONTROL)
    at = name_at(view, 1)
    QApplication.sendEvent(view, QContextMenuEvent(reason, at, view.mapToGlobal(at)))
    assert view.menu.isVisible()
    choose(view.menu.actions(), "Pin the lane to the top")
    assert seen(view)[0] == CODES[1]


def test_lanes_by_name(view: TimelineView) -> None:
    names = {code: LaneName(code, f"{len(CODES) - n:03}") for n, code in enumerate(CODES)}
    view.show_timeline(countries(), names)
    view.sort_lanes("name")
    assert seen(view)[:2] == [CODES[-1], CODES[-2]]
    view.sort_lanes("relevance")
    assert seen(view)[:2] == CODES[:2]


def test_folds_are_remembered_facet_by_facet(view: TimelineView) -> None:
    view.turn_fold(CODES[0])
    other = countries()
    kinds = timeline_of(other.chronology, other.everything.mask, {CODES[0]: other.everything.mask}, "kind")
    view.show_timeline(kinds, NAMES)
    assert not view.scene().texts[0].folded
    view.show_timeline(other, NAMES)
    assert view.scene().texts[0].folded


def test_an_entry_under_the_mouse_is_marked_in_all_its_lanes(view: TimelineView) -> None:
    view.look(view.viewport.showing(720_000 + 40 * 9, 720_000 + 40 * 16))
    shown = view.scene()
    (place,) = [place for place in shown.find(12) if place.lane == 2]
    QTest.mouseMove(view, place.rect.center().toPoint())
    assert sorted(hovered(view)) == [(0, 12), (1, 12), (2, 12), (3, 12), (5, 12)]
    assert hovered(view)[0] == (2, 12)
    assert not view.grab().isNull()


def test_the_current_entry_brings_one_of_its_lanes_into_sight(view: TimelineView) -> None:
    lanes = {code: 1 << n for n, code in enumerate(CODES)}
    found = countries()
    view.show_timeline(timeline_of(found.chronology, (1 << len(CODES)) - 1, lanes, "country"), NAMES)
    view.set_current(100)
    assert CODES[100] in seen(view)
    assert [place.lane for place in view._selected] == [seen(view).index(CODES[100])]


def test_a_name_has_a_tooltip(view: TimelineView) -> None:
    at = name_at(view, 1)
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert QToolTip.text() == f"Country {CODES[1]}\n200 entries"
    QToolTip.hideText()


def test_the_header_chooses_lanes(view: TimelineView) -> None:
    chosen: list[str] = []
    view.lanes_chosen.connect(chosen.append)
    lanes = button(view, "timelineLanes")
    assert "By country" in lanes.text()
    for text in ("By framework", "One lane"):
        choose(lanes.menu().actions(), text)
    assert chosen == ["framework", ""]
    assert button(view, "timelineOptions").accessibleName()
    assert view.scroll_bar.accessibleName()
