"""The arrows of Qt's own file dialog, which are black in the dark too."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFileDialog, QToolButton

from app.ui.icons import icon

_NAMES = {"backButton": "back", "forwardButton": "forward", "toParentButton": "up"}
"""Qt's buttons -> the icons of the program."""


def draw_icons(dialog: QFileDialog) -> None:
    """Draws them in the colours of the dialog; the dialogs of a system have none of these buttons."""
    palette, role = dialog.palette(), QPalette.ColorRole.ButtonText
    ink, faint = palette.color(role).name(), palette.color(QPalette.ColorGroup.Disabled, role).name()
    for name, drawing in _NAMES.items():
        button = dialog.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(icon(drawing, ink, faint))
