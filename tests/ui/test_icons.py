"""The icons: all of one family, each drawn in the colour that is asked for."""

from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from app import paths
from app.ui.dialog_icons import draw_icons
from app.ui.icons import icon
from app.ui.style import dress
from app.ui.theme import LIGHT, THEMES, Theme
from tests.ui.conftest import Open

FOLDER = paths.ROOT / "resources" / "icons"
LOGO = "treatyline"
ICONS = sorted(path.stem for path in FOLDER.glob("*.svg") if path.stem != LOGO)
TICKS = {"check-light": "#FFFFFF", "check-dark": "#000000"}
"""What a style sheet shows, which cannot colour a picture."""

FAMILY = {
    "width": "16",
    "height": "16",
    "viewBox": "0 0 16 16",
    "fill": "none",
    "stroke-width": "1.5",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def colours(image: QImage) -> set[str]:
    """The colours of what is solid in a picture."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_of_the_family(name: str) -> None:
    drawn = ET.parse(FOLDER / f"{name}.svg").getroot()
    assert dict(drawn.attrib) == {**FAMILY, "stroke": TICKS.get(name, "currentColor")}
    assert not [part.attrib for part in drawn if {"stroke", "stroke-width", "fill"} & set(part.attrib)]


@pytest.mark.parametrize("name", [name for name in ICONS if name not in TICKS])
def test_an_icon_has_the_colour_that_is_asked_for(qapp: QApplication, name: str) -> None:
    assert colours(icon(name, "#aa3300").pixmap(48, 48).toImage()) == {"#aa3300"}


@themes
def test_the_arrows_of_a_file_dialog_have_the_colour_of_its_words(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    dress(qapp, theme)
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    draw_icons(dialog)
    for name in ("backButton", "forwardButton", "toParentButton"):
        (button,) = dialog.findChildren(QToolButton, name)
        assert colours(button.icon().pixmap(48, 48).toImage()) >= {theme.ink.lower()}


@themes
def test_a_tick_and_the_edge_of_an_empty_box_are_seen(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    dress(qapp, theme)
    box = QCheckBox()
    qtbot.addWidget(box)
    assert QColor(theme.faint) in seen(box)
    box.setChecked(True)
    found = seen(box)
    assert QColor(theme.accent) in found
    assert any(abs(colour.lightnessF() - QColor(theme.accent).lightnessF()) > 0.4 for colour in found)


def seen(box: QCheckBox) -> list[QColor]:
    """The colours within and at the edge of a box."""
    image = box.grab().toImage()
    return [image.pixelColor(x, y) for x in range(16) for y in range(image.height())]


def test_the_field_is_emptied_by_an_icon_of_the_family(open_window: Open) -> None:
    top = open_window("en").window.top
    (clear,) = top.field.findChildren(QAction, "_q_qlineeditclearaction")
    assert colours(clear.icon().pixmap(48, 48).toImage()) == {LIGHT.muted.lower()}
