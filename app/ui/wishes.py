"""What menus, links and the timeline want of the session, in its terms."""

from dataclasses import replace
from functools import partial

from app.domain.filters import written
from app.domain.page import Page
from app.domain.periods import dates_of
from app.domain.reference import PAGES
from app.domain.reference import written as written_reference
from app.domain.selection import Selection
from app.library.library import Library
from app.library.references import page_at
from app.ui.session import Session


class Wishes:
    """Each is one change of the Selection or another page."""

    def __init__(self, library: Library, session: Session) -> None:
        self._library, self._session = library, session

    def choose_period(self, first: int, last: int) -> None:
        """The period between two days."""
        since, until = dates_of(first, last)
        self._session.change(partial(replace, since=since, until=until))

    def clear_period(self) -> None:
        """No period."""
        self._session.change(partial(replace, since=None, until=None))

    def follow(self, scheme: str, target: str) -> None:
        """What a link of a page leads to; the page itself does the rest."""
        if scheme in PAGES:
            self._session.open_page(self._page(scheme, target))
        elif scheme == "list":
            self._session.propose(self._library.understood(Selection(text=target)))
        elif scheme == "search":
            self.run_example(target)

    def follow_beside(self, scheme: str, target: str) -> None:
        """The same in the second pane, as far as pages are concerned."""
        if scheme in PAGES:
            self._session.open_beside(self._page(scheme, target))
        else:
            self.follow(scheme, target)

    def run_example(self, text: str) -> None:
        """A text and nothing else."""
        self._session.propose(Selection(text=text))

    def set_literal(self, literal: bool) -> None:  # noqa: FBT001 (Qt's signal)
        """Words as typed, or what they mean."""
        self._session.change(partial(replace, literal=literal))

    def write_as_text(self) -> None:
        """The filters as text beside the words."""
        self.run_example(written(self._library.understood(self._session.selection)))

    def clear(self) -> None:
        """Neither text nor filters."""
        self._session.change(Selection.cleared)

    def _page(self, scheme: str, target: str) -> Page | None:
        return page_at(written_reference(scheme, target), self._library)
