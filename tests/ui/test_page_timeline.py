"""The timeline of a country, an organization or two countries, behind a tab of the reader."""

from itertools import combinations
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.domain.entry import KINDS
from app.domain.page import EntryPage, Page, PairPage, PartyPage, pair_of
from app.domain.page_entries import entries_of
from app.domain.selection import PartyLogic, Selection
from app.domain.timeline.marks import Mark
from app.domain.timeline.timeline import GROUPINGS
from app.domain.timeline.viewport import Viewport
from app.startup import Desktop
from app.ui.reader_panel import ReaderPanel
from app.ui.theme import DARK
from app.ui.timeline.scene import Place
from app.ui.timeline.strolling import StrolledTimeline
from app.ui.timeline.view import TimelineView
from tests.ui.conftest import STILL, settle
from tests.ui.test_reader import click

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KAZ, TKM = PartyPage("country", "KAZ"), PartyPage("country", "TKM")
TEXT, TIMELINE = 0, 2
LEFT, NO_KEY, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(desktop: Desktop) -> ReaderPanel:
    """The reader of a window in which nothing moves by itself."""
    found = desktop.window.reader_panel
    found.page_timeline.setStyleSheet(STILL)
    return found


def view_of(panel: ReaderPanel) -> TimelineView:
    """The timeline that is seen in the reader."""
    found = panel.page_timeline.findChild(StrolledTimeline)
    assert isinstance(found, StrolledTimeline)
    assert found.isVisible()
    return found


def opened(desktop: Desktop, page: Page) -> TimelineView:
    """Opens a page and its timeline."""
    desktop.session.open_page(page)
    desktop.window.reader_panel.tabs.setCurrentIndex(TIMELINE)
    return view_of(desktop.window.reader_panel)


def number_of(place: Place) -> int:
    """The entry of a mark."""
    assert isinstance(place.target, Mark)
    return place.target.number


def a_mark(view: TimelineView) -> Place:
    """A mark that can be clicked."""
    places = (place for slot in range(len(view.scene().lanes)) for place in view.scene().places(slot))
    return next(place for place in places if view.scene().hit(place.rect.center()) == place)


def draw(view: TimelineView, start: QPointF, end: QPointF) -> None:
    """Drags with the left button."""
    for kind, point in (
        (QEvent.Type.MouseButtonPress, start),
        (QEvent.Type.MouseMove, end),
        (QEvent.Type.MouseButtonRelease, end),
    ):
        QApplication.sendEvent(view, QMouseEvent(kind, point, view.mapToGlobal(point), LEFT, LEFT, NO_KEY))


def test_nothing_is_made_before_it_is_wanted(desktop: Desktop, panel: ReaderPanel) -> None:
    """Pages of entries and the welcome have no such tab."""
    assert not panel.tabs.isVisible()
    desktop.session.open_page(KAZ)
    assert panel.tabs.isVisible()
    assert panel.tabs.isTabVisible(TIMELINE)
    assert panel.reader.isVisible()
    desktop.window._theming.choose("dark")
    desktop.window._translating.choose("ru")
    assert panel.page_timeline.findChildren(TimelineView) == []
    desktop.session.open_entry(desktop.library.number("sco-drug-agreement-2004"))
    assert not panel.tabs.isVisible()


@pytest.mark.parametrize(
    ("page", "selection"),
    [
        (KAZ, Selection(text="country:KAZ")),
        (PartyPage("organization", "SCO"), Selection(text="organization:SCO")),
        (pair_of("RUS", "CHN"), Selection(text="party:CHN party:RUS")),
    ],
)
def test_it_has_just_the_entries_of_the_page(desktop: Desktop, page: Page, selection: Selection) -> None:
    """In lanes by kind, from the first of them that are not far from the others."""
    view, answer = opened(desktop, page), desktop.library.search(selection)
    assert view._timeline.everything.mask == answer.mask
    assert [text.code for text in view.scene().texts] == list(KINDS)
    assert view.viewport == Viewport.opening(view._timeline.extent, view.viewport.width)
    assert len(desktop.window.timeline._timeline.everything) == desktop.library.facts.entries


def test_a_line_of_the_page_leads_there(desktop: Desktop, panel: ReaderPanel) -> None:
    """Where there is nothing to be seen, neither line nor tab."""
    for page in (KAZ, PartyPage("organization", "SCO"), PairPage(("CHN", "KAZ"))):
        desktop.session.open_page(page)
        click(desktop, "timeline", "")
        assert view_of(panel).isVisible()
    codes = desktop.library.vocabulary.lists["countries"]
    pairs = (pair_of(*codes) for codes in combinations(codes, 2))
    nothing = next(page for page in pairs if desktop.library.total(cast(Selection, entries_of(page))) == 0)
    desktop.session.open_page(nothing)
    assert not panel.tabs.isVisible()
    assert "timeline" not in panel.reader.toPlainText()


