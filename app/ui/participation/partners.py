"""Who works with whom: countries against countries, as many entries as the search found for each two of them."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.answer import Answer
from app.domain.page import Page, PartyPage, pair_of
from app.domain.pairs import pairs_of
from app.domain.selection import Selection
from app.ui.named import named
from app.ui.page_menu import Deed
from app.ui.participation.cell_menu import CellMenu
from app.ui.participation.partner_model import PartnerModel
from app.ui.participation.partner_table import PartnerTable
from app.ui.plain_text import plain_label
from app.ui.theme import Theme
from app.wording.wording import Wording

LIMIT = 24


class Partners(QWidget):
    """Tells which countries are to be chosen; the countries that are chosen already do not narrow it."""

    countries_wanted = Signal(object)

    def __init__(
        self,
        facets: Mapping[str, Mapping[str, int]],
        search: Callable[[Selection], Answer],
        wording: Wording,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._facets, self._search = facets, search
        self._answer: Answer | None = None
        self._hint = ""
        self.model = PartnerModel(wording)
        self.table = PartnerTable(self.model, theme, self)
        self.menu = CellMenu(self.table, wording, self._pages_of, self._deeds_of)
        self.said = named(plain_label(self), "partnersSaid")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        self.setFocusProxy(self.table)
        self.table.chosen.connect(self._choose)
        self.table.moved.connect(self._say)

    def set_answer(self, answer: Answer) -> None:
        """Shows an answer, as soon as there is somebody to see it."""
        self._answer = answer
        if self.isVisible():
            self._count()

    def set_wording(self, wording: Wording) -> None:
        """Shows the same in another language."""
        words = wording.words
        self._hint = words._("A click chooses the two countries in the search.")
        self.table.setAccessibleName(words._("Who works with whom"))
        self.table.set_empty_text(words._("The search found no country."))
        self._choice = words._("Choose in the search")
        self.menu.set_wording(wording)
        self.model.set_wording(wording)
        self.table.set_upright(wording.language == "zh")
        self._say()

    def set_theme(self, theme: Theme) -> None:
        """Shows the same in other colours."""
        self.table.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._count()

    def _count(self) -> None:
        """Without the choice of countries, so that one pair after another can be looked at."""
        if self._answer:
            understood = self._answer.understood
            chosen = understood.chosen("country")
            base = self._search(understood.only("country", ())) if chosen else self._answer
            index = self.table.currentIndex()
            kept = self.model.countries(index) if index.isValid() else None
            self.model.set_pairs(pairs_of(base.mask, self._facets, LIMIT))
            self.table.set_chosen(chosen)
            if kept:
                self.table.setCurrentIndex(self.model.cell(kept))
            self._say()

    def _pages_of(self, row: int, column: int) -> Iterator[Page]:
        """Of the two countries together, then of each."""
        shown = self.model.pairs.countries
        codes = dict.fromkeys(shown[place] for place in (row, column) if place >= 0)
        if len(codes) > 1:
            yield pair_of(*codes)
        yield from (PartyPage("country", code) for code in codes)

    def _deeds_of(self, row: int, column: int) -> Iterator[Deed]:
        if row >= 0 and column >= 0:
            yield self._choice, partial(self._choose, self.model.index(row, column))

    def _choose(self, index: QModelIndex) -> None:
        self.countries_wanted.emit(self.model.countries(index))

    def _say(self) -> None:
        self.said.setText(self.table.current_words() or self._hint)
