"""A timeline of ten entries of three kinds."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.theme import LIGHT
from app.ui.timeline.view import TimelineView
from tests.ui.conftest import STILL
from tests.ui.timeline.made import NAMES, WORDS, entries, timeline_with


@pytest.fixture
def gliding(qtbot: QtBot) -> TimelineView:
    """As large as in the window, and moving as there."""
    made = TimelineView(LIGHT, "en", WORDS, "entry {}".format)
    qtbot.addWidget(made)
    made.resize(720, 330)
    made.show_timeline(timeline_with(entries()), NAMES)
    made.show()
    return made


@pytest.fixture
def view(gliding: TimelineView) -> TimelineView:
    """The same where the system wants nothing to move by itself: what is wanted is there at once."""
    gliding.setStyleSheet(STILL)
    return gliding
