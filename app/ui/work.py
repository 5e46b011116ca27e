"""Long work off the interface thread, one piece after another: how far it is stands in the status line, with a button
that ends it.
"""

from collections import deque
from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, QThread, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QStatusBar, QToolButton, QWidget

from app.domain.record import record
from app.ui.named import named
from app.wording.words import Words

_SOON_MS = 200
"""Work that ends sooner shows nothing."""

_WIDTH = 120

Step: TypeAlias = Callable[[int, int], None]
"""Is told which part begins, of how many; WorkStopped when the work is to end."""


class WorkStopped(Exception):  # noqa: N818 (nothing is wrong)
    """The reader does not want it any more."""


@record
class Job:
    """do runs in a thread, touches no widget and gives what then gets on the interface thread; name says what it is."""

    name: str
    words: Words
    do: Callable[[Step], Any]
    then: Callable[[Any], None]


class Work(QObject):
    """Does jobs in the order in which they come."""

    _told = Signal(int, int)

    def __init__(self, status: QStatusBar) -> None:
        super().__init__(status)
        self._bar = _Bar(status)
        self._bar.stop.clicked.connect(self._stop)
        # Left of what always stands on the right, where messages do not cover it.
        status.insertPermanentWidget(1, self._bar)
        self._bar.hide()
        self._jobs: deque[Job] = deque()
        self._thread: _Thread | None = None
        self._stopped = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._bar.show)
        self._told.connect(self._bar.show_part)

    @property
    def running(self) -> bool:
        """Whether there is anything to wait for."""
        return self._thread is not None

    def start(self, job: Job) -> None:
        """Does it, or does it after what runs now."""
        self._jobs.append(job)
        if self._thread is None:
            self._next()

    def close(self) -> None:
        """Waits for what runs, so that no file that a reader wanted is missing; says nothing afterwards."""
        self._soon.stop()
        self._jobs.clear()
        if self._thread:
            self._thread.wait()
            self._thread = None

    def _next(self) -> None:
        job = self._jobs[0]
        self._stopped = False
        self._bar.begin(job.name, job.words)
        self._soon.start()
        self._thread = _Thread(job, self._step)
        self._thread.finished.connect(self._end)
        self._thread.start()

    def _step(self, part: int, parts: int) -> None:
        if self._stopped:
            raise WorkStopped
        self._told.emit(part, parts)

    def _stop(self) -> None:
        self._stopped = True
        self._bar.stop.setEnabled(False)

    def _end(self) -> None:
        ended, self._thread = self._thread, None
        if ended is None:
            return
        ended.wait()
        self._soon.stop()
        self._bar.hide()
        job = self._jobs.popleft()
        if self._jobs:
            self._next()
        if ended.fault is None:
            job.then(ended.given)
        elif not isinstance(ended.fault, WorkStopped):
            raise ended.fault


class _Thread(QThread):
    """One of Qt, which gives it what text documents want of the thread that lays them out."""

    def __init__(self, job: Job, step: Step) -> None:
        super().__init__()
        self._job, self._step = job, step
        self.given: Any = None
        self.fault: Exception | None = None

    def run(self) -> None:
        """Keeps what the job gives, or why it gives nothing."""
        try:
            self.given = self._job.do(self._step)
        except WorkStopped as stopped:
            # Its frames have text documents, which must go in the thread that laid them out.
            self.fault = stopped.with_traceback(None)
        except Exception as error:  # noqa: BLE001 (it is raised again where it is shown)
            self.fault = error


class _Bar(QWidget):
    """What is done, how far it is, and the button that ends it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = named(QLabel(self), "workName")
        self._part = named(QProgressBar(self), "workPart")
        self._part.setFixedWidth(_WIDTH)
        self._part.setTextVisible(False)
        self.stop = named(QToolButton(self), "workStop")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._name, self._part, self.stop):
            row.addWidget(widget)

    def begin(self, name: str, words: Words) -> None:
        """Nothing is known yet of how long it takes."""
        self._name.setText(name)
        self._part.setAccessibleName(name)
        self._part.setRange(0, 0)
        self.stop.setText(words._("Cancel"))
        self.stop.setEnabled(True)

    def show_part(self, part: int, parts: int) -> None:
        """Of so many parts the one that is being done."""
        self._part.setRange(0, parts)
        self._part.setValue(part)
