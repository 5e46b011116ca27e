"""A window that nobody touches does nothing at all."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.startup import Desktop
from app.ui import caret
from tests.ui.conftest import Open

_BLINK_MS = 100


class Events(QObject):
    """Counts those that wake the program."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: Counter[QEvent.Type] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() in (QEvent.Type.Timer, QEvent.Type.Paint, QEvent.Type.MetaCall, QEvent.Type.UpdateRequest):
            self.seen[event.type()] += 1
        return super().eventFilter(watched, event)


@pytest.fixture
def resting(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, open_window: Open) -> Iterator[Desktop]:
    """A window whose caret blinks fast and rests soon."""
    usual = qapp.styleHints().cursorFlashTime()
    qapp.styleHints().setCursorFlashTime(_BLINK_MS)
    monkeypatch.setattr(caret, "REST_MS", 600)
    desktop = open_window("en")
    desktop.window.activateWindow()
    desktop.window.top.field.setFocus()
    yield desktop
    qapp.styleHints().setCursorFlashTime(usual)


def events_in(qapp: QApplication, milliseconds: int) -> Counter[QEvent.Type]:
    """What happens meanwhile, without the end of the wait."""
    counted, loop = Events(), QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    qapp.installEventFilter(counted)
    loop.exec()
    qapp.removeEventFilter(counted)
    return counted.seen


def test_the_caret_rests_until_the_next_key(qapp: QApplication, qtbot: QtBot, resting: Desktop) -> None:
    hints = qapp.styleHints()
    qtbot.waitUntil(lambda: hints.cursorFlashTime() == 0)
    QTest.keyClick(resting.window.top.field, Qt.Key.Key_A)
    assert hints.cursorFlashTime() == _BLINK_MS
    assert events_in(qapp, 400)[QEvent.Type.Timer] > 2
    qtbot.waitUntil(lambda: hints.cursorFlashTime() == 0)
    QTest.keyClick(resting.window.top.field, Qt.Key.Key_Left)
    assert hints.cursorFlashTime() == _BLINK_MS


def test_nothing_happens_in_an_idle_window(qapp: QApplication, qtbot: QtBot, resting: Desktop) -> None:
    """After the read-ahead; what ends the wait may be counted as one."""
    qtbot.waitUntil(lambda: qapp.styleHints().cursorFlashTime() == 0)
    events_in(qapp, 1_500)
    seen = events_in(qapp, 3_000)
    assert seen.total() <= 2, seen
