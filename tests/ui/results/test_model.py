"""The rows of the result list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.selection import Selection
from app.library.library import Library
from app.ui.results.model import BRIEF_ROLE, COUNTRIES_ROLE, DATE_ROLE, MATCHES_ROLE, SNIPPET_ROLE, ResultModel
from app.wording.wording import Wording


@pytest.fixture
def model(library: Library, wording: Wording, qtbot: QtBot) -> ResultModel:
    """The model with the answer to a word."""
    found = ResultModel(library, wording)
    found.set_answer(library.search(Selection(text="opium")))
    return found


def test_the_model_keeps_qts_rules(model: ResultModel, library: Library) -> None:
    """Also when the answer changes."""
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_answer(library.search(Selection(text="heroin")))
    model.set_answer(library.search(Selection(text="zzz")))
    assert tester.model() is model
    assert model.rowCount() == 0


def test_a_row_has_what_the_list_paints(model: ResultModel, library: Library) -> None:
    """Title, date, countries, and where the word stands in title and snippet."""
    index = model.index(0)
    (brief,) = library.briefs([model.number_at(0)])
    assert index.data(BRIEF_ROLE) == brief
    assert index.data(Qt.ItemDataRole.DisplayRole) == brief.title["en"]
    assert index.data(DATE_ROLE)
    assert len(index.data(COUNTRIES_ROLE)) == len(brief.countries)
    title_words = [brief.title["en"][a:b].casefold() for a, b in index.data(MATCHES_ROLE)]
    snippet = index.data(SNIPPET_ROLE)
    snippet_words = [snippet.text[a:b].casefold() for a, b in snippet.spans]
    assert {*title_words, *snippet_words} == {"opium"}


def test_rows_and_numbers_belong_together(model: ResultModel) -> None:
    """In both directions; an entry that does not answer has no row."""
    assert [model.row_of(model.number_at(row)) for row in range(model.rowCount())] == list(range(model.rowCount()))
    assert model.row_of(None) is None
    assert model.row_of(10_000) is None


def test_only_what_is_shown_is_fetched(model: ResultModel, library: Library) -> None:
    """One page of briefs and one snippet for the first row."""
    model.set_answer(library.search(Selection()))
    model.index(0).data(SNIPPET_ROLE)
    model.index(0).data(BRIEF_ROLE)
    assert len(model._snippets) == 1
    assert len(model._briefs) <= 40 < model.rowCount()
