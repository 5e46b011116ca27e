"""The menu of a country or an organization among the filters: leads to its page."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from app.domain.page import Page, PartyPage, pair_of
from app.ui.facets.list import ROW_ROLE, FacetList
from app.ui.facets.rows import FacetRow, RowKind
from app.wording.wording import Wording

_HAVE_PAGES = ("country", "organization")
_TWO = 2


class PageMenu(QObject):
    """Opened by a right click or the menu key; says which page is wanted."""

    page_wanted = Signal(object)

    def __init__(self, facets: FacetList, wording: Wording) -> None:
        super().__init__(facets)
        self._facets, self._wording = facets, wording
        self._chosen: tuple[str, ...] = ()
        facets.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        facets.customContextMenuRequested.connect(self._open)

    def set_wording(self, wording: Wording) -> None:
        """Offers in another language."""
        self._wording = wording

    def set_chosen(self, countries: tuple[str, ...]) -> None:
        """Takes the countries of the Selection: two of them have a page together."""
        self._chosen = countries

    def menu_of(self, row: FacetRow) -> QMenu:
        """What is offered for a row."""
        menu = QMenu(self._facets)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if row.kind is RowKind.CODE and row.facet in _HAVE_PAGES:
            self._offer(menu, row.facet, (row.code,), PartyPage(row.facet, row.code))
            if row.facet == "country" and row.chosen and len(self._chosen) == _TWO:
                self._offer(menu, row.facet, self._chosen, pair_of(*self._chosen))
        return menu

    def _offer(self, menu: QMenu, facet: str, codes: tuple[str, ...], page: Page) -> None:
        names = " – ".join(self._wording.value(facet, code) for code in codes)
        text = self._wording.words._("Open the page: {name}").format(name=names)
        menu.addAction(text.replace("&", "&&"), partial(self.page_wanted.emit, page))

    def _open(self, place: QPoint) -> None:
        row: FacetRow | None = self._facets.indexAt(place).data(ROW_ROLE)
        if row and not (menu := self.menu_of(row)).isEmpty():
            menu.popup(self._facets.viewport().mapToGlobal(place))
