"""The chips of a Selection."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from app.domain.page import PartyPage
from app.domain.selection import Selection, selection
from app.startup import Desktop
from app.ui.chip_bar import chips
from app.wording.wording import Wording
from tests.ui.conftest import settle

CHN, TJK = ("country", "CHN"), ("country", "TJK")

CASES = [
    (selection(text="opium"), []),
    (selection(choices=[CHN]), ["China"]),
    (selection(choices=[CHN], parties="only"), ["exactly these: China"]),
    (selection(choices=[CHN, TJK]), ["any of: China", "Tajikistan"]),
    (selection(choices=[("decade", "1990"), ("kind", "meeting")]), ["1990s", "Meeting"]),
    (selection(since="1999", until="2004-06"), ["1999 – 2004-06"]),
    (selection(until="2004"), ["until 2004"]),
    (selection(since="2004", period="certainly"), ["certainly from 2004"]),
    (selection(choices=[("organization", "UNODC")]), ["UNODC"]),
    (selection(choices=[("source", "untc-mtdsg-vi-19")]), ["Source: Chapter VI-19 (MTDSG)"]),
    (selection(text="x", literal=True), ["exactly as typed"]),
]


@pytest.mark.parametrize(("asked", "names"), CASES)
def test_every_filter_has_a_chip(asked: Selection, names: list[str], wording: Wording) -> None:
    """Named as the reader sees it elsewhere."""
    assert [chip.name for chip in chips(asked, wording)] == names


@pytest.mark.parametrize(("asked", "names"), CASES)
def test_a_chip_leads_to_the_selection_without_it(asked: Selection, names: list[str], wording: Wording) -> None:
    """Each takes away just one."""
    for chip in chips(asked, wording):
        without = chip.edit(asked)
        assert len(list(chips(without, wording))) == len(names) - 1
        assert without.text == asked.text


def offered(desktop: Desktop, qtbot: QtBot, place: int) -> QMenu:
    """The menu of a chip, which is open."""
    chip = desktop.window.chips.findChildren(QToolButton, "chip")[place]
    chip.customContextMenuRequested.emit(chip.rect().center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    return menu


def settled(desktop: Desktop, qtbot: QtBot, asked: Selection) -> None:
    desktop.session.propose(asked)
    settle(desktop, qtbot)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard")
def test_the_menu_of_a_chip(desktop: Desktop, qtbot: QtBot) -> None:
    """Removes it or all others, or leads to the page of what it names; the words stay."""
    settled(desktop, qtbot, selection(text="opium", choices=[CHN, ("kind", "meeting")], since="1999"))
    actions = offered(desktop, qtbot, 0).actions()
    texts = [action.text() for action in actions]
    assert texts == ["Remove China", "Remove all others", "Open the page: China", "Open beside"]
    actions[2].trigger()
    assert desktop.session.page == PartyPage("country", "CHN")
    actions[1].trigger()
    assert settle(desktop, qtbot).selection == selection(text="opium", choices=[CHN])


@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard")
def test_the_menu_of_what_a_word_means(desktop: Desktop, qtbot: QtBot) -> None:
    settled(desktop, qtbot, selection(text="中哈"))
    pages = [f"Open the page: {name}" for name in ("China – Kazakhstan", "China", "Kazakhstan")]
    pages.insert(1, "Open beside")
    assert [action.text() for action in offered(desktop, qtbot, 0).actions()] == ["Search for the letters only", *pages]
