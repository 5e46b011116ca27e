"""From a filter to the page of what it names."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.page import Page, PartyPage, pair_of
from app.ui.facets.list import FacetList
from app.ui.facets.page_menu import PageMenu
from app.ui.facets.rows import FacetRow, RowKind
from app.ui.theme import LIGHT
from app.wording.wording import Wording

CHINA = FacetRow(RowKind.CODE, "country", "China", "China", "CHN", 5, "5", 1.0, chosen=True)
IRAN = FacetRow(RowKind.CODE, "country", "Iran", "Iran", "IRN", 2, "2", 0.4)
SCO = FacetRow(RowKind.CODE, "organization", "SCO", "SCO", "SCO", 2, "2", 0.4)
MEETING = FacetRow(RowKind.CODE, "kind", "Meeting", "Meeting", "meeting", 2, "2", 0.4)
MORE = FacetRow(RowKind.MORE, "country", "3 more")


@pytest.mark.parametrize(
    ("row", "chosen", "pages"),
    [
        (CHINA, ("CHN",), [PartyPage("country", "CHN")]),
        (CHINA, ("CHN", "KAZ"), [PartyPage("country", "CHN"), pair_of("CHN", "KAZ")]),
        (CHINA, ("CHN", "IRN", "KAZ"), [PartyPage("country", "CHN")]),
        (IRAN, ("CHN", "KAZ"), [PartyPage("country", "IRN")]),
        (SCO, (), [PartyPage("organization", "SCO")]),
        (MEETING, (), []),
        (MORE, (), []),
    ],
)
def test_what_is_offered(
    qtbot: QtBot, wording: Wording, row: FacetRow, chosen: tuple[str, ...], pages: list[Page]
) -> None:
    """Countries and organizations have pages; two ticked countries have one together."""
    facets = FacetList(LIGHT)
    qtbot.addWidget(facets)
    menu = PageMenu(facets, wording)
    menu.set_chosen(chosen)
    wanted: list[Page] = []
    menu.page_wanted.connect(wanted.append)
    for action in menu.menu_of(row).actions():
        action.trigger()
    assert wanted == pages
