"""The menu of a cell, of a title and of a country: what can be done with it, and the pages that it has."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QMenu

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
        for part in (matrix, matrix.titles, matrix.names):
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            part.customContextMenuRequested.connect(partial(self._open, part))

    def menu_of(self, row: int, column: int) -> QMenu:
        """What is offered for a cell, a whole row or a whole column."""
        return self.offer(self._pages_of(row, column), self._deeds_of(row, column))

    def _open(self, part: QAbstractScrollArea, place: QPoint) -> None:
        row = -1 if part is self._matrix.names else self._matrix.rowAt(place.y())
        column = -1 if part is self._matrix.titles else self._matrix.columnAt(place.x())
        if row >= 0 or column >= 0:
            self.menu_of(row, column).popup(part.viewport().mapToGlobal(place))
