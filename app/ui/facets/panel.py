"""The left panel: a field to find a filter, how several countries are meant, and the facets with live counts."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.answer import Answer
from app.domain.marking import N_
from app.domain.page import Page, PartyPage, pair_of
from app.domain.selection import PartyLogic, Selection
from app.ui.choice_button import ChoiceButton
from app.ui.facets.list import ROW_ROLE, FacetList
from app.ui.facets.period import PeriodFields
from app.ui.facets.rows import FacetRow, RowKind, facet_rows
from app.ui.named import named
from app.ui.page_menu import RowMenu
from app.ui.search_field import SearchField
from app.ui.theme import Theme
from app.wording.wording import Wording

LOGIC_NAMES = {
    PartyLogic.ANY: N_("any of"),
    PartyLogic.ALL: N_("all of"),
    PartyLogic.ONLY: N_("exactly these"),
}


class FacetPanel(QWidget):
    """Says how a tick changes the Selection."""

    changed = Signal(object)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facetPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._wording = wording
        self._answer: Answer | None = None
        self._unfolded: set[str] = set()
        self.needle = named(SearchField(self), "facetFind")
        self.logic_label = named(QLabel(self), "partyLogicLabel", quiet=True)
        self.logic = ChoiceButton("partyLogic", len(PartyLogic), self)
        self.period = PeriodFields(wording, self)
        self.list = FacetList(theme, self)
        self.page_menu = RowMenu(self.list, wording, self._pages_of)
        self._arrange()
        self.set_wording(wording)
        self.needle.textChanged.connect(self._refresh)
        self.needle.left.connect(self.list.enter)
        self.list.row_pressed.connect(self._press)
        self.logic.chosen.connect(self._choose_logic)
        self.period.changed.connect(self.changed)

    def set_answer(self, answer: Answer) -> None:
        """Shows the counts of another answer."""
        self._answer = answer
        self.logic.show_choice(list(PartyLogic).index(answer.understood.parties))
        self.period.set_selection(answer.understood)
        self._refresh()

    def show_failure(self) -> None:
        """There is no answer to count."""
        self._answer = None
        self.list.set_rows(())

    def set_wording(self, wording: Wording) -> None:
        """Shows the same in another language."""
        self._wording = wording
        words = wording.words
        names = [words._(LOGIC_NAMES[logic]) for logic in PartyLogic]
        self.logic.set_choices(names, words._("How several countries are meant"))
        self.logic_label.setText(words._("Countries"))
        self.needle.setPlaceholderText(words._("Find a filter"))
        self.needle.setAccessibleName(words._("Find a filter"))
        self.list.setAccessibleName(words._("Filters"))
        self.list.set_empty_text(words._("No filter has this name, or no entry is left to filter."))
        self.period.set_wording(wording)
        self.page_menu.set_wording(wording)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Paints with other colours."""
        self.list.set_theme(theme)

    def _arrange(self) -> None:
        self.needle.setClearButtonEnabled(True)
        self.logic_label.setBuddy(self.logic)
        logic = QHBoxLayout()
        logic.addWidget(self.logic_label)
        logic.addStretch(1)
        logic.addWidget(self.logic)
        head = QVBoxLayout()
        head.setContentsMargins(14, 10, 14, 2)
        head.setSpacing(6)
        head.addWidget(self.needle)
        head.addWidget(self.period)
        head.addLayout(logic)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        order = (self.needle, *self.period.fields, self.logic, self.list)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    @property
    def _selection(self) -> Selection:
        return self._answer.understood if self._answer else Selection()

    def _refresh(self) -> None:
        if self._answer:
            counts = self._answer.facets
            rows = facet_rows(counts, self._selection, self._wording, self._unfolded, self.needle.text())
            self.list.set_rows(rows)

    def _pages_of(self, index: QModelIndex) -> Iterator[Page]:
        """The page of a country or organization; two chosen countries have one together."""
        row: FacetRow | None = index.data(ROW_ROLE)
        if row and row.kind is RowKind.CODE and row.facet in ("country", "organization"):
            yield PartyPage(row.facet, row.code)
            match self._selection.chosen("country"):
                case (one, other) if row.facet == "country" and row.chosen:
                    yield pair_of(one, other)

    def _press(self, row: FacetRow) -> None:
        if row.kind is RowKind.MORE:
            self._unfolded ^= {row.facet}
            self._refresh()
        else:
            self.changed.emit(lambda selection: selection.toggled(row.facet, row.code))

    def _choose_logic(self, position: int) -> None:
        self.changed.emit(partial(replace, parties=list(PartyLogic)[position]))
