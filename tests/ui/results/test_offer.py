"""The line over the results that leads to the page of what was searched."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.page import pair_of
from app.domain.selection import Selection
from app.startup import Desktop
from tests.ui.conftest import settle


def test_two_countries_have_a_page(desktop: Desktop, qtbot: QtBot) -> None:
    """Up from the first row, Enter, and the keyboard is in the page; it speaks the language of the window."""
    results, offer = desktop.window.results, desktop.window.results.page_offer
    assert not offer.isVisible()
    desktop.session.propose(Selection(text="中哈"))
    settle(desktop, qtbot)
    assert offer.isVisible()
    assert offer.text() == "China – Kazakhstan: all that there is between the two"
    desktop.window.top.language_chosen.emit("zh")
    assert offer.text() == "哈萨克斯坦—中国：两国之间的全部内容"
    results.enter()
    QTest.keyClick(results.list, Qt.Key.Key_Up)
    assert offer.hasFocus()
    QTest.keyClick(offer, Qt.Key.Key_Down)
    assert results.list.hasFocus()
    QTest.keyClick(results.list, Qt.Key.Key_Up)
    QTest.keyClick(offer, Qt.Key.Key_Return)
    assert desktop.session.page == pair_of("CHN", "KAZ")
    assert desktop.window.reader.hasFocus()
    desktop.session.propose(Selection(text="heroin"))
    settle(desktop, qtbot)
    assert not offer.isVisible()
