"""The keys of the timeline."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from app.output.welcome import welcome_page
from app.ui.timeline.keys import key_table, latin
from app.ui.timeline.view import TimelineView
from app.wording.wording import Wording

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SIGNS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "PgUp": "Page ↑", "PgDown": "Page ↓"}
SAME = {Qt.Key.Key_Return: Qt.Key.Key_Enter, Qt.Key.Key_Equal: Qt.Key.Key_Plus}


@pytest.fixture
def page(wording: Wording) -> str:
    return welcome_page("", wording, "").partition("Keys of the timeline")[2]


def test_the_first_page_names_every_key(view: TimelineView, qtbot: QtBot, page: str) -> None:
    names = [QKeySequence(SAME.get(Qt.Key(key), key)).toString() for key, _ in key_table(view)]
    assert [name for name in names if SIGNS.get(name, name) not in page] == []


@pytest.mark.parametrize(
    ("typed", "key"),
    [("А", Qt.Key.Key_F), ("Н", Qt.Key.Key_Y), ("Х", Qt.Key.Key_BracketLeft), ("Ъ", Qt.Key.Key_BracketRight)],
)
def test_a_cyrillic_letter_is_the_latin_key(typed: str, key: Qt.Key) -> None:
    assert latin(ord(typed)) == key
    assert latin(key) == key
