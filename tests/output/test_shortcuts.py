"""How keys are written, and what the table says of them."""

import re
from pathlib import Path

import pytest

from app.domain.entry import LANGUAGES
from app.output.shortcuts import PLACES, Group, groups_of_places, key_parts, keys_text, shortcuts_page
from app.wording.words import Words


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["Ctrl+K"], "Ctrl K"),
        (["Ctrl+F", "/"], "Ctrl F, /"),
        (["Alt++", "Alt+="], "Alt + ="),
        (["+", "-"], "+ -"),
        (["Up", "Down", "Return"], "↑ ↓, Enter"),
        (["Ctrl+Up", "Ctrl+Down"], "Ctrl ↑ ↓"),
        (["Home", "End"], "Home, End"),
        (["Tab", "Shift+Tab"], "Tab, Shift Tab"),
        ([], ""),
    ],
)
def test_keys_are_written_once(keys: list[str], expected: str) -> None:
    assert keys_text(keys) == expected


def test_keys_that_are_pressed_together() -> None:
    assert key_parts("Ctrl+Alt++") == ["Ctrl", "Alt", "+"]
    assert key_parts("Shift+Left") == ["Shift", "←"]
    assert key_parts("?") == ["?"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_is_told(translations: Path, language: str) -> None:
    groups = list(groups_of_places(Words(language, translations)))
    assert len({group.heading for group in groups}) == len(PLACES)
    assert all(keys and text for group in groups for keys, text in group.rows)


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_the_sheet_has_every_group_once_and_in_order(columns: int) -> None:
    """In columns of which none is much higher than its share."""
    groups = [Group(f"heading {number}", [(f"<{number}>", "text")] * (number % 4 + 1)) for number in range(9)]
    page = shortcuts_page(groups, "", columns)
    assert re.findall(r"heading \d", page) == [group.heading for group in groups]
    assert "&lt;1&gt;" in page
    parts = page.split('class="keys-column"')[1:]
    assert len(parts) == columns
    heights = [part.count("<tr>") for part in parts]
    assert max(heights) - min(heights) <= 6
