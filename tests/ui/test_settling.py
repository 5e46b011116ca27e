"""The start leaves nothing for the garbage collector to go through again."""

import gc

import pytest
from pytestqt.qtbot import QtBot

from app.ui import settling


def test_what_is_there_is_left_out_of_collections(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Soon, and not at once."""
    monkeypatch.setattr(settling, "SETTLED_MS", 20)
    gc.unfreeze()
    settling.spare_the_collector()
    assert gc.get_freeze_count() == 0
    try:
        qtbot.waitUntil(lambda: gc.get_freeze_count() > 1_000)
    finally:
        gc.unfreeze()
