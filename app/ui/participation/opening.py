"""Opens the window of participation beside the main window, with which it shows, speaks, wears and ends the same."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from app.domain.page import EntryPage, Page
from app.domain.selection import PartyLogic
from app.library.library import Library
from app.library.masks import read_facets
from app.library.participation import participation_of
from app.output.status import last_day
from app.ui.participation.view import ParticipationView
from app.ui.session import Session
from app.ui.theming import Theming
from app.ui.translating import Translating
from app.ui.worker import Found


class Companion(QObject):
    """Keeps the window, which may also stand behind the main one, and closes it together with that."""

    def __init__(self, view: ParticipationView, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self.view, self._session, self._window = view, session, window
        session.found.connect(self._show)
        view.entry_wanted.connect(lambda number: self._read(EntryPage(number)))
        for menu in (view.instruments.menu, view.partners.menu):
            menu.page_wanted.connect(self._read)
            menu.beside_wanted.connect(partial(self._read, beside=True))
        view.countries_wanted.connect(self._choose)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets everything through."""
        if event.type() is QEvent.Type.Close:
            self.view.close()
        return super().eventFilter(watched, event)

    def _show(self, found: Found) -> None:
        self.view.set_answer(found.answer)

    def _choose(self, countries: tuple[str, ...]) -> None:
        """The entries that concern all of these countries."""
        self._session.change(lambda one: replace(one.only("country", countries), parties=PartyLogic.ALL))

    def _read(self, page: Page, *, beside: bool = False) -> None:
        self._window.raise_()
        self._window.activateWindow()
        self._session.read_page(page, beside=beside)


def show_participation(
    library: Library, session: Session, translating: Translating, theming: Theming, window: QWidget
) -> None:
    """The window on top, made when it is first asked for."""
    companion = window.findChild(Companion)
    if companion is None:
        participation = participation_of(library.path)
        facets, last = library.read(read_facets), last_day(library.facts)
        view = ParticipationView(participation, facets, library.search, last, translating.wording, theming.theme)
        view.set_answer(library.search(session.selection))
        translating.changed.connect(view.set_wording)
        theming.changed.connect(view.set_theme)
        companion = Companion(view, session, window)
    companion.view.show_again(session.page)
