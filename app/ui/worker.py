"""One thread that answers Selections off the interface thread; the newest question wins."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.domain.answer import Answer, Hit
from app.domain.record import record
from app.domain.selection import Selection
from app.domain.timeline.timeline import Timeline
from app.domain.vocabulary import Terms
from app.library.library import Library
from app.library.opening import LibraryError, SearchStopped

if TYPE_CHECKING:
    from app.domain.advice import Advice

SWITCH_S = 0.0005

QUIET_S = 1.0
"""So long nothing must have been asked before something is read ahead."""

FIRST_ROWS = 16
"""As many as a list shows without scrolling."""

SNIPPET = 160
"""Characters of a snippet."""


@record
class Found:
    """An answer with its timeline and the first rows of its list, in a language; advice when it is empty."""

    answer: Answer
    timeline: Timeline
    language: str
    hits: tuple[Hit, ...]
    advice: "Advice | None" = None

    def same_but_lanes(self, other: "Found") -> bool:
        """Whether only the lanes of the timeline are different."""
        known = self.answer.selection == other.answer.selection and self.language == other.language
        return known and self.timeline.facet != other.timeline.facet


@record
class Question:
    """A Selection, the language in which the answer will be read, and whose codes are the lanes of the timeline."""

    selection: Selection
    language: str
    lanes: str = "kind"


def find(library: Library, question: Question) -> Found:
    """The whole job of the thread, an ordinary function."""
    answer = library.search(question.selection)
    hits = library.hits(answer.numbers[:FIRST_ROWS], answer.query, question.language, SNIPPET)
    advice = library.advice(answer, question.language)
    return Found(answer, library.timeline(answer, question.lanes), question.language, tuple(hits), advice)


class SearchWorker(QObject):
    """Answers in the order of asking, leaving out those that a newer question has made useless.

    found has what the job gives, failed a LibraryError, broken any other exception: a fault of ours. When
    nothing has been asked for a while, `ahead` is done, once. terms are those of the library, where they are known.
    """

    found = Signal(object)
    failed = Signal(object)
    broken = Signal(object)

    def __init__(
        self,
        path: Path,
        job: Callable[[Library, Any], object] = find,
        ahead: Callable[[Library], None] | None = None,
        terms: Terms | None = None,
    ) -> None:
        super().__init__()
        self._terms = terms
        self._ahead = ahead
        self._path = path
        self._job = job
        self._changed = threading.Condition()
        self._wanted: object = None
        self._number = 0
        self._closing = False
        self._thread = threading.Thread(target=self._work, name="search")

    def start(self) -> None:
        """Starts the thread; whoever wants to hear of a failure is connected before."""
        # Python hands over between threads every 5 ms; two such waits and the interface has lost a frame.
        sys.setswitchinterval(SWITCH_S)
        self._thread.start()

    def ask(self, question: object) -> None:
        """The answer, or why there is none, comes as a signal; an older question is given up."""
        with self._changed:
            self._number += 1
            self._wanted = question
            self._changed.notify()

    def close(self) -> None:
        """Ends the thread; no signal comes afterwards."""
        with self._changed:
            self._closing = True
            self._number += 1
            self._changed.notify()
        if self._thread.ident is not None:
            self._thread.join()

    def _work(self) -> None:
        try:
            library = Library(self._path, self._terms)
        except LibraryError as error:
            self.failed.emit(error)
            return
        while not self._closing:
            if numbered := self._next():
                self._answer(library, *numbered)
            elif self._ahead:
                self._read_ahead(library, self._ahead)
        library.close()

    def _read_ahead(self, library: Library, ahead: Callable[[Library], None]) -> None:
        number = self._number
        library.stop_when(lambda: number != self._number)
        try:
            ahead(library)
        except SearchStopped:
            return  # and it is tried again
        except LibraryError:
            pass  # whoever needs what cannot be read will say so
        self._ahead = None

    def _next(self) -> tuple[int, object] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closing or self._wanted is not None, QUIET_S if self._ahead else None)
            if self._closing or self._wanted is None:
                return None
            numbered = self._number, self._wanted
            self._wanted = None
            return numbered

    def _answer(self, library: Library, number: int, question: object) -> None:
        library.stop_when(lambda: number != self._number)
        try:
            found = self._job(library, question)
        except SearchStopped:
            return
        except LibraryError as error:
            self.failed.emit(error)
            return
        except Exception as error:  # noqa: BLE001 (the thread must go on, and nobody else hears of its faults)
            self.broken.emit(error)
            return
        if number == self._number:
            self.found.emit(found)
