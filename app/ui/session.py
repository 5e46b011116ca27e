"""What the window shows now: the Selection, its answer and the page being read; every view listens to it."""

from dataclasses import replace
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.history import History, Step
from app.domain.page import EntryPage, Page
from app.domain.recent import Recent
from app.domain.selection import Edit, Selection
from app.ui.worker import Found, Question, SearchWorker

PAUSE_MS = 90
"""The first key searches at once; later ones when no key has come for so long."""


class _Last(Enum):
    """What was done last: letters of a word, and entries passed in the list, are one step together."""

    TYPING = "typing"
    PASSING = "passing"
    OTHER = "other"


class Session(QObject):
    """Views propose Selections and pages; the session says what became of it.

    reading_wanted: the keyboard is wanted in the page, or with True in the one beside it.
    returned comes after another page, to which Back or Forward has led, has been opened; returned_beside likewise,
    and found_again after the answer to such a Selection.
    """

    selected = Signal(object)
    found = Signal(object)
    found_again = Signal()
    page_opened = Signal(object)
    returned = Signal()
    beside_opened = Signal(object)
    returned_beside = Signal()
    failed = Signal(object)
    reading_wanted = Signal(bool)

    def __init__(self, worker: SearchWorker, language: str, understand: Edit, read: Recent | None = None) -> None:
        """Take the search thread, the reader's language, what moves filters out of a text, and what was read before."""
        super().__init__()
        self._worker = worker
        self._understand = understand
        self.language = language
        self._lanes = "kind"
        self._history = History()
        self._read = read or Recent()
        self._last = _Last.OTHER
        self._waiting = self._returning = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._pause_over)
        worker.found.connect(self._answered)
        worker.failed.connect(self.failed)
        worker.broken.connect(_raise)

    @property
    def selection(self) -> Selection:
        """What is asked now."""
        return self._history.current.selection

    @property
    def page(self) -> Page | None:
        """The page being read."""
        return self._history.current.page

    @property
    def entry(self) -> int | None:
        """The number of the entry being read, when the page is one of an entry."""
        return self._history.current.entry

    @property
    def beside(self) -> Page | None:
        """The page in the second pane, None while there is none."""
        return self._history.current.beside

    @property
    def recent(self) -> Recent:
        """The pages being read, and those that were; not those that were merely passed."""
        return self._read.noted(self.beside, self.page)

    @property
    def has_back(self) -> bool:
        """Whether Back leads somewhere."""
        return self._history.has_back

    @property
    def has_forward(self) -> bool:
        """Whether Forward leads somewhere."""
        return self._history.has_forward

    def start(self, step: Step, lanes: str) -> None:
        """Begins with a search, a page and lanes of the timeline; the views may be made while the thread searches."""
        self._history, self._lanes = History((step,)), lanes
        self._worker.start()
        self._worker.ask(self._question)

    def show(self) -> None:
        """Says to the views with what it has begun."""
        self.selected.emit(self.selection)
        if self.page:
            self.page_opened.emit(self.page)

    def forget(self) -> None:
        """Begins anew, as if nothing had been searched and read."""
        self._history, self._read, self._last = History(), Recent(), _Last.OTHER
        self._ask()
        self.page_opened.emit(None)
        self.beside_opened.emit(None)

    def close(self) -> None:
        """Ends the search thread; nothing is said afterwards."""
        self._pause.stop()
        self._worker.found.disconnect(self._answered)
        self._worker.failed.disconnect(self.failed)
        self._worker.broken.disconnect(_raise)
        self._worker.close()

    def propose(self, selection: Selection) -> None:
        """A view wants another Selection."""
        if selection != self.selection:
            self._go(selection=selection)
            self._ask()

    def change(self, edit: Edit) -> None:
        """A view wants the Selection changed, whatever it has become meanwhile; filters typed as text become others."""
        understood = self._understand(self.selection)
        changed = edit(understood)
        self.propose(self.selection if changed == understood else changed)

    def type_text(self, text: str) -> None:
        """The text of the search changes letter by letter, which is one step to go back."""
        selection = replace(self.selection, text=text)
        if selection == self.selection:
            return
        self._go(_Last.TYPING, selection=selection)
        self.selected.emit(selection)
        self._waiting = self._pause.isActive()
        if not self._waiting:
            self._worker.ask(self._question)
        self._pause.start()

    def drop_typing(self) -> None:
        """What was typed last is no search after all; what is in the field stays there."""
        if self._last is _Last.TYPING:
            self._last = _Last.OTHER
            self._history = self._history.dropped()
            self._waiting = False
            self._worker.ask(self._question)

    def open_entry(self, number: int | None) -> None:
        """A view wants to read an entry."""
        self.open_page(None if number is None else EntryPage(number))

    def open_page(self, page: Page | None) -> None:
        """A view wants to read a page."""
        if page != self.page:
            self._go(page=page)
            self.page_opened.emit(page)

    def open_beside(self, page: Page | None) -> None:
        """A view wants to read a page in the second pane, or that pane closed; the first stays as it is."""
        if page != self.beside:
            self._go(beside=page)
            self.beside_opened.emit(page)

    def read_page(self, page: Page | None, *, beside: bool = False) -> None:
        """Somebody has asked for a page by the keyboard, to read it at once."""
        (self.open_beside if beside else self.open_page)(page)
        self.reading_wanted.emit(beside)

    def pass_entry(self, number: int) -> None:
        """The reader goes through entries one after another, which is one step to go back."""
        if (page := EntryPage(number)) != self.page:
            self._go(_Last.PASSING, page=page)
            self.page_opened.emit(page)

    def choose_lanes(self, facet: str) -> None:
        """The timeline wants the codes of another facet as lanes, which changes neither question nor answer."""
        if facet != self._lanes:
            self._lanes = facet
            self._worker.ask(self._question)

    def go_back(self) -> None:
        """Returns to the step before."""
        self._move(self._history.back())

    def go_forward(self) -> None:
        """Returns to the step after."""
        self._move(self._history.forward())

    def _go(self, doing: _Last = _Last.OTHER, **changes: Any) -> None:
        """One step on; what is still the same doing only changes the step that it began with."""
        step = replace(self._history.current, **changes)
        if doing is self._last is not _Last.OTHER:
            self._history = self._history.replaced(step)
        else:
            self._read = self.recent
            self._history = self._history.pushed(step)
        self._returning = self._returning and "selection" not in changes
        self._last = doing

    def _move(self, history: History) -> None:
        before, now = self._history.current, history.current
        self._read = self.recent
        self._returning = self._returning or now.selection != before.selection
        self._history = history
        self._last = _Last.OTHER
        if now.selection != before.selection:
            self._ask()
        self.page_opened.emit(now.page)
        if now.page != before.page:
            self.returned.emit()
        if now.beside != before.beside:
            self.beside_opened.emit(now.beside)
            self.returned_beside.emit()

    def _ask(self) -> None:
        self._waiting = False
        self.selected.emit(self.selection)
        self._worker.ask(self._question)

    def _pause_over(self) -> None:
        if self._waiting:
            self._waiting = False
            self._worker.ask(self._question)

    @property
    def _question(self) -> Question:
        return Question(self.selection, self.language, self._lanes)

    def _answered(self, found: Found) -> None:
        """An answer that came after the Selection had moved on is not shown."""
        if found.answer.selection == self.selection:
            self.found.emit(found)
            if self._returning:
                self._returning = False
                self.found_again.emit()


def _raise(error: Exception) -> None:
    """Lets a fault of the search thread reach the excepthook, which shows it."""
    raise error
