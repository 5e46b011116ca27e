"""The keyboard alone: the way through the window, where it is seen to be, and menus, without a mouse."""

from functools import partial
from itertools import pairwise

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QColor, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.page import EntryPage, PartyPage
from app.domain.selection import Selection
from app.library.references import page_at
from app.output.shortcuts import PLACES
from app.startup import Desktop
from app.ui.palette.palette import Palette
from app.ui.participation.opening import Companion
from app.ui.shortcut_sheet import ShortcutSheet
from app.ui.theme import THEMES
from app.ui.timeline.keys import key_table
from tests.ui.conftest import Open, settle
from tests.ui.looking import picture, place_in_window, tab_round
from tests.ui.test_theme import SEEN, contrast

Key = Qt.Key
Held = Qt.KeyboardModifier
LEAST = 24
"""Pixels of a target: WCAG 2.2, 2.5.8."""

CONVENTION = "treatyline:entry/un-trafficking-convention-1988"


def press(key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> QWidget:
    """Presses a key where the keyboard is, and says where it is then."""
    QTest.keyClick(focus(), key, held)
    return focus()


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def return_to(widget: QWidget, qtbot: QtBot) -> None:
    """Takes the keyboard back from a menu or a dialog that has closed."""
    widget.window().activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def read(desktop: Desktop, reference: str) -> None:
    page = page_at(reference, desktop.library)
    assert page is not None
    desktop.session.open_page(page)


def open_beside(desktop: Desktop, code: str) -> None:
    desktop.session.open_beside(PartyPage("country", code))


def test_from_the_field_into_an_entry_and_back(desktop: Desktop, qtbot: QtBot) -> None:
    """Type, Down to the list, Enter reads, Escape steps back, and at last empties the field."""
    window = desktop.window
    window.timeline.setFocus()
    assert press(Key.Key_Slash) is window.top.field
    QTest.keyClicks(window.top.field, "opium")
    settle(desktop, qtbot)
    assert press(Key.Key_Down) is window.results.list
    first = desktop.session.page
    assert press(Key.Key_Down) is window.results.list
    assert isinstance(desktop.session.page, EntryPage)
    assert desktop.session.page != first
    assert press(Key.Key_Return) is window.reader
    press(Key.Key_Left, Held.AltModifier)
    assert desktop.session.page == first
    press(Key.Key_Right, Held.AltModifier)
    assert press(Key.Key_Escape) is window.results.list
    assert press(Key.Key_Escape) is window.top.field
    assert window.top.field.text() == "opium"
    press(Key.Key_Escape)
    assert settle(desktop, qtbot).selection == Selection()
    assert press(Key.Key_F, Held.ControlModifier) is window.top.field


def test_panes_are_gone_through_in_both_directions(desktop: Desktop) -> None:
    """A hidden one is passed over, a second reader is one more; what had the keyboard in a pane has it again."""
    window = desktop.window
    way = [window.facets.list, window.timeline, window.results.list, window.reader]
    window.top.field.setFocus()
    press(Key.Key_F6)
    assert window.facets.isAncestorOf(focus())
    window.facets.list.setFocus()
    for expected in (*way[1:], *way):
        assert press(Key.Key_F6) is expected
    for expected in reversed(way[:-1]):
        assert press(Key.Key_F6, Held.ShiftModifier) is expected
    window.menus["filters"].trigger()
    window.top.field.setFocus()
    assert press(Key.Key_F6) is window.timeline
    open_beside(desktop, "KAZ")
    second = window.beside.panel
    assert second is not None
    assert press(Key.Key_F6, Held.ShiftModifier) is second.reader
    assert press(Key.Key_Escape) is window.reader
    assert window.beside.panel is None


def test_escape_leaves_a_table_before_the_page(desktop: Desktop) -> None:
    window = desktop.window
    read(desktop, CONVENTION)
    window.reader_panel.tabs.setCurrentIndex(1)
    window.reader_panel.actions_table.table.setFocus()
    assert press(Key.Key_Escape) is window.reader
    assert press(Key.Key_Escape) is window.results.list


@pytest.mark.parametrize("place", range(4))
def test_panes_grow_and_shrink_by_keys(desktop: Desktop, place: int) -> None:
    """What dragging a border does."""
    window = desktop.window
    window.resize(1600, 900)
    QApplication.processEvents()
    part = (window.facets.list, window.timeline, window.results.list, window.reader)[place]
    pane = (window.facets, window.timeline, window.results, window.reader_panel)[place]
    part.setFocus()
    before = pane.size()
    press(Key.Key_Equal, Held.AltModifier)
    assert pane.width() - before.width() + pane.height() - before.height() > 0
    press(Key.Key_Minus, Held.AltModifier)
    assert pane.size() == before


@pytest.mark.parametrize("reference", ["", CONVENTION])
def test_tab_goes_as_the_eye_does(desktop: Desktop, qtbot: QtBot, reference: str) -> None:
    """Panes from left to right; in a pane, what contains others first, then row by row."""
    window = desktop.window
    window.resize(1900, 900)
    if reference:
        read(desktop, reference)
        open_beside(desktop, "CHN")
        desktop.session.propose(Selection(text="opium", choices=(("country", "CHN"),)))
        settle(desktop, qtbot)
    QApplication.processEvents()
    panes = (window.top, window.chips, window.facets, window.timeline, window.results, window.reader_panel)
    seconds = [window.beside._pane] if window.beside._pane else []
    way = tab_round(window.top.field)
    start = next(place for place, one in enumerate(way) if not window.top.isAncestorOf(one))
    way = way[start:]
    seen = [
        next(i for i, pane in enumerate((*panes, *seconds)) if pane is one or pane.isAncestorOf(one)) for one in way
    ]
    seen = [pane for pane in seen if pane > 0]
    assert seen == sorted(seen)
    assert set(seen) >= set(range(2, len(panes)))
    for before, after in pairwise(way):
        same = next(pane for pane in (*panes, *seconds) if pane is before or pane.isAncestorOf(before))
        if same.isAncestorOf(after) and not before.isAncestorOf(after):
            first, then = place_in_window(before), place_in_window(after)
            assert then.top() >= first.bottom() or then.left() > first.left(), (before, after)


@pytest.mark.parametrize("name", THEMES)
def test_where_the_keyboard_is_can_be_seen(desktop: Desktop, qtbot: QtBot, name: str) -> None:
    """Whatever Tab comes to looks otherwise by a contrast of 3 to 1 along a part of its edge, in every theme."""
    window = desktop.window
    window._theming.choose(name)
    read(desktop, CONVENTION)
    desktop.session.propose(Selection(text="opium", choices=(("country", "CHN"),)))
    settle(desktop, qtbot)

    def elsewhere(widget: QWidget) -> QWidget:
        return window.top.field if widget is not window.top.field else window.facets.list

    hidden = [one.objectName() for one in tab_round(window.top.field) if changed(one, elsewhere(one)) < LEAST]
    assert hidden == []


def changed(widget: QWidget, other: QWidget) -> int:
    """How many pixels of a widget change visibly when the keyboard comes to it from another one."""
    other.setFocus()
    before = picture(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    after = picture(widget)
    return sum(_differs(before, after, x, y) for x in range(before.width()) for y in range(before.height()))


def _differs(before: QImage, after: QImage, x: int, y: int) -> bool:
    first, then = before.pixel(x, y), after.pixel(x, y)
    return first != then and contrast(QColor(first).name(), QColor(then).name()) >= SEEN


def test_a_focus_that_is_not_seen_is_found(desktop: Desktop) -> None:
    """A button without a frame would fail the test above."""
    button = QPushButton("x", desktop.window)
    button.setStyleSheet("QPushButton, QPushButton:focus { border: 1px solid #808080; }")
    button.setGeometry(300, 200, 60, 30)
    button.show()
    assert (
        changed(button, desktop.window.top.field)
        < LEAST
        <= changed(desktop.window.facets.needle, desktop.window.top.field)
    )


def test_targets_are_large_enough(desktop: Desktop, qtbot: QtBot) -> None:
    """Every button of both windows, with a search, a page beside and a table."""
    window = desktop.window
    read(desktop, CONVENTION)
    open_beside(desktop, "CHN")
    desktop.session.propose(Selection(text="opium", choices=(("country", "CHN"),)))
    settle(desktop, qtbot)
    window.menus["participation"].trigger()
    companion = window.findChild(Companion)
    assert isinstance(companion, Companion)
    buttons = [one for top in (window, companion.view) for one in top.findChildren(QAbstractButton) if one.isVisible()]
    assert len(buttons) > 20
    small = [
        (one.objectName() or one.text(), one.size().toTuple())
        for one in buttons
        if min(one.width(), one.height()) < LEAST
    ]
    assert small == []
    companion.view.close()


def menu_key(widget: QWidget, qtbot: QtBot) -> list[str]:
    """What the menu key offers where the keyboard is in a widget, which closes again."""
    widget.setFocus()
    QTest.keyClick(widget, Key.Key_F10, Held.ShiftModifier)
    menu = QApplication.activePopupWidget()
    if not isinstance(menu, QMenu):
        return []
    texts = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return_to(widget, qtbot)
    return texts


@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard")
def test_menus_open_by_their_key(desktop: Desktop, qtbot: QtBot) -> None:
    """Of the list, the filters, the timeline, a link, and the table of actions."""
    window = desktop.window
    read(desktop, CONVENTION)
    window.results.list.setFocus()
    window.results.list.setCurrentIndex(window.results.model.index(3, 0))
    assert "Open beside" in menu_key(window.results.list, qtbot)
    window.facets.list.setFocus()
    assert any("Tajikistan" in text for text in menu_key(window.facets.list, qtbot))
    window.timeline.setFocus()
    press(Key.Key_Down, Held.ControlModifier)
    assert any("Fold" in text for text in menu_key(window.timeline, qtbot))
    window.reader.setFocus()
    press(Key.Key_Tab)
    for _ in range(30):
        if window.reader.textCursor().charFormat().anchorHref().startswith("country:"):
            break
        press(Key.Key_Tab)
    assert "Open beside" in menu_key(window.reader, qtbot)
    window.reader_panel.tabs.setCurrentIndex(1)
    assert window.reader_panel.actions_table.table.actions() != []


@pytest.mark.parametrize(("language", "word"), [("zh", "退出"), ("en", "Quit"), ("ru", "Выход")])
def test_the_sheet_tells_all_keys(open_window: Open, qtbot: QtBot, language: str, word: str) -> None:
    """Those of every action that has some, in the words of the language; the key that opens it and Escape close it."""
    window = open_window(language).window
    window.timeline.setFocus()
    for closing in ("\x1b", "?"):
        return_to(window.timeline, qtbot)
        press(Key.Key_Question)
        sheet = window.findChild(ShortcutSheet)
        assert isinstance(sheet, ShortcutSheet)
        text = sheet.page.toPlainText()
        assert word in text
        listed = [one for one in window.menus.listed() if one.action.shortcuts()]
        assert [one.name for one in listed if one.action.text().rstrip("…") not in text] == []
        assert sheet.page.verticalScrollBar().maximum() == 0
        QTest.keyClicks(sheet, closing)
        qtbot.waitUntil(partial(lambda one: not shiboken6.isValid(one), sheet))


def test_a_question_mark_can_be_typed(desktop: Desktop) -> None:
    field = desktop.window.top.field
    field.setFocus()
    QTest.keyClicks(field, "?")
    assert field.text() == "?"
    assert desktop.window.findChild(ShortcutSheet) is None


def test_the_sheet_and_the_timeline_agree(desktop: Desktop) -> None:
    """Every key of the table does something, and everything that keys do there has a key in the table."""
    table = key_table(desktop.window.timeline)
    does = {QKeySequence(QKeyCombination(held, Key(key))).toString(): act for (key, held), act in table.items()}
    told = {key for keys, _ in PLACES["Timeline"] for key in keys}
    in_a_sentence = {"Ctrl+[", "Ctrl+]"}
    assert told - does.keys() == set()
    assert {act for key, act in does.items() if key not in told | in_a_sentence} <= {does[key] for key in told}


def test_enter_leads_from_the_timeline_into_the_entry_and_escape_back(desktop: Desktop, qtbot: QtBot) -> None:
    """As from the list; a filter that had the keyboard meanwhile is not what one came from."""
    window = desktop.window
    window.timeline.setFocus()
    press(Key.Key_Down)
    assert isinstance(desktop.session.page, EntryPage)
    assert press(Key.Key_Return) is window.reader
    assert press(Key.Key_Escape) is window.timeline
    press(Key.Key_Return)
    assert press(Key.Key_F6) is not window.reader
    window.reader.setFocus()
    assert press(Key.Key_Escape) is window.timeline
    window.results.list.setFocus()
    window.reader.setFocus()
    assert press(Key.Key_Escape) is window.results.list


@pytest.mark.parametrize("held", [Held.NoModifier, Held.ControlModifier])
def test_a_page_that_was_asked_for_has_the_keyboard(desktop: Desktop, held: Qt.KeyboardModifier) -> None:
    """From the palette; with Ctrl beside the other page."""
    window = desktop.window
    window.facets.list.setFocus()
    QTest.keyClick(window, Key.Key_K, Held.ControlModifier)
    palette = window.findChild(Palette)
    assert palette is not None
    palette.field.setText("kazakhstan")
    press(Key.Key_Return, held)
    second = window.beside.panel
    assert focus() is (second.reader if second else window.reader)
    assert (second is not None) is (held is Held.ControlModifier)


def test_help_and_a_page_read_of_late_have_the_keyboard(desktop: Desktop) -> None:
    window = desktop.window
    window.facets.list.setFocus()
    assert press(Key.Key_F1) is window.reader
    read(desktop, CONVENTION)
    window.top.field.setFocus()
    window.going.recent.aboutToShow.emit()
    window.going.recent.actions()[1].trigger()
    assert focus() is window.reader
