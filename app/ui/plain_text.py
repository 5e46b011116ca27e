"""Texts that Qt shows as they are typed, whatever in them looks like markup."""

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLabel, QWidget


def plain(text: str) -> str:
    """The text for a tool tip or a message, in which Qt takes for markup what looks so."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text


def plain_label(parent: QWidget, text: str = "") -> QLabel:
    """A label that takes nothing for markup."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
