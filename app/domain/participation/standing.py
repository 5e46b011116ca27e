"""What a party is in an instrument, as steps over the days."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import groupby

from app.domain.days import BEGINNING, END
from app.domain.entry import Action
from app.domain.record import record


class Status(StrEnum):
    """From not being there at all to being bound, and to its end."""

    NOT_CONCLUDED = "not-concluded"
    UNKNOWN = "unknown"
    NOT_PARTY = "not-party"
    SIGNED = "signed"
    CONSENTED = "consented"
    THROUGH = "bound-through"
    BOUND = "bound"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


IN_FORCE = frozenset({Status.BOUND, Status.THROUGH})
"""Statuses in which the instrument, or the text that holds it, is in force for the party."""

NOTHING = frozenset({Status.NOT_CONCLUDED, Status.UNKNOWN, Status.NOT_PARTY})
"""Statuses of those who have nothing to do with the instrument, as far as is known."""

_RANK = {status: rank for rank, status in enumerate(Status)}
_RANK[Status.WITHDRAWN] = _RANK[Status.NOT_PARTY]


@record
class Turn:
    """A change of status that came on a day from first to last; last is END where it need not have come.

    act is what brought it; through, the id of the instrument by which the party is bound or which took the
    place of this one.
    """

    status: Status
    first: int
    last: int
    act: Action | None = None
    through: str | None = None


@record
class Standing:
    """What a party is on a day: possibly only, when the turn to it may come later; dated, when it may have changed."""

    turn: Turn
    certain: bool = True
    dated: bool = False

    @property
    def status(self) -> Status:
        """In one word."""
        return self.turn.status


class History:
    """The standing of one party on every day; known_to is the last day of which the library is sure."""

    def __init__(self, turns: Iterable[Turn], known_to: int = END) -> None:
        self._known_to = known_to
        self._days = [BEGINNING]
        self._standings = [Standing(Turn(Status.NOT_CONCLUDED, BEGINNING, BEGINNING))]
        kept = list(_telling(turns))
        for turn, following in zip(kept, [*(turn.first for turn in kept[1:]), END], strict=True):
            self._step(turn.first, Standing(turn, certain=turn.first == turn.last))
            if turn.first < turn.last < following:
                self._step(turn.last, Standing(turn))

    @property
    def days(self) -> Sequence[int]:
        """The days on which the party did something or something came of it."""
        return [day for day, standing in self._steps if standing.status not in NOTHING]

    @property
    def turns(self) -> Sequence[Turn]:
        """What it became, one thing after another."""
        turns = (standing.turn for _, standing in self._steps if standing.status not in NOTHING)
        return [turn for turn, _ in groupby(turns)]

    def changes(self, day: int) -> bool:
        """Whether a day is one of these days."""
        place = bisect_left(self._days, day)
        return place < len(self._days) and self._days[place] == day and self._standings[place].status not in NOTHING

    def at(self, day: int) -> Standing:
        """The standing on a day."""
        found = self._standings[bisect_right(self._days, day) - 1]
        return Standing(found.turn, found.certain, dated=True) if day > self._known_to else found

    @property
    def _steps(self) -> Iterator[tuple[int, Standing]]:
        return zip(self._days, self._standings, strict=True)

    def _step(self, day: int, standing: Standing) -> None:
        """Of several changes on one day the last counts."""
        if self._days[-1] == day:
            self._days.pop()
            self._standings.pop()
        self._days.append(day)
        self._standings.append(standing)


def _telling(turns: Iterable[Turn]) -> Iterator[Turn]:
    """The turns in order, without those that take nothing further: who is bound may sign, and is bound."""
    status = Status.NOT_CONCLUDED
    for turn in sorted(turns, key=lambda turn: (turn.first, _RANK[turn.status], turn.last)):
        ends = turn.status is Status.WITHDRAWN
        replaced = turn.status is Status.REPLACED
        if ends or (status in IN_FORCE if replaced else _RANK[turn.status] > _RANK[status]):
            status = turn.status
            yield turn
