"""A second page beside the one being read, opened from links, rows and menus; the first stays as it is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.page import EntryPage, Page
from app.domain.query import Query
from app.ui.actions import Actions
from app.ui.arranging import Arranged
from app.ui.reader_panel import ReaderPanel
from app.ui.session import Session
from app.ui.wishes import Wishes
from app.ui.worker import Found

if TYPE_CHECKING:
    from app.ui.beside_pane import BesidePane


class Beside(QObject):
    """Makes the second pane when it is first wanted, and shows in it what the session has beside.

    said: a sentence for the reader.
    """

    said = Signal(str)

    def __init__(
        self,
        first: ReaderPanel,
        make: "Callable[[], BesidePane]",
        arranged: Arranged,
        session: Session,
        wishes: Wishes,
        menus: Actions,
    ) -> None:
        super().__init__(first)
        self._first, self._make, self._arranged = first, make, arranged
        self._session, self._wishes, self._menus = session, wishes, menus
        self._pane: BesidePane | None = None
        self._found: Found | None = None
        first.followed_beside.connect(wishes.follow_beside)
        session.page_opened.connect(self._offer)
        session.beside_opened.connect(self._show_page)
        session.returned_beside.connect(self._return)
        session.found.connect(self._show_found)
        session.failed.connect(self._show_failure)
        menus["beside"].triggered.connect(lambda: session.open_beside(session.page))
        menus["close_beside"].triggered.connect(lambda: session.open_beside(None))
        menus["copy_reference"].triggered.connect(self._copy_reference)
        self._offer()

    @property
    def panel(self) -> ReaderPanel | None:
        """The second reader, while it is shown."""
        return self._pane.panel if self._pane and self._session.beside else None

    @property
    def in_use(self) -> ReaderPanel:
        """The reader that has the keyboard; the first when neither has."""
        return self.panel if self.panel and _has_keyboard(self.panel) else self._first

    def open_entry(self, number: int) -> None:
        """Opens an entry of the list, at its first match."""
        self._session.open_beside(EntryPage(number))
        if self.panel:
            self.panel.first()

    def _show_page(self, page: Page | None) -> None:
        if page:
            if self._pane is None:
                self._pane = self._made()
            # It must have its size before a page is laid out and scrolled in it.
            if self._pane.isHidden():
                self._arranged.show_beside(self._pane)
            self._pane.panel.show_page(page)
        elif self._pane:
            if _has_keyboard(self._pane):
                self._first.reader.setFocus(Qt.FocusReason.OtherFocusReason)
            self._pane.panel.show_page(None)
            self._arranged.hide_beside(self._pane)
        self._offer()

    def _made(self) -> "BesidePane":
        pane = self._make()
        for followed in (pane.panel.followed, pane.panel.followed_beside):
            followed.connect(self._wishes.follow_beside)
        pane.panel.said.connect(self.said)
        pane.panel.matrix_wanted.connect(self._menus["participation"].trigger)
        if self._found:
            _mark(pane.panel, self._found)
        return pane

    def _return(self) -> None:
        if self.panel:
            self.panel.return_to_place()

    def _show_found(self, found: Found) -> None:
        self._found = found
        if self._pane:
            _mark(self._pane.panel, found)

    def _show_failure(self) -> None:
        self._found = None
        if self._pane:
            self._pane.panel.set_query(Query())

    def _copy_reference(self) -> None:
        self.in_use.reader.copy_reference()

    def _offer(self) -> None:
        page, beside = self._session.page is not None, self._session.beside is not None
        self._menus["beside"].setEnabled(page)
        self._menus["close_beside"].setEnabled(beside)
        self._menus.set_page(page or beside)


def _mark(panel: ReaderPanel, found: Found) -> None:
    panel.set_query(found.answer.query)
    panel.set_countries(found.answer.understood.chosen("country"))


def _has_keyboard(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and widget.isAncestorOf(focus)
