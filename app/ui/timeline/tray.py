"""The entries of which it is not known when they were, in a menu of their own."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from app.ui.timeline.entry_menu import EntryMenu


class Tray(QToolButton):
    """Tells how many there are, and opens to choose one; hidden while there is none."""

    entry_chosen = Signal(int)

    def __init__(self, describe: Callable[[int], str], parent: QWidget) -> None:
        """Take what gives the title of an entry in its first line."""
        super().__init__(parent)
        self.setObjectName("timelineUndated")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._numbers: Sequence[int] = ()
        menu = EntryMenu("undatedEntries", self)
        menu.aboutToShow.connect(lambda: menu.offer(self._numbers, describe))
        menu.entry_chosen.connect(self.entry_chosen)
        self.setMenu(menu)
        self.hide()

    def show_entries(self, numbers: Sequence[int], count: Callable[[int], str]) -> None:
        """Hold these entries; count gives the words for their number."""
        self._numbers = numbers
        self.setText(count(len(numbers)))
        self.setAccessibleName(self.text())
        self.setVisible(bool(numbers))
