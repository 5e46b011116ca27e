"""Dresses the whole application: palette, font and style sheet from a theme."""

from dataclasses import asdict
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from app import paths
from app.ui.text_size import CHOSEN, USUAL, px, sized
from app.ui.theme import Theme

TEXT_PX = 13
_SHADE = 140
"""Percent by which Fusion makes that shade darker."""

FAMILIES = [
    "Segoe UI",
    "Noto Sans",
    "Microsoft YaHei UI",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "DejaVu Sans",
]
"""Latin and Cyrillic first, then a Simplified Chinese font, so that Han is never shown in Japanese forms."""

_LIGHT = 0.5
"""Accents that are lighter bear a dark tick."""


def dress(application: QApplication, theme: Theme, text_size: int = USUAL) -> None:
    """Gives the application the theme's colours and the type of the window, in percent of its usual size."""
    CHOSEN.percent = text_size
    application.setStyle("Fusion")
    application.setFont(text_font())
    application.setPalette(_palette(theme))
    for marked in ("QComboBox", "QAbstractSpinBox"):
        application.setPalette(_outlined(theme), marked)  # type: ignore[arg-type] # it takes no bytes
    application.setStyleSheet(style_sheet(theme))


def text_font(size: int = TEXT_PX, *, bold: bool = False) -> QFont:
    """The font of texts in the window, in pixels of the usual size."""
    return font_of(px(size), bold=bold)


def font_of(pixels: int, *, bold: bool = False) -> QFont:
    """The font of texts, as large as it is asked for."""
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, theme.background),
        (role.Base, theme.panel),
        (role.AlternateBase, theme.band),
        (role.Button, theme.panel),
        (role.ToolTipBase, theme.panel),
        (role.WindowText, theme.ink),
        (role.Text, theme.ink),
        (role.ButtonText, theme.ink),
        (role.ToolTipText, theme.ink),
        (role.PlaceholderText, theme.muted),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.panel),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.Mid, theme.line),
        (role.Dark, theme.line),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.faint))
    return palette


def _outlined(theme: Theme) -> QPalette:
    """For what Fusion outlines in a shade of the window's colour, which on dark is not seen."""
    palette = _palette(theme)
    palette.setColor(QPalette.ColorRole.Window, QColor(theme.faint).lighter(_SHADE))
    return palette


def style_sheet(theme: Theme) -> str:
    """Qt's style sheet for what the palette cannot say, in the theme's colours and the chosen size."""
    sheet = (paths.STYLES / "window.qss").read_text(encoding="utf-8")
    # A sheet cannot colour a picture: there is a light tick for dark accents, and a dark one.
    tick = "dark" if QColor(theme.accent).lightnessF() > _LIGHT else "light"
    picture = paths.ROOT / "resources" / "icons" / f"check-{tick}.svg"
    return Template(sized(sheet)).substitute(asdict(theme), tick=f'"{picture.as_posix()}"')
