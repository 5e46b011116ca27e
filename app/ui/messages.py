"""Message boxes that are wide enough and wrap their words."""

from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

_WIDTH = 400


def message(icon: QMessageBox.Icon, heading: str, text: str, parent: QWidget | None = None) -> QMessageBox:
    """A box of the program, not yet shown; the heading is short, since Qt wraps only the text below it."""
    box = QMessageBox(icon, "Treatyline", heading, QMessageBox.StandardButton.Ok, parent)
    box.setInformativeText(text)
    label = box.findChild(QLabel, "qt_msgbox_informativelabel")
    if isinstance(label, QLabel):
        label.setMinimumWidth(_WIDTH)
    return box
