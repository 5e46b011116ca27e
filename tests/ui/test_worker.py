"""The search thread: the newest question wins, and what it cannot answer it says."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.selection import Selection
from app.library.library import Library
from app.library.verify import integrity
from app.ui.worker import FIRST_ROWS, Found, Question, SearchWorker, find


def ask(text: str) -> Question:
    """A question in English."""
    return Question(Selection(text=text), "en")


@pytest.fixture
def worker(library_path: Path) -> Iterator[SearchWorker]:
    """A worker on the real library."""
    found = SearchWorker(library_path)
    found.start()
    yield found
    found.close()


def test_find_gives_answer_and_timeline(library: Library) -> None:
    """Every entry of the answer stands in the lane of its kind, once."""
    found = find(library, ask("opium"))
    assert sum(len(lane) for lane in found.timeline.lanes) == len(found.timeline.everything) == found.answer.total


def test_find_gives_the_first_rows_in_the_language(library: Library) -> None:
    """So that the interface thread has nothing to look up for what is in view."""
    found = find(library, Question(Selection(text="прекурсоры"), "ru"))
    assert [hit.brief.number for hit in found.hits] == list(found.answer.numbers[:FIRST_ROWS])
    assert found.hits[0].snippet.language in ("ru", None)


def test_an_answer_comes_as_a_signal(worker: SearchWorker, qtbot: QtBot) -> None:
    """The answer is to the Selection that was asked."""
    with qtbot.waitSignal(worker.found) as signal:
        worker.ask(ask("禁毒"))
    assert signal.args[0].answer.selection == Selection(text="禁毒")


def test_only_the_newest_question_is_answered(library_path: Path, qtbot: QtBot) -> None:
    """While one job runs, two questions come: the first of them is never worked on, and the running one is not told."""
    started, go_on = threading.Event(), threading.Event()
    worked: list[str] = []

    def slow(library: Library, question: Question) -> Found:
        worked.append(question.selection.text)
        started.set()
        go_on.wait(5)
        return find(library, question)

    worker = SearchWorker(library_path, slow)
    worker.start()
    with qtbot.waitSignal(worker.found) as signal:
        worker.ask(ask("first"))
        started.wait(5)
        worker.ask(ask("second"))
        worker.ask(ask("third"))
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


def test_a_fault_of_ours_is_told_and_the_thread_goes_on(library_path: Path, qtbot: QtBot) -> None:
    """The next question is answered all the same."""

    def job(library: Library, question: Question) -> Found:
        if question.selection.text == "fault":
            raise KeyError("core")
        return find(library, question)

    worker = SearchWorker(library_path, job)
    worker.start()
    with qtbot.waitSignal(worker.broken) as broken:
        worker.ask(ask("fault"))
    with qtbot.waitSignal(worker.found):
        worker.ask(ask("opium"))
    worker.close()
    assert isinstance(broken.args[0], KeyError)


def test_what_is_needed_later_is_read_when_nothing_is_asked(library_path: Path, qtbot: QtBot) -> None:
    """Once, after the first answer."""
    read: list[str] = []
    worker = SearchWorker(library_path, ahead=lambda _: read.append("ahead"))
    worker.found.connect(lambda found: read.append(found.answer.selection.text))
    worker.start()
    worker.ask(ask("opium"))
    qtbot.waitUntil(lambda: "ahead" in read)
    with qtbot.waitSignal(worker.found):
        worker.ask(ask("heroin"))
    worker.close()
    assert read == ["opium", "ahead", "heroin"]


def test_a_question_comes_before_reading_ahead(library_path: Path, qtbot: QtBot) -> None:
    """What was begun is given up, and done when nothing is asked again."""
    begun, done = threading.Event(), threading.Event()

    def ahead(library: Library) -> None:
        tries = 0 if begun.is_set() else 10**9
        begun.set()
        for _ in range(tries):
            library.read(integrity)
        done.set()

    worker = SearchWorker(library_path, ahead=ahead)
    worker.start()
    begun.wait(5)
    with qtbot.waitSignal(worker.found):
        worker.ask(ask("opium"))
    assert done.wait(5)
    worker.close()


def test_closing_ends_the_thread(library_path: Path) -> None:
    """Also when nothing was ever asked."""
    worker = SearchWorker(library_path)
    worker.start()
    worker.close()
    assert not worker._thread.is_alive()
