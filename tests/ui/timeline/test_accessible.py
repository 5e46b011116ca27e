"""Screen readers have the whole of the timeline: every lane, mark, chip, bar and entry, in words, to be pressed."""

import re
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.days import civil
from app.domain.timeline.actions import ACTIONS
from app.startup import Desktop
from app.ui.theme import LIGHT
from app.ui.timeline.face import Face
from app.ui.timeline.view import TimelineView
from app.wording.dates import in_words
from tests.ui.conftest import STILL, Open
from tests.ui.timeline.made import CONTROL, NAMES, WORDS, deeds, timeline_with
from tests.ui.timeline.made import entries as made_entries

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
PRESS = QAccessibleActionInterface.pressAction()


@pytest.fixture(autouse=True)
def screen_reader(qapp: object) -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def open_window(open_window: Open) -> Open:
    """With a timeline that is at once where it is wanted."""

    def show(language: str) -> Desktop:
        desktop = open_window(language)
        desktop.window.timeline.setStyleSheet(STILL)
        return desktop

    return show


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What screen readers are told: what happened, and the name of what it happened to, or the announcement."""
    told: list[tuple[str, str]] = []
    tell = QAccessible.updateAccessibility

    def listen(event: QAccessibleEvent) -> None:
        told_of = event.accessibleInterface()
        text = event.message() if isinstance(event, QAccessibleAnnouncementEvent) else told_of.text(NAME)
        told.append((event.type().name, text))
        tell(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return told


def lanes(view: TimelineView) -> list[Face]:
    whole = QAccessible.queryAccessibleInterface(view)
    found = [whole.child(place) for place in range(whole.childCount())]
    return [child for child in found if isinstance(child, Face)]


def children(face: Face) -> list[Face]:
    every = [face.child(place) for place in range(face.childCount())]
    found = [child for child in every if isinstance(child, Face) and child.parent() is face]
    assert [face.indexOfChild(child) for child in found] == list(range(len(every)))
    return found


def number(leaf: Face) -> int:
    found = leaf.address[-1]
    assert isinstance(found, int)
    return found


def entries(lane: Face) -> list[Face]:
    """The leaves: what is an entry, wherever it stands."""
    return [leaf for child in children(lane) for leaf in (children(child) or [child])]


def rest(view: TimelineView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not view._rest.isActive())


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
@pytest.mark.parametrize("closer", [0, 3, 7])
def test_every_entry_in_view_is_told(open_window: Open, qtbot: QtBot, language: str, closer: int) -> None:
    """By its title and its date, in each lane that has it, whether it is a mark or in a chip or bar."""
    desktop = open_window(language)
    view = desktop.window.timeline
    for _ in range(closer):
        view.zoom_in()
    seen = view._timeline.everything.mask & ~view._timeline.chronology.undated
    first, last = view.viewport.days
    seen &= view._timeline.chronology.touching(first, last)
    told: dict[int, Face] = {}
    for lane, found in zip(lanes(view), view._timeline.lanes, strict=True):
        leaves = entries(lane)
        told |= {number(leaf): leaf for leaf in leaves}
        assert sorted(map(number, leaves)) == found.numbers(seen)
        for child in children(lane):
            assert child.childCount() != 0 or isinstance(child.address[-1], int)
    assert told
    for entry, leaf in told.items():
        (brief,) = desktop.library.briefs([entry])
        assert leaf.text(NAME) == brief.title[language]
        assert leaf.text(DESCRIPTION).startswith(in_words(brief.date, language))
    rest(view, qtbot)


@pytest.mark.parametrize("closer", [0, 2, 5])
def test_counts_are_those_of_the_lanes(open_window: Open, qtbot: QtBot, closer: int) -> None:
    """Marks, chips and bars add up to what is seen of a lane, and say their numbers."""
    view = open_window("en").window.timeline
    for _ in range(closer):
        view.zoom_in()
    for lane, shown in zip(lanes(view), view.scene().lanes, strict=True):
        seen = shown.total - shown.earlier - shown.later - shown.undated
        assert sum(max(1, child.childCount()) for child in children(lane)) == seen
        groups = [child for child in children(lane) if child.childCount()]
        assert all(group.text(NAME).split()[0] == f"{group.childCount()}" for group in groups)
        for group in (group for group in groups if isinstance(group.address[-1], tuple)):
            years = [int(year) for year in re.findall("[0-9]{4}", group.text(NAME))]
            begun = [civil(view._timeline.chronology.firsts[number(leaf)])[0] for leaf in children(group)]
            assert min(years) <= begun[-1] <= max(years)
    rest(view, qtbot)


def test_a_press_reads_the_entry_or_comes_closer(open_window: Open, qtbot: QtBot) -> None:
    desktop = open_window("en")
    view = desktop.window.timeline
    group = next(child for lane in lanes(view) for child in children(lane) if child.childCount() > 1)
    before = view.viewport.range
    member = children(group)[0]
    member.actionInterface().doAction(PRESS)
    assert desktop.session.entry == number(member)
    assert member.state().selected
    group.actionInterface().doAction(PRESS)
    assert view.viewport.range < before
    rest(view, qtbot)


def test_places_are_those_on_the_screen(view: TimelineView, qtbot: QtBot) -> None:
    for lane in lanes(view):
        assert view.rect().contains(view.mapFromGlobal(lane.rect().topLeft()))
        for child in children(lane):
            middle = child.rect().center()
            assert lane.rect().contains(middle)
            assert lane.childAt(middle.x(), middle.y()) is child
            assert QAccessible.queryAccessibleInterface(view).childAt(middle.x(), middle.y()) is lane
    rest(view, qtbot)


def test_lanes_out_of_sight_are_told_as_well(open_window: Open, qtbot: QtBot) -> None:
    desktop = open_window("en")
    view = desktop.window.timeline
    desktop.session.choose_lanes("country")
    qtbot.waitUntil(lambda: view._timeline.facet == "country")
    told, seen = lanes(view), len(view.scene().geometry.slots)
    assert [bool(lane.state().offscreen) for lane in told] == [place >= seen for place in range(len(told))]
    assert len(told) > seen
    assert [lane.text(NAME) for lane in told] == [text.full for text in view.shelf.texts]
    assert told[-1].text(DESCRIPTION) == view.shelf.texts[-1].count
    rest(view, qtbot)


def test_a_press_folds_a_lane(view: TimelineView, qtbot: QtBot) -> None:
    lane = lanes(view)[0]
    assert lane.state().expanded
    lane.actionInterface().doAction(PRESS)
    assert lane.state().collapsed
    assert len(entries(lane)) == 4
    rest(view, qtbot)


def test_treaty_actions_are_told_but_not_opened(view: TimelineView, qtbot: QtBot) -> None:
    view.show_deeds(deeds(12))
    lane = lanes(view)[0]
    assert lane.code == ACTIONS
    assert lane.text(NAME) == "Treaty"
    assert {leaf.text(NAME) for leaf in entries(lane)} >= {"signature", "withdrawal"}
    assert {tuple(leaf.actionNames()) for leaf in entries(lane)} == {()}
    rest(view, qtbot)


def test_the_keys_are_followed(view: TimelineView, qtbot: QtBot, said: list[tuple[str, str]]) -> None:
    """From entry to entry and from lane to lane, each spoken once."""
    view.setFocus()
    rest(view, qtbot)
    said.clear()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert said == [("Focus", "entry 0"), ("Selection", "entry 0")]
    whole = QAccessible.queryAccessibleInterface(view)
    assert whole.focusChild().text(NAME) == "entry 0"
    assert whole.focusChild().state().focused
    QTest.keyClick(view, Qt.Key.Key_Down, CONTROL)
    assert said[2:] == [("Focus", "Agreement"), ("Selection", "Agreement")]
    rest(view, qtbot)


def test_the_view_is_told_when_it_rests(view: TimelineView, qtbot: QtBot, said: list[tuple[str, str]]) -> None:
    """Once for many movements."""
    view.setFocus()
    rest(view, qtbot)
    said.clear()
    for _ in range(5):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    assert said == []
    rest(view, qtbot)
    assert [what for what, _ in said] == ["DescriptionChanged", "Announcement"]
    seen = 10 - sum(view._outside())
    assert said[-1][1] == view.view_in_words
    assert f"; {seen} of 10 entries in view" in said[-1][1]


def test_what_is_out_of_view_is_forgotten(view: TimelineView, qtbot: QtBot) -> None:
    """Qt keeps every interface that it was given until it is told not to."""
    gone = {leaf.address: leaf for lane in lanes(view) for leaf in entries(lane)}
    for _ in range(8):
        view.zoom_in()
    rest(view, qtbot)
    left = {leaf.address for lane in lanes(view) for leaf in entries(lane)}
    assert len(left) < len(gone)
    assert {address for address, leaf in gone.items() if shiboken6.isValid(leaf)} == left


def own_view() -> TimelineView:
    """Of which nobody else takes care."""
    view = TimelineView(LIGHT, "en", WORDS, "entry {}".format)
    view.resize(720, 330)
    view.show_timeline(timeline_with(made_entries()), NAMES)
    view.show()
    return view


def test_nothing_is_made_while_nobody_listens(qtbot: QtBot) -> None:
    QAccessible.setActive(False)
    view = own_view()
    view.setFocus()
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(view, key)
    assert (view._given, view._faces, view._contents) == ([], {}, None)
    assert not view._rest.isActive()
    shiboken6.delete(view)


def test_all_goes_with_the_timeline(qtbot: QtBot) -> None:
    """Qt and Python each hold a part of it: whoever deletes first must not leave the other with nothing."""
    view = own_view()
    whole = [*view._given]
    faces = [leaf for lane in lanes(view) for leaf in (lane, *entries(lane))]
    assert len(faces) == 3 + 10
    view._rest.stop()
    shiboken6.delete(view)
    assert not any(shiboken6.isValid(face) for face in (*whole, *faces))
