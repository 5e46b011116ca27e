"""Where the panels stand: top and chips above, filters left, timeline over results, the reader right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.ui.named import named

_WIDTHS = (226, 720, 420)
_STRETCH = (0, 5, 2)
"""Who takes the room of a larger screen, and gives it on a smaller one."""

_HEIGHTS = (320, 280)
_LEAST = 520
"""What the middle needs beside two readers."""


class Arranged(QWidget):
    """All of them, with borders that can be moved; a second reader has a place beside the first while it is shown."""

    moved = Signal()

    def __init__(
        self,
        above: tuple[QWidget, ...],
        left: QWidget,
        middle: tuple[QWidget, ...],
        right: QWidget,
        left_shown: QAction,
    ) -> None:
        """Take the panels, and the switch that shows the left one or not."""
        super().__init__()
        self._upright = _splitter(Qt.Orientation.Vertical, "middleSplitter", middle)
        self._upright.setSizes(list(_HEIGHTS))
        self._across = _splitter(Qt.Orientation.Horizontal, "mainSplitter", (left, self._upright, right))
        self._across.setSizes(list(_WIDTHS))
        for place, stretch in enumerate(_STRETCH):
            self._across.setStretchFactor(place, stretch)
        self._left, self._left_shown = left, left_shown
        self._second: QWidget | None = None
        self._before: list[int] = []
        self._folded = False
        left_shown.setChecked(True)
        left_shown.toggled.connect(self._show_left)
        for splitter in (self._across, self._upright):
            splitter.splitterMoved.connect(self.moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in above:
            column.addWidget(row)
        column.addWidget(self._across, 1)

    @property
    def widths(self) -> tuple[int, ...]:
        """Those of the panels without a second reader; 0 for one that is not shown."""
        return tuple(self._before if self._second else self._across.sizes()[:3])

    @property
    def heights(self) -> tuple[int, ...]:
        """Those of the panels in the middle."""
        return tuple(self._upright.sizes())

    def set_sizes(self, widths: tuple[int, ...], heights: tuple[int, ...]) -> None:
        """Sizes as they once were, which need not fit the window; those of other panels change nothing."""
        if len(widths) == len(_WIDTHS):
            self._left_shown.setChecked(widths[0] > 0)
            self._across.setSizes(list(widths))
        if len(heights) == len(_HEIGHTS):
            self._upright.setSizes(list(heights))

    def reset(self) -> None:
        """All panels as at the first start."""
        second = self._second
        if second:
            self.hide_beside(second)
        more = sum(self._across.sizes()) - sum(_WIDTHS)
        widths = (width + more * stretch // sum(_STRETCH) for width, stretch in zip(_WIDTHS, _STRETCH, strict=True))
        self.set_sizes(tuple(widths), _HEIGHTS)
        if second:
            self.show_beside(second)
        self.moved.emit()

    def show_beside(self, second: QWidget) -> None:
        """As wide as the first reader, which stays as it is; the left panel folds where there is no room for all."""
        left, middle, right = self._before = self._across.sizes()[:3]
        self._folded = self._left_shown.isChecked() and middle + right - _LEAST < 2 * _WIDTHS[-1]
        if self._folded:
            self._left_shown.setChecked(False)
            left, middle = 0, left + middle
        if self._across.indexOf(second) < 0:
            self._across.addWidget(second)
            self._across.setStretchFactor(self._across.count() - 1, _STRETCH[-1])
        second.show()
        self._second = second
        width = min(right, (middle + right - _LEAST) // 2)
        self._across.setSizes([left, middle + right - 2 * width, width, width])

    def hide_beside(self, second: QWidget) -> None:
        """Everything as wide as before."""
        second.hide()
        self._second = None
        if self._folded:
            self._left_shown.setChecked(True)
        self._across.setSizes(self._before)

    def _show_left(self, shown: bool) -> None:  # noqa: FBT001 (Qt's signal)
        """What the left panel takes and gives is the middle's."""
        left, middle, *rest = self._across.sizes()
        self._left.setVisible(shown)
        new = _WIDTHS[0] if shown else 0
        self._across.setSizes([new, middle + left - new, *rest])
        self.moved.emit()


def _splitter(orientation: Qt.Orientation, name: str, parts: tuple[QWidget, ...]) -> QSplitter:
    splitter = named(QSplitter(orientation), name)
    for part in parts:
        splitter.addWidget(part)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter
