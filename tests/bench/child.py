"""One start of the window in a process of its own, as a user has it; says on one line what it took.

`python -m tests.bench.child LIBRARY look|type|type_reading|read`: nothing is done, searches are typed ten keys a
second, the same while an entry from the middle of the library is open, or entries are gone through.
"""

import json
import os
import resource
import sys
import time
from dataclasses import asdict, dataclass
from operator import itemgetter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.startup import Desktop, open_desktop
from app.ui.settling import SETTLED_MS, collect_while_waiting
from tests.bench.keystrokes import SEARCHES

KEY_MS = 100
ENTRY_MS, ENTRIES = 20, 120
SETTLE_MS = SETTLED_MS + 500
FRAME_MS = 1000 / 60
_TURN_MS = 1
_LONGEST = 5

Hold = tuple[float, float, str]
"""Milliseconds, those in which the thread itself worked, and what was done."""


@dataclass(frozen=True, slots=True)
class Report:
    """painted: on the system's clock that never goes back; late: holds over a frame.

    holds: the longest, partly spent waiting for the search thread or for other programs; work: those with most work.
    """

    painted: float
    memory_mb: float
    peak_mb: float
    late: int
    holds: list[Hold]
    work: list[Hold]


class Painted(QObject):
    """When the list of results was painted first with an answer."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__()
        self.at = 0.0
        self._model = desktop.window.results.model
        desktop.window.results.list.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Looks when the event is over."""
        if event.type() is QEvent.Type.Paint and self._model.rowCount() and not self.at:
            QTimer.singleShot(0, self._note)
        return super().eventFilter(watched, event)

    def _note(self) -> None:
        self.at = self.at or time.monotonic()


class Holds:
    """How long the interface did not turn to its timer; only the longest are kept, so that they take no memory."""

    def __init__(self) -> None:
        self.doing = ""
        self.late = 0
        self.longest: list[Hold] = []
        self.most_work: list[Hold] = []
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)
        self._timer.start(_TURN_MS)

    def _turn(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        hold = (now - self._last) * 1000, (worked - self._worked) * 1000, self.doing
        self._last, self._worked = now, worked
        self.late += hold[0] > FRAME_MS
        if hold[0] > _TURN_MS * 2:
            self.longest = sorted([*self.longest, hold], reverse=True)[:_LONGEST]
            self.most_work = sorted([*self.most_work, hold], key=itemgetter(1), reverse=True)[:_LONGEST]


def look(_desktop: Desktop, _holds: Holds) -> None:
    """Nothing more."""


def type_searches(desktop: Desktop, holds: Holds) -> None:
    """Every search of the list, key by key."""
    field = desktop.window.top.field
    for text in (line.strip() for lines in SEARCHES.values() for line in lines.strip().splitlines()):
        for end in range(1, len(text) + 1):
            holds.doing = text[:end]
            if text.isascii():
                QTest.keyClicks(field, text[end - 1])
            else:
                field.insert(text[end - 1])
            wait(KEY_MS)
        holds.doing = f"{text} is cleared"
        field.clear()
        wait(KEY_MS)


def type_reading(desktop: Desktop, holds: Holds) -> None:
    """The same with an entry open that stands far down in many of the answers."""
    desktop.session.open_entry(desktop.library.facts.entries // 2)
    type_searches(desktop, holds)


def read_entries(desktop: Desktop, holds: Holds) -> None:
    """Down the list, entry by entry."""
    for row in range(ENTRIES):
        number = desktop.window.results.model.number_at(row)
        holds.doing = f"entry {number}"
        desktop.session.open_entry(number)
        wait(ENTRY_MS)


JOBS = {"look": look, "type": type_searches, "type_reading": type_reading, "read": read_entries}


def wait(milliseconds: int) -> None:
    """Lets the window do what it does."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def memory_mb() -> float:
    """What the process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


def main(library: str, job: str) -> None:
    """Opens, does what is asked, reports."""
    application = QApplication([])
    desktop = open_desktop(application, Path(library), "en")
    collect_while_waiting()
    painted = Painted(desktop)
    wait(SETTLE_MS)
    holds = Holds()
    JOBS[job](desktop, holds)
    wait(SETTLE_MS)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = Report(painted.at, memory_mb(), peak, holds.late, holds.longest, holds.most_work)
    sys.stdout.write(json.dumps(asdict(found)) + "\n")
    desktop.close()
    desktop.window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
