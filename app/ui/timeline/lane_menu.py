"""The menu of what may be done with one lane and with all of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.timeline.arrangement import LaneOrder
from app.ui.timeline.slots import LaneText
from app.ui.timeline.words import LaneWords


class LaneMenu(QMenu):
    """Says what was chosen; filled anew each time it is opened."""

    fold_turned = Signal(str)
    pin_turned = Signal(str)
    all_folded = Signal(bool)
    sorted_by = Signal(str)
    eras_turned = Signal(bool)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)

    def offer(self, words: LaneWords, order: LaneOrder, lane: LaneText | None) -> None:
        """Take the present order, and the lane in question, if there is one."""
        self.clear()
        if lane:
            self._add(words.unfold if lane.folded else words.fold, partial(self.fold_turned.emit, lane.code), "Space")
            self._add(words.unpin if lane.pinned else words.pin, partial(self.pin_turned.emit, lane.code), "P")
            self.addSeparator()
        group = QActionGroup(self)
        for text, way in ((words.by_relevance, LaneOrder.RELEVANCE), (words.by_name, LaneOrder.NAME)):
            action = self.addAction(text)
            action.setCheckable(True)
            action.setChecked(way is order)
            action.triggered.connect(partial(self.sorted_by.emit, way.value))
            group.addAction(action)
        self.addSeparator()
        self._add(words.fold_all, partial(self.all_folded.emit, True))
        self._add(words.unfold_all, partial(self.all_folded.emit, False))

    def offer_eras(self, words: LaneWords, *, shown: bool) -> None:
        """Add whether there are eras in the background."""
        self.addSeparator()
        action = self.addAction(words.eras)
        action.setCheckable(True)
        action.setChecked(shown)
        action.triggered.connect(self.eras_turned)

    def _add(self, text: str, act: Callable[[], object], key: str = "") -> None:
        """The key is the timeline's own: the menu only tells it."""
        self.addAction(f"{text}\t{key}" if key else text).triggered.connect(act)
