"""The entries of which it is not known when they were, in a menu of their own."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

_MOST = 100
"""A longer menu helps nobody: who has more of them narrows the search."""


class Tray(QToolButton):
    """Tells how many there are, and opens to choose one; hidden while there is none."""

    entry_chosen = Signal(int)

    def __init__(self, describe: Callable[[int], str], parent: QWidget) -> None:
        """Take what gives the title of an entry in its first line."""
        super().__init__(parent)
        self.setObjectName("timelineUndated")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._describe = describe
        self._numbers: Sequence[int] = ()
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        self.hide()

    def show_entries(self, numbers: Sequence[int], count: Callable[[int], str]) -> None:
        """Hold these entries; count gives the words for their number."""
        self._numbers = numbers
        self.setText(count(len(numbers)))
        self.setAccessibleName(self.text())
        self.setVisible(bool(numbers))

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for number in self._numbers[:_MOST]:
            title = self._describe(number).partition("\n")[0].replace("&", "&&")
            menu.addAction(title).triggered.connect(partial(self.entry_chosen.emit, number))
