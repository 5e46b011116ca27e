"""The page of the search language beside the window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.selection import Selection
from app.startup import Desktop
from app.ui.theme import DARK
from tests.ui.conftest import settle


def test_an_example_is_run_by_the_keyboard(desktop: Desktop, qtbot: QtBot) -> None:
    """The window shows its answer and nothing of the search before; the page stays."""
    window = desktop.window
    desktop.session.propose(Selection(text="xyzzy", choices=(("country", "KAZ"),)))
    window.menus["grammar"].trigger()
    QTest.keyClick(window.grammar.page, Qt.Key.Key_Tab)
    QTest.keyClick(window.grammar.page, Qt.Key.Key_Return)
    answer = settle(desktop, qtbot)
    assert answer.selection == Selection(text="precursors Kazakhstan")
    assert answer.total > 0
    assert window.grammar.isVisible()
    QTest.keyClick(window.grammar.page, Qt.Key.Key_Escape)
    assert not window.grammar.isVisible()


def test_it_follows_language_and_colours(desktop: Desktop) -> None:
    window = desktop.window
    window.menus["grammar"].trigger()
    window.top.language_chosen.emit("ru")
    assert "страна:Казахстан" in window.grammar.page.toPlainText()
    assert window.grammar.windowTitle() == "Язык запросов"
    window.grammar.set_theme(DARK)
    assert DARK.accent.lower() in window.grammar.page.toHtml()
    window.grammar.close()


def test_it_opens_from_the_field(desktop: Desktop) -> None:
    assert desktop.window.menus["grammar"] in desktop.window.top.field.actions()
    assert not desktop.window.menus["grammar"].icon().isNull()
