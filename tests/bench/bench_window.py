"""How long the interface thread is held while someone types, against one frame at 60 Hz; also among 100,000 entries."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import pytest
import shiboken6

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import paths
from app.startup import Desktop, open_desktop
from tests.bench.large import large_library

FRAME_MS = 1000 / 60
TEXTS = ("controlled delivery", "контролируемая поставка", "禁毒合作协定", "A/RES/55/25", "Kazakhstan customs", "опиум")
KEY_MS = 60
TEN_A_SECOND_MS = 100


class Holds:
    """The gaps between the turns of the event loop, by a timer that always wants its turn."""

    def __init__(self) -> None:
        self.milliseconds: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        """From now on."""
        self._last = perf_counter()
        self._timer.start(0)

    def stop(self) -> None:
        """Until now."""
        self._timer.stop()

    def _turn(self) -> None:
        now = perf_counter()
        self.milliseconds.append((now - self._last) * 1000)
        self._last = now


@contextmanager
def opened(path: Path) -> Iterator[Desktop]:
    """The window on a library, after its first answer."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    desktop = open_desktop(application, path, "en")
    _wait(1_500)
    yield desktop
    desktop.close()
    desktop.window.close()
    shiboken6.delete(desktop.window)


@pytest.fixture(scope="module")
def desktop() -> Iterator[Desktop]:
    """The window on the bundled library, one for all."""
    with opened(paths.LIBRARY) as found:
        yield found


def bench_typing(desktop: Desktop) -> None:
    """Every key of six searches, one each 60 ms."""
    type_texts(desktop, KEY_MS, "typing")


def bench_typing_in_a_large_library() -> None:
    """Ten keys a second among 100,000 entries."""
    with opened(large_library()) as desktop:
        type_texts(desktop, TEN_A_SECOND_MS, "typing among 100,000 entries")


def type_texts(desktop: Desktop, key_ms: int, what: str) -> None:
    """The searches, key by key, and how long the interface was held meanwhile."""
    holds = Holds()
    holds.start()
    for text in TEXTS:
        for end in range(1, len(text) + 1):
            if text.isascii():
                QTest.keyClicks(desktop.window.top.field, text[end - 1])
            else:
                desktop.window.top.field.setText(text[:end])
            _wait(key_ms)
        desktop.window.top.field.clear()
        _wait(key_ms * 3)
    holds.stop()
    report(what, holds.milliseconds)


def bench_reading(desktop: Desktop) -> None:
    """Down the list, entry by entry."""
    holds = Holds()
    holds.start()
    for number in list(desktop.window._found.answer.numbers)[:120]:  # type: ignore[union-attr]
        desktop.session.open_entry(number)
        _wait(20)
    holds.stop()
    report("opening entries", holds.milliseconds)


def report(what: str, milliseconds: list[float]) -> None:
    """The longest holds, and how many frames they took."""
    longest = sorted(milliseconds)
    late = sum(gap > FRAME_MS for gap in longest)
    share = longest[int(len(longest) * 0.999)]
    print(  # noqa: T201 (a benchmark prints)
        f"\n{what}: longest {longest[-1]:.1f} ms = {longest[-1] / FRAME_MS:.2f} frames, "
        f"99.9th percentile {share / FRAME_MS:.2f} frames, {late} of {len(longest)} turns over a frame"
    )


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
