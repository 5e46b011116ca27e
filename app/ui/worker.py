"""One thread that answers Selections off the interface thread; the newest question wins."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.answer import Answer
from app.domain.selection import Selection
from app.domain.timeline.viewport import Lane, Span
from app.library.library import Library
from app.library.opening import LibraryError, SearchStopped


@dataclass(frozen=True, slots=True)
class Found:
    """An answer with the lanes of its timeline."""

    answer: Answer
    lanes: tuple[Lane, ...]


def find(library: Library, selection: Selection) -> Found:
    """The whole job of the thread, an ordinary function."""
    answer = library.search(selection)
    spans: dict[str, list[Span]] = {kind: [] for kind in library.vocabulary.lists["kinds"]}
    for span in library.spans(answer.numbers):
        spans[span.kind].append(span)
    return Found(answer, tuple(Lane.of(kind, found) for kind, found in spans.items() if found))


class SearchWorker(QObject):
    """Answers in the order of asking, leaving out those that a newer question has made useless."""

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, path: Path, job: Callable[[Library, Selection], Found] = find) -> None:
        super().__init__()
        self._path = path
        self._job = job
        self._changed = threading.Condition()
        self._wanted: Selection | None = None
        self._number = 0
        self._closing = False
        self._thread = threading.Thread(target=self._work, name="search")

    def start(self) -> None:
        """Starts the thread; whoever wants to hear of a failure is connected before."""
        self._thread.start()

    def ask(self, selection: Selection) -> None:
        """The answer, or why there is none, comes as a signal; an older question is given up."""
        with self._changed:
            self._number += 1
            self._wanted = selection
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
            library = Library(self._path)
        except LibraryError as error:
            self.failed.emit(error)
            return
        while question := self._next():
            self._answer(library, *question)
        library.close()

    def _next(self) -> tuple[int, Selection] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closing or self._wanted is not None)
            if self._closing or self._wanted is None:
                return None
            question = self._number, self._wanted
            self._wanted = None
            return question

    def _answer(self, library: Library, number: int, selection: Selection) -> None:
        library.stop_when(lambda: number != self._number)
        try:
            found = self._job(library, selection)
        except SearchStopped:
            return
        except LibraryError as error:
            self.failed.emit(error)
            return
        if number == self._number:
            self.found.emit(found)
