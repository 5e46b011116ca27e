"""Help in the window: by F1, by the menu, by what is searched, and at the first start."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.page import HELP_TOPICS, EntryPage, HelpPage, Page
from app.domain.selection import Selection
from app.output.links import link
from app.output.page_names import HELP_NAMES
from app.startup import Desktop
from app.ui.participation.opening import Companion
from app.ui.theme import DARK
from tests.ui.conftest import Open, settle


def search(desktop: Desktop, qtbot: QtBot, text: str) -> None:
    desktop.session.propose(Selection(text=text))
    settle(desktop, qtbot)


def press_f1(widget: QWidget, qtbot: QtBot) -> None:
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    QTest.keyClick(widget, Qt.Key.Key_F1)


def test_f1_tells_of_the_part_with_the_keyboard(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    for widget, topic in (
        (window.timeline, "timeline"),
        (window.reader, "reading"),
        (window.top.field, "searching"),
        (window.results.list, "searching"),
    ):
        press_f1(widget, qtbot)
        assert desktop.session.page == HelpPage(topic)


def test_f1_in_the_window_of_participation(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.window.menus["participation"].trigger()
    companion = desktop.window.findChild(Companion)
    assert companion
    view = companion.view
    qtbot.waitUntil(view.isActiveWindow)
    press_f1(view.instruments.table, qtbot)
    assert desktop.session.page == HelpPage("participation")


def test_every_topic_has_its_place_in_the_menu(desktop: Desktop) -> None:
    """Each is a page to go back from, in the second pane as well."""
    window, session = desktop.window, desktop.session
    session.open_entry(1)
    pages: list[Page] = [EntryPage(1)]
    for topic in HELP_TOPICS:
        action = window.menus[f"help_{topic}"]
        action.trigger()
        pages.append(HelpPage(topic))
        assert session.page == pages[-1]
        assert action.text() == HELP_NAMES[topic]
        assert window.reader.toPlainText().count(HELP_NAMES[topic]) >= 1
    window.menus["beside"].trigger()
    assert session.beside == pages[-1]
    for page in pages[-1::-1]:
        session.go_back()
        assert session.page == page


def test_it_opens_from_the_field(desktop: Desktop) -> None:
    action = desktop.window.menus["help_searching"]
    assert action in desktop.window.top.field.actions()
    assert not action.icon().isNull()


def test_an_example_is_run_and_the_page_stays(desktop: Desktop, qtbot: QtBot) -> None:
    """Nothing of the search before is left, so that it finds what it says."""
    desktop.session.propose(Selection(text="xyzzy", choices=(("country", "KAZ"),)))
    desktop.session.open_page(HelpPage("searching"))
    example = "precursors Kazakhstan"
    assert example in desktop.window.reader.toPlainText()
    desktop.window.reader.anchorClicked.emit(link("search", example))
    answer = settle(desktop, qtbot)
    assert answer.selection == Selection(text=example)
    assert answer.total > 0
    assert desktop.session.page == HelpPage("searching")


def test_it_follows_language_and_colours(desktop: Desktop) -> None:
    reader = desktop.window.reader
    desktop.session.open_page(HelpPage("searching"))
    desktop.window.top.language_chosen.emit("ru")
    assert "страна:Казахстан" in reader.toPlainText()
    reader.set_theme(DARK)
    assert DARK.accent.lower() in reader.toHtml()


def test_what_is_searched_leads_to_its_place(desktop: Desktop, qtbot: QtBot) -> None:
    """Over the results and not among them."""
    window = desktop.window
    offer = window.results.help_offer
    assert not offer.isVisible()
    search(desktop, qtbot, "statuses")
    assert offer.isVisible()
    assert offer.text() == "Help: Statuses"
    rows = window.results.model.rowCount()
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert desktop.session.page == HelpPage("codebook")
    top = window.reader.cursorForPosition(window.reader.viewport().rect().topLeft()).position()
    assert window.reader.toPlainText()[top:].lstrip().startswith("Statuses")
    assert window.results.model.rowCount() == rows
    search(desktop, qtbot, "heroin")
    assert not offer.isVisible()


def test_where_nothing_is_found_all_of_the_help_is_searched(desktop: Desktop, qtbot: QtBot) -> None:
    offer = desktop.window.results.help_offer
    search(desktop, qtbot, "fcitx5")
    assert desktop.window.results.model.rowCount() == 0
    assert offer.text() == "Help: Chinese cannot be typed"
    desktop.window.top.language_chosen.emit("zh")
    assert offer.text() == "帮助：无法输入中文"


def test_the_first_start_greets(open_window: Open) -> None:
    desktop = open_window("zh")
    reader = desktop.window.reader
    assert "先试三件事" in reader.toPlainText()
    desktop.window.top.language_chosen.emit("en")
    assert "Three things to try" in reader.toPlainText()
    reader.anchorClicked.emit("help:start")
    assert desktop.session.page == HelpPage("start")


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
def test_help_is_among_what_was_read_of_late(open_window: Open, language: str) -> None:
    desktop = open_window(language)
    desktop.session.open_page(HelpPage("keyboard"))
    going = desktop.window.going
    going.recent.aboutToShow.emit()
    words = desktop.window._translating.wording.words
    (action,) = going.recent.actions()
    assert action.text() == f"{words._(HELP_NAMES['keyboard'])}\t{words._('Help')}"
