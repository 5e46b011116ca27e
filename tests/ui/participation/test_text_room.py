"""A text that does not fit is scrolled to, and one that fits is not."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.participation.text_room import TextRoom


def test_only_what_does_not_fit_is_scrolled_to(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel()
    label.setWordWrap(True)
    room = TextRoom(label, window)
    room.resize(400, 60)
    window.show()
    room.say("bound " * 200)
    qtbot.waitUntil(lambda: room.verticalScrollBar().maximum() > 0)
    assert label.height() >= label.heightForWidth(label.width())
    room.say("bound")
    qtbot.waitUntil(lambda: room.verticalScrollBar().maximum() == 0)
    label.setText("bound " * 40)
    room.resize(200, 60)
    qtbot.waitUntil(lambda: room.verticalScrollBar().maximum() > 0)
