"""The reader with the bar of the matches below it, and behind tabs what a page has no room for."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.entry import Entry
from app.domain.page import EntryPage, Page
from app.domain.query import Query
from app.output.length import is_long
from app.output.pages import Pages
from app.ui import late
from app.ui.match_bar import MatchBar
from app.ui.page_tabs import PageTabs
from app.ui.page_timeline import PageTimeline
from app.ui.reader import Reader
from app.ui.theme import Theme
from app.ui.walk import Walk
from app.wording.wording import Wording

if TYPE_CHECKING:
    from app.ui.actions_table import ActionsTable

_PAGE, _ACTIONS, _TIMELINE = range(3)
_TABS = {"actions": _ACTIONS, "timeline": _TIMELINE}
"""Links within a page -> the tabs to which they lead."""


class ReaderPanel(QWidget):
    """Shows a page, its table or its timeline; previous and following are the actions that go through the matches.

    followed has the scheme and the target of a link, followed_beside those of one to be shown in a second pane, said a
    sentence for the reader; matrix_wanted: a link asks who is bound by which instrument.
    """

    followed = Signal(str, str)
    followed_beside = Signal(str, str)
    said = Signal(str)
    matrix_wanted = Signal()

    def __init__(
        self, pages: Pages, sheet: str, wording: Wording, theme: Theme, previous: QAction, following: QAction
    ) -> None:
        super().__init__()
        self.setObjectName("readerPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library, self._wording, self._theme = pages.library, wording, theme
        self._page: Page | None = None
        self._entry: Entry | None = None
        self._query, self._countries = Query(), tuple[str, ...]()
        self._leads = False
        self._tabs_of: dict[Page | None, int] = {}
        stack = QStackedWidget(self)
        self.tabs = PageTabs(stack, 1 + len(_TABS), self)
        self.reader = Reader(pages, sheet, wording, theme, self)
        self._place_of_table = QWidget(self)
        self.page_timeline = PageTimeline(pages.library, wording, theme, self)
        self.bar = MatchBar(wording, theme, previous, following, self)
        self._arrange(stack)
        passages = self.reader.passages
        passages.changed.connect(self.bar.show_walk)
        passages.changed.connect(self._lead_to_table)
        for action, step in ((previous, passages.previous), (following, passages.next)):
            action.triggered.connect(self._show_text)
            action.triggered.connect(step)
        self.reader.followed.connect(self._follow)
        self.reader.followed_beside.connect(self.followed_beside)
        self.page_timeline.followed.connect(self.followed)
        self.reader.copied.connect(self._say_copied)

    @cached_property
    def actions_table(self) -> "ActionsTable":
        """The table, which is made for the first treaty that has too many actions for a page."""
        table = late.actions_table(self._library, self._wording, self._theme, self)
        table.party_wanted.connect(self.followed)
        table.party_wanted_beside.connect(self.followed_beside)
        table.copied.connect(self._say_copied)
        table.set_theme(self._theme)
        table.set_query(self._query)
        table.set_countries(self._countries)
        column = QVBoxLayout(self._place_of_table)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(table)
        return table

    def show_page(self, page: Page | None) -> None:
        """Shows another page from its beginning."""
        if page == self._page:
            return
        self._tabs_of[self._page] = self.tabs.currentIndex()
        self._page = page
        self.reader.show_page(page)
        entry = self._library.entry(page.number) if isinstance(page, EntryPage) else None
        self._entry = entry if entry and is_long(entry) else None
        self._show_text()
        if self._entry or self._has_table:
            self.actions_table.show_entry(self._entry)
        has = {_PAGE: True, _ACTIONS: self._entry is not None, _TIMELINE: self.page_timeline.show_page(page)}
        self.tabs.offer([place for place, there in has.items() if there])

    def return_to_place(self) -> None:
        """Shows what was seen of the page when it was left, and how its table was."""
        self.reader.return_to_place()
        self.tabs.setCurrentIndex(self._tabs_of.get(self._page, _PAGE))
        if self._has_table:
            self.actions_table.return_to_place()

    def first(self) -> None:
        """Goes to the first match, which may be in the table only."""
        self._leads = True
        self.reader.passages.first()

    def set_query(self, query: Query) -> None:
        """Marks what matches."""
        self._query = query
        self.reader.set_query(query)
        if self._has_table:
            self.actions_table.set_query(query)

    def set_countries(self, codes: tuple[str, ...]) -> None:
        """Offers to leave only these countries in the table."""
        self._countries = codes
        if self._has_table:
            self.actions_table.set_countries(codes)

    def set_wording(self, wording: Wording) -> None:
        """Shows the same in another language."""
        self._wording = wording
        names = (wording.words._("Page"), wording.words._("Treaty actions"), wording.words._("Timeline"))
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)
        self.tabs.setAccessibleName(wording.words._("Reader"))
        for part in self._parts:
            part.set_wording(wording)

    def set_theme(self, theme: Theme) -> None:
        """Shows the same in other colours."""
        self._theme = theme
        for part in self._parts:
            part.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the text."""
        if event.key() == Qt.Key.Key_Escape and self.tabs.currentIndex() != _PAGE:
            self._show_text()
        else:
            super().keyPressEvent(event)

    @property
    def _has_table(self) -> bool:
        return "actions_table" in vars(self)

    @property
    def _parts(self) -> "Sequence[MatchBar | Reader | ActionsTable | PageTimeline]":
        table = [self.actions_table] if self._has_table else []
        return [self.bar, self.reader, *table, self.page_timeline]

    def _arrange(self, stack: QStackedWidget) -> None:
        for part in (self.reader, self._place_of_table, self.page_timeline):
            stack.addWidget(part)
        self.tabs.offer([_PAGE])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(stack, 1)
        column.addWidget(self.bar)

    def _lead_to_table(self, walk: Walk) -> None:
        """Once the whole page has been searched in vain."""
        if self._leads and self.reader.passages.is_done:
            self._leads = False
            if not walk.spans and self._entry and self.actions_table.go_to_match():
                self.tabs.setCurrentIndex(_ACTIONS)

    def _show_text(self) -> None:
        self.tabs.setCurrentIndex(_PAGE)

    def _say_copied(self, text: str) -> None:
        self.said.emit(self._wording.words._("Copied: {text}").format(text=" ".join(text.split())))

    def _follow(self, scheme: str, target: str) -> None:
        if scheme in _TABS:
            self.tabs.setCurrentIndex(_TABS[scheme])
        elif scheme == "matrix":
            self.matrix_wanted.emit()
        else:
            self.followed.emit(scheme, target)
