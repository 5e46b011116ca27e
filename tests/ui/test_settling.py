"""Garbage is collected on the interface thread while it waits, and nothing of the start is gone through again."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from app.ui import settling


@pytest.fixture(autouse=True)
def collecting(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Within the test only."""
    monkeypatch.setattr(settling, "SETTLED_MS", 20)
    gc.unfreeze()
    gc.collect()
    settling.collect_while_waiting()
    yield
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    QAbstractEventDispatcher.instance().aboutToBlock.disconnect(settling._collect_what_is_due)
    gc.enable()
    gc.unfreeze()


def test_what_is_there_is_left_out_of_collections(qtbot: QtBot) -> None:
    """At once what the start has built, and soon what came after it."""
    at_once = gc.get_freeze_count()
    assert at_once > 1_000
    later = [[number] for number in range(1_000)]
    qtbot.waitUntil(lambda: gc.get_freeze_count() > at_once + len(later))


def test_garbage_of_another_thread_goes_on_the_interface_thread() -> None:
    """Not where it was made, though far more is made than Python waits for."""
    gone: list[threading.Thread] = []

    class Cycle:
        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            gone.append(threading.current_thread())

    def work() -> None:
        kept = [Cycle() for _ in range(5_000)]
        kept.clear()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert gone == []
    loop = QEventLoop()
    QTimer.singleShot(0, lambda: QTimer.singleShot(10, loop.quit))
    loop.exec()
    assert len(gone) == 5_000
    assert set(gone) == {threading.main_thread()}
