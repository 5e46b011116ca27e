"""What a party is in all instruments on a day, and which of them bind two parties, or only one of the two."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from app.domain.participation.participation import Participation, Row
from app.domain.participation.standing import IN_FORCE, Standing, Status
from app.domain.participation.treaty import Treaty
from app.domain.record import record

_APART = frozenset({Status.NOT_PARTY, Status.SIGNED, Status.CONSENTED, Status.WITHDRAWN})
"""Statuses of those of whom it is known that an instrument is not in force for them; one that is replaced has been."""


@record
class Place:
    """What each of the parties in question is in an instrument."""

    treaty: Treaty
    standings: tuple[Standing, ...]


class Roll:
    """One day. Open to all, among some, between two: so they come, those of a sort by date.

    A chain counts once, by the last of its texts in which the parties are what is asked for.
    """

    def __init__(self, participation: Participation, day: int) -> None:
        self._participation, self._day = participation, day

    def of(self, party: str, statuses: Container[Status]) -> Sequence[Place]:
        """The instruments in which a party has one of these statuses."""
        return self._places((party,), lambda standing: standing.status in statuses, self._rows(party))

    def both(self, one: str, other: str) -> Sequence[Place]:
        """What is in force for both."""
        rows = (row for row in self._rows(one) if _takes_part(other, row))
        return self._places((one, other), lambda *two: all(standing.status in IN_FORCE for standing in two), rows)

    def only(self, one: str, other: str) -> Sequence[Place]:
        """What is in force for the one and, as is known, not for the other."""
        known = (row for row in self._rows(one) if row[0].has_table or _takes_part(other, row))
        return self._places((one, other), lambda own, its: own.status in IN_FORCE and its.status in _APART, known)

    def _rows(self, party: str) -> Iterator[Row]:
        return (row for row in self._participation.rows if _takes_part(party, row))

    def _places(self, parties: Sequence[str], fits: Callable[..., bool], rows: Iterable[Row]) -> Sequence[Place]:
        found = (next((place for place in self._texts(row, parties) if fits(*place.standings)), None) for row in rows)
        return sorted(filter(None, found), key=lambda place: (place.treaty.bilateral, not place.treaty.has_table))

    def _texts(self, row: Row, parties: Sequence[str]) -> Iterator[Place]:
        for treaty in reversed(row):
            histories = (self._participation.history(treaty.id, party) for party in parties)
            yield Place(treaty, tuple(history.at(self._day) for history in histories))


def _takes_part(party: str, row: Row) -> bool:
    return any(party in treaty.acts for treaty in row)
