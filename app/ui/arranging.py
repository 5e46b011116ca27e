"""Where the panels of the window stand, and who takes the room of a larger screen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.ui.named import named

_WIDTHS = (226, 720, 420)
_STRETCH = (0, 5, 2)
"""Who takes the room of a larger screen, and gives it on a smaller one."""

_HEIGHTS = (320, 280)


def arranged(
    window: QWidget, bars: Sequence[QWidget], left: QWidget, middle: Sequence[QWidget], right: QWidget
) -> QWidget:
    """The bars above, below them three parts side by side, the middle one divided in two."""
    # A child of the window from the first: what leaves a window for a while loses its place in the order of Tab.
    centre = QWidget(window)
    halves = named(QSplitter(Qt.Orientation.Vertical, centre), "middleSplitter")
    for panel in middle:
        halves.addWidget(panel)
    halves.setSizes(list(_HEIGHTS))
    across = named(QSplitter(Qt.Orientation.Horizontal, centre), "mainSplitter")
    for panel in (left, halves, right):
        across.addWidget(panel)
    across.setSizes(list(_WIDTHS))
    for place, stretch in enumerate(_STRETCH):
        across.setStretchFactor(place, stretch)
    for splitter in (halves, across):
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
    column = QVBoxLayout(centre)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for bar in bars:
        column.addWidget(bar)
    column.addWidget(across, 1)
    return centre
