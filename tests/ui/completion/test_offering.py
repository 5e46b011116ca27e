"""The thread that looks for what to offer."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.selection import Selection
from app.library.library import Library
from app.ui.completion.finding import find_offers
from app.ui.completion.offering import Offered, Offering, OfferQuestion
from app.ui.worker import SearchWorker
from app.wording.wording import Wording


class Held:
    """A job that waits until it may go on."""

    def __init__(self) -> None:
        self.started, self.go_on = threading.Event(), threading.Event()

    def __call__(self, library: Library, question: OfferQuestion) -> Offered:
        self.started.set()
        self.go_on.wait(5)
        return find_offers(library, question)


@pytest.fixture
def job() -> Held:
    return Held()


@pytest.fixture
def offering(library_path: Path, job: Held, wording: Wording, qtbot: QtBot) -> Iterator[Offering]:
    worker = SearchWorker(library_path, job)
    found = Offering(worker, lambda text, cursor: OfferQuestion(Selection(text=text), cursor, wording), worker)
    yield found
    job.go_on.set()
    found.end()


def test_the_thread_starts_with_the_first_question(offering: Offering, job: Held, qtbot: QtBot) -> None:
    assert offering._worker._thread.ident is None
    job.go_on.set()
    with qtbot.waitSignal(offering.found) as signal:
        offering.ask("country:ka", 10)
    assert signal.args[0].offers.rows[0].label == "Kazakhstan"


def test_only_the_text_that_was_asked_last_is_answered(offering: Offering, job: Held, qtbot: QtBot) -> None:
    found: list[Offered] = []
    offering.found.connect(found.append)
    offering.ask("country:k", 9)
    job.started.wait(5)
    offering.ask("country:ky", 10)
    with qtbot.waitSignal(offering.found):
        job.go_on.set()
    assert [offered.text for offered in found] == ["country:ky"]


def test_what_was_given_up_is_not_answered(offering: Offering, job: Held, qtbot: QtBot) -> None:
    found: list[Offered] = []
    offering.found.connect(found.append)
    offering.ask("country:k", 9)
    offering.give_up()
    with qtbot.waitSignal(offering._worker.found):
        job.go_on.set()
    assert found == []


def test_a_library_that_cannot_be_opened_is_a_failure(tmp_path: Path, wording: Wording, qtbot: QtBot) -> None:
    worker = SearchWorker(tmp_path / "none.db", find_offers)
    offering = Offering(worker, lambda text, cursor: OfferQuestion(Selection(text=text), cursor, wording), worker)
    with qtbot.waitSignal(offering.failed):
        offering.ask("country:", 8)
    offering.end()


def test_ending_without_a_question(library_path: Path, wording: Wording, qapp: object) -> None:
    worker = SearchWorker(library_path, find_offers)
    Offering(worker, lambda text, cursor: OfferQuestion(Selection(text=text), cursor, wording), worker).end()
    assert worker._thread.ident is None
