"""One start in a process of its own, which says on one line when its window was usable, and how much memory it has.

`python -m tests.bench.start_child bare|window|idle`: a window of PySide6 with one label; the program as a reader starts
it; the same left alone, with how often the system woke its threads meanwhile.
"""

import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

IDLE_S = 30
_SETTLE_S = 15
"""Longer than the caret blinks."""


def bare() -> None:
    """The least that a program with a window loads."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow  # noqa: PLC0415

    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Treatyline"))
    window.resize(1366, 690)
    window.show()
    when_painted(window.centralWidget(), lambda: True, report)
    application.exec()


def program(after: Callable[[], None]) -> None:
    """Through the same door as a reader, with settings of its own; then after."""
    from app import __main__  # noqa: PLC0415

    watch(after)
    with tempfile.TemporaryDirectory() as settings:
        os.environ["XDG_CONFIG_HOME"] = settings
        __main__.main([])


def watch(after: Callable[[], None]) -> None:
    """Has after called when the program that is about to start is usable."""
    from app import startup  # noqa: PLC0415

    opening = startup.open_desktop

    def opened(*given: object) -> startup.Desktop:
        desktop = opening(*given)  # type: ignore[arg-type]
        listed = desktop.window.results
        when_painted(listed.list.viewport(), lambda: listed.model.rowCount() > 0, after)
        return desktop

    vars(startup)["open_desktop"] = opened


def when_painted(widget: object, ready: Callable[[], bool], then: Callable[[], None]) -> None:
    """Calls then when a widget has been painted while it was ready, and what was waiting has been done."""
    from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: PLC0415

    class Filter(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
            if event.type() is QEvent.Type.Paint and ready():
                watched.removeEventFilter(self)
                QTimer.singleShot(0, then)
            return False

    assert isinstance(widget, QObject)
    widget.installEventFilter(Filter(widget))


def report(woken: int = 0) -> None:
    """The clock never goes back and is the same for all processes."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    memory = pages * resource.getpagesize() / 2**20
    sys.stdout.write(json.dumps({"usable": time.monotonic(), "memory_mb": memory, "woken": woken}) + "\n")
    sys.stdout.flush()
    os._exit(0)


def idle() -> None:
    """Counts from when all is read ahead and the caret stands still."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    def tell(before: int) -> None:
        report(times_woken() - before)

    def begin() -> None:
        QTimer.singleShot(IDLE_S * 1000, partial(tell, times_woken()))

    QTimer.singleShot(_SETTLE_S * 1000, begin)


def times_woken() -> int:
    """How often a thread of this process has waited for something, and it came."""
    lines = [
        line
        for status in Path("/proc/self/task").glob("*/status")
        for line in status.read_text(encoding="ascii").splitlines()
    ]
    return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))


JOBS: dict[str, Callable[[], None]] = {
    "bare": bare,
    "window": partial(program, report),
    "idle": partial(program, idle),
}

if __name__ == "__main__":
    JOBS[sys.argv[1]]()
