"""All instruments together: texts that amend one another, those that replace others, and who is bound by which."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from app.domain.days import END
from app.domain.participation.direct import turns_of
from app.domain.participation.standing import IN_FORCE, History, Status, Turn
from app.domain.participation.treaty import Treaty

Row = tuple[Treaty, ...]
"""An instrument, or a chain: the text, what amends it, and the text as amended."""


class Participation:
    """Histories are made when they are asked for and kept."""

    def __init__(self, treaties: Sequence[Treaty]) -> None:
        self.treaties: Mapping[str, Treaty] = {treaty.id: treaty for treaty in treaties}
        self._whole = {part: treaty for treaty in treaties for part in treaty.instrument.incorporates}
        self._successor = {old: treaty for treaty in treaties for old in treaty.instrument.replaces}
        self._turns: dict[tuple[str, str], list[Turn]] = {}
        self._histories: dict[tuple[str, str], History] = {}

    @cached_property
    def rows(self) -> Sequence[Row]:
        """Instruments in the order of their dates, the texts of a chain as one, where the first of them stands."""
        found = []
        for treaty in self.treaties.values():
            whole = self._whole.get(treaty.id)
            if whole and treaty.id == whole.instrument.incorporates[0]:
                found.append((*(self.treaties[part] for part in whole.instrument.incorporates), whole))
            elif not whole and not treaty.instrument.incorporates:
                found.append((treaty,))
        return sorted(found, key=lambda row: (row[0].date.first, row[0].number))

    @cached_property
    def parties(self) -> Sequence[str]:
        """Countries and organisations that the entries list, most instruments first."""
        counted = Counter(party for row in self.rows for party in {party for one in row for party in one.named})
        return [party for party, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))]

    def taking_part(self, name: str) -> Sequence[str]:
        """Whoever did something in the instrument, or in the other texts of its chain."""
        row = next(row for row in self.rows if self.treaties[name] in row)
        return sorted({party for treaty in row for party in treaty.acts})

    def history(self, name: str, party: str) -> History:
        """The standing of a party in the instrument of an id on every day."""
        key = name, party
        if key not in self._histories:
            treaty = self.treaties[name]
            as_of = treaty.instrument.as_of
            turns = self._all_turns(treaty, party)
            self._histories[key] = History(turns, as_of.first if as_of else END)
        return self._histories[key]

    def _all_turns(self, treaty: Treaty, party: str) -> list[Turn]:
        turns = [*self._direct(treaty.id, party), *self._through(treaty, party)]
        return [*turns, *self._replaced(treaty, party, turns)]

    def _direct(self, name: str, party: str) -> list[Turn]:
        key = name, party
        if key not in self._turns:
            self._turns[key] = turns_of(self.treaties[name], party)
        return self._turns[key]

    def _through(self, treaty: Treaty, party: str) -> Iterator[Turn]:
        """Being bound by the amended text through its parts, and by the parts through the amended text."""
        if treaty.instrument.incorporates:
            yield from self._through_parts(treaty, party)
        elif whole := self._whole.get(treaty.id):
            for turn in (*self._direct(whole.id, party), *self._through_parts(whole, party)):
                if turn.status in IN_FORCE:
                    yield Turn(Status.THROUGH, turn.first, turn.last, turn.act, whole.id)
                elif turn.status is Status.WITHDRAWN:
                    yield turn

    def _through_parts(self, whole: Treaty, party: str) -> Iterator[Turn]:
        """By the parts together, or by the first of them once it was amended, as depositaries reckon.

        The second is article 40 (5) of the Vienna Convention on the Law of Treaties; it leaves alone who joins the
        amendment too, and is then taken to have wanted the one without the other until then.
        """
        bound = [_bound(self._direct(part, party)) for part in whole.instrument.incorporates]
        base = bound[0]
        joined = [turn for turn in bound if turn]
        if base and len(joined) == len(bound):
            last = max(joined, key=lambda turn: (turn.first, turn is not base))
            part = whole.instrument.incorporates[bound.index(last)]
            ends = (max(turn.first for turn in joined), max(turn.last for turn in joined))
            yield Turn(Status.THROUGH, *ends, last.act, part)
        elif base and whole.general and base.first > whole.general.date.last:
            yield Turn(Status.THROUGH, base.first, base.last, base.act, whole.instrument.incorporates[0])

    def _replaced(self, treaty: Treaty, party: str, turns: Sequence[Turn]) -> Iterator[Turn]:
        """Between the parties to both, from the day on which the later one binds this party too."""
        later = self._successor.get(treaty.id)
        bound = _bound(turns)
        if later is None or bound is None:
            return
        taken = _bound([*self._direct(later.id, party), *self._through(later, party)])
        if taken:
            begun = (max(bound.first, taken.first), max(bound.last, taken.last))
            yield Turn(Status.REPLACED, *begun, taken.act, later.id)


def _bound(turns: Sequence[Turn]) -> Turn | None:
    """The turn by which a party is first bound."""
    return min((turn for turn in turns if turn.status in IN_FORCE), key=lambda turn: turn.first, default=None)
