"""The colours: every text can be read on what it stands on, and the kinds are told apart by any eyes."""

from itertools import combinations
from math import dist

import pytest
from PySide6.QtCore import Qt

from app.ui.actions import THEME_NAMES
from app.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, THEMES, Theme
from app.ui.theming import system_theme
from app.ui.timeline.dated import BAR, CHIP

READABLE, HIGH = 4.5, 7.0
"""WCAG 2.2 AA and AAA for texts of normal size."""

SEEN = 3.0
"""WCAG 2.2 AA for symbols."""

APART = 20.0
"""The least distance of two kinds in CIE L*a*b* (1976), where 2.3 is just noticed."""

GROUNDS = ("background", "panel", "band")
TEXTS = ("ink", "muted", "faint", "accent", "wrong")
KINDS = ("agreement", "meeting", "operation")

CONES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Linear RGB as it is seen without one sort of cones: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, A
Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE TVCG 15 (2009), severity 1.0."""

XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
WHITE = (0.95047, 1.0, 1.08883)

Triple = tuple[float, float, float]

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def parts(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def linear(colour: str) -> Triple:
    """As light, without sRGB's curve."""
    shares = [part / 255 for part in parts(colour)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return red, green, blue


def times(matrix: tuple[Triple, Triple, Triple], vector: Triple) -> Triple:
    x, y, z = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def over(colour: str, ground: str, share: float) -> str:
    """What a share of a colour looks like on a ground."""
    mixed = (share * a + (1 - share) * b for a, b in zip(parts(colour), parts(ground), strict=True))
    return "#" + "".join(f"{round(part):02X}" for part in mixed)


def lab(light: Triple) -> Triple:
    """Linear RGB in CIE L*a*b*."""

    def root(share: float) -> float:
        return share ** (1 / 3) if share > (6 / 29) ** 3 else share / (3 * (6 / 29) ** 2) + 4 / 29

    x, y, z = (root(part / white) for part, white in zip(times(XYZ, light), WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(colour: str, cones: str) -> Triple:
    """A colour in L*a*b* as these eyes see it."""
    red, green, blue = (min(1.0, max(0.0, part)) for part in times(CONES[cones], linear(colour)))
    return lab((red, green, blue))


def least(theme: Theme) -> float:
    return HIGH if theme.name.startswith("contrast") else READABLE


def test_contrast_is_that_of_the_standard() -> None:
    """Black on white, and a pair that is known to fail."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#8893A1", "#F6F7F9") < READABLE


def test_eyes_are_those_of_the_model() -> None:
    """White is white to all of them; red and green of one lightness are one colour without the middle cones."""
    for cones in CONES:
        assert seen("#FFFFFF", cones) == pytest.approx((100, 0, 0), abs=0.1)
    assert dist(seen("#C84B31", "all cones"), seen("#6D7A2A", "all cones")) > 60
    assert dist(seen("#C84B31", "deuteranopia"), seen("#6D7A2A", "deuteranopia")) < APART


@themes
@pytest.mark.parametrize("ground", GROUNDS)
def test_texts_can_be_read(theme: Theme, ground: str) -> None:
    """On every ground on which they stand; the names of kinds are texts as well."""
    for text in (*TEXTS, *KINDS):
        assert contrast(getattr(theme, text), getattr(theme, ground)) >= least(theme), text


@themes
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *(("ink", ground) for ground in ("selection", "highlight", "accent_background")),
        *(("muted", ground) for ground in ("selection", "highlight", "accent_background")),
        *(("accent", ground) for ground in ("selection", "accent_background")),
        ("panel", "accent"),
    ],
)
def test_marked_texts_can_be_read(theme: Theme, text: str, ground: str) -> None:
    """The selected row, the matches, chips and buttons under the mouse, and selected letters."""
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= least(theme)


@themes
@pytest.mark.parametrize("ground", [*GROUNDS, "selection", "accent_background"])
def test_the_frame_of_the_focus_can_be_seen(theme: Theme, ground: str) -> None:
    """On all that it stands on."""
    assert contrast(theme.accent, getattr(theme, ground)) >= SEEN


@themes
@pytest.mark.parametrize("kind", KINDS)
def test_kinds_can_be_seen_on_marked_rows(theme: Theme, kind: str) -> None:
    """The shapes in the selected row, in one under the mouse, and in a chip."""
    for ground in ("selection", "band", "accent_background", "highlight"):
        assert contrast(theme.kind(kind), getattr(theme, ground)) >= SEEN, ground


def test_sunlight_leaves_black_and_saturated_colours_on_white() -> None:
    """The theme for glare is as strong as a screen can be, and its colours keep apart when much white is added."""
    theme = CONTRAST_LIGHT
    assert contrast(theme.ink, theme.panel) == contrast(theme.ink, theme.background) == pytest.approx(21)
    glare = 0.35
    for colour in ("ink", "muted", "faint", "accent", *KINDS):
        washed = over("#FFFFFF", getattr(theme, colour), glare)
        assert contrast(washed, theme.panel) >= SEEN, colour


@themes
def test_the_current_match_stands_out(theme: Theme) -> None:
    """Its text can be read, and light and dark alone tell it from the page and from the other matches."""
    assert contrast(theme.current_ink, theme.current) >= least(theme)
    assert contrast(theme.current, theme.panel) >= SEEN
    assert contrast(theme.current, theme.highlight) >= SEEN


@themes
@pytest.mark.parametrize("colour", [*KINDS, "muted"])
def test_the_timeline_can_be_read(theme: Theme, colour: str) -> None:
    """The numbers of chips, and the bars, in the colours of kinds and of lanes that have none."""
    ink = getattr(theme, colour)
    assert contrast(ink, over(ink, theme.panel, CHIP)) >= least(theme)
    for ground in (theme.panel, theme.band):
        assert contrast(over(ink, ground, BAR), ground) >= SEEN


@themes
def test_high_contrast_has_edges(theme: Theme) -> None:
    """Fields and buttons are seen by their lines, where they are not by their texts alone."""
    if least(theme) == HIGH:
        assert contrast(theme.line, theme.panel) >= SEEN
        assert contrast(theme.line, theme.band) >= SEEN


@themes
@pytest.mark.parametrize("cones", CONES)
def test_kinds_are_told_apart(theme: Theme, cones: str) -> None:
    """By their colours alone; they have different forms as well."""
    for first, second in combinations(KINDS, 2):
        distance = dist(seen(theme.kind(first), cones), seen(theme.kind(second), cones))
        assert distance >= APART, (first, second, round(distance, 1))


def test_the_system_is_followed() -> None:
    """Light or dark, with high contrast where it asks for that."""
    plain, high = Qt.ContrastPreference.NoPreference, Qt.ContrastPreference.HighContrast
    assert [system_theme(plain, dark=dark) for dark in (False, True)] == [LIGHT, DARK]
    assert [system_theme(high, dark=dark) for dark in (False, True)] == [CONTRAST_LIGHT, CONTRAST_DARK]


def test_every_theme_can_be_chosen() -> None:
    assert set(THEME_NAMES) == {"system", *THEMES}


@themes
def test_the_thumb_of_a_scroll_bar_is_seen(theme: Theme) -> None:
    assert contrast(theme.thumb, theme.panel) >= SEEN
