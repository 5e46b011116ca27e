"""The list of facets under mouse and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.ui.facets.list import FacetList, FacetModel
from app.ui.facets.rows import FacetRow, RowKind
from app.ui.theme import LIGHT

ROWS = [
    FacetRow(RowKind.HEADING, "country", "Country"),
    FacetRow(RowKind.CODE, "country", "China", "China", "CHN", 5, "5", 1.0, chosen=True),
    FacetRow(RowKind.CODE, "country", "Iran", "Iran", "IRN", 2, "2", 0.4),
    FacetRow(RowKind.MORE, "country", "3 more"),
]


@pytest.fixture
def facets(qtbot: QtBot) -> FacetList:
    """A list with four rows."""
    found = FacetList(LIGHT)
    qtbot.addWidget(found)
    found.resize(200, 200)
    found.set_rows(ROWS)
    found.show()
    return found


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    """Also when its rows change."""
    model = FacetModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_rows(ROWS)
    model.set_rows(ROWS[:2])
    assert tester.model() is model
    assert model.rowCount() == 2


def test_ticks_and_counts_are_told_to_screen_readers(facets: FacetList) -> None:
    """By the roles that Qt asks for."""
    china = facets.facets.index(1)
    assert china.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert china.data(Qt.ItemDataRole.AccessibleTextRole) == "China 5"


@pytest.mark.parametrize(("row", "pressed"), [(0, []), (1, [ROWS[1]]), (3, [ROWS[3]])])
def test_a_click_presses_codes_and_more_but_no_heading(facets: FacetList, row: int, pressed: list[FacetRow]) -> None:
    """The row comes with the signal."""
    found: list[FacetRow] = []
    facets.row_pressed.connect(found.append)
    place = facets.visualRect(facets.facets.index(row)).center()
    QTest.mouseClick(facets.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert found == pressed


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_keys_press_the_current_row(facets: FacetList, key: Qt.Key) -> None:
    """Space and Enter do what a click does."""
    found: list[FacetRow] = []
    facets.row_pressed.connect(found.append)
    facets.setCurrentIndex(facets.facets.index(2))
    QTest.keyClick(facets, key)
    assert found == [ROWS[2]]


def test_the_current_row_follows_its_code(facets: FacetList) -> None:
    """When other rows come before it."""
    facets.setCurrentIndex(facets.facets.index(2))
    facets.set_rows([ROWS[0], ROWS[2], ROWS[1], ROWS[3]])
    assert facets.currentIndex().row() == 1
