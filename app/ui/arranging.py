"""Where the panels stand: top and chips above, filters left, timeline over results, the reader right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.ui.named import named

_WIDTHS = (226, 720, 420)
_STRETCH = (0, 5, 2)
"""Who takes the room of a larger screen, and gives it on a smaller one."""

_HEIGHTS = (320, 280)


def arranged(above: tuple[QWidget, ...], left: QWidget, middle: tuple[QWidget, ...], right: QWidget) -> QWidget:
    """One widget with all of them, whose borders can be moved."""
    upright = _splitter(Qt.Orientation.Vertical, "middleSplitter", middle)
    upright.setSizes(list(_HEIGHTS))
    across = _splitter(Qt.Orientation.Horizontal, "mainSplitter", (left, upright, right))
    across.setSizes(list(_WIDTHS))
    for place, stretch in enumerate(_STRETCH):
        across.setStretchFactor(place, stretch)
    centre = QWidget()
    column = QVBoxLayout(centre)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for row in above:
        column.addWidget(row)
    column.addWidget(across, 1)
    return centre


def _splitter(orientation: Qt.Orientation, name: str, parts: tuple[QWidget, ...]) -> QSplitter:
    splitter = named(QSplitter(orientation), name)
    for part in parts:
        splitter.addWidget(part)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter
