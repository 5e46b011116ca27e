"""The menu of a row that names countries or organizations: leads to their pages."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QListView, QMenu

from app.domain.page import PairPage, PartyPage
from app.wording.wording import Wording

Parties = PartyPage | PairPage


class PageMenu(QObject):
    """Opened by a right click or the menu key; says which page is wanted of those that a row has."""

    page_wanted = Signal(object)

    def __init__(self, rows: QListView, wording: Wording, pages_of: Callable[[QModelIndex], Iterable[Parties]]) -> None:
        super().__init__(rows)
        self._rows, self._wording, self._pages_of = rows, wording, pages_of
        rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows.customContextMenuRequested.connect(self._open)

    def set_wording(self, wording: Wording) -> None:
        """Offers in another language."""
        self._wording = wording

    def menu_of(self, index: QModelIndex) -> QMenu:
        """What is offered for a row."""
        menu = QMenu(self._rows)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for page in self._pages_of(index):
            text = self._wording.words._("Open the page: {name}").format(name=self._name(page))
            menu.addAction(text.replace("&", "&&"), partial(self.page_wanted.emit, page))
        return menu

    def _name(self, page: Parties) -> str:
        if isinstance(page, PartyPage):
            return self._wording.value(page.facet, page.code)
        return " – ".join(self._wording.value("country", code) for code in page.codes)

    def _open(self, place: QPoint) -> None:
        if not (menu := self.menu_of(self._rows.indexAt(place))).isEmpty():
            menu.popup(self._rows.viewport().mapToGlobal(place))
