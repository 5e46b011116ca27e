"""The entry being read is tied to what it is related to, in the real window on the real library."""

import random
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.domain.timeline.arcs import MOST
from app.domain.timeline.marks import Mark
from app.startup import Desktop
from app.ui.paper.files import pictures
from app.ui.paper.seen import seen_document
from app.ui.timeline.linking import Links
from app.ui.timeline.scene import Place
from app.ui.timeline.words import timeline_words
from tests.ui.conftest import Open, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONVENTION, PROTOCOL = "single-convention-1961", "single-convention-protocol-1972"
AGREEMENT, SUMMIT = "sco-drug-agreement-2004", "sco-summit-tashkent-2004"
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def number(desktop: Desktop, name: str) -> int:
    found = desktop.library.number(name)
    assert found is not None
    return found


def read(desktop: Desktop, name: str) -> Links:
    """The arcs after an entry has been opened."""
    desktop.session.open_entry(number(desktop, name))
    return desktop.window.timeline.links()


def rects(desktop: Desktop, name: str) -> list[QRectF]:
    """Where the marks of an entry are."""
    return [place.rect for place in desktop.window.timeline.scene().find(number(desktop, name))]


def of(places: object, wanted: int) -> list[Place]:
    assert isinstance(places, list | tuple)
    return [place for place in places if isinstance(place.target, Mark) and place.target.number == wanted]


def tip_at(desktop: Desktop, at: QPoint) -> str:
    timeline = desktop.window.timeline
    QApplication.sendEvent(timeline, QHelpEvent(QEvent.Type.ToolTip, at, timeline.mapToGlobal(at)))
    text = QToolTip.text()
    QToolTip.hideText()
    return text


@pytest.mark.parametrize(("language", "name"), [("zh", "由其修正"), ("en", "Amended by"), ("ru", "Изменено")])
def test_the_protocol_amends_the_convention(open_window: Open, language: str, name: str) -> None:
    desktop = open_window(language)
    found = read(desktop, CONVENTION)
    (start,), (end,) = rects(desktop, CONVENTION), rects(desktop, PROTOCOL)
    (link,) = [link for link in found.links if abs(link.arc.end[0] - end.center().x()) < 1]
    assert link.name == name
    assert link.arc.start[0] == pytest.approx(start.center().x())
    assert link.arc.end[1] - 4 <= (end.bottom() if link.arc.second[1] > link.arc.end[1] else end.top()) + 2


@pytest.mark.parametrize(("name", "relation"), [(CONVENTION, "Amended by"), (PROTOCOL, "Amends")])
def test_both_ends_tell_of_it(desktop: Desktop, name: str, relation: str) -> None:
    assert relation in {link.name for link in read(desktop, name).links}


@pytest.mark.parametrize("name", [AGREEMENT, CONVENTION, "caricc-agreement", "csto-channel-status-2008"])
@pytest.mark.parametrize("lanes", ["kind", "country", ""])
def test_every_arc_ends_at_a_mark_or_leaves_the_view(desktop: Desktop, qtbot: QtBot, name: str, lanes: str) -> None:
    timeline = desktop.window.timeline
    if lanes != "kind":
        with qtbot.waitSignal(desktop.session.found):
            desktop.session.choose_lanes(lanes)
    found = read(desktop, name)
    entry = desktop.library.entry(number(desktop, name))
    related = {number(desktop, relation.id) for relation in entry.related}
    marks = [place.rect for other in related for place in timeline.scene().find(other)]
    targets = [*marks, *(place.rect for place in (*found.ghosts, *found.exits))]
    assert 0 < len(found.links) <= MOST
    assert found.more == max(0, len(related) - MOST)
    for link in found.links:
        x, y = link.arc.end
        assert any(rect.adjusted(-1, -3, 1, 3).contains(x, y) for rect in targets), link.name


def test_names_cover_no_mark_and_not_one_another(desktop: Desktop) -> None:
    timeline = desktop.window.timeline
    for name in (AGREEMENT, CONVENTION, "sco-strategy-2011-2016"):
        found = read(desktop, name)
        labels = [link.label.adjusted(0, 3, 0, -3) for link in found.links if link.label]
        shown = timeline.scene()
        marks = [place.rect for lane in range(len(shown.lanes)) for place in shown.places(lane)]
        raised = [place.rect for place in found.raised]
        assert not [(label, rect) for label in labels for rect in (*marks, *raised) if label.intersects(rect)]
        assert not [n for n, label in enumerate(labels) if any(label.intersects(other) for other in labels[:n])]
    assert labels


