"""Looks for what to offer, in a thread of its own: a slow answer never keeps a letter from being typed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.record import record
from app.domain.selection import Selection
from app.ui.worker import SearchWorker
from app.wording.wording import Wording

if TYPE_CHECKING:
    from app.output.completing import Offers


@record
class OfferQuestion:
    """The Selection with what is typed, where the cursor is in it, and the words of the reader."""

    selection: Selection
    cursor: int
    wording: Wording


@record
class Offered:
    """What is offered for a text and a cursor in it."""

    text: str
    cursor: int
    offers: "Offers"


class Offering(QObject):
    """Says what it found for the text that was asked last, nothing for one that was given up."""

    found = Signal(object)
    failed = Signal()

    def __init__(self, worker: SearchWorker, question: Callable[[str, int], OfferQuestion], parent: QObject) -> None:
        super().__init__(parent)
        self._worker, self._question = worker, question
        self._started = False
        self._asked: tuple[str, int] | None = None
        worker.found.connect(self._answered)
        worker.failed.connect(self._fail)
        worker.broken.connect(_raise)

    def ask(self, text: str, cursor: int) -> None:
        """The answer comes as a signal; the thread starts with the first question."""
        if not self._started:
            self._started = True
            self._worker.start()
        self._asked = (text, cursor)
        self._worker.ask(self._question(text, cursor))

    def give_up(self) -> None:
        """Wants no answer any more."""
        self._asked = None

    def end(self) -> None:
        """Ends the thread; nothing is said afterwards."""
        self._worker.found.disconnect(self._answered)
        self._worker.failed.disconnect(self._fail)
        self._worker.broken.disconnect(_raise)
        self._worker.close()

    def _answered(self, offered: Offered) -> None:
        if (offered.text, offered.cursor) == self._asked:
            self.found.emit(offered)

    def _fail(self, _error: object) -> None:
        """The window says why; here there is just nothing to offer."""
        self.failed.emit()


def _raise(error: Exception) -> None:
    """Lets a fault of the thread reach the excepthook, which shows it."""
    raise error
