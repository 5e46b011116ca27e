"""The menu of a cell, of a title and of a country: what can be done with it, and the pages that it has."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHeaderView, QMenu

from app.domain.page import Page
from app.ui.page_menu import Deed, PageMenu
from app.ui.participation.matrix import Matrix
from app.wording.wording import Wording


class CellMenu(PageMenu):
    """Asks for the pages of a row and a column and for what else can be done there; outside of these, they are -1."""

    def __init__(
        self,
        matrix: Matrix,
        wording: Wording,
        pages_of: Callable[[int, int], Iterable[Page]],
        deeds_of: Callable[[int, int], Iterable[Deed]],
    ) -> None:
        super().__init__(matrix, wording)
        self._matrix, self._pages_of, self._deeds_of = matrix, pages_of, deeds_of
        matrix.menu_wanted.connect(lambda index, place: self.menu_of(index.row(), index.column()).popup(place))
        for header in (matrix.titles, matrix.names):
            header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            header.customContextMenuRequested.connect(partial(self._open, header))

    def menu_of(self, row: int, column: int) -> QMenu:
        """What is offered for a cell, a whole row or a whole column."""
        return self.offer(self._pages_of(row, column), self._deeds_of(row, column))

    def _open(self, header: QHeaderView, place: QPoint) -> None:
        section = header.logicalIndexAt(place)
        if section >= 0:
            cell = (section, -1) if header is self._matrix.titles else (-1, section)
            self.menu_of(*cell).popup(header.viewport().mapToGlobal(place))
