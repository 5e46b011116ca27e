"""The reader: the page of an entry, with what matches the search marked; links lead to entries and to filters."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QTextBrowser, QWidget

from app.domain.entry import Entry
from app.domain.query import Query
from app.library.library import Library
from app.output.colours import page_style
from app.output.library_facts import library_facts
from app.output.lookups import Lookups
from app.output.page import entry_page
from app.output.welcome import welcome_page
from app.ui.passages import Passages
from app.ui.theme import Theme
from app.wording.wording import Wording

_MARGIN = 20


class Reader(QTextBrowser):
    """Shows one entry; opens nothing by itself and loads nothing from outside."""

    entry_wanted = Signal(str)
    filter_wanted = Signal(str, str)
    search_wanted = Signal(str)

    def __init__(
        self, library: Library, sheet: str, wording: Wording, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("readerPane")
        self._library, self._sheet = library, sheet
        self._wording, self._theme = wording, theme
        self._number: int | None = None
        self._query = Query()
        self.passages = Passages(self, library.matches, theme)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)
        self.anchorClicked.connect(self._follow)
        self._refresh()

    def show_entry(self, number: int | None) -> None:
        """Shows another entry from its beginning."""
        if number != self._number:
            self._number = number
            self._refresh()
            self._mark()

    def set_query(self, query: Query) -> None:
        """Marks what matches, at the same place."""
        if query != self._query:
            self._query = query
            self._mark()

    def set_wording(self, wording: Wording) -> None:
        """Shows the same entry in another language, at the same place."""
        self._wording = wording
        self._refresh_in_place()
        self._mark()

    def set_theme(self, theme: Theme) -> None:
        """Shows the same entry in other colours, at the same place."""
        self._theme = theme
        self.passages.set_theme(theme)
        current = self.passages.walk.place
        self._refresh_in_place()
        self._mark(current)

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """The page has no resources; nothing is ever fetched."""
        return

    def _mark(self, current: int | None = None) -> None:
        """The page that stands where an entry will be has no matches."""
        self.passages.search(Query() if self._number is None else self._query, current)

    def _refresh_in_place(self) -> None:
        place = self.verticalScrollBar().value()
        self._refresh()
        self.verticalScrollBar().setValue(place)

    def _refresh(self) -> None:
        words = self._wording.words
        self.setAccessibleName(words._("Reader"))
        style = page_style(self._sheet, self._theme)
        if self._number is None:
            self.setHtml(welcome_page(library_facts(self._library.facts, words), self._wording, style))
            return
        entry = self._library.entry(self._number)
        self.setHtml(entry_page(entry, self._lookups(entry), style))

    def _lookups(self, entry: Entry) -> Lookups:
        library, wording = self._library, self._wording
        return Lookups(wording.vocabulary, wording.words, library.sources(entry), library.neighbours(entry))

    def _follow(self, link: QUrl) -> None:
        target, _, code = link.toString().partition(":")
        if target == "entry":
            self.entry_wanted.emit(code)
        elif target == "search":
            self.search_wanted.emit(code)
        else:
            self.filter_wanted.emit(target, code)
