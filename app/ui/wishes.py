"""What menus, links and the timeline want of the session, in its terms."""

from dataclasses import replace
from functools import partial

from app.domain.filters import written
from app.domain.periods import dates_of
from app.domain.selection import Selection
from app.library.library import Library
from app.ui.session import Session


class Wishes:
    """Each is one change of the Selection or another entry."""

    def __init__(self, library: Library, session: Session) -> None:
        self._library, self._session = library, session

    def choose_period(self, first: int, last: int) -> None:
        """The period between two days."""
        since, until = dates_of(first, last)
        self._session.change(partial(replace, since=since, until=until))

    def clear_period(self) -> None:
        """No period."""
        self._session.change(partial(replace, since=None, until=None))

    def open_entry(self, name: str) -> None:
        """The entry of an id."""
        self._session.open_entry(self._library.number(name))

    def filter_by(self, facet: str, code: str) -> None:
        """Only this code of a facet."""
        self._session.change(lambda selection: selection.only(facet, [code]))

    def search_for(self, text: str) -> None:
        """Another text beside the same filters."""
        self._session.change(partial(replace, text=text))

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
