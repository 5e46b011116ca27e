"""Help: its pages by menu and by F1, which asks about where the keyboard is, and found by what is searched."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from app.domain.page import HELP_TOPICS, HelpPage
from app.output.pages import Pages
from app.ui import late
from app.ui.actions import Actions
from app.ui.reader import Reader
from app.ui.results.offer import Offer
from app.ui.session import Session
from app.ui.translating import Translating
from app.ui.worker import Found
from app.wording.wording import Wording

if TYPE_CHECKING:
    from app.output.help_search import HelpPlace

_TOPICS: Final = {
    "timelineView": "timeline",
    "readerPanel": "reading",
    "participationView": "participation",
    "resultPanel": "searching",
    "facetPanel": "searching",
    "topBar": "searching",
}
"""Name of a part of the program -> what F1 tells there."""


class Helping(QObject):
    """Opens pages of the help in the reader; the offer leads to the place that a search may mean."""

    def __init__(
        self,
        pages: Pages,
        session: Session,
        translating: Translating,
        menus: Actions,
        reader: Reader,
        offer: Offer,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._pages, self._session, self._translating = pages, session, translating
        self._reader, self._offer, self._window = reader, offer, window
        self._found: Found | None = None
        # Also in the window of participation, which has no menus.
        menus["help"].setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        menus["help"].triggered.connect(self._open_here)
        for topic in HELP_TOPICS:
            menus[f"help_{topic}"].triggered.connect(partial(self._open, topic))
        session.found.connect(self._show_found)
        session.failed.connect(offer.hide)
        translating.changed.connect(self._offer_again)
        offer.wanted.connect(self._open_place)

    def _open_here(self) -> None:
        names = (widget.objectName() for widget in _chain(QApplication.focusWidget()))
        self._open(next((_TOPICS[name] for name in names if name in _TOPICS), HELP_TOPICS[0]))

    def _open(self, topic: str) -> None:
        self._window.raise_()
        self._window.activateWindow()
        self._session.read_page(HelpPage(topic))

    def _open_place(self, place: "HelpPlace") -> None:
        self._open(place.topic)
        if place.part:
            self._reader.scrollToAnchor(str(place.part))

    def _show_found(self, found: Found) -> None:
        self._found = found
        self._offer_again(self._translating.wording)

    def _offer_again(self, wording: Wording) -> None:
        answer = self._found.answer if self._found else None
        text = answer.selection.text if answer else ""
        place = None
        if answer and text:
            place = late.help_place(text, self._pages.handbook, wording, whole=not answer.total)
        heading = wording.words._("Help: {heading}").format(heading=place.heading) if place else ""
        self._offer.offer(place, heading)


def _chain(widget: QWidget | None) -> Iterator[QWidget]:
    """A widget, its parent, and so on."""
    while widget:
        yield widget
        widget = widget.parentWidget()
