"""The page that explains the language of searches, beside the window; its examples run in the window."""

from urllib.parse import unquote

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from app.output.colours import page_style
from app.output.pages import Pages
from app.ui.named import named
from app.ui.text_size import sized
from app.ui.theme import Theme
from app.wording.wording import Wording

_SIZE = (640, 640)
_MARGIN = 20


class SearchHelp(QDialog):
    """Stays open while its examples are tried; closes with Escape."""

    search_wanted = Signal(str)

    def __init__(self, pages: Pages, sheet: str, wording: Wording, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "searchHelp")
        self._pages, self._sheet = pages, sheet
        self._wording, self._theme = wording, theme
        self.page = named(QTextBrowser(self), "searchHelpPage")
        self.page.setOpenLinks(False)
        self.page.setUndoRedoEnabled(False)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.document().setDocumentMargin(_MARGIN)
        self.page.anchorClicked.connect(self._follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.resize(*_SIZE)

    def show_again(self) -> None:
        """Shows it, or brings it to the front."""
        self.show()
        self._refresh()
        self.raise_()
        self.activateWindow()
        self.page.setFocus()

    def set_wording(self, wording: Wording) -> None:
        """Explains in another language."""
        self._wording = wording
        self.setWindowTitle(wording.words._("Search language"))
        self.page.setAccessibleName(self.windowTitle())
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Explains in other colours."""
        self._theme = theme
        self._refresh()

    def _refresh(self) -> None:
        if self.isVisible():
            self.page.setHtml(self._pages.grammar(self._wording, page_style(sized(self._sheet), self._theme)))

    def _follow(self, link: QUrl) -> None:
        self.search_wanted.emit(unquote(bytes(link.toEncoded().data()).decode().removeprefix("search:")))
