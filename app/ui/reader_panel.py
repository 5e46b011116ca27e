"""The reader, and below it the bar of the matches in the entry."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.library.library import Library
from app.ui.match_bar import MatchBar
from app.ui.reader import Reader
from app.ui.theme import Theme
from app.wording.wording import Wording


class ReaderPanel(QWidget):
    """Shows both; previous and following are the actions that go through the matches."""

    def __init__(
        self, library: Library, sheet: str, wording: Wording, theme: Theme, previous: QAction, following: QAction
    ) -> None:
        super().__init__()
        self.setObjectName("readerPanel")
        self.reader = Reader(library, sheet, wording, theme, self)
        self.bar = MatchBar(wording, theme, previous, following, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.reader, 1)
        column.addWidget(self.bar)
        passages = self.reader.passages
        passages.changed.connect(self.bar.show_walk)
        previous.triggered.connect(passages.previous)
        following.triggered.connect(passages.next)

    def set_wording(self, wording: Wording) -> None:
        """Shows the same in another language."""
        self.bar.set_wording(wording)
        self.reader.set_wording(wording)

    def set_theme(self, theme: Theme) -> None:
        """Shows the same in other colours."""
        self.bar.set_theme(theme)
        self.reader.set_theme(theme)
