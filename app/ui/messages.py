"""Message boxes that are wide enough and wrap their words."""

from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

_WIDTH = 380


def message(icon: QMessageBox.Icon, text: str, details: str = "", parent: QWidget | None = None) -> QMessageBox:
    """A box of the program, not yet shown."""
    box = QMessageBox(icon, "Treatyline", text, QMessageBox.StandardButton.Ok, parent)
    box.setInformativeText(details)
    for name in ("qt_msgbox_label", "qt_msgbox_informativelabel"):
        label = box.findChild(QLabel, name)
        if isinstance(label, QLabel):
            label.setWordWrap(True)
            label.setMinimumWidth(_WIDTH)
    return box
