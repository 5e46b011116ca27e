"""Menus of what is an entry or names countries or organizations: they lead to its pages, here or beside."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QListView, QMenu, QWidget

from app.domain.page import EntryPage, Page
from app.output.page_names import title_of
from app.ui.clicking import control_held
from app.wording.wording import Wording

Deed = tuple[str, Callable[[], object]]
"""What an action of a menu says and does."""


class PageMenu(QObject):
    """Says which page is wanted of those that a thing has, its own the first.

    beside_wanted has one that is to be shown beside what is being read.
    """

    page_wanted = Signal(object)
    beside_wanted = Signal(object)

    def __init__(self, owner: QWidget, wording: Wording) -> None:
        super().__init__(owner)
        self._owner, self._wording = owner, wording

    def set_wording(self, wording: Wording) -> None:
        """Offers in another language."""
        self._wording = wording

    def offer(self, pages: Iterable[Page], deeds: Iterable[Deed] = ()) -> QMenu:
        """A menu with deeds and pages; an entry is not opened here, since a click on the thing itself does that."""
        menu = QMenu(self._owner)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, act in deeds:
            menu.addAction(text.replace("&", "&&"), act)
        words = self._wording.words
        for place, page in enumerate(pages):
            if not isinstance(page, EntryPage):
                text = words._("Open the page: {name}").format(name=title_of(page, self._wording))
                menu.addAction(text.replace("&", "&&"), partial(self._want, page))
            if place == 0:
                menu.addAction(words._("Open beside"), partial(self.beside_wanted.emit, page))
        return menu

    def _want(self, page: Page) -> None:
        (self.beside_wanted if control_held() else self.page_wanted).emit(page)


class RowMenu(PageMenu):
    """That of the rows of a list, by a right click or the menu key."""

    def __init__(self, rows: QListView, wording: Wording, pages_of: Callable[[QModelIndex], Iterable[Page]]) -> None:
        super().__init__(rows, wording)
        self._rows, self._pages_of = rows, pages_of
        rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows.customContextMenuRequested.connect(self._open)

    def menu_of(self, index: QModelIndex) -> QMenu:
        """What is offered for a row."""
        return self.offer(self._pages_of(index))

    def _open(self, place: QPoint) -> None:
        if not (menu := self.menu_of(self._rows.indexAt(place))).isEmpty():
            menu.popup(self._rows.viewport().mapToGlobal(place))