def test_a_related_entry_among_bars_can_be_chosen(desktop: Desktop, qtbot: QtBot) -> None:
    """Its mark stands over the bars, tells the relation, and leads there."""
    timeline, summit = desktop.window.timeline, number(desktop, SUMMIT)
    (place,) = of(read(desktop, AGREEMENT).raised, summit)
    at = place.rect.center().toPoint()
    assert tip_at(desktop, at).splitlines()[-1] == "Adopted at"
    QTest.mouseClick(timeline, LEFT, NO_KEY, at)
    assert desktop.session.entry == summit
    assert "Adopted here" in {link.name for link in timeline.links().links}


def test_what_the_filters_leave_out_is_a_ghost(desktop: Desktop, qtbot: QtBot) -> None:
    """And so is the entry that is being read; a click on a ghost opens it."""
    desktop.session.type_text("kind:meeting ")
    settle(desktop, qtbot)
    timeline, agreement, charter = (
        desktop.window.timeline,
        number(desktop, AGREEMENT),
        number(desktop, "sco-charter-2002"),
    )
    found = read(desktop, AGREEMENT)
    assert timeline.scene().find(charter) == []
    ((own,), (ghost,)) = of(found.ghosts, agreement), of(found.ghosts, charter)
    emphasis = timeline._emphasis(timeline.scene())
    assert list(emphasis.current) == [own]
    assert tip_at(desktop, ghost.rect.center().toPoint()).splitlines()[-1] == "Implements"
    QTest.mouseClick(timeline, LEFT, NO_KEY, ghost.rect.center().toPoint())
    assert desktop.session.entry == charter


def test_the_list_says_when_the_entry_being_read_is_not_in_it(desktop: Desktop, qtbot: QtBot) -> None:
    said, words = desktop.window.results.searched, "The entry being read is not among the results."
    read(desktop, AGREEMENT)
    assert words not in said.text()
    desktop.session.type_text("kind:meeting ")
    settle(desktop, qtbot)
    assert words in said.text()
    read(desktop, SUMMIT)
    assert words not in said.text()


def test_an_arc_leaves_the_view_towards_a_later_entry(desktop: Desktop) -> None:
    timeline, later = desktop.window.timeline, number(desktop, "sco-anti-drug-centre-agreement-2025")
    read(desktop, AGREEMENT)
    timeline.look(timeline.viewport.zoomed(6, timeline.scene().geometry.plot.width() / 2).centred(731_700))
    (place,) = of(timeline.links().exits, later)
    plot = timeline.scene().geometry.plot
    assert place.rect.contains(plot.right(), place.rect.center().y())
    QTest.mouseClick(timeline, LEFT, NO_KEY, QPoint(int(plot.right()) - 3, round(place.rect.center().y())))
    assert desktop.session.entry == later


def test_nothing_leads_between_entries_beyond_one_side(desktop: Desktop) -> None:
    timeline = desktop.window.timeline
    read(desktop, CONVENTION)
    timeline.look(timeline.viewport.showing(736_000, 738_000))
    assert not timeline.links().links
    assert not timeline.grab().isNull()


def test_a_picture_of_the_view_has_the_arcs(desktop: Desktop) -> None:
    window = desktop.window
    named = [link.name for link in read(desktop, CONVENTION).links if link.label]
    found, wording = window._found, window._translating.wording
    assert found
    words = window.filing.timeline._words(found, wording)
    document = seen_document(window.timeline.seen(), words, timeline_words(wording).meanings(), on_sheet=False)
    (data,) = pictures(document, ".svg", 1)
    text = " ".join(ElementTree.fromstring(data).itertext())
    assert named
    assert all(name in text for name in named)


@pytest.mark.parametrize("lanes", ["kind", "country", "framework", "topic", ""])
def test_any_entry_in_any_view_can_be_painted(desktop: Desktop, qtbot: QtBot, lanes: str) -> None:
    """Whatever lies outside it, is folded, scrolled away or left out by the search."""
    chance = random.Random(lanes)
    timeline, library = desktop.window.timeline, desktop.library
    desktop.session.choose_lanes(lanes)
    desktop.session.type_text("heroin ")
    settle(desktop, qtbot)
    qtbot.waitUntil(lambda: timeline._timeline.facet == lanes)
    timeline.fold_all(folded=False)
    for lane in timeline.shelf.lanes[::3]:
        timeline.turn_fold(lane.code)
    for _ in range(60):
        number = chance.randrange(library.facts.entries)
        desktop.session.open_entry(number)
        first = chance.uniform(*timeline.viewport.limits)
        timeline.look(timeline.viewport.showing(first, first + chance.choice([20, 900, 9_000, 90_000])))
        timeline.scroll_bar.setValue(chance.randint(0, timeline.scroll_bar.maximum()))
        timeline.show_pointed(chance.randrange(library.facts.entries))
        assert not timeline.grab().isNull()
        found, plot = timeline.links(), timeline.scene().geometry.plot
        assert all(plot.adjusted(-1, -1, 1, 1).contains(*link.arc.end) for link in found.links)
