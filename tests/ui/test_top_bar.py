"""The search field under keys and input methods."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import LIGHT
from app.ui.top_bar import TopBar
from app.wording.wording import Wording


@pytest.fixture
def bar(wording: Wording, qtbot: QtBot) -> Iterator[TopBar]:
    """A top bar of its own."""
    parent = QWidget()
    qtbot.addWidget(parent)
    found = TopBar(wording, LIGHT, QAction(parent), QAction(parent), parent)
    parent.show()
    yield found
    parent.hide()


@pytest.fixture
def typed(bar: TopBar) -> list[str]:
    """What the bar says was typed."""
    found: list[str] = []
    bar.typed.connect(found.append)
    return found


def test_what_is_being_composed_is_not_searched(bar: TopBar, typed: list[str]) -> None:
    """Pinyin in the making says nothing; the chosen characters do."""
    QApplication.sendEvent(bar.field, QInputMethodEvent("jin du", []))
    assert typed == []
    chosen = QInputMethodEvent()
    chosen.setCommitString("禁毒")
    QApplication.sendEvent(bar.field, chosen)
    assert typed == ["禁毒"]


def test_setting_the_text_is_not_typing(bar: TopBar, typed: list[str]) -> None:
    """Back and Forward write the field without a new search."""
    bar.set_text("opium")
    assert (bar.field.text(), typed) == ("opium", [])


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_keys_leave_the_field(bar: TopBar, qtbot: QtBot, key: Qt.Key) -> None:
    """For the results."""
    with qtbot.waitSignal(bar.left, timeout=100):
        QTest.keyClick(bar.field, key)


def test_escape_empties_the_field(bar: TopBar, typed: list[str]) -> None:
    """And says so."""
    QTest.keyClicks(bar.field, "a")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert typed == ["a", ""]


def test_a_slash_can_be_typed(bar: TopBar) -> None:
    """Although it is also the way to the field."""
    QTest.keyClicks(bar.field, "A/RES/55/25")
    assert bar.field.text() == "A/RES/55/25"


def test_language_buttons_tell_their_language(bar: TopBar, qtbot: QtBot) -> None:
    """And the current one is pressed."""
    button = bar.findChild(QToolButton, "language_ru")
    assert isinstance(button, QToolButton)
    with qtbot.waitSignal(bar.language_chosen, timeout=100) as signal:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert signal.args == ["ru"]