def test_a_click_opens_an_entry_and_back_leads_to_the_same_days(desktop: Desktop, panel: ReaderPanel) -> None:
    """Which entry it was is ringed there; the page of another country begins anew."""
    view = opened(desktop, KAZ)
    view.zoom_in()
    seen, place = view.viewport, a_mark(view)
    QTest.mouseClick(view, LEFT, NO_KEY, place.rect.center().toPoint())
    assert desktop.session.page == EntryPage(number_of(place))
    assert panel.reader.isVisible()
    assert desktop.window.timeline.current == number_of(place)
    desktop.session.go_back()
    assert view_of(panel) is view
    assert (view.viewport, view.current) == (seen, number_of(place))
    desktop.session.open_page(TKM)
    assert panel.reader.isVisible()
    panel.tabs.setCurrentIndex(TIMELINE)
    assert view.viewport == Viewport.opening(view._timeline.extent, view.viewport.width) != seen
    assert view.current is None
    desktop.session.open_page(KAZ)
    assert panel.reader.isVisible()


def test_keys_lead_there_along_the_entries_and_back(desktop: Desktop, panel: ReaderPanel) -> None:
    """Arrows come to an entry, Enter opens it."""
    desktop.session.open_page(TKM)
    panel.reader.setFocus()
    QTest.keyClick(panel.reader, Qt.Key.Key_PageDown, CONTROL)
    view = view_of(panel)
    assert view.hasFocus()
    passed = []
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down)
        passed.append(view.current)
        assert QToolTip.text().splitlines()[0] == desktop.library.entry(view.current or 0).title["en"]
    assert passed == list(view._timeline.everything.numbers(view.contents.scene.frame.seen))[:3]
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert desktop.session.page == TKM
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert panel.reader.hasFocus()
    QTest.keyClick(panel.reader, Qt.Key.Key_Tab, CONTROL)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert desktop.session.entry == passed[1]
    assert panel.reader.hasFocus()
    desktop.session.go_back()
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_PageUp, CONTROL)
    assert panel.reader.hasFocus()


def test_a_period_leads_to_the_list(desktop: Desktop, panel: ReaderPanel, qtbot: QtBot) -> None:
    """Of the two countries in it; what is seen here stays, also when Back undoes that."""
    view = opened(desktop, PairPage(("CHN", "KAZ")))
    axis, total = view.scene().geometry.axis, len(view._timeline.everything)
    start = axis.center() - QPointF(60, 0)
    draw(view, start, start + QPointF(90, 0))
    found, answer = desktop.session.selection, settle(desktop, qtbot)
    assert (found.text, found.chosen("country"), found.parties) == ("", ("CHN", "KAZ"), PartyLogic.ALL)
    assert found.since
    assert found.until
    assert 0 < answer.total < total
    assert (view._period, len(view._timeline.everything)) == ((None, None), total)
    desktop.session.go_back()
    settle(desktop, qtbot)
    assert view.isVisible()


def test_it_follows_language_colours_and_lanes(desktop: Desktop, panel: ReaderPanel) -> None:
    """Whether it is seen or not."""
    view = opened(desktop, KAZ)
    panel.tabs.setCurrentIndex(TEXT)
    desktop.window._translating.choose("ru")
    desktop.window._theming.choose("dark")
    panel.tabs.setCurrentIndex(TIMELINE)
    assert panel.tabs.tabText(TIMELINE) == view.accessibleName() == "Временная шкала"
    assert [text.full for text in view.scene().texts] == ["Соглашение", "Встреча", "Операция"]
    assert view._theme == DARK
    view.header.lanes.chosen.emit(GROUPINGS.index("country"))
    assert view.scene().texts[0].full == "Казахстан"
    desktop.session.open_page(TKM)
    panel.tabs.setCurrentIndex(TIMELINE)
    assert view.scene().texts[0].full == "Туркменистан"
    assert desktop.window.timeline._timeline.facet == "kind"


def test_each_reader_has_its_own(desktop: Desktop, panel: ReaderPanel, qtbot: QtBot) -> None:
    """As they may stand beside one another."""
    pages, wording, theme = desktop.window.reader._pages, panel._wording, desktop.window._theming.theme
    other = ReaderPanel(pages, "", wording, theme, QAction(), QAction())
    qtbot.addWidget(other)
    other.set_wording(wording)
    other.show()
    view = opened(desktop, KAZ)
    seen = view.viewport
    other.show_page(TKM)
    other.tabs.setCurrentIndex(TIMELINE)
    beside = view_of(other)
    beside.zoom_in()
    assert (len(view._timeline.everything), view.viewport) == (
        desktop.library.total(Selection(text="country:KAZ")),
        seen,
    )
    assert len(beside._timeline.everything) == desktop.library.total(Selection(text="country:TKM"))
    with qtbot.waitSignal(other.followed) as followed:
        beside.choose(next(iter(beside._timeline.everything.numbers(-1))))
    assert followed.args
    assert followed.args[0] == "entry"
    assert desktop.session.page == KAZ
