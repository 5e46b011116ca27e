"""Which clicks and keys want a page beside the one being read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent


def wants_beside(event: QMouseEvent) -> bool:
    """A click with the middle button, or with Ctrl."""
    button, held = event.button(), event.modifiers()
    with_control = bool(held & Qt.KeyboardModifier.ControlModifier)
    return button is Qt.MouseButton.MiddleButton or (button is Qt.MouseButton.LeftButton and with_control)


def control_held() -> bool:
    """Whether Ctrl is held in the event that is dealt with, where Qt tells of it without its event."""
    return bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
