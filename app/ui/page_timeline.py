"""The timeline of a page that is of a country, an organization or two countries."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.filters import written
from app.domain.page import Page
from app.domain.page_entries import entries_of
from app.domain.periods import dates_of
from app.domain.selection import Selection
from app.library.library import Library
from app.ui import late
from app.ui.named import named
from app.ui.theme import Theme
from app.ui.worker import Found
from app.wording.wording import Wording

if TYPE_CHECKING:
    from app.ui.timeline_feed import TimelineFeed


class PageTimeline(QWidget):
    """Makes its timeline when it is first seen; whoever comes back to a page finds the days that were in view.

    followed has the scheme and the target of a link: to the entry that was chosen, to the list of a period.
    """

    followed = Signal(str, str)

    def __init__(self, library: Library, wording: Wording, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "pageTimeline")
        self._library, self._wording, self._theme = library, wording, theme
        self._feed: TimelineFeed | None = None
        self._wanted: Selection | None = None
        self._found: Found | None = None
        self._lanes = "kind"
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_page(self, page: Page | None) -> bool:
        """Takes another page; whether the library has entries for it."""
        self._wanted = entries_of(page)
        return self._wanted is not None and self._library.total(self._wanted) > 0

    def set_wording(self, wording: Wording) -> None:
        """Shows the same in another language."""
        self._wording = wording
        if self._feed:
            self._feed.set_wording(wording, self._found, None)

    def set_theme(self, theme: Theme) -> None:
        """Shows the same in other colours."""
        self._theme = theme
        if self._feed:
            self._feed.view.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._feed = self._feed or self._made()
        if self._wanted and (self._found is None or self._found.answer.selection != self._wanted):
            self._feed.view.fit()
            self._feed.view.set_current(None)
            self._show(self._feed, self._wanted)

    def _made(self) -> "TimelineFeed":
        feed = late.timeline_feed()(self._library, self._wording, self._theme, self, late.strolled_timeline())
        view = feed.view
        # The tab says what it is.
        view.header.title.hide()
        view.entry_chosen.connect(self._read)
        view.period_chosen.connect(self._list)
        view.lanes_chosen.connect(self._choose_lanes)
        self._column.addWidget(view)
        view.show()
        # Else it would be laid out for another size first.
        self._column.activate()
        return feed

    def _show(self, feed: "TimelineFeed", selection: Selection) -> None:
        answer = self._library.search(selection)
        self._found = Found(answer, self._library.timeline(answer, self._lanes), self._wording.language, ())
        feed.show_found(self._found)

    def _choose_lanes(self, facet: str) -> None:
        self._lanes = facet
        if self._feed and self._wanted:
            self._show(self._feed, self._wanted)

    def _read(self, number: int) -> None:
        self.followed.emit("entry", self._library.entry(number).id)

    def _list(self, first: int, last: int) -> None:
        """What lies in a period is shown in the list; here everything stays."""
        if self._feed and self._wanted:
            self._feed.view.set_period(None, None)
            since, until = dates_of(first, last)
            self.followed.emit("list", written(replace(self._wanted, since=since, until=until)))
