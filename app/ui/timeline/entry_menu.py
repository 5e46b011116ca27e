"""A menu of entries, each with its title and what else is to say of it."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.text_size import px

_MOST = 100
"""A longer menu helps nobody: who has more of them narrows the search."""

_WIDEST = 420


class EntryMenu(QMenu):
    """Filled anew each time it is opened."""

    entry_chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)

    def offer(self, numbers: Iterable[int], describe: Callable[[int], str]) -> None:
        """Take entries, and what describes one, its title in the first line."""
        self.clear()
        for number in list(numbers)[:_MOST]:
            title, _, rest = describe(number).partition("\n")
            shown = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, px(_WIDEST))
            text = "\t".join(filter(None, (shown, rest))).replace("&", "&&")
            self.addAction(text).triggered.connect(partial(self.entry_chosen.emit, number))
