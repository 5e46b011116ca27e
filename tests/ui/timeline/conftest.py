"""A timeline of ten entries of three kinds."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.theme import LIGHT
from app.ui.timeline.view import TimelineView
from tests.ui.timeline.made import NAMES, WORDS, entries, timeline_with


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    """As large as in the window."""
    made = TimelineView(LIGHT, "en", WORDS, "entry {}".format)
    qtbot.addWidget(made)
    made.resize(720, 330)
    made.show_timeline(timeline_with(entries()), NAMES)
    made.show()
    return made
