"""The colours: every text can be read on what it stands on."""

import pytest

from app.ui.theme import DARK, LIGHT, Theme

READABLE = 4.5
"""WCAG 2.2 AA for texts of normal size."""

SEEN = 3.0
"""WCAG 2.2 AA for symbols."""

GROUNDS = ("background", "panel", "band")
TEXTS = ("ink", "muted", "accent")
KINDS = ("agreement", "meeting", "operation")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    """Black on white, and a pair that is known to fail."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#8893A1", "#F6F7F9") < READABLE


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", GROUNDS)
def test_texts_can_be_read(theme: Theme, ground: str) -> None:
    """On every ground on which they stand."""
    for text in TEXTS:
        assert contrast(getattr(theme, text), getattr(theme, ground)) >= READABLE, text
    assert contrast(theme.faint, getattr(theme, ground)) >= SEEN


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("text", "ground"), [("ink", "selection"), ("ink", "highlight"), ("muted", "selection")])
def test_marked_texts_can_be_read(theme: Theme, text: str, ground: str) -> None:
    """The selected row and the matches."""
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= READABLE


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_current_match_stands_out(theme: Theme) -> None:
    """Its text can be read, and light and dark alone tell it from the page and from the other matches."""
    assert contrast(theme.current_ink, theme.current) >= READABLE
    assert contrast(theme.current, theme.panel) >= SEEN
    assert contrast(theme.current, theme.highlight) >= SEEN


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("kind", KINDS)
def test_kinds_can_be_seen(theme: Theme, kind: str) -> None:
    """Their names are texts as well."""
    assert contrast(theme.kind(kind), theme.panel) >= READABLE
