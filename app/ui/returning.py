"""Where the reader was: what a session begins with, and what is kept of it."""

from dataclasses import replace
from functools import lru_cache, partial

from PySide6.QtCore import QObject

from app.domain.filters import written
from app.domain.history import Step
from app.domain.page import Page
from app.domain.selection import Selection
from app.domain.settings import LONGEST_TEXT, NO_TRACES, Settings
from app.library.library import Library
from app.library.opening import LibraryError
from app.library.references import page_at, reference_to
from app.ui.keeping import Keeping
from app.ui.session import Session

_REMEMBERED = 64


def first_step(settings: Settings, library: Library) -> Step:
    """The search and the page to which the reader returns, or a clean start."""
    if not settings.resume:
        return Step(Selection(literal=settings.literal))
    selection = library.understood(Selection(text=settings.search))
    return Step(replace(selection, literal=selection.literal or settings.literal), page_at(settings.page, library))


class Returning(QObject):
    """Keeps the search and the pages of a session."""

    def __init__(self, library: Library, session: Session, keeping: Keeping) -> None:
        super().__init__(keeping)
        self._session, self._keeping = session, keeping
        self._reference = lru_cache(_REMEMBERED)(partial(reference_to, library=library))
        for moved in (session.selected, session.page_opened):
            moved.connect(keeping.touch)
        keeping.writing.connect(self._note)

    def clear(self) -> Settings:
        """Forgets what was searched and read, on the screen as well; returns what that was."""
        self._keeping.change(history=True)
        self._note()
        traces = self._keeping.settings
        self._session.forget()
        self._keeping.change(**NO_TRACES)
        return traces

    def _note(self) -> None:
        text = written(self._session.selection)
        try:
            page = self._name(self._session.page)
        except LibraryError:
            return  # and whoever shows the page says what is wrong
        self._keeping.change(search=text if len(text) <= LONGEST_TEXT else "", page=page)

    def _name(self, page: Page | None) -> str:
        return self._reference(page) if page else ""
