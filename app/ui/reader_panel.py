"""The reader with the bar of the matches below it, and behind a tab the table of actions that no page has room for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.domain.entry import Entry
from app.domain.page import EntryPage, Page
from app.domain.query import Query
from app.output.actions import is_long
from app.output.pages import Pages
from app.ui.actions_table import ActionsTable
from app.ui.match_bar import MatchBar
from app.ui.named import named
from app.ui.reader import Reader
from app.ui.theme import Theme
from app.ui.walk import Walk
from app.wording.wording import Wording

_PAGE, _ACTIONS = 0, 1


class ReaderPanel(QWidget):
    """Shows a page or its table; previous and following are the actions that go through the matches.

    followed has the scheme and the target of a link, said a sentence for the reader; matrix_wanted: a link asks who is
    bound by which instrument.
    """

    followed = Signal(str, str)
    said = Signal(str)
    matrix_wanted = Signal()

    def __init__(
        self, pages: Pages, sheet: str, wording: Wording, theme: Theme, previous: QAction, following: QAction
    ) -> None:
        super().__init__()
        self.setObjectName("readerPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library, self._wording = pages.library, wording
        self._entry: Entry | None = None
        self._leads = False
        self.reader = Reader(pages, sheet, wording, theme, self)
        self.actions_table = ActionsTable(pages.library, wording, theme, self)
        self.bar = MatchBar(wording, theme, previous, following, self)
        self.tabs = named(QTabBar(self), "readerTabs")
        self._stack = QStackedWidget(self)
        self._arrange()
        passages = self.reader.passages
        passages.changed.connect(self.bar.show_walk)
        passages.changed.connect(self._lead_to_table)
        for action, step in ((previous, passages.previous), (following, passages.next)):
            action.triggered.connect(self._show_text)
            action.triggered.connect(step)
        self.reader.followed.connect(self._follow)
        self.actions_table.party_wanted.connect(self.followed)
        for part in (self.reader, self.actions_table):
            part.copied.connect(self._say_copied)

    def show_page(self, page: Page | None) -> None:
        """Shows another page from its beginning."""
        self.reader.show_page(page)
        entry = self._library.entry(page.number) if isinstance(page, EntryPage) else None
        self._entry = entry if entry and is_long(entry) else None
        self.tabs.setVisible(self._entry is not None)
        self._show_text()
        self.actions_table.show_entry(self._entry)

    def first(self) -> None:
        """Goes to the first match, which may be in the table only."""
        self._leads = True
        self.reader.passages.first()

    def set_query(self, query: Query) -> None:
        """Marks what matches."""
        self.reader.set_query(query)
        self.actions_table.set_query(query)

    def set_wording(self, wording: Wording) -> None:
        """Shows the same in another language."""
        self._wording = wording
        self.tabs.setTabText(_PAGE, wording.words._("Page"))
        self.tabs.setTabText(_ACTIONS, wording.words._("Treaty actions"))
        self.tabs.setAccessibleName(wording.words._("Reader"))
        for part in (self.bar, self.reader, self.actions_table):
            part.set_wording(wording)

    def set_theme(self, theme: Theme) -> None:
        """Shows the same in other colours."""
        for part in (self.bar, self.reader, self.actions_table):
            part.set_theme(theme)

    def _arrange(self) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for part in (self.reader, self.actions_table):
            self.tabs.addTab("")
            self._stack.addWidget(part)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.tabs.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bar)

    def _lead_to_table(self, walk: Walk) -> None:
        """Once the whole page has been searched in vain."""
        if self._leads and self.reader.passages.is_done:
            self._leads = False
            if not walk.spans and self.actions_table.go_to_match():
                self.tabs.setCurrentIndex(_ACTIONS)

    def _show_text(self) -> None:
        self.tabs.setCurrentIndex(_PAGE)

    def _say_copied(self, text: str) -> None:
        self.said.emit(self._wording.words._("Copied: {text}").format(text=" ".join(text.split())))

    def _follow(self, scheme: str, target: str) -> None:
        if scheme == "actions":
            self.tabs.setCurrentIndex(_ACTIONS)
            self.actions_table.table.setFocus()
        elif scheme == "matrix":
            self.matrix_wanted.emit()
        else:
            self.followed.emit(scheme, target)
