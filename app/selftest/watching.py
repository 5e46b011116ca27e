"""Waits for what should come, and hears what should not."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

EXPECTED_MESSAGES = (
    "This plugin does not support",  # said by the offscreen platform of windows that move or grow
    'Detected locale "C"',  # said where no language is set; Qt then takes UTF-8 by itself
    "QStandardPaths: XDG_RUNTIME_DIR not set",  # said where nobody is logged in
)

_WAIT_MS, _POLL_MS = 20_000, 5

_Child = TypeVar("_Child", bound=QObject)
_Value = TypeVar("_Value")


class SelfTestError(Exception):
    """A step has failed; one sentence says what was seen."""


def expect(holds: bool, otherwise: str) -> None:  # noqa: FBT001
    """Raises SelfTestError with a sentence when something does not hold."""
    if not holds:
        raise SelfTestError(otherwise)


def child_of(window: QWidget, kind: type[_Child], name: str = "") -> _Child:
    """The part of a window that is of a kind and has a name."""
    child: _Child | None = window.findChild(kind, name)
    if child is None:
        raise SelfTestError(f"the window has no {name or kind.__name__}")
    return child


def wait_for(value: Callable[[], _Value | None], problems: list[str]) -> _Value:
    """Lets the window work until there is a value."""
    loop, poll, end = QEventLoop(), QTimer(), QTimer()
    poll.timeout.connect(partial(_look, value, loop, problems))
    end.timeout.connect(loop.quit)
    poll.start(_POLL_MS)
    end.start(_WAIT_MS)
    loop.exec()
    found = value()
    if found is None or problems:
        raise SelfTestError(" | ".join(problems) or f"no answer after {_WAIT_MS // 1000} s")
    return found


def _look(value: Callable[[], object], loop: QEventLoop, problems: list[str]) -> None:
    if isinstance(box := QApplication.activeModalWidget(), QMessageBox):
        problems.append(box.text())
        box.close()
    if problems or value() is not None:
        loop.quit()


@contextmanager
def problems_of_qt() -> Iterator[list[str]]:
    """Collects what Qt prints and what fails in a slot or a thread."""
    seen: list[str] = []

    def message(_kind: object, _context: object, text: str) -> None:
        if not text.startswith(EXPECTED_MESSAGES):
            seen.append(text)

    def fault(kind: type[BaseException], error: BaseException, _trace: object) -> None:
        seen.append(f"{kind.__name__}: {error}")

    def thread_fault(details: threading.ExceptHookArgs) -> None:
        seen.append(f"{details.exc_type.__name__}: {details.exc_value}")

    earlier = qInstallMessageHandler(message)
    hooks = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = fault, thread_fault
    try:
        yield seen
    finally:
        sys.excepthook, threading.excepthook = hooks
        qInstallMessageHandler(earlier)
