"""Long work: the window goes on, it is said how far it is, and it can be ended."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton
from pytestqt.qtbot import QtBot

from app.ui.work import Job, Step, Work
from app.wording.words import Words


@pytest.fixture
def status(qtbot: QtBot) -> Iterator[QStatusBar]:
    """A status line with something in it, as the window has."""
    line = QStatusBar()
    line.addWidget(QLabel("facts", line))
    line.show()
    yield line
    shiboken6.delete(line)


@pytest.fixture
def work(status: QStatusBar) -> Iterator[Work]:
    made = Work(status)
    yield made
    made.close()


@pytest.fixture
def job(translations: Any) -> Callable[..., Job]:
    """job(do, then) is a job with a name."""

    def make(do: Callable[[Step], Any], then: Callable[[Any], None] = lambda _: None, name: str = "Saving") -> Job:
        return Job(name, Words("en", translations), do, then)

    return make


def parts_until(free: threading.Event, done: list[int]) -> Callable[[Step], str]:
    """Forty parts; after the third it waits until it is let go."""

    def do(step: Step) -> str:
        for part in range(40):
            step(part, 40)
            done.append(part)
            if part == 2:
                free.wait()
        return "all"

    return do


def test_what_is_given_comes_to_the_interface_thread(qtbot: QtBot, work: Work, job: Callable[..., Job]) -> None:
    seen: list[object] = []
    work.start(
        job(lambda _: threading.current_thread(), lambda given: seen.extend((given, threading.current_thread())))
    )
    qtbot.waitUntil(lambda: not work.running)
    assert seen[0] is not threading.main_thread()
    assert seen[1] is threading.main_thread()


def test_how_far_it_is_and_the_button(qtbot: QtBot, status: QStatusBar, work: Work, job: Callable[..., Job]) -> None:
    free, done, given = threading.Event(), list[int](), list[str]()
    work.start(job(parts_until(free, done), given.append, "Saving a.pdf…"))
    bar, button = status.findChild(QProgressBar, "workPart"), status.findChild(QToolButton, "workStop")
    assert isinstance(bar, QProgressBar)
    assert isinstance(button, QToolButton)
    assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible)
    assert (bar.value(), bar.maximum(), bar.accessibleName(), button.text()) == (2, 40, "Saving a.pdf…", "Cancel")
    button.click()
    free.set()
    qtbot.waitUntil(lambda: not work.running)
    assert not bar.isVisible()
    assert done == [0, 1, 2]
    assert given == []


def test_one_after_another_also_after_one_was_ended(qtbot: QtBot, work: Work, job: Callable[..., Job]) -> None:
    free, given = threading.Event(), list[object]()
    for number in range(3):
        work.start(job(parts_until(free, []), lambda text, number=number: given.append((number, text))))
    work._stop()
    free.set()
    qtbot.waitUntil(lambda: not work.running)
    assert given == [(1, "all"), (2, "all")]


def test_a_fault_is_raised_where_it_is_shown(qtbot: QtBot, work: Work, job: Callable[..., Job]) -> None:
    def fail(_: Step) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as faults:
        work.start(job(fail))
        qtbot.waitUntil(lambda: not work.running)
    assert [kind for kind, _, _ in faults] == [ZeroDivisionError]


def test_closing_waits_for_what_runs(work: Work, job: Callable[..., Job]) -> None:
    done = list[int]()
    free = threading.Event()
    work.start(job(parts_until(free, done)))
    free.set()
    work.close()
    assert len(done) == 40
