"""Back, Forward and the pages read of late: every sort of page returns as it was left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.page import EntryPage, Page, PairPage, PartyPage
from app.domain.selection import Selection
from app.library.references import page_at
from app.startup import Desktop
from app.ui.participation.opening import Companion
from tests.ui.conftest import Open, settle

Key = Qt.Key
Held = Qt.KeyboardModifier
CONVENTION = "treatyline:entry/un-trafficking-convention-1988"


def open_page(desktop: Desktop, reference: str) -> Page:
    """Opens the page of a reference."""
    page = page_at(reference, desktop.library)
    assert page is not None
    desktop.session.open_page(page)
    return page


def offered(desktop: Desktop) -> list[tuple[str, bool]]:
    """What the menu of the pages read of late says, and whether it is on the screen."""
    recent = desktop.window.going.recent
    recent.aboutToShow.emit()
    return [(action.text(), action.isChecked()) for action in recent.actions()]


@pytest.mark.parametrize(
    "reference",
    [CONVENTION, "treatyline:country/KAZ", "treatyline:organization/SCO", "treatyline:pair/CHN/KAZ"],
)
def test_every_sort_of_page_returns_to_its_place(desktop: Desktop, qtbot: QtBot, reference: str) -> None:
    """After another page and another search, and again after going forward."""
    bar = desktop.window.reader.verticalScrollBar()
    page = open_page(desktop, reference)
    bar.setValue(140)
    desktop.session.propose(Selection(text="opium"))
    settle(desktop, qtbot)
    open_page(desktop, "treatyline:country/TJK")
    bar.setValue(90)
    for key, expected in ((Key.Key_Left, 140), (Key.Key_Right, 90), (Key.Key_Left, 140), (Key.Key_Left, 140)):
        QTest.keyClick(desktop.window, key, Held.AltModifier)
        settle(desktop, qtbot)
        assert bar.value() == expected
    assert (desktop.session.page, desktop.session.selection) == (page, Selection())


def test_the_table_of_actions_returns_as_it_was_left(desktop: Desktop, qtbot: QtBot) -> None:
    """Its tab, its order, its row and what was in sight; a search in between does not leave it."""
    panel = desktop.window.reader_panel
    table = panel.actions_table.table
    open_page(desktop, CONVENTION)
    panel.tabs.setCurrentIndex(1)
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    table.selectRow(100)
    table.scrollTo(table.currentIndex())
    place, row = table.verticalScrollBar().value(), panel.actions_table.order.action(100).cells
    assert place > 0
    table.setFocus()
    QTest.keyClick(table, Key.Key_Return)
    assert isinstance(desktop.session.page, PartyPage)
    assert not panel.tabs.isTabVisible(1)
    desktop.window.menus["back"].trigger()
    assert panel.tabs.currentIndex() == 1
    assert (table.currentIndex().row(), table.verticalScrollBar().value()) == (100, place)
    assert panel.actions_table.order.action(100).cells == row
    desktop.session.propose(Selection(text="opium"))
    settle(desktop, qtbot)
    desktop.window.menus["back"].trigger()
    settle(desktop, qtbot)
    assert panel.tabs.currentIndex() == 1
    open_page(desktop, "treatyline:country/KAZ")
    open_page(desktop, CONVENTION)
    assert panel.tabs.currentIndex() == 0


def test_the_jump_from_the_participation_is_a_step(desktop: Desktop, qtbot: QtBot) -> None:
    """To the entry of an instrument, and to the entries of two countries."""
    page = open_page(desktop, "treatyline:country/KAZ")
    desktop.window.menus["participation"].trigger()
    companion = desktop.window.findChild(Companion)
    assert companion is not None
    companion.view.entry_wanted.emit(7)
    companion.view.countries_wanted.emit(("CHN", "KAZ"))
    settle(desktop, qtbot)
    companion.view.close()
    assert desktop.session.selection.chosen("country") == ("CHN", "KAZ")
    seen = []
    for _ in range(2):
        desktop.window.menus["back"].trigger()
        settle(desktop, qtbot)
        seen.append((desktop.session.page, desktop.session.selection))
    assert seen == [(EntryPage(7), Selection()), (page, Selection())]


def test_the_list_returns_to_its_row(desktop: Desktop, qtbot: QtBot) -> None:
    """The row of the entry that was being read is the current one again, and in sight."""
    results = desktop.window.results
    number = results.model.number_at(300)
    desktop.session.open_entry(number)
    desktop.session.propose(Selection(text="opium"))
    settle(desktop, qtbot)
    desktop.session.open_entry(results.model.number_at(0))
    for _ in range(2):
        desktop.window.menus["back"].trigger()
        settle(desktop, qtbot)
    current = results.list.currentIndex()
    assert current.row() == 300
    assert results.list.viewport().rect().contains(results.list.visualRect(current))


def test_the_list_returns_to_what_was_in_sight(desktop: Desktop, qtbot: QtBot) -> None:
    """Also when no row was chosen; a search that is asked anew begins at its top."""
    bar = desktop.window.results.list.verticalScrollBar()
    bar.setValue(2000)
    desktop.session.propose(Selection(text="opium"))
    settle(desktop, qtbot)
    assert bar.value() == 0
    bar.setValue(500)
    for way, place in (("back", 2000), ("forward", 500)):
        desktop.window.menus[way].trigger()
        settle(desktop, qtbot)
        assert bar.value() == place
    desktop.session.propose(Selection())
    settle(desktop, qtbot)
    assert bar.value() == 0


def test_pages_read_of_late_are_offered(desktop: Desktop) -> None:
    """The newest first, each once, with what it is of; those on the screen are marked."""
    assert not desktop.window.menus["recent"].isEnabled()
    for reference in ("treatyline:country/KAZ", "treatyline:pair/CHN/KAZ", CONVENTION, "treatyline:country/KAZ"):
        open_page(desktop, reference)
    desktop.session.open_beside(PartyPage("organization", "SCO"))
    texts, shown = zip(*offered(desktop), strict=True)
    assert texts[0] == "Kazakhstan\tCountry"
    assert texts[1].endswith("\tOrganization")
    assert texts[2].startswith("United Nations Convention")
    assert texts[2].endswith("\tAgreement")
    assert texts[3] == "China – Kazakhstan\tTwo countries"
    assert shown == (True, True, False, False)
    desktop.window.going.recent.actions()[3].trigger()
    assert desktop.session.page == PairPage(("CHN", "KAZ"))
    assert offered(desktop)[0] == ("China – Kazakhstan\tTwo countries", True)


def test_what_was_merely_passed_was_not_read(desktop: Desktop) -> None:
    """Only where the arrow keys came to rest; and what was read before is not lost by passing it."""
    results, session = desktop.window.results, desktop.session
    numbers = [results.model.number_at(row) for row in range(5)]
    session.open_entry(numbers[2])
    session.open_entry(numbers[0])
    results.list.setFocus()
    for _ in range(4):
        QTest.keyClick(results.list, Key.Key_Down)
    assert session.recent.pages == tuple(EntryPage(numbers[row]) for row in (4, 0, 2))
    session.open_page(PartyPage("country", "KAZ"))
    assert session.recent.pages[1:] == tuple(EntryPage(numbers[row]) for row in (4, 0, 2))


def test_what_lay_ahead_stays_read(desktop: Desktop) -> None:
    """Going back and elsewhere forgets the step, not the page."""
    pages = [open_page(desktop, f"treatyline:country/{code}") for code in ("KAZ", "TJK")]
    desktop.window.menus["back"].trigger()
    other = open_page(desktop, CONVENTION)
    assert desktop.session.recent.pages == (other, pages[0], pages[1])


def test_the_menu_speaks_the_language(open_window: Open) -> None:
    """Of the window, at the moment when it is opened."""
    desktop = open_window("zh")
    open_page(desktop, "treatyline:country/KAZ")
    assert offered(desktop) == [("哈萨克斯坦\t国家", True)]
    desktop.window.top.language_chosen.emit("ru")
    assert offered(desktop) == [("Казахстан\tСтрана", True)]
