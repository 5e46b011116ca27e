"""The keys that the help names are those of the program, all of them."""

import re

import pytest
from PySide6.QtGui import QKeySequence

from app import paths
from app.domain.entry import LANGUAGES
from app.domain.page import HELP_TOPICS
from app.output.handbook import MARKED, Handbook
from app.output.shortcuts import PLACES, READING, TIMELINE, WINDOW
from app.startup import Desktop
from app.ui.actions import _KEYS, _TEXTS
from app.ui.timeline.keys import key_table

SIGNS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter"}
HELD = {"Shift", "Alt", "Ctrl", "Tab", "Esc", "Ctrl+Enter", "S", "0", "9"}
"""Keys that are held, those of Qt itself, and those of lists and tables."""


def shown(key: QKeySequence | str) -> str:
    name = key if isinstance(key, str) else key.toString(QKeySequence.SequenceFormat.PortableText)
    return re.sub(r"\w+$", lambda found: SIGNS.get(found[0], found[0]), name)


def test_every_key_of_the_menus_is_listed_with_what_it_does(desktop: Desktop) -> None:
    menus = {", ".join(map(shown, keys)): _TEXTS[name] for name, keys in _KEYS.items()}
    assert {**dict(WINDOW), **dict(READING)} == menus
    for name in _KEYS:
        assert desktop.window.menus[name].shortcuts() == _KEYS[name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_in_the_texts_exists(desktop: Desktop, language: str) -> None:
    timeline = {shown(QKeySequence(key)) for key, _ in key_table(desktop.window.timeline)}
    known = {shown(key) for keys in _KEYS.values() for key in keys} | timeline | HELD
    handbook = Handbook(paths.HELP)
    parts = [part for topic in HELP_TOPICS for part in handbook.text(topic, language).parts]
    texts = [text for part in parts for text in (*part.text, *(cell for row in part.rows for cell in row))]
    named = {key for text in texts for *_, key in MARKED.findall(text) if key}
    assert len(named) > len(HELP_TOPICS)
    assert named - known == set()


def test_keys_of_the_timeline_are_told_once() -> None:
    keys = [key for keys, _ in PLACES[TIMELINE] for key in keys]
    assert len(keys) == len(set(keys))
