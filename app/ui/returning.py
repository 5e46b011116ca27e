"""Where the reader was: what a session begins with, and what is kept of it."""

from dataclasses import replace
from functools import lru_cache, partial
from typing import NamedTuple

from PySide6.QtCore import QObject

from app.domain.filters import written
from app.domain.history import Step
from app.domain.recent import Recent
from app.domain.selection import Selection
from app.domain.settings import LONGEST_TEXT, Settings
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


def read_before(settings: Settings, library: Library) -> Recent:
    """The pages that were read of late and are still there."""
    pages = (page_at(reference, library) for reference in settings.recent)
    return Recent(tuple(page for page in pages if page))


class Traces(NamedTuple):
    """Whether something was searched, and how many pages were read."""

    searched: bool
    pages: int


class Returning(QObject):
    """Keeps the search and the pages of a session."""

    def __init__(self, library: Library, session: Session, keeping: Keeping) -> None:
        super().__init__(keeping)
        self._session, self._keeping = session, keeping
        self._reference = lru_cache(_REMEMBERED)(partial(reference_to, library=library))
        for moved in (session.selected, session.page_opened, session.beside_opened):
            moved.connect(keeping.touch)
        keeping.writing.connect(self._note)

    def clear(self) -> Traces:
        """Forgets what was searched and read, on the screen as well; returns what that was."""
        session = self._session
        traces = Traces(session.selection.narrowed, len(session.recent.pages))
        session.forget()
        self._keeping.clear()
        return traces

    def _note(self) -> None:
        session = self._session
        text = written(session.selection)
        try:
            page = self._reference(session.page) if session.page else ""
            recent = tuple(map(self._reference, session.recent.pages))
        except LibraryError:
            return  # and whoever shows the page says what is wrong
        self._keeping.change(search=text if len(text) <= LONGEST_TEXT else "", page=page, recent=recent)
