"""Where the panels stand: top and chips above, filters left, timeline over results, the reader right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from app.ui.named import named
from app.ui.text_size import CHOSEN, px

_WIDTHS = (226, 720, 420)
_STRETCH = (0, 5, 2)
"""Who takes the room of a larger screen, and gives it on a smaller one."""

_HEIGHTS = (320, 280)
_LEAST = 520
"""What the middle needs beside two readers, or between all panels."""

_LEAST_READER = 380
_MOST_READER = 0.42, 0.3
"""Shares of the width that one reader, and each of two, may insist on."""


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
        self._across.setSizes([px(width) for width in _WIDTHS])
        for place, stretch in enumerate(_STRETCH):
            self._across.setStretchFactor(place, stretch)
        self._left, self._right, self._left_shown = left, right, left_shown
        self._text_size, self._roomy, self._gave_way = CHOSEN.percent, True, False
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
        """Those of the panels without a second reader; 0 for one that was put away."""
        left, *others = self._before if self._second else self._across.sizes()[:3]
        return (px(_WIDTHS[0]) if self._gave_way else left, *others)

    @property
    def heights(self) -> tuple[int, ...]:
        """Those of the panels in the middle."""
        return tuple(self._upright.sizes())

    def set_sizes(self, widths: tuple[int, ...], heights: tuple[int, ...]) -> None:
        """Sizes as they once were, which need not fit the window; those of other panels change nothing."""
        if len(widths) == len(_WIDTHS):
            self._want_left(widths[0] > 0)
            self._across.setSizes([widths[0] if self._roomy else 0, *widths[1:]])
        if len(heights) == len(_HEIGHTS):
            self._upright.setSizes(list(heights))

    def reset(self) -> None:
        """All panels as at the first start."""
        usual = [px(width) for width in _WIDTHS]
        more = self.width() - sum(usual)
        widths = (width + more * stretch // sum(_STRETCH) for width, stretch in zip(usual, _STRETCH, strict=True))
        self._rearrange(tuple(widths), _HEIGHTS)

    def divide(self, *, left: bool, reader: float, first: float) -> None:
        """Shows the left panel or not, and gives the reader and the first panel of the middle shares of the room."""
        width = px(_WIDTHS[0]) if left else 0
        right, height = round((self.width() - width) * reader), self._upright.height()
        self._rearrange(
            (width, self.width() - width - right, right), (round(height * first), height - round(height * first))
        )

    def _rearrange(self, widths: tuple[int, ...], heights: tuple[int, ...]) -> None:
        """A second reader finds its place anew."""
        second = self._second
        if second:
            self.hide_beside(second)
        self.set_sizes(widths, heights)
        if second:
            self.show_beside(second)
        self.moved.emit()

    def show_beside(self, second: QWidget) -> None:
        """As wide as the first reader, which stays as it is; the left panel folds where there is no room for all."""
        left, middle, right = self._before = self._across.sizes()[:3]
        self._folded = self._left_shown.isChecked() and middle + right - px(_LEAST) < 2 * px(_WIDTHS[-1])
        if self._folded:
            self._left_shown.setChecked(False)
            left, middle = 0, left + middle
        if self._across.indexOf(second) < 0:
            self._across.addWidget(second)
            self._across.setStretchFactor(self._across.count() - 1, _STRETCH[-1])
        second.show()
        self._second = second
        self._set_least()
        width = max(min(right, (middle + right - px(_LEAST)) // 2), self._least_reader())
        self._across.setSizes([left, middle + right - 2 * width, width, width])

    def hide_beside(self, second: QWidget) -> None:
        """Everything as wide as before."""
        second.hide()
        self._second = None
        self._set_least()
        if self._folded:
            self._want_left(True)
        self._across.setSizes(self._before)

    def _show_left(self, shown: bool) -> None:  # noqa: FBT001 (Qt's signal)
        """What the left panel takes and gives is the middle's."""
        left, middle, *rest = self._across.sizes()
        self._left.setVisible(shown)
        # What was hidden has not taken over yet how large texts have become.
        QApplication.sendPostedEvents(self._left)
        self._left.updateGeometry()
        self._gave_way = False
        new = px(_WIDTHS[0]) if shown else 0
        self._across.setSizes([new, middle + left - new, *rest])
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def follow_text_size(self) -> None:
        """Makes the left panel as wide as its texts are large, once it has them."""
        if self._text_size != CHOSEN.percent:
            left, middle, *rest = self._across.sizes()
            new = left * CHOSEN.percent // self._text_size
            self._text_size = CHOSEN.percent
            self._across.setSizes([new, middle + left - new, *rest])
            self._make_room()

    def _make_room(self) -> None:
        """The left panel gives way where there is not room for all, until there is; it can be had all the same."""
        roomy = self.width() >= px(_WIDTHS[0] + _LEAST + _LEAST_READER)
        self._set_least()
        if roomy is not self._roomy:
            self._roomy = roomy
            self._want_left(self._left_shown.isChecked() or self._gave_way)

    def _want_left(self, wanted: bool) -> None:  # noqa: FBT001
        self._left_shown.setChecked(wanted and self._roomy)
        self._gave_way = wanted and not self._roomy

    def _set_least(self) -> None:
        self._right.setMinimumWidth(self._least_reader())

    def _least_reader(self) -> int:
        return min(px(_LEAST_READER), round(self.width() * _MOST_READER[self._second is not None]))


def _splitter(orientation: Qt.Orientation, name: str, parts: tuple[QWidget, ...]) -> QSplitter:
    splitter = named(QSplitter(orientation), name)
    for part in parts:
        splitter.addWidget(part)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter
