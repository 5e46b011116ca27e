"""Two pages side by side: opened with mouse and keyboard, followed, gone back from, closed."""

from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.page import EntryPage, PairPage, PartyPage
from app.domain.selection import Selection
from app.library.references import page_at
from app.output.links import link
from app.startup import Desktop
from app.ui.arranging import _LEAST
from app.ui.reader import Reader
from app.ui.reader_panel import ReaderPanel
from app.ui.theme import DARK
from tests.ui.conftest import Open, settle

Key = Qt.Key
Held = Qt.KeyboardModifier
Button = Qt.MouseButton
KAZ, TJK = PartyPage("country", "KAZ"), PartyPage("country", "TJK")


def second(desktop: Desktop) -> ReaderPanel:
    """The reader in the second pane."""
    panel = desktop.window.beside.panel
    assert panel is not None
    assert panel.isVisible()
    return panel


def click_link(reader: Reader, address: str, button: Button = Button.LeftButton, held: Held = Held.NoModifier) -> None:
    """Clicks a link of a page, which is brought into view."""
    cursor, bar = QTextCursor(reader.document()), reader.verticalScrollBar()
    cursor.setPosition(place_of(reader, address) + 1)
    bar.setValue(bar.value() + reader.cursorRect(cursor).top() - reader.viewport().height() // 2)
    QTest.mouseClick(reader.viewport(), button, held, reader.cursorRect(cursor).center())


def place_of(reader: Reader, address: str) -> int:
    """Where a link begins."""
    block = reader.document().begin()
    while block.isValid():
        piece = block.begin()
        while not piece.atEnd():
            if piece.fragment().charFormat().anchorHref() == address:
                return piece.fragment().position()
            piece += 1
        block = block.next()
    raise AssertionError(address)


def row_place(desktop: Desktop, row: int) -> QPoint:
    """The middle of a row of the list."""
    results = desktop.window.results
    return results.list.visualRect(results.model.index(row, 0)).center()


def widths(desktop: Desktop) -> list[int]:
    """How wide the panels are."""
    return cast(QSplitter, desktop.window.findChild(QSplitter, "mainSplitter")).sizes()


def test_the_key_puts_the_page_beside_itself(desktop: Desktop) -> None:
    """No pane is made before; the action rests while there is no page."""
    window = desktop.window
    assert window.findChild(QWidget, "besidePane") is None
    assert not window.menus["beside"].isEnabled()
    desktop.session.open_page(KAZ)
    QTest.keyClick(window.top.field, Key.Key_B, Held.ControlModifier | Held.ShiftModifier)
    assert (desktop.session.page, desktop.session.beside) == (KAZ, KAZ)
    assert "Kazakhstan" in second(desktop).reader.toPlainText()


@pytest.mark.parametrize(
    ("button", "held"), [(Button.LeftButton, Held.ControlModifier), (Button.MiddleButton, Held.NoModifier)]
)
def test_a_link_opens_beside_and_leaves_the_first_as_it_is(desktop: Desktop, button: Button, held: Held) -> None:
    """With Ctrl, or with the middle button; links of the second pane stay in it, however they are clicked."""
    desktop.session.open_page(KAZ)
    first = desktop.window.reader
    click_link(first, link("pair", "CHN/KAZ"), button, held)
    seen, width = first.verticalScrollBar().value(), first.width()
    assert seen > 0
    assert (desktop.session.page, desktop.session.beside) == (KAZ, PairPage(("CHN", "KAZ")))
    for code, how in (("CHN", (Button.LeftButton, Held.NoModifier)), ("KAZ", (button, held))):
        click_link(second(desktop).reader, link("country", code), *how)
        assert (desktop.session.page, desktop.session.beside) == (KAZ, PartyPage("country", code))
        desktop.window.menus["back"].trigger()
    assert (first.verticalScrollBar().value(), first.width()) == (seen, width)


def test_a_link_of_the_keyboard_opens_beside(desktop: Desktop) -> None:
    """Ctrl+Enter on the link that Tab has come to."""
    pair = PairPage(("CHN", "KAZ"))
    desktop.session.open_page(pair)
    reader = desktop.window.reader
    reader.setFocus()
    QTest.keyClick(reader, Key.Key_Tab)
    QTest.keyClick(reader, Key.Key_Return, Held.ControlModifier)
    assert (desktop.session.page, desktop.session.beside) == (pair, PartyPage("country", "CHN"))


def test_a_number_in_the_second_pane_changes_the_list(desktop: Desktop, qtbot: QtBot) -> None:
    """It is a search for all, and both pages stay."""
    desktop.session.open_page(KAZ)
    desktop.session.open_beside(TJK)
    click_link(second(desktop).reader, link("list", "country:TJK kind:meeting"))
    settle(desktop, qtbot)
    assert desktop.session.selection.chosen("country") == ("TJK",)
    assert (desktop.session.page, desktop.session.beside) == (KAZ, TJK)


@pytest.mark.parametrize(
    ("button", "held"), [(Button.LeftButton, Held.ControlModifier), (Button.MiddleButton, Held.NoModifier)]
)
def test_a_row_opens_beside(desktop: Desktop, button: Button, held: Held) -> None:
    """The list keeps its row; a right click chooses nothing, nor does a mouse that moves while it is pressed."""
    results = desktop.window.results
    view, numbers = results.list.viewport(), [results.model.number_at(row) for row in range(4)]
    QTest.mouseClick(view, Button.LeftButton, pos=row_place(desktop, 0))
    QTest.mousePress(view, button, held, row_place(desktop, 1))
    QTest.mouseMove(view, row_place(desktop, 2))
    QTest.mouseRelease(view, button, held, row_place(desktop, 2))
    QTest.mousePress(view, Button.RightButton, pos=row_place(desktop, 3))
    QTest.mouseRelease(view, Button.RightButton, pos=row_place(desktop, 3))
    assert (desktop.session.page, desktop.session.beside) == (EntryPage(numbers[0]), EntryPage(numbers[1]))
    assert results.list.currentIndex().row() == 0


def test_the_current_row_opens_beside_by_a_key(desktop: Desktop) -> None:
    """And the keyboard stays in the list, to go on to the next."""
    results = desktop.window.results
    numbers = [results.model.number_at(row) for row in range(2)]
    results.enter()
    QTest.keyClick(results.list, Key.Key_Return, Held.ControlModifier)
    QTest.keyClick(results.list, Key.Key_Down)
    assert (desktop.session.page, desktop.session.beside) == (EntryPage(numbers[1]), EntryPage(numbers[0]))
    assert desktop.window.beside.in_use is desktop.window.reader_panel


def test_the_menu_of_a_link_offers_to_open_it_beside(desktop: Desktop) -> None:
    """As the menus of rows do."""
    desktop.session.open_page(KAZ)
    reader = desktop.window.reader
    address = link("pair", "CHN/KAZ")
    cursor = QTextCursor(reader.document())
    cursor.setPosition(place_of(reader, address) + 1)
    place = reader.cursorRect(cursor).center()
    menu = reader.menu_at(place)
    next(action for action in menu.actions() if action.text() == "Open beside").trigger()
    menu.close()
    assert (desktop.session.page, desktop.session.beside) == (KAZ, PairPage(("CHN", "KAZ")))


@pytest.mark.parametrize("way", ["button", "key", "escape"])
def test_the_pane_is_closed(desktop: Desktop, way: str) -> None:
    """By its button, by the key of the menu, by Esc in it; everything is as wide as before."""
    window, before = desktop.window, widths(desktop)
    desktop.session.open_page(KAZ)
    desktop.session.open_beside(TJK)
    second(desktop).reader.setFocus()
    if way == "button":
        QTest.mouseClick(cast(QWidget, window.findChild(QToolButton, "closeBeside")), Button.LeftButton)
    else:
        key, held = (Key.Key_Escape, Held.NoModifier) if way == "escape" else (Key.Key_W, Held.ControlModifier)
        QTest.keyClick(second(desktop).reader, key, held)
    assert (desktop.session.page, desktop.session.beside) == (KAZ, None)
    assert not cast(QWidget, window.findChild(QWidget, "besidePane")).isVisible()
    assert widths(desktop)[:3] == before[:3]
    assert window.reader.hasFocus()
    assert not window.menus["close_beside"].isEnabled()


@pytest.mark.parametrize(("width", "folded"), [(1366, True), (1920, False), (2560, False)])
def test_both_pages_have_room(desktop: Desktop, qtbot: QtBot, width: int, folded: bool) -> None:
    """The filters give theirs where there is too little, and come back when they are asked for."""
    window = desktop.window
    window.resize(width, 690)
    qtbot.waitUntil(lambda: sum(widths(desktop)) > width - 10)
    desktop.session.open_page(KAZ)
    desktop.session.open_beside(TJK)
    left, middle, *readers = widths(desktop)
    assert (left == 0, window.facets.isVisible()) == (folded, not folded)
    assert middle >= _LEAST - 1
    assert min(readers) > 400
    assert max(readers) - min(readers) <= 1
    shown = window.facets.isVisible()
    QTest.keyClick(window.reader, Key.Key_F9)
    assert window.facets.isVisible() is not shown
    assert widths(desktop)[2:] == readers


def test_back_and_forward_lead_through_both(desktop: Desktop, qtbot: QtBot) -> None:
    """Opening beside, following there and closing are steps, and both pages return to where they were."""
    session, menus = desktop.session, desktop.window.menus
    session.open_page(KAZ)
    session.open_beside(TJK)
    bar = second(desktop).reader.verticalScrollBar()
    bar.setValue(300)
    click_link(second(desktop).reader, link("pair", "CHN/TJK"))
    place = second(desktop).reader._places[TJK]
    second(desktop).reader.verticalScrollBar().setValue(40)
    menus["close_beside"].trigger()
    session.propose(Selection(text="opium"))
    settle(desktop, qtbot)
    seen = []
    for _ in range(4):
        QTest.keyClick(desktop.window, Key.Key_Left, Held.AltModifier)
        settle(desktop, qtbot)
        seen.append((session.page, session.beside, bar.value() if session.beside else None))
    pair = page_at("treatyline:pair/CHN/TJK", desktop.library)
    assert seen == [(KAZ, None, None), (KAZ, pair, 40), (KAZ, TJK, place), (KAZ, None, None)]
    for _ in range(2):
        QTest.keyClick(desktop.window, Key.Key_Right, Held.AltModifier)
    assert (session.page, session.beside, bar.value()) == (KAZ, pair, 40)


def test_the_keys_of_the_matches_work_where_the_keyboard_is(desktop: Desktop, qtbot: QtBot) -> None:
    """In the second pane while it has it, else in the first; what is copied is of the same."""
    desktop.session.propose(Selection(text="precursors"))
    one, other = settle(desktop, qtbot).numbers[:2]
    desktop.session.open_entry(one)
    desktop.session.open_beside(EntryPage(other))
    panels = desktop.window.reader_panel, second(desktop)
    qtbot.waitUntil(lambda: all(panel.reader.passages.is_done for panel in panels))
    places = [panel.reader.passages.walk.place for panel in panels]
    assert places == [None, None]
    panels[1].reader.setFocus()
    QTest.keyClick(panels[1].reader, Key.Key_F3)
    assert [panel.reader.passages.walk.place for panel in panels] == [None, 0]
    desktop.window.menus["copy_reference"].trigger()
    assert QGuiApplication.clipboard().text().endswith(desktop.library.entry(other).id)
    desktop.window.results.list.setFocus()
    QTest.keyClick(desktop.window.results.list, Key.Key_F3)
    assert [panel.reader.passages.walk.place for panel in panels] == [0, 0]


def test_language_and_colours_are_those_of_the_window(open_window: Open) -> None:
    """In the second pane too, which keeps its page."""
    desktop = open_window("zh")
    desktop.session.open_page(KAZ)
    desktop.session.open_beside(TJK)
    assert "塔吉克斯坦" in second(desktop).reader.toPlainText()
    QTest.mouseClick(cast(QWidget, desktop.window.findChild(QToolButton, "language_ru")), Button.LeftButton)
    assert "Таджикистан" in second(desktop).reader.toPlainText().splitlines()[:6]
    desktop.window.menus._themes["dark"].trigger()
    assert second(desktop).reader._theme == DARK
    desktop.window.menus._themes["system"].trigger()


def test_a_page_that_becomes_narrower_keeps_its_top(desktop: Desktop, qtbot: QtBot) -> None:
    """On a large screen the first pane gives something to the second."""
    window, reader = desktop.window, desktop.window.reader
    window.resize(1920, 690)
    qtbot.waitUntil(lambda: sum(widths(desktop)) > 1900)
    desktop.session.open_page(KAZ)
    reader.verticalScrollBar().setValue(600)
    wide, top = reader.width(), reader.cursorForPosition(QPoint(21, 0)).block().text()
    desktop.session.open_beside(TJK)
    assert reader.width() < wide
    assert reader.verticalScrollBar().value() != 600
    assert reader.cursorForPosition(QPoint(21, 0)).block().text() == top
