"""The window: places the panels and connects what they say; each of them shows the session's state."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from app.domain.dates import parse as parse_date
from app.domain.days import civil
from app.domain.filters import written
from app.domain.selection import Selection
from app.library.library import Library
from app.library.opening import LibraryError
from app.ui.about import show_about
from app.ui.actions import Actions
from app.ui.chip_bar import ChipBar
from app.ui.facets.panel import FacetPanel
from app.ui.named import named
from app.ui.reader import Reader
from app.ui.results.panel import ResultPanel
from app.ui.session import Session
from app.ui.status_line import StatusLine
from app.ui.theme import Theme
from app.ui.theming import Theming
from app.ui.timeline.view import TimelineView
from app.ui.timeline.words import deeds_of, lane_names, timeline_words
from app.ui.top_bar import TopBar
from app.ui.translating import Translating
from app.ui.worker import Found
from app.wording.dates import in_words
from app.wording.wording import Wording

SIZE = (1366, 690)
"""A task bar and a title bar leave so much of a 1366x768 screen."""

_WIDTHS = (226, 720, 420)
_STRETCH = (0, 5, 2)
"""Who takes the room of a larger screen, and gives it on a smaller one."""

_HEIGHTS = (320, 280)


class Window(QMainWindow):
    """One window on one library."""

    def __init__(
        self, library: Library, session: Session, translating: Translating, theming: Theming, sheet: str
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("Treatyline")
        self._library, self._session = library, session
        self._translating, self._theming = translating, theming
        self._found: Found | None = None
        wording, theme = translating.wording, theming.theme
        self.menus = Actions(self)
        self.top = TopBar(wording, theme, self.menus["back"], self.menus["forward"], self)
        self.chips = ChipBar(wording, library.facts.entries, self)
        self.facets = FacetPanel(wording, theme, self)
        self.timeline = TimelineView(theme, wording.language, timeline_words(wording), self._describe, self)
        self.results = ResultPanel(library, wording, theme, self)
        self.reader = Reader(library, sheet, wording, theme, self)
        self.status = StatusLine(library.facts, self)
        self._arrange()
        self._connect()
        self._show_wording(wording)
        self._show_history()

    def _arrange(self) -> None:
        middle = named(QSplitter(Qt.Orientation.Vertical, self), "middleSplitter")
        middle.addWidget(self.timeline)
        middle.addWidget(self.results)
        middle.setSizes(list(_HEIGHTS))
        across = named(QSplitter(Qt.Orientation.Horizontal, self), "mainSplitter")
        for panel in (self.facets, middle, self.reader):
            across.addWidget(panel)
        across.setSizes(list(_WIDTHS))
        for place, stretch in enumerate(_STRETCH):
            across.setStretchFactor(place, stretch)
        for splitter in (middle, across):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.chips)
        column.addWidget(across, 1)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)
        self.resize(*SIZE)

    def _connect(self) -> None:
        session, menus = self._session, self.menus
        session.selected.connect(self._show_selection)
        session.found.connect(self._show_found)
        session.entry_opened.connect(self._show_entry)
        session.failed.connect(self._show_failure)
        # Queued: the list finds out while it paints, and its rows may not change in the middle of that.
        self.results.model.failed.connect(self._show_failure, Qt.ConnectionType.QueuedConnection)
        self.top.typed.connect(session.type_text)
        self.top.left.connect(self.results.enter)
        self.top.language_chosen.connect(self._translating.choose)
        for panel in (self.chips, self.facets, self.results):
            panel.changed.connect(session.change)
        self.results.entry_chosen.connect(session.open_entry)
        self.results.entry_passed.connect(session.pass_entry)
        self.timeline.entry_chosen.connect(session.open_entry)
        self.timeline.period_chosen.connect(self._choose_period)
        self.timeline.lanes_chosen.connect(session.choose_lanes)
        self.reader.entry_wanted.connect(self._open_by_id)
        self.reader.filter_wanted.connect(self._filter_by)
        self.reader.search_wanted.connect(self._search_for)
        menus.language_chosen.connect(self._translating.choose)
        menus.theme_chosen.connect(self._theming.choose)
        menus["back"].triggered.connect(session.go_back)
        menus["forward"].triggered.connect(session.go_forward)
        menus["find"].triggered.connect(self._find)
        menus["literal"].triggered.connect(self._set_literal)
        menus["as_text"].triggered.connect(self._write_as_text)
        menus["clear"].triggered.connect(self._clear)
        menus["quit"].triggered.connect(self.close)
        menus["about"].triggered.connect(self._about)
        self._translating.changed.connect(self._show_wording)
        self._theming.changed.connect(self._show_theme)

    def _show_wording(self, wording: Wording) -> None:
        self._session.language = wording.language
        for part in (self.menus, self.top, self.chips, self.facets, self.results, self.reader, self.status):
            part.set_wording(wording)
        self.timeline.set_language(wording.language, timeline_words(wording))
        self._show_timeline()
        self._show_deeds(self._session.entry)

    def _show_theme(self, theme: Theme) -> None:
        for part in (self.top, self.facets, self.timeline, self.results, self.reader):
            part.set_theme(theme)

    def _show_selection(self, selection: Selection) -> None:
        self.top.set_text(selection.text)
        understood = self._library.understood(selection)
        self.menus["literal"].setChecked(understood.literal)
        self.timeline.set_period(*(understood.days or (None, None)))
        self._show_history()

    def _show_found(self, found: Found) -> None:
        other = self._found is None or not self._found.same_but_lanes(found)
        self._found = found
        if other:
            self.chips.set_answer(found.answer)
            self.facets.set_answer(found.answer)
            self.results.set_found(found, self._session.entry)
            self.status.set_answer(found.answer, self._translating.wording)
        self._show_timeline()
        self.timeline.set_current(self._session.entry)

    def _show_entry(self, number: int | None) -> None:
        self.reader.show_entry(number)
        self.results.show_current(number)
        self._show_deeds(number)
        self.timeline.set_current(number)
        self._show_history()

    def _show_timeline(self) -> None:
        if self._found:
            timeline = self._found.timeline
            self.timeline.show_timeline(timeline, lane_names(self._translating.wording, timeline))

    def _show_deeds(self, number: int | None) -> None:
        """The treaty actions of the entry being read, on the timeline."""
        entry = None if number is None else self._library.entry(number)
        self.timeline.show_deeds(deeds_of(self._translating.wording, entry) if entry else None)

    def _show_history(self) -> None:
        self.menus["back"].setEnabled(self._session.has_back)
        self.menus["forward"].setEnabled(self._session.has_forward)

    def _show_failure(self, error: LibraryError) -> None:
        """In the place of an answer, so that no old one stands beside a new question."""
        self._found = None
        sentence = error.sentence(self._translating.wording.words._)
        self.results.show_failure(sentence)
        self.timeline.show_failure(sentence)
        self.facets.show_failure()
        self.chips.show_failure(self._session.selection)

    def _describe(self, number: int) -> str:
        language = self._translating.wording.language
        (brief,) = self._library.briefs([number])
        return f"{brief.title[language]}\n{in_words(brief.date, language)}"

    def _choose_period(self, first: int, last: int) -> None:
        since, until = (parse_date("{:04d}-{:02d}-{:02d}".format(*civil(day))) for day in (first, last))
        self._session.change(partial(replace, since=since, until=until))

    def _open_by_id(self, name: str) -> None:
        self._session.open_entry(self._library.number(name))

    def _filter_by(self, facet: str, code: str) -> None:
        self._session.change(lambda selection: selection.only(facet, [code]))

    def _search_for(self, text: str) -> None:
        self._session.change(partial(replace, text=text))

    def _find(self) -> None:
        self.top.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.field.selectAll()

    def _set_literal(self, literal: bool) -> None:  # noqa: FBT001 (Qt's signal)
        self._session.change(partial(replace, literal=literal))

    def _write_as_text(self) -> None:
        self._session.propose(Selection(text=written(self._library.understood(self._session.selection))))
        self.top.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _clear(self) -> None:
        self._session.change(Selection.cleared)

    def _about(self) -> None:
        show_about(self, self._translating.wording, self._library)
