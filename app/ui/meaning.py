"""Offers over the results the page of what a search names: of a country, an organization, or two countries."""

from PySide6.QtCore import QObject

from app.domain.meant import page_meant
from app.domain.page import PairPage
from app.output.page_names import title_of
from app.ui.results.offer import Offer
from app.ui.session import Session
from app.ui.translating import Translating
from app.ui.worker import Found


class Meaning(QObject):
    """Follows every answer."""

    def __init__(self, session: Session, translating: Translating, offer: Offer) -> None:
        super().__init__(offer)
        self._translating, self._offer = translating, offer
        self._found: Found | None = None
        session.found.connect(self._show_found)
        session.failed.connect(offer.hide)
        translating.changed.connect(self._show)
        offer.wanted.connect(session.read_page)

    def _show_found(self, found: Found) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        wording = self._translating.wording
        words, page = wording.words, page_meant(self._found.answer) if self._found else None
        if page is None:
            self._offer.offer(None, "")
        else:
            together = words._("{name}: all that there is between the two")
            alone = words._("{name}: treaties, meetings, partners")
            text = together if isinstance(page, PairPage) else alone
            self._offer.offer(page, text.format(name=title_of(page, wording)))
