"""Badges: as many as fit, and how many more there are."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from app.ui.painting import _fitting
from app.ui.style import text_font

NAMES = ["China", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan"]


def shown(qapp: QApplication, names: list[str], room: float) -> list[str]:
    """The names on the badges."""
    badges = _fitting(names, QFontMetrics(text_font(11)), room)
    assert sum(badge.width for badge in badges) <= room
    return [badge.name for badge in badges]


def test_all_are_shown_when_there_is_room(qapp: QApplication) -> None:
    """Without a count."""
    assert shown(qapp, NAMES, 1000) == NAMES


@pytest.mark.parametrize("room", range(0, 400, 7))
def test_nothing_vanishes(qapp: QApplication, room: int) -> None:
    """The names shown and the count of the rest make all, in every room in which a count fits."""
    found = shown(qapp, NAMES, room)
    if found:
        *first, last = found
        rest = int(last[1:]) if last.startswith("+") else 1
        assert first == NAMES[: len(first)]
        assert len(first) + rest == len(NAMES)
    else:
        assert room < 40


def test_no_name_needs_no_badge(qapp: QApplication) -> None:
    """An operation may have no country."""
    assert shown(qapp, [], 100) == []
