"""The rows of the result list."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.marking import N_
from app.domain.selection import Selection
from app.library.library import Library
from app.library.opening import LibraryError
from app.ui.results.list import ROW_HEIGHT, ResultList
from app.ui.results.model import COUNTRIES_ROLE, DATE_ROLE, HIT_ROLE, Index, ResultModel
from app.ui.theme import LIGHT
from app.ui.worker import FIRST_ROWS, Question, find
from app.wording.wording import Wording


@pytest.fixture
def model(library: Library, wording: Wording, qtbot: QtBot) -> ResultModel:
    """The model with the answer to a word."""
    found = ResultModel(library, wording)
    found.set_found(find(library, Question(Selection(text="opium"), "en")))
    return found


def test_the_model_keeps_qts_rules(model: ResultModel, library: Library) -> None:
    """Also when the answer changes."""
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_found(find(library, Question(Selection(text="heroin"), "en")))
    model.set_found(find(library, Question(Selection(text="zzz"), "en")))
    assert tester.model() is model
    assert model.rowCount() == 0


def test_a_row_has_what_the_list_paints(model: ResultModel, library: Library) -> None:
    """Title, date, countries, and where the word stands in title and snippet."""
    index = model.index(0, 0)
    hit = index.data(HIT_ROLE)
    (brief,) = library.briefs([model.number_at(0)])
    assert hit.brief == brief
    assert index.data(Qt.ItemDataRole.DisplayRole) == brief.title["en"]
    assert index.data(DATE_ROLE)
    assert len(index.data(COUNTRIES_ROLE)) == len(brief.countries)
    title_words = [brief.title["en"][a:b].casefold() for a, b in hit.matches]
    snippet_words = [hit.snippet.text[a:b].casefold() for a, b in hit.snippet.spans]
    assert {*title_words, *snippet_words} == {"opium"}


def test_rows_and_numbers_belong_together(model: ResultModel) -> None:
    """In both directions; an entry that does not answer has no row."""
    assert [model.row_of(model.number_at(row)) for row in range(model.rowCount())] == list(range(model.rowCount()))
    assert model.row_of(None) is None
    assert model.row_of(10_000) is None


def test_what_is_not_shown_is_not_fetched(model: ResultModel, library: Library) -> None:
    """The first rows come with the answer; a later one when it is asked for."""
    model.set_found(find(library, Question(Selection(), "en")))
    assert len(model._hits) == FIRST_ROWS < model.rowCount()
    last = model.index(model.rowCount() - 1, 0)
    assert last.data(HIT_ROLE).brief.number == model.number_at(last.row())
    assert len(model._hits) == FIRST_ROWS + 1


def test_rows_of_another_language_are_not_shown(model: ResultModel, library: Library) -> None:
    """When the language changed while the answer was on its way."""
    model.set_found(find(library, Question(Selection(), "ru")))
    assert model.index(0, 0).data(HIT_ROLE).snippet.language == "en"


def test_what_cannot_be_read_is_told_once(
    model: ResultModel, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And its rows are empty, so that the list can still be painted."""

    def fail(*_: object) -> None:
        raise LibraryError(N_("There is no library at {path}."), Path("a.db"))

    model.set_found(find(library, Question(Selection(), "en")))
    monkeypatch.setattr(library, "hits", fail)
    told: list[LibraryError] = []
    model.failed.connect(told.append)
    for row in (FIRST_ROWS, FIRST_ROWS + 1):
        assert model.index(row, 0).data() is None
    assert len(told) == 1


def test_python_is_not_asked_for_every_row(model: ResultModel, library: Library, qtbot: QtBot) -> None:
    """A view lays all rows out by itself; what it asks about are the ones it shows."""
    asked: list[int] = []

    class Asked(ResultModel):
        def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
            asked.append(index.row())
            return super().data(index, role)

    assert not {"rowCount", "columnCount", "index", "parent", "hasChildren"} & vars(ResultModel).keys()
    shown = Asked(library, model._wording)
    view = ResultList(shown, LIGHT)
    qtbot.addWidget(view)
    view.resize(500, 4 * ROW_HEIGHT)
    view.show()
    found = find(library, Question(Selection(), "en"))
    shown.set_found(found)
    view.show_current(found.answer.numbers[600])
    QApplication.processEvents()
    assert {row for row in asked if row > 10} <= set(range(595, 606))
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    assert not view.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable
