"""From a row of the filters or of the results to the page of what it names."""

import pytest
from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from app.domain.page import EntryPage, Page, PartyPage, pair_of
from app.domain.selection import Selection
from app.startup import Desktop
from app.ui.page_menu import RowMenu
from tests.ui.conftest import settle


def offered(desktop: Desktop, menu: RowMenu, index: QModelIndex) -> tuple[list[Page | None], list[Page | None]]:
    """The pages that are opened by what the menu of a row offers, and those that are opened beside."""
    pages, beside = [], []
    for action in menu.menu_of(index).actions():
        action.trigger()
        if action.text() == "Open beside":
            beside.append(desktop.session.beside)
        else:
            pages.append(desktop.session.page)
    return pages, beside


@pytest.mark.parametrize(
    ("facet", "code", "chosen", "pages"),
    [
        ("country", "CHN", ["CHN"], [PartyPage("country", "CHN")]),
        ("country", "CHN", ["CHN", "KAZ"], [PartyPage("country", "CHN"), pair_of("CHN", "KAZ")]),
        ("country", "CHN", ["CHN", "IRN", "KAZ"], [PartyPage("country", "CHN")]),
        ("country", "TJK", ["CHN", "KAZ"], [PartyPage("country", "TJK")]),
        ("organization", "SCO", ["CHN", "KAZ"], [PartyPage("organization", "SCO")]),
        ("kind", "meeting", ["CHN"], []),
    ],
)
def test_a_filter_leads_to_pages(
    desktop: Desktop, qtbot: QtBot, facet: str, code: str, chosen: list[str], pages: list[Page]
) -> None:
    """Countries and organizations have pages, here or beside; two ticked countries have one together."""
    desktop.session.propose(Selection().only("country", chosen))
    settle(desktop, qtbot)
    facets = desktop.window.facets
    row = facets.list.facets.row_of(facet, code)
    assert row is not None
    assert offered(desktop, facets.page_menu, facets.list.facets.index(row)) == (pages, pages[:1])


def test_a_heading_leads_nowhere(desktop: Desktop) -> None:
    """Nor does the room below the last row."""
    facets = desktop.window.facets
    for index in (facets.list.facets.index(0), QModelIndex()):
        assert facets.page_menu.menu_of(index).isEmpty()


def test_a_result_leads_beside_and_to_its_countries(desktop: Desktop, qtbot: QtBot) -> None:
    """All of them, also those for which its row has no room."""
    number = desktop.library.number("sco-drug-agreement-2004")
    desktop.session.propose(Selection(text='"drug agreement" sco 2004'))
    settle(desktop, qtbot)
    results = desktop.window.results
    row = results.model.row_of(number or -1)
    assert row is not None
    (brief,) = desktop.library.briefs([number or -1])
    menu = results.page_menu.menu_of(results.model.index(row, 0))
    texts = [action.text() for action in menu.actions()]
    assert texts[:3] == ["Open beside", "Open the page: China", "Open the page: Kazakhstan"]
    pages = [PartyPage("country", code) for code in brief.countries]
    assert offered(desktop, results.page_menu, results.model.index(row, 0)) == (pages, [EntryPage(brief.number)])
