"""What a timeline stands on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class TimelineGround(QWidget):
    """As large as a timeline wants to be, whether there is one on it already or not."""

    def sizeHint(self) -> QSize:
        return QSize(720, 330)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 120)
