"""Dresses the whole application: palette, font and style sheet from a theme."""

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.theme import Theme

TEXT_PX = 13

FAMILIES = [
    "Segoe UI",
    "Noto Sans",
    "Microsoft YaHei UI",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "DejaVu Sans",
]
"""Latin and Cyrillic first, then a Simplified Chinese font, so that Han is never shown in Japanese forms."""


def dress(application: QApplication, theme: Theme) -> None:
    """Gives the application the theme's colours and the type of the window."""
    application.setStyle("Fusion")
    application.setFont(text_font())
    application.setPalette(_palette(theme))
    application.setStyleSheet(style_sheet(theme))


def text_font(size: int = TEXT_PX, *, bold: bool = False) -> QFont:
    """The font of texts, in pixels."""
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(size)
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


def style_sheet(theme: Theme) -> str:
    """Qt's style sheet for what the palette cannot say."""
    return f"""
QMainWindow, QStatusBar, QMenuBar {{ background: {theme.background}; color: {theme.ink}; }}
QMenuBar::item {{ padding: 3px 9px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {theme.accent_background}; }}
QMenu {{ background: {theme.panel}; border: 1px solid {theme.line}; padding: 4px; }}
QMenu::item {{ padding: 5px 26px 5px 22px; border-radius: 4px; }}
QMenu::item:selected {{ background: {theme.accent_background}; color: {theme.ink}; }}
QMenu::item:disabled {{ color: {theme.faint}; }}
QMenu::separator {{ height: 1px; background: {theme.line}; margin: 4px 6px; }}
QToolTip {{ background: {theme.panel}; color: {theme.ink}; border: 1px solid {theme.line}; padding: 4px; }}
QStatusBar {{ border-top: 1px solid {theme.line}; color: {theme.muted}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {theme.muted}; font-size: 12px; padding: 0 6px; }}
QSplitter::handle {{ background: {theme.line}; }}
QLineEdit {{ background: {theme.panel}; border: 1px solid {theme.line}; border-radius: 6px; padding: 3px 8px;
    min-height: 20px; selection-background-color: {theme.accent}; }}
QLineEdit:focus {{ border: 1px solid {theme.accent}; }}
QLineEdit QToolButton {{ border: none; padding: 0; min-height: 0; background: transparent; }}
QLineEdit[wrong="true"] {{ border: 1px solid {theme.wrong}; }}
QLineEdit#searchField {{ font-size: 15px; min-height: 26px; padding: 3px 8px; }}
QToolButton, QPushButton {{ background: transparent; border: 1px solid transparent; border-radius: 5px;
    padding: 3px 8px; min-height: 18px; color: {theme.ink}; }}
QPushButton {{ background: {theme.panel}; border: 1px solid {theme.line}; padding: 3px 12px; }}
QToolButton:hover, QPushButton:hover {{ background: {theme.accent_background}; }}
QToolButton:focus, QPushButton:focus {{ border: 1px solid {theme.accent}; }}
QToolButton:checked {{ background: {theme.accent_background}; color: {theme.accent}; font-weight: 600; }}
QToolButton:disabled {{ color: {theme.faint}; }}
QToolButton[choice="true"] {{ color: {theme.accent}; padding: 2px 6px; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QToolButton[chip="true"] {{ background: {theme.accent_background}; color: {theme.accent}; border-radius: 10px;
    padding: 1px 9px; min-height: 20px; }}
QToolButton[chip="true"]:hover, QToolButton[chip="true"]:focus {{ border: 1px solid {theme.accent}; }}
QListView {{ background: {theme.panel}; border: none; outline: none; }}
QTextBrowser {{ background: {theme.panel}; border: none; selection-background-color: {theme.accent}; }}
QWidget#facetPanel, QWidget#resultPanel, QWidget#timelinePanel, QWidget#topBar, QWidget#chipBar
    {{ background: {theme.panel}; }}
QWidget#topBar, QWidget#chipBar {{ border-bottom: 1px solid {theme.line}; }}
QLabel[quiet="true"] {{ color: {theme.muted}; font-size: 12px; }}
QLabel[heading="true"] {{ font-weight: 600; }}
QLabel#notice {{ color: {theme.muted}; font-size: 13px; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
QScrollBar::handle {{ background: {theme.line}; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {theme.faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
