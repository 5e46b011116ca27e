"""What screen readers are given: everything that is interactive has a name, and what a search found is said."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.selection import Selection
from app.library.references import page_at
from app.startup import Desktop
from app.ui.palette.palette import Palette
from app.ui.participation.opening import Companion
from app.ui.shortcut_sheet import ShortcutSheet
from tests.ui.conftest import Open, settle
from tests.ui.looking import INTERACTIVE, tree, unnamed

CONVENTION = "treatyline:entry/un-trafficking-convention-1988"


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
def test_everything_interactive_has_a_name(open_window: Open, qtbot: QtBot, language: str) -> None:
    """In the window with all that it can show, in its palette, and in the other windows."""
    desktop = open_window(language)
    window = desktop.window
    window.menus["participation"].trigger()
    companion = window.findChild(Companion)
    assert isinstance(companion, Companion)
    for reference in (CONVENTION, "treatyline:country/KAZ"):
        page = page_at(reference, desktop.library)
        assert page is not None
        desktop.session.open_page(page)
    desktop.session.open_beside(page_at(CONVENTION, desktop.library))
    desktop.session.propose(Selection(text="opium", choices=(("country", "CHN"),)))
    settle(desktop, qtbot)
    assert window.beside.panel is not None
    window.beside.panel.tabs.setCurrentIndex(1)
    window.menus["palette"].trigger()
    QApplication.processEvents()
    roles = {thing.role() for thing in tree(window)}
    assert len(roles & INTERACTIVE) >= 8
    assert window.findChild(Palette) is not None
    assert unnamed(window) == []
    assert unnamed(companion.view) == []
    companion.view.tabs.setCurrentIndex(1)
    assert unnamed(companion.view) == []
    window.menus["shortcuts"].trigger()
    sheet = window.findChild(ShortcutSheet)
    assert isinstance(sheet, ShortcutSheet)
    assert unnamed(sheet) == []
    for other in (sheet, companion.view):
        other.close()


@pytest.mark.parametrize("kind", [QPushButton, QToolButton, QLineEdit])
def test_what_has_no_name_is_found(qtbot: QtBot, kind: type[QWidget]) -> None:
    """A button with an icon only, or a field without a label, would fail the test above."""
    window = QWidget()
    window.setWindowTitle("A window")
    bare, told = kind(window), kind(window)
    bare.setObjectName("bare")
    told.setAccessibleName("told")
    window.show()
    found = unnamed(window)
    window.close()
    assert [one.split()[-1] for one in found] == ["bare"]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced to screen readers, one of which is there."""
    told: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            told.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    QAccessible.setActive(True)
    return told


def test_what_a_search_found_is_said_once(desktop: Desktop, qtbot: QtBot, said: list[str]) -> None:
    """When nobody types any more, in the words of the chip bar; the list is described so at once."""
    window = desktop.window
    window.top.field.setFocus()
    QTest.keyClicks(window.top.field, "opium")
    answer = settle(desktop, qtbot)
    every = desktop.library.facts.entries
    sentence = f"{answer.total} of {every} entries"
    assert window.results.list.accessibleDescription() == sentence
    qtbot.waitUntil(lambda: sentence in said)
    assert [text for text in said if text.endswith("entries")] == [sentence]
    window._translating.choose("ru")
    assert window.results.list.accessibleDescription() == f"{answer.total} из {every} записей"
    qtbot.waitUntil(lambda: not window.timeline._rest.isActive())
    QAccessible.setActive(False)
