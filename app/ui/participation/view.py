"""The window of participation: who is bound by which instrument, and who works with whom."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.domain.answer import Answer
from app.domain.page import Page
from app.domain.participation.participation import Participation
from app.domain.selection import Selection
from app.ui.named import named
from app.ui.participation.instruments import Instruments
from app.ui.participation.partners import Partners
from app.ui.theme import Theme
from app.wording.wording import Wording

SIZE = QSize(1330, 700)
_SHARE = 0.96
"""Of the screen, where that is small."""


class ParticipationView(QWidget):
    """Follows the window's Selection; tells which entry is to be read, and which countries are to be chosen."""

    entry_wanted = Signal(int)
    countries_wanted = Signal(object)

    def __init__(
        self,
        participation: Participation,
        facets: Mapping[str, Mapping[str, int]],
        search: Callable[[Selection], Answer],
        last: int,
        wording: Wording,
        theme: Theme,
    ) -> None:
        """Take the instruments, the masks of the filters, what answers, and the last day that the library knows of."""
        super().__init__()
        named(self, "participationView")
        self.tabs = named(QTabWidget(self), "participationTabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.instruments = Instruments(participation, last, wording, theme, self)
        self.partners = Partners(facets, search, wording, theme, self)
        for tab in (self.instruments, self.partners):
            self.tabs.addTab(tab, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self.tabs)
        self.resize(SIZE.boundedTo(self.screen().availableSize() * _SHARE))
        self.instruments.entry_wanted.connect(self.entry_wanted)
        self.partners.countries_wanted.connect(self.countries_wanted)
        self.set_wording(wording)

    def set_answer(self, answer: Answer) -> None:
        """Shows what a search found."""
        self.instruments.set_answer(answer)
        self.partners.set_answer(answer)

    def set_wording(self, wording: Wording) -> None:
        """Shows the same in another language."""
        self.setWindowTitle(wording.words._("Participation"))
        self.tabs.setTabText(0, wording.words._("Who is bound by which instrument"))
        self.tabs.setTabText(1, wording.words._("Who works with whom"))
        self.instruments.set_wording(wording)
        self.partners.set_wording(wording)

    def set_theme(self, theme: Theme) -> None:
        """Shows the same in other colours."""
        self.instruments.set_theme(theme)
        self.partners.set_theme(theme)

    def show_again(self, page: Page | None) -> None:
        """Shows it, or brings it to the front, at the instrument or the country whose page is being read."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.instruments.come_to(page)
        self.tabs.currentWidget().setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
