"""The window: places the panels and connects what they say; each of them shows the session's state."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from app.domain.page import Page
from app.domain.query import Query
from app.domain.selection import Selection
from app.library.opening import LibraryError
from app.output.pages import Pages
from app.ui import late
from app.ui.actions import Actions
from app.ui.announcing import Announcing
from app.ui.arranging import Arranged
from app.ui.asking import Asking
from app.ui.beside import Beside
from app.ui.chip_bar import ChipBar
from app.ui.completion.offering import Offering, OfferQuestion
from app.ui.completion.popup import Completion
from app.ui.facets.panel import FacetPanel
from app.ui.filing import Filing
from app.ui.going import Going
from app.ui.helping import Helping
from app.ui.later_timeline import LaterTimeline
from app.ui.layouts import offer_layouts
from app.ui.meaning import Meaning
from app.ui.panes import Panes
from app.ui.reader_panel import ReaderPanel
from app.ui.results.panel import ResultPanel
from app.ui.session import Session
from app.ui.status_line import StatusLine
from app.ui.text_sizing import TextSizing
from app.ui.theme import Theme
from app.ui.theming import Theming
from app.ui.top_bar import TopBar
from app.ui.translating import Translating
from app.ui.wishes import Wishes
from app.ui.work import Work
from app.ui.worker import Found, SearchWorker
from app.wording.wording import Wording

if TYPE_CHECKING:
    from app.ui.saving import Saving
    from app.ui.timeline.view import TimelineView
    from app.ui.timeline_saving import TimelineSaving

SIZE = (1366, 690)
"""A task bar and a title bar leave so much of a 1366x768 screen."""

_SAID_MS = 8000


class Window(QMainWindow):
    """One window on one library."""

    def __init__(self, pages: Pages, session: Session, translating: Translating, theming: Theming, sheet: str) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("Treatyline")
        library = self._library = pages.library
        self._session, self._translating, self._theming = session, translating, theming
        self._wishes = Wishes(library, session)
        self._found: Found | None = None
        self._entering = False
        wording, theme = translating.wording, theming.theme
        self.menus = Actions(self)
        self.top = TopBar(wording, theme, self.menus["back"], self.menus["forward"], self)
        self.top.add_to_field("help", self.menus["help_searching"])
        self.top.add_to_field("literal", self.menus["literal"])
        self.asking = Asking(library, session, translating, self.top)
        self.chips = ChipBar(wording, library.facts.entries, self)
        self.facets = FacetPanel(wording, theme, self)
        self.later = LaterTimeline(library, session, translating, theming, self)
        self.results = ResultPanel(library, wording, theme, self)
        self.reader_panel = ReaderPanel(pages, sheet, wording, theme, self.menus["previous"], self.menus["next"])
        self.reader = self.reader_panel.reader
        self.status = StatusLine(library.facts, self)
        self.offering = Offering(
            SearchWorker(library.path, late.find_offers, terms=library.vocabulary.lists), self._typed, self
        )
        self.completion = Completion(self.top.field, self.offering, theme, self)
        self.work = Work(self.status)
        make = partial(late.beside_pane, pages, sheet, translating, theming, self.menus)
        self.arranged = self._arrange()
        self.beside = Beside(self.reader_panel, make, self.arranged, session, self._wishes, self.menus)
        self._accompany(pages)
        self.later.when_made(self._connect_timeline)
        self._connect()
        self._connect_menus()
        # The others were made with words.
        for part in (self.menus, self.completion, self.chips, self.reader_panel, self.status):
            part.set_wording(wording)

    @property
    def timeline(self) -> "TimelineView":
        """The timeline, made if it is not there yet."""
        return self.later.view

    def _make_saving(self, saving: "Saving") -> "TimelineSaving":
        return late.timeline_saving(self._library, self.timeline, saving)

    def _arrange(self) -> Arranged:
        above, middle = (self.top, self.chips), (self.later.pane, self.results)
        arranged = Arranged(above, self.facets, middle, self.reader_panel, self.menus["filters"])
        self.setCentralWidget(arranged)
        self.setStatusBar(self.status)
        self.resize(*SIZE)
        return arranged

    def _accompany(self, pages: Pages) -> None:
        """What menus, those who use keys, and those who hear what others see have of the parts."""
        session, translating = self._session, self._translating
        offer_layouts(self.arranged, self.menus, self._theming)
        TextSizing(self._theming, self.menus)
        self.going = Going(self._library, session, translating, self.menus, self.top)
        found, reader = lambda: self._found, lambda: self.beside.in_use.reader
        self.filing = Filing(self._make_saving, found, reader, translating, self.menus, self.work, self)
        self.filing.saved.connect(self._show_saved)
        self.helping = Helping(pages, session, translating, self.menus, self.reader, self.results.help_offer, self)
        Meaning(session, translating, self.results.page_offer)
        panes = (self.facets, self.later, self.results, self.reader_panel)
        Panes(self.top.field, panes, lambda: self.beside.panel, session, self.menus, self)
        Announcing(self._library.facts.entries, self._session, self._translating, self.results.list)

    def _connect(self) -> None:
        session = self._session
        session.selected.connect(self._show_selection)
        session.found.connect(self._show_found)
        session.found_again.connect(self.results.return_to_place)
        session.page_opened.connect(self._show_page)
        session.returned.connect(self.reader_panel.return_to_place)
        session.failed.connect(self._show_failure)
        # Queued: the list finds out while it paints, and its rows may not change in the middle of that.
        self.results.model.failed.connect(self._show_failure, Qt.ConnectionType.QueuedConnection)
        self.asking.entered.connect(self._enter_results)
        for part in (self.asking, self.reader_panel, self.beside):
            part.said.connect(self._say)
        self.top.language_chosen.connect(self._translating.choose)
        for panel in (self.chips, self.facets, self.results):
            panel.changed.connect(session.change)
        self.results.entry_chosen.connect(session.open_entry)
        self.results.entry_passed.connect(session.pass_entry)
        self.results.entry_beside.connect(self.beside.open_entry)
        self.results.proposed.connect(session.propose)
        for gone_to in (self.results.entry_chosen, self.results.entry_passed):
            gone_to.connect(self.reader_panel.first)
        for panel in (self.chips, self.facets, self.results):
            panel.page_menu.page_wanted.connect(session.read_page)
            panel.page_menu.beside_wanted.connect(session.open_beside)
        self.reader_panel.followed.connect(self._wishes.follow)
        self.reader_panel.matrix_wanted.connect(self.menus["participation"].trigger)
        self._translating.changed.connect(self._show_wording)
        self._theming.changed.connect(self._show_theme)

    def _connect_menus(self) -> None:
        menus = self.menus
        menus.language_chosen.connect(self._translating.choose)
        menus["find"].triggered.connect(self._find)
        menus["literal"].triggered.connect(self._wishes.set_literal)
        menus["as_text"].triggered.connect(self._write_as_text)
        menus["clear"].triggered.connect(self._wishes.clear)
        menus["quit"].triggered.connect(self.close)

    def _connect_timeline(self, timeline: "TimelineView") -> None:
        timeline.entry_chosen.connect(self._session.open_entry)
        timeline.entry_chosen.connect(self.reader_panel.first)
        timeline.period_chosen.connect(self._wishes.choose_period)
        timeline.period_cleared.connect(self._wishes.clear_period)
        timeline.lanes_chosen.connect(self._session.choose_lanes)
        timeline.entry_pointed.connect(self.results.show_pointed)
        self.results.entry_pointed.connect(timeline.show_pointed)

    def _show_wording(self, wording: Wording) -> None:
        self._session.language = wording.language
        panels = (self.facets, self.results, self.reader_panel)
        for part in (self.menus, self.top, self.completion, self.chips, *panels, self.status):
            part.set_wording(wording)

    def _show_theme(self, theme: Theme) -> None:
        panels = (self.facets, self.results, self.reader_panel)
        for part in (self.top, self.completion, *panels):
            part.set_theme(theme)

    def _show_selection(self, selection: Selection) -> None:
        self.top.set_text(selection.text)
        self.menus["literal"].setChecked(self._library.understood(selection).literal)
        self._entering = False

    def _show_found(self, found: Found) -> None:
        other = self._found is None or not self._found.same_but_lanes(found)
        self._found = found
        self.menus.set_answered(True)
        if other:
            self.chips.set_answer(found.answer)
            self.facets.set_answer(found.answer)
            self.results.set_found(found, self._session.entry)
            self.reader_panel.set_query(found.answer.query)
            self.reader_panel.set_countries(found.answer.understood.chosen("country"))
            self.status.set_answer(found.answer, self._translating.wording)
        if self._entering:
            self._enter_results()

    def _show_page(self, page: Page | None) -> None:
        self.reader_panel.show_page(page)
        self.results.show_current(self._session.entry)

    def _show_failure(self, error: LibraryError) -> None:
        """In the place of an answer, so that no old one stands beside a new question."""
        self._found = None
        self.reader_panel.set_query(Query())
        self.menus.set_answered(False)
        sentence = error.sentence(self._translating.wording.words._)
        self.results.show_failure(sentence)
        self.later.show_failure(sentence)
        self.facets.show_failure()
        self.chips.show_failure(self._session.selection)

    def _typed(self, text: str, cursor: int) -> OfferQuestion:
        return OfferQuestion(replace(self._session.selection, text=text), cursor, self._translating.wording)

    def _enter_results(self) -> None:
        """Enter can come before the answer to what was typed; the list is then entered with that answer."""
        self._entering = self._found is None or self._found.answer.selection != self._session.selection
        if not self._entering:
            self.results.enter()

    def _find(self) -> None:
        self.top.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.field.selectAll()

    def _write_as_text(self) -> None:
        self._wishes.write_as_text()
        self.top.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_saved(self, path: str) -> None:
        self._say(self._translating.wording.words._("Saved: {path}").format(path=path))

    def _say(self, sentence: str) -> None:
        self.status.showMessage(sentence, _SAID_MS)
