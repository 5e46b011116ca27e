"""The tabs of the reader: those parts of it that the page has."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from app.ui.named import named

_STEPS = {1: ("Ctrl+Tab", "Ctrl+PgDown"), -1: ("Ctrl+Shift+Tab", "Ctrl+PgUp")}


class PageTabs(QTabBar):
    """Shows the part of a stack that is chosen; the keys for it work wherever the focus is in the reader."""

    def __init__(self, stack: QStackedWidget, parts: int, reader: QWidget) -> None:
        """Take the stack, and how many parts it will have."""
        super().__init__(reader)
        named(self, "readerTabs")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        for _ in range(parts):
            self.addTab("")
        self.currentChanged.connect(stack.setCurrentIndex)
        # The letters of the tab that is chosen are wider.
        self.currentChanged.connect(self.updateGeometry)
        for step, keys in _STEPS.items():
            action = QAction(reader)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked, step=step: self._step(step))
            reader.addAction(action)

    def offer(self, places: Sequence[int]) -> None:
        """Has tabs for these parts; for one alone there is none."""
        for place in range(self.count()):
            self.setTabVisible(place, place in places)
        self.setVisible(len(places) > 1)
        self.updateGeometry()

    def _step(self, by: int) -> None:
        """To the next tab, and round at the end."""
        places = [place for place in range(self.count()) if self.isTabVisible(place)]
        self.setCurrentIndex(places[(places.index(self.currentIndex()) + by) % len(places)])
