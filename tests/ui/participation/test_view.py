"""The window of participation as its reader uses it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.days import day_number
from app.domain.page import PartyPage
from app.domain.participation.standing import Status
from app.domain.selection import PartyLogic, Selection
from app.startup import Desktop
from app.ui.participation.instruments import Instruments
from app.ui.participation.opening import Companion
from app.ui.participation.partners import Partners
from app.ui.participation.view import ParticipationView
from app.ui.theme import DARK
from tests.ui.conftest import Open, settle

CHAIN = "single-convention-1961"
TRAFFIC = "un-trafficking-convention-1988"


def opened(desktop: Desktop) -> ParticipationView:
    """Asks for the window as its menu does."""
    desktop.window.menus["participation"].trigger()
    companion = desktop.window.findChild(Companion)
    assert companion is not None
    return companion.view


@pytest.fixture
def view(desktop: Desktop) -> Iterator[Instruments]:
    """The matrix of instruments in English."""
    found = opened(desktop)
    yield found.instruments
    found.close()


@pytest.fixture
def partners(desktop: Desktop) -> Iterator[Partners]:
    """Who works with whom, in English."""
    found = opened(desktop)
    found.tabs.setCurrentIndex(1)
    yield found.partners
    found.close()


def row_of(view: Instruments, name: str) -> int:
    return next(place for place, row in enumerate(view.model.rows) if any(one.id == name for one in row))


def cell(view: Instruments, name: str, country: str) -> list[Status]:
    standings = view.model.standings(row_of(view, name), list(view.model.countries).index(country))
    return [standing.status for standing in standings]


def go_to(view: Instruments, name: str, country: str) -> None:
    view.table.setCurrentIndex(view.model.cell(name, country))


def type_date(view: Instruments, text: str) -> None:
    view.date.field.setFocus()
    view.date.field.selectAll()
    QTest.keyClicks(view.date.field, text)
    QTest.keyClick(view.date.field, Qt.Key.Key_Return)


def test_a_page_leads_to_it(desktop: Desktop) -> None:
    desktop.session.open_page(PartyPage("country", "KAZ"))
    assert desktop.window.findChild(Companion) is None
    desktop.window.reader.anchorClicked.emit(QUrl("matrix:KAZ"))
    companion = desktop.window.findChild(Companion)
    assert companion
    assert companion.view.isVisible()
    companion.view.close()


def test_it_opens_once_with_all_instruments_at_the_last_day(desktop: Desktop, view: Instruments) -> None:
    assert view.isVisible()
    assert opened(desktop).instruments is view
    assert len(view.model.rows) > 100
    assert list(view.model.countries)[:2] == ["CHN", "RUS"]
    assert view.model.day == day_number(2026, 11, 24)
    assert cell(view, CHAIN, "TJK") == [Status.THROUGH, Status.THROUGH, Status.BOUND]


@pytest.mark.parametrize("typed", ["as on 15 April 1997", "15.04.1997", "1997年4月15日", "15 апреля 1997 года"])
def test_a_date_is_typed_in_any_language(view: Instruments, typed: str) -> None:
    """Tajikistan had deposited and was not yet bound."""
    view.date.field.setText(typed)
    view.date.field.setModified(True)
    view.date.field.editingFinished.emit()
    assert cell(view, CHAIN, "TJK") == [Status.NOT_PARTY, Status.NOT_PARTY, Status.CONSENTED]
    assert view.date.field.text() == "15 April 1997"


def test_a_year_is_its_last_day_and_nonsense_is_marked(view: Instruments) -> None:
    type_date(view, "1997")
    assert view.model.day == day_number(1997, 12, 31)
    type_date(view, "soon")
    assert view.date.field.property("wrong")
    assert view.model.day == day_number(1997, 12, 31)
    QTest.keyClick(view.date.field, Qt.Key.Key_Escape)
    assert view.date.field.text() == "31 December 1997"
    assert view.isVisible()


def test_the_slider_goes_by_months_and_years(view: Instruments) -> None:
    type_date(view, "2008-06-30")
    QTest.keyClick(view.date.slider, Qt.Key.Key_Right)
    assert view.model.day == day_number(2008, 7, 1)
    QTest.keyClick(view.date.slider, Qt.Key.Key_PageUp)
    assert view.model.day in {day_number(2007, 7, 1), day_number(2009, 7, 1)}
    QTest.keyClick(view.date.slider, Qt.Key.Key_End)
    assert view.model.day == day_number(2026, 11, 24)


def test_a_date_is_typed_over_the_table(view: Instruments) -> None:
    """Digits begin it, Enter ends it and leads back to the cells; nonsense stays to be mended."""
    view.table.setFocus()
    QTest.keyClicks(view.table, "2")
    assert view.date.field.hasFocus()
    QTest.keyClicks(view.date.field, "008-06-30")
    QTest.keyClick(view.date.field, Qt.Key.Key_Return)
    assert view.model.day == day_number(2008, 6, 30)
    assert view.table.hasFocus()
    QTest.keyClicks(view.table, "7")
    QTest.keyClicks(view.date.field, "x")
    QTest.keyClick(view.date.field, Qt.Key.Key_Return)
    assert view.date.field.hasFocus()


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def test_menus_of_the_matrix(desktop: Desktop, view: Instruments) -> None:
    """Of a cell, of an instrument and of a country, which leads to its page."""
    row, column = row_of(view, TRAFFIC), list(view.model.countries).index("KAZ")
    order, page = "Order the rows by this country", "Open the page: Kazakhstan"
    assert texts(view.menu.menu_of(row, column)) == ["Read the instrument", order, "Open beside", page]
    assert texts(view.menu.menu_of(row, -1)) == ["Read the instrument", "Open beside"]
    country = view.menu.menu_of(-1, column)
    assert texts(country) == [order, page, "Open beside"]
    country.actions()[0].trigger()
    assert view.table.names.sortIndicatorSection() == column
    country.actions()[1].trigger()
    assert desktop.session.page == PartyPage("country", "KAZ")
    assert desktop.window.focusWidget() is desktop.window.reader
    view.menu.menu_of(row_of(view, TRAFFIC), column).actions()[0].trigger()
    assert desktop.session.entry == desktop.library.number(TRAFFIC)
    country.actions()[2].trigger()
    assert desktop.session.beside == PartyPage("country", "KAZ")


def test_menus_of_partners(desktop: Desktop, partners: Partners, qtbot: QtBot) -> None:
    """The two countries together and each of them."""
    shown = list(partners.model.pairs.countries)
    menu = partners.menu.menu_of(shown.index("CHN"), shown.index("KAZ"))
    pages = ["Open the page: China – Kazakhstan", "Open beside", "Open the page: China", "Open the page: Kazakhstan"]
    assert texts(menu) == ["Choose in the search", *pages]
    menu.actions()[0].trigger()
    assert settle(desktop, qtbot).understood.chosen("country") == ("CHN", "KAZ")
    assert texts(partners.menu.menu_of(shown.index("CHN"), -1)) == ["Open the page: China", "Open beside"]


def test_it_opens_at_what_is_read(desktop: Desktop, view: Instruments) -> None:
    """The column of a country, the row of an instrument; anything else leaves the cell where it was."""
    desktop.session.open_page(PartyPage("country", "KAZ"))
    opened(desktop)
    index = view.table.currentIndex()
    assert view.model.countries[index.column()] == "KAZ"
    desktop.session.open_entry(desktop.library.number(TRAFFIC))
    opened(desktop)
    assert view.table.currentIndex() == view.model.cell(TRAFFIC, "KAZ")
    desktop.session.open_page(PartyPage("organization", "SCO"))
    opened(desktop)
    assert view.table.currentIndex() == view.model.cell(TRAFFIC, "KAZ")


def test_from_one_change_to_the_next(view: Instruments) -> None:
    """With only Tajikistan in the convention of 1988: deposited, in effect."""
    view.model.set_shown([view.model.rows[row_of(view, TRAFFIC)]], ["TJK"])
    type_date(view, "1980")
    seen = []
    for _ in range(3):
        QTest.mouseClick(view.date.later, Qt.MouseButton.LeftButton)
        seen.append(view.date.field.text())
    assert seen == ["6 May 1996", "4 August 1996", "4 August 1996"]
    QTest.mouseClick(view.date.earlier, Qt.MouseButton.LeftButton)
    assert view.date.field.text() == "6 May 1996"
    assert view.model.changes(0, 0)
    assert view.table.currentIndex() == view.model.index(0, 0)
    line = "1996-05-06 consented, not in force for it yet → 1996-08-04 bound"
    assert view.said.text().splitlines()[1] == line
    assert view.date.later.shortcut().toString() == "Alt+Right"


def test_it_shows_what_the_search_found(desktop: Desktop, view: Instruments, qtbot: QtBot) -> None:
    """Countries that were chosen are the columns; the switch shows all again."""
    every = len(view.model.rows)
    go_to(view, CHAIN, "TJK")
    desktop.session.propose(Selection(choices=(("country", "CHN"), ("country", "TJK"))))
    answer = settle(desktop, qtbot)
    assert list(view.model.countries) == ["CHN", "TJK"]
    assert all(any(answer.mask >> one.number & 1 for one in row) for row in view.model.rows)
    assert 0 < len(view.model.rows) < every
    assert "Tajikistan" in view.said.text()
    view.only_found.click()
    assert len(view.model.rows) == every
    assert len(view.model.countries) > 2


def test_a_search_without_instruments_says_so(desktop: Desktop, view: Instruments, qtbot: QtBot) -> None:
    desktop.session.propose(Selection(text="xyzzy"))
    settle(desktop, qtbot)
    assert view.model.rowCount() == 0
    assert view.table._empty == "The search found no instrument."
    view.grab()


def test_rows_stand_in_the_order_of_a_country(view: Instruments) -> None:
    go_to(view, TRAFFIC, "UZB")
    column = view.table.currentIndex().column()
    places = list(Status)
    before = list(view.model.rows)
    QTest.keyClick(view.table, Qt.Key.Key_S)
    bound = [any(one.status is Status.BOUND for one in view.model.standings(row, column)) for row in range(len(before))]
    assert bound == sorted(bound, reverse=True)
    assert view.model.rows[view.table.currentIndex().row()][0].id == TRAFFIC
    QTest.keyClick(view.table, Qt.Key.Key_S)
    assert max(places.index(one.status) for one in view.model.standings(0, column)) < places.index(Status.SIGNED)
    QTest.keyClick(view.table, Qt.Key.Key_S)
    assert list(view.model.rows) == before


def test_other_orders(view: Instruments) -> None:
    view.order.menu().actions()[1].trigger()
    assert view.model.note(0) == "1912"
    view.order.menu().actions()[2].trigger()
    assert view.model.note(0) > "2020"
    view.order.menu().actions()[3].trigger()
    titles = [view.model.title(row) for row in range(view.model.rowCount())]
    assert titles == sorted(titles, key=str.casefold)


def test_enter_reads_the_text_by_which_the_country_is_bound(desktop: Desktop, view: Instruments) -> None:
    go_to(view, CHAIN, "TJK")
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert desktop.session.entry == desktop.library.number("single-convention-as-amended-1975")
    go_to(view, CHAIN, "RUS")
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert desktop.session.entry == desktop.library.number(CHAIN)


def test_a_double_click_reads_the_text_under_the_mouse(desktop: Desktop, view: Instruments) -> None:
    go_to(view, CHAIN, "TJK")
    room = view.table.visualRect(view.table.currentIndex())
    names = (CHAIN, "single-convention-protocol-1972", "single-convention-as-amended-1975")
    for place, name in zip((-14, 0, 14), names, strict=True):
        point = room.center()
        point.setX(point.x() + place)
        QTest.mouseDClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert desktop.session.entry == desktop.library.number(name)


def test_a_cell_is_read_aloud(view: Instruments) -> None:
    """The row and the column have names, and the cell says it all in words."""
    type_date(view, "2008-06-30")
    go_to(view, TRAFFIC, "TJK")
    index = view.table.currentIndex()
    words = "Tajikistan: bound since 4 August 1996; accession 6 May 1996"
    assert words in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert words in index.data(Qt.ItemDataRole.ToolTipRole)
    assert words in view.said.text()
    table = QAccessible.queryAccessibleInterface(view.table)
    wide = view.model.columnCount() + 1
    row, column = index.row() + 1, index.column() + 1
    assert table.child(column).text(QAccessible.Text.Name) == "Tajikistan"
    assert "Illicit Traffic" in table.child(row * wide).text(QAccessible.Text.Name)
    assert words in table.child(row * wide + column).text(QAccessible.Text.Name)


def test_the_model_keeps_its_promises(view: Instruments) -> None:
    QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    go_to(view, TRAFFIC, "TJK")
    view.model.sort(1)
    view.model.set_day(day_number(1990, 1, 1))
    view.model.set_shown(view.model.rows[:3], view.model.countries[:2])


@pytest.mark.parametrize(("language", "title", "country"), [("zh", "参加情况", "中国"), ("ru", "Участие", "Китай")])
def test_it_follows_language_and_colours(
    desktop: Desktop, view: Instruments, language: str, title: str, country: str
) -> None:
    desktop.window.top.language_chosen.emit(language)
    assert view.window().windowTitle() == title
    assert view.model.headerData(0, Qt.Orientation.Horizontal) == country
    view.set_theme(DARK)
    view.grab()


def test_it_closes_with_escape_and_with_the_main_window(desktop: Desktop, view: Instruments) -> None:
    QTest.keyClick(view.table, Qt.Key.Key_Escape)
    assert not view.isVisible()
    opened(desktop)
    assert view.isVisible()
    desktop.window.close()
    assert not view.isVisible()


def test_it_opens_in_the_language_of_the_window(open_window: Open) -> None:
    view = opened(open_window("ru"))
    assert view.instruments.date.field.text() == "24 ноября 2026 года"
    view.close()


def test_a_number_is_what_the_click_then_finds(desktop: Desktop, partners: Partners, qtbot: QtBot) -> None:
    """And the choice of the pair does not narrow the numbers; kinds add up."""
    index = partners.model.cell(("CHN", "TJK"))
    count = partners.model.count(index)
    assert count == int(index.data()) > 20
    assert sum(partners.model.pairs.by_kind("CHN", "TJK").values()) == count
    partners.table.scrollTo(index)
    spot = partners.table.visualRect(index).center()
    QTest.mouseClick(partners.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    answer = settle(desktop, qtbot)
    assert answer.total == count
    assert answer.understood.chosen("country") == ("CHN", "TJK")
    assert answer.understood.parties is PartyLogic.ALL
    assert partners.model.count(partners.model.cell(("CHN", "RUS"))) > 20
    assert set(partners.table.chosen_countries) == {"CHN", "TJK"}


def test_numbers_follow_the_search(desktop: Desktop, partners: Partners, qtbot: QtBot) -> None:
    before = partners.model.count(partners.model.cell(("CHN", "RUS")))
    desktop.session.propose(Selection(choices=(("kind", "operation"),)))
    settle(desktop, qtbot)
    assert 0 < partners.model.count(partners.model.cell(("CHN", "RUS"))) < before
    desktop.session.propose(Selection(text="xyzzy"))
    settle(desktop, qtbot)
    assert partners.model.rowCount() == 0
    partners.grab()


def test_one_country_with_itself_by_the_keyboard(desktop: Desktop, partners: Partners, qtbot: QtBot) -> None:
    partners.table.setCurrentIndex(partners.model.cell(("KAZ", "KAZ")))
    assert partners.said.text().startswith("Kazakhstan: ")
    QTest.keyClick(partners.table, Qt.Key.Key_Return)
    assert settle(desktop, qtbot).understood.chosen("country") == ("KAZ",)
    QAbstractItemModelTester(partners.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    partners.model.set_pairs(partners.model.pairs)


@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard")
def test_the_key_of_menus_is_for_the_current_cell(view: Instruments, qtbot: QtBot) -> None:
    """Also its second key; the table is larger than where its cells are."""
    view.window().activateWindow()
    view.table.setFocus()
    qtbot.waitUntil(view.table.hasFocus)
    view.table.setCurrentIndex(view.model.cell(TRAFFIC, "KAZ"))
    QTest.keyClick(view.table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Open the page: Kazakhstan" in texts(menu)
    cell = view.table.visualRect(view.table.currentIndex())
    assert cell.contains(view.table.viewport().mapFromGlobal(menu.pos()))
    menu.close()
