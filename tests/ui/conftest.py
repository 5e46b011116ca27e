"""The window on the real library, and what a test of it must leave behind: no window, no running timer."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest
import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.answer import Answer
from app.startup import Desktop, open_desktop

Open: TypeAlias = Callable[[str], Desktop]

STILL = "* { widget-animation-duration: 0 }"
"""A style sheet by which nothing moves by itself."""


@pytest.fixture
def open_window(
    qapp: QApplication, qtbot: QtBot, library_path: Path, translations: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Open]:
    """open_window(language) shows the window and waits for its first answer."""
    monkeypatch.setattr(paths, "TRANSLATIONS", translations)
    opened: list[Desktop] = []

    def show(language: str) -> Desktop:
        desktop = open_desktop(qapp, library_path, language)
        opened.append(desktop)
        qtbot.waitUntil(lambda: desktop.window.results.model.rowCount() > 0)
        return desktop

    yield show
    for desktop in opened:
        desktop.close()
        desktop.window.close()
        shiboken6.delete(desktop.window)


@pytest.fixture
def desktop(open_window: Open) -> Desktop:
    """The window in English with its first answer."""
    return open_window("en")


@pytest.fixture(autouse=True)
def nothing_stays(qapp: QApplication) -> Iterator[None]:
    """Fails a test after which a window is still open or a timer still runs."""
    yield
    qapp.processEvents()
    assert [widget for widget in qapp.topLevelWidgets() if widget.isVisible()] == []
    timers = (thing for thing in gc.get_objects() if isinstance(thing, QTimer))
    assert [timer for timer in timers if shiboken6.isValid(timer) and timer.isActive()] == []


def answer_of(desktop: Desktop) -> Answer:
    """The answer that the window shows."""
    found = desktop.window._found
    assert found is not None
    return found.answer


def settle(desktop: Desktop, qtbot: QtBot) -> Answer:
    """Waits until the window shows the answer to the session's Selection."""
    qtbot.waitUntil(lambda: answer_of(desktop).selection == desktop.session.selection)
    return answer_of(desktop)
