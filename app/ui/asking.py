"""What stands in the search field: words to search for, or the reference of a page, which is opened."""

from PySide6.QtCore import QObject, Signal

from app.domain.reference import SCHEME, is_reference
from app.library.library import Library
from app.library.references import page_at
from app.ui.session import Session
from app.ui.top_bar import TopBar
from app.ui.translating import Translating


class Asking(QObject):
    """A reference is no search: its page is opened as soon as it is whole, and Enter brings back what was searched.

    entered: the results are wanted; said: a sentence for the reader.
    """

    entered = Signal()
    said = Signal(str)

    def __init__(self, library: Library, session: Session, translating: Translating, top: TopBar) -> None:
        super().__init__(top)
        self._library, self._session, self._translating, self._top = library, session, translating, top
        top.typed.connect(self._typed)
        top.left.connect(self._left)

    def open(self, reference: str) -> None:
        """Opens the page of a reference, or says that there is none."""
        if page := page_at(reference, self._library):
            self._session.read_page(page)
        else:
            text = self._translating.wording.words._("The library has no page {reference}")
            self.said.emit(text.format(reference=reference.strip()))

    def _typed(self, text: str) -> None:
        if not is_reference(text):
            self._session.type_text(text)
            return
        typed = self._session.selection.text.strip().casefold()
        if typed and SCHEME.startswith(typed):
            self._session.drop_typing()
        if page := page_at(text, self._library):
            self._session.open_page(page)

    def _left(self) -> None:
        text = self._top.field.text()
        if is_reference(text):
            self._top.set_text(self._session.selection.text)
            self.open(text)
        else:
            self.entered.emit()
