"""The result list with the row above it: what it holds and in which order."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.answer import Hit
from app.domain.page import EntryPage, Page, PartyPage
from app.domain.selection import Selection, Sort
from app.library.library import Library
from app.output.field_words import SORT_NAMES
from app.output.searched import searched
from app.ui import late
from app.ui.choice_button import ChoiceButton
from app.ui.elided_label import ElidedLabel
from app.ui.named import named
from app.ui.page_menu import RowMenu
from app.ui.results.advice import AdvicePanel
from app.ui.results.list import ResultList
from app.ui.results.model import HIT_ROLE, ResultModel
from app.ui.results.offer import Offer
from app.ui.theme import Theme
from app.ui.worker import Found
from app.wording.wording import Wording

_NEAR = 1_000
"""Rows down to which a new answer follows the entry that is being read: the search has fetched what is at its top."""


class ResultPanel(QWidget):
    """Says which entry was gone to, here or beside, and which order is wanted."""

    entry_chosen = Signal(int)
    entry_passed = Signal(int)
    entry_beside = Signal(int)
    entry_pointed = Signal(object)
    changed = Signal(object)
    proposed = Signal(object)

    def __init__(self, library: Library, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._wording = wording
        self._found: Found | None = None
        self._entry: int | None = None
        self._places: dict[Selection, int] = {}
        self.model = ResultModel(library, wording)
        self.list = ResultList(self.model, theme, self)
        self.advice = AdvicePanel(theme, self)
        self.advice.hide()
        self.page_offer, self.help_offer = Offer("pageOffer", self), Offer("helpOffer", self)
        self.title = QLabel(self)
        self.title.setProperty("heading", True)
        self.searched = named(ElidedLabel(self), "searched", quiet=True)
        self.sort = ChoiceButton("sortBy", len(Sort), self)
        self.page_menu = RowMenu(self.list, wording, self._pages_of)
        self._arrange()
        self.set_wording(wording)
        self.list.entry_chosen.connect(self.entry_chosen)
        self.list.entry_passed.connect(self.entry_passed)
        self.list.entry_beside.connect(self.entry_beside)
        self.list.entry_pointed.connect(self.entry_pointed)
        self.sort.chosen.connect(self._choose_sort)
        self.list.left_upwards.connect(self._enter_offers)
        self.advice.proposed.connect(self.proposed)

    def set_found(self, found: Found, entry: int | None) -> None:
        """Shows another answer, with the row of the entry that is being read."""
        sort = found.answer.understood.sort
        # Without words there is no best; the list is then newest first, and says so.
        sort = Sort.NEWEST if sort is Sort.RELEVANCE and not found.answer.query.clauses else sort
        self.sort.show_choice(list(Sort).index(sort))
        if self._found:
            self._places[self._found.answer.selection] = self.list.verticalScrollBar().value()
        self._found, self._entry = found, entry
        self._say_what()
        self.model.set_found(found)
        self._show_advice()
        row = self.model.row_of(entry)
        near = row is not None and row < _NEAR
        self.list.show_current(entry if near else None)
        if not near:
            self.list.scrollToTop()

    def return_to_place(self) -> None:
        """Shows the rows that were seen of the same answer when it was left."""
        if self._found and (place := self._places.get(self._found.answer.selection)) is not None:
            self.list.doItemsLayout()
            self.list.verticalScrollBar().setValue(place)

    def show_failure(self, sentence: str) -> None:
        """Shows why there is no answer."""
        self._found = None
        self.searched.setText("")
        self.model.clear()
        self._show_advice()
        self.list.set_empty_text(sentence)

    def show_current(self, entry: int | None) -> None:
        """Marks the row of the entry that is being read, or says that it has none."""
        self._entry = entry
        self._say_what()
        self.list.show_current(entry)

    def show_pointed(self, entry: int | None) -> None:
        """Marks the row of the entry under the mouse elsewhere."""
        self.list.show_pointed(entry)

    def enter(self) -> None:
        """Takes the keyboard to the list and goes to the entry of the marked row, of the first when none is marked.

        In place of an empty list it goes to what is proposed.
        """
        if self.advice.isVisible():
            self.advice.enter()
            return
        row = max(0, self.list.currentIndex().row())
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.model.rowCount():
            self.entry_chosen.emit(self.model.number_at(row))

    def _enter_offers(self) -> None:
        """To the nearest line above the list, if there is one."""
        offers = [one for one in (self.help_offer, self.page_offer) if one.isVisible()]
        if offers:
            offers[0].setFocus(Qt.FocusReason.BacktabFocusReason)

    def set_wording(self, wording: Wording) -> None:
        """Shows the same in another language."""
        words = wording.words
        self._wording = wording
        self.model.set_wording(wording)
        self.page_menu.set_wording(wording)
        self.title.setText(words._("Results"))
        self.list.setAccessibleName(words._("Results"))
        self._say_what()
        self._show_advice()
        self.sort.set_choices([words._(SORT_NAMES[sort]) for sort in Sort], words._("Sort by"))

    def set_theme(self, theme: Theme) -> None:
        """Paints with other colours."""
        self.list.set_theme(theme)
        self.advice.set_theme(theme)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 6)
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.searched, 1)
        head.addWidget(self.sort)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.page_offer)
        column.addWidget(self.help_offer)
        column.addWidget(self.list, 1)
        column.addWidget(self.advice, 1)
        for before, after in pairwise((self.sort, self.page_offer, self.help_offer, self.list)):
            QWidget.setTabOrder(before, after)

    def _say_what(self) -> None:
        """What was searched, and what to do when nothing answers."""
        words = self._wording.words
        if self._found:
            answer = self._found.answer
            said = searched(answer.understood, answer.query, self._wording)
            if self._entry is not None and answer.total and self._entry not in answer.numbers:
                # In front of what was searched, which may be long and cut.
                said = " ".join((words._("The entry being read is not among the results."), said))
            self.searched.setText(said)
        nothing = (words._("No entry answers this search."), words._("Remove a filter or search for fewer words."))
        self.list.set_empty_text("\n".join(nothing))

    def _show_advice(self) -> None:
        """In place of the empty list; whoever was there with the keyboard is in the list when there is one again."""
        advice = self._found.advice if self._found else None
        found = late.sections(advice, self._wording) if advice else []
        within = any(link.hasFocus() for link in self.advice.links)
        if found:
            self.advice.show_sections(self._wording.words._("No entry answers this search."), found)
        self.advice.setVisible(bool(found))
        self.list.setVisible(not found)
        if within:
            self.advice.enter() if found else self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pages_of(self, index: QModelIndex) -> Iterator[Page]:
        """An entry's own page, and those of its countries."""
        hit: Hit | None = index.data(HIT_ROLE)
        if hit:
            yield EntryPage(hit.brief.number)
            yield from (PartyPage("country", code) for code in hit.brief.countries)

    def _choose_sort(self, position: int) -> None:
        self.changed.emit(partial(replace, sort=list(Sort)[position]))
