"""What stands in place of an empty list, under the mouse and the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QBoxLayout, QLabel
from pytestqt.qtbot import QtBot

from app.domain.marking import N_
from app.domain.selection import Selection, selection
from app.library.opening import LibraryError
from app.startup import Desktop
from app.ui.results.advice import AdvicePanel, ProposalLink
from app.ui.theme import DARK
from tests.ui.conftest import Open, settle

WRONG = selection(text="precursers Kazakhstan", choices=[("kind", "meeting")])


def ask(desktop: Desktop, qtbot: QtBot, asked: Selection = WRONG) -> AdvicePanel:
    """The panel for a search that finds nothing."""
    desktop.session.propose(asked)
    assert settle(desktop, qtbot).total == 0
    return desktop.window.results.advice


def texts(panel: AdvicePanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel)]


def focused() -> ProposalLink:
    link = QApplication.focusWidget()
    assert isinstance(link, ProposalLink)
    return link


def test_it_stands_where_the_list_was(desktop: Desktop, qtbot: QtBot) -> None:
    panel = ask(desktop, qtbot)
    assert panel.isVisible()
    assert not desktop.window.results.list.isVisible()
    assert "No entry answers this search." in texts(panel)
    assert "Did you mean" in texts(panel)
    desktop.session.propose(Selection())
    settle(desktop, qtbot)
    assert not panel.isVisible()
    assert desktop.window.results.list.isVisible()


def test_every_number_is_what_the_click_gives(desktop: Desktop, qtbot: QtBot) -> None:
    for place in range(len(ask(desktop, qtbot).links)):
        link = ask(desktop, qtbot).links[place]
        count, wanted = link.row.count, link.row.selection
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
        answer = settle(desktop, qtbot)
        assert answer.selection == wanted
        assert str(answer.total) == count
        assert desktop.window.top.field.text() == wanted.text


def test_the_keyboard_leads_from_the_field_to_a_proposal_and_its_results(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.window.activateWindow()
    panel = ask(desktop, qtbot)
    desktop.window.top.field.setFocus()
    QTest.keyClick(desktop.window.top.field, Qt.Key.Key_Return)
    assert focused() is panel.links[0]
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is panel.links[1]
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert focused() is panel.links[0]
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert settle(desktop, qtbot).total > 0
    assert desktop.window.results.list.hasFocus()


def test_back_returns_to_the_search_before(desktop: Desktop, qtbot: QtBot) -> None:
    panel = ask(desktop, qtbot)
    panel.links[0].click()
    settle(desktop, qtbot)
    desktop.window.menus["back"].trigger()
    assert settle(desktop, qtbot).selection == WRONG
    assert panel.isVisible()


def test_links_can_be_read_aloud(desktop: Desktop, qtbot: QtBot) -> None:
    link = ask(desktop, qtbot).links[0]
    assert link.accessibleName() == f"Did you mean {link.row.label}: {link.row.count}"
    assert link.height() >= 24


def test_it_changes_its_language_at_once(open_window: Open, qtbot: QtBot) -> None:
    desktop = open_window("ru")
    panel = ask(desktop, qtbot)
    assert "Возможно, вы искали" in texts(panel)
    desktop.window.top.language_chosen.emit("zh")
    assert "是否要查" in texts(panel)
    assert panel.links[0].accessibleName().startswith("是否要查")


def test_it_changes_its_colours_at_once(desktop: Desktop, qtbot: QtBot) -> None:
    panel = ask(desktop, qtbot)
    desktop.window.results.set_theme(DARK)
    assert {link._theme for link in panel.links} == {DARK}
    assert not panel.grab().isNull()


def test_sections_go_below_one_another_where_it_is_narrow(desktop: Desktop, qtbot: QtBot) -> None:
    panel = ask(desktop, qtbot)
    assert panel._columns.direction() is QBoxLayout.Direction.LeftToRight
    panel.resize(300, 200)
    assert panel._columns.direction() is QBoxLayout.Direction.TopToBottom
    assert all(link.width() <= 300 for link in panel.links)


@pytest.mark.parametrize("text", ["xyzzy", "😀xyzzy😀"])
def test_without_any_advice_the_list_says_what_to_do(desktop: Desktop, qtbot: QtBot, text: str) -> None:
    panel = ask(desktop, qtbot, Selection(text=text))
    assert not panel.isVisible()
    assert "fewer words" in desktop.window.results.list._empty


def test_a_failure_takes_its_place(desktop: Desktop, qtbot: QtBot) -> None:
    panel = ask(desktop, qtbot)
    desktop.session.failed.emit(LibraryError(N_("There is no library at {path}."), Path("a.db")))
    assert not panel.isVisible()
    assert "a.db" in desktop.window.results.list._empty
