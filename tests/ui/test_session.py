"""The session: Selections and entries, one after another, and the way back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.history import Step
from app.domain.page import EntryPage, Page, PartyPage
from app.domain.recent import Recent
from app.domain.selection import Selection
from app.library.library import Library
from app.ui.session import PAUSE_MS, Session
from app.ui.worker import Found, SearchWorker


@pytest.fixture
def session(library_path: Path, qtbot: QtBot) -> Iterator[Session]:
    """A session on the real library with its first answer."""
    library = Library(library_path)
    found = Session(SearchWorker(library_path), "en", library.understood)
    with qtbot.waitSignal(found.found):
        found.start(Step(), "kind")
    yield found
    found.close()
    library.close()


@pytest.fixture
def answers(session: Session) -> list[Found]:
    """The answers that come from now on."""
    found: list[Found] = []
    session.found.connect(found.append)
    return found


def test_a_proposed_selection_is_answered(session: Session, answers: list[Found], qtbot: QtBot) -> None:
    """And is a step to go back from."""
    session.propose(Selection(text="opium"))
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert answers[0].answer.selection == session.selection == Selection(text="opium")
    assert session.has_back


def test_the_same_selection_is_no_step(session: Session) -> None:
    """Proposing what is shown changes nothing."""
    session.propose(Selection())
    assert not session.has_back


def test_the_first_key_searches_at_once_and_the_last_after_a_pause(
    session: Session, answers: list[Found], qtbot: QtBot
) -> None:
    """Keys in between are not searched: at most the first and the last are answered."""
    word = "контролируемая"
    for end in range(1, len(word) + 1):
        session.type_text(word[:end])
    qtbot.waitUntil(lambda: bool(answers) and answers[-1].answer.selection.text == word, timeout=PAUSE_MS * 50)
    assert len(answers) <= 2
    assert session.selection.text == word


def test_typing_is_one_step(session: Session) -> None:
    """Back leads to what was before the word."""
    for text in ("o", "op", "opi"):
        session.type_text(text)
    session.go_back()
    assert session.selection == Selection()


def test_back_and_forward_return_entries_and_selections(session: Session, qtbot: QtBot) -> None:
    """In the order in which they came."""
    opened: list[Page | None] = []
    session.page_opened.connect(opened.append)
    session.open_entry(7)
    session.propose(Selection(text="opium"))
    session.open_entry(9)
    for _ in range(3):
        session.go_back()
    assert (session.selection, session.entry) == (Selection(), None)
    session.go_forward()
    assert (session.entry, session.has_forward) == (7, True)
    seven = EntryPage(7)
    assert opened == [seven, EntryPage(9), seven, seven, None, seven]


def test_opening_the_open_entry_is_no_step(session: Session) -> None:
    """Nor does it say anything."""
    session.open_entry(7)
    opened: list[Page | None] = []
    session.page_opened.connect(opened.append)
    session.open_entry(7)
    assert opened == []


def test_a_page_beside_leaves_the_other_as_it_is(session: Session) -> None:
    """It is a step of the same way back, and says nothing of the first page."""
    kazakhstan = PartyPage("country", "KAZ")
    session.open_entry(7)
    said: list[tuple[str, Page | None]] = []
    session.page_opened.connect(lambda page: said.append(("page", page)))
    session.beside_opened.connect(lambda page: said.append(("beside", page)))
    session.open_beside(kazakhstan)
    session.open_beside(kazakhstan)
    assert said == [("beside", kazakhstan)]
    assert (session.entry, session.beside) == (7, kazakhstan)
    session.open_entry(9)
    session.go_back()
    session.go_back()
    assert (session.entry, session.beside, session.has_forward) == (7, None, True)


def test_what_was_read_before_comes_after_what_is_read_now(library_path: Path) -> None:
    """A session can be given the pages of an earlier one."""
    library = Library(library_path)
    earlier = PartyPage("country", "KAZ"), EntryPage(7)
    session = Session(SearchWorker(library_path), "en", library.understood, Recent(earlier))
    session.open_entry(9)
    session.open_entry(7)
    assert session.recent.pages == (EntryPage(7), EntryPage(9), PartyPage("country", "KAZ"))
    session.close()
    library.close()
