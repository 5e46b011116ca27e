"""The search thread: the newest question wins, and what it cannot answer it says."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.selection import Selection
from app.library.library import Library
from app.ui.worker import Found, SearchWorker, find


@pytest.fixture
def worker(library_path: Path) -> Iterator[SearchWorker]:
    """A worker on the real library."""
    found = SearchWorker(library_path)
    found.start()
    yield found
    found.close()


def test_find_gives_answer_and_lanes(library: Library) -> None:
    """Every entry of the answer stands in the lane of its kind, once."""
    found = find(library, Selection(text="opium"))
    numbers = [span.number for lane in found.lanes for span in lane.spans]
    assert sorted(numbers) == sorted(found.answer.numbers)
    assert all(library.has("kind", lane.code, span.number) for lane in found.lanes for span in lane.spans)


def test_an_answer_comes_as_a_signal(worker: SearchWorker, qtbot: QtBot) -> None:
    """The answer is to the Selection that was asked."""
    with qtbot.waitSignal(worker.found) as signal:
        worker.ask(Selection(text="禁毒"))
    assert signal.args[0].answer.selection == Selection(text="禁毒")


def test_only_the_newest_question_is_answered(library_path: Path, qtbot: QtBot) -> None:
    """While one job runs, two questions come: the first of them is never worked on, and the running one is not told."""
    started, go_on = threading.Event(), threading.Event()
    worked: list[str] = []

    def slow(library: Library, selection: Selection) -> Found:
        worked.append(selection.text)
        started.set()
        go_on.wait(5)
        return find(library, selection)

    worker = SearchWorker(library_path, slow)
    worker.start()
    with qtbot.waitSignal(worker.found) as signal:
        worker.ask(Selection(text="first"))
        started.wait(5)
        worker.ask(Selection(text="second"))
        worker.ask(Selection(text="third"))
        go_on.set()
    worker.close()
    assert worked == ["first", "third"]
    assert signal.args[0].answer.selection.text == "third"


def test_a_library_that_cannot_be_opened_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    """One sentence with the file, and the thread ends."""
    worker = SearchWorker(tmp_path / "none.db")
    with qtbot.waitSignal(worker.failed) as signal:
        worker.start()
    worker.close()
    assert "none.db" in str(signal.args[0])


def test_closing_ends_the_thread(library_path: Path) -> None:
    """Also when nothing was ever asked."""
    worker = SearchWorker(library_path)
    worker.start()
    worker.close()
    assert not worker._thread.is_alive()
