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
        self._chains = {treaty.id: row for row in map(self._chain, treaties) for treaty in row if len(row) > 1}
        self._successor = {old: treaty for treaty in treaties for old in treaty.instrument.replaces}
        self._turns: dict[tuple[str, str], list[Turn]] = {}
        self._histories: dict[tuple[str, str], History] = {}

    @cached_property
    def rows(self) -> Sequence[Row]:
        """Instruments in the order of their dates, the texts of a chain as one, where the first of them stands."""
        rows = (self.row_of(treaty) for treaty in self.treaties.values())
        return sorted(dict.fromkeys(rows), key=lambda row: (row[0].date.first, row[0].number))

    def row_of(self, treaty: Treaty) -> Row:
        """The instrument itself, or the chain that it belongs to."""
        return self._chains.get(treaty.id, (treaty,))

    @cached_property
    def parties(self) -> Sequence[str]:
        """Countries and organisations that the entries list, most instruments first."""
        counted = Counter(party for row in self.rows for party in {party for one in row for party in one.named})
        return [party for party, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))]

    def taking_part(self, treaty: Treaty) -> Sequence[str]:
        """Whoever did something in the instrument, or in the other texts of its chain."""
        return sorted({party for one in self.row_of(treaty) for party in one.acts})

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
        turns = [*self._direct(treaty, party), *self._through(treaty, party)]
        return [*turns, *self._replaced(treaty, party, turns)]

    def _direct(self, treaty: Treaty, party: str) -> list[Turn]:
        key = treaty.id, party
        if key not in self._turns:
            self._turns[key] = turns_of(treaty, party)
        return self._turns[key]

    def _chain(self, whole: Treaty) -> Row:
        """The texts that an instrument incorporates, and itself."""
        return (*(self.treaties[part] for part in whole.instrument.incorporates if part in self.treaties), whole)

    def _through(self, treaty: Treaty, party: str) -> Iterator[Turn]:
        """Being bound by the amended text through its parts, and by the parts through the amended text."""
        *parts, whole = self.row_of(treaty)
        if treaty is whole:
            yield from self._through_parts(parts, whole, party)
            return
        for turn in (*self._direct(whole, party), *self._through_parts(parts, whole, party)):
            if turn.status in IN_FORCE:
                yield Turn(Status.THROUGH, turn.first, turn.last, turn.act, whole.id)
            elif turn.status is Status.WITHDRAWN:
                yield turn

    def _through_parts(self, parts: Sequence[Treaty], whole: Treaty, party: str) -> Iterator[Turn]:
        """By the parts together, or by the first of them once it was amended, as depositaries reckon.

        The second is article 40 (5) of the Vienna Convention on the Law of Treaties; it leaves alone who joins the
        amendment too, and is then taken to have wanted the one without the other until then.
        """
        bound = [(turn, part) for part in parts if (turn := _bound(self._direct(part, party)))]
        if not bound or bound[0][1] is not parts[0]:
            return
        base = bound[0][0]
        if len(bound) == len(parts):
            last, part = max(bound, key=lambda one: (one[0].first, one[0] is not base))
            ends = (max(turn.first for turn, _ in bound), max(turn.last for turn, _ in bound))
            yield Turn(Status.THROUGH, *ends, last.act, part.id)
        elif whole.general and base.first > whole.general.date.last:
            yield Turn(Status.THROUGH, base.first, base.last, base.act, parts[0].id)
        yield from (turn for part in parts for turn in self._direct(part, party) if turn.status is Status.WITHDRAWN)

    def _replaced(self, treaty: Treaty, party: str, turns: Sequence[Turn]) -> Iterator[Turn]:
        """Between the parties to both, from the day on which the later one binds this party too."""
        later = self._successor.get(treaty.id)
        bound = _bound(turns)
        if later is None or bound is None:
            return
        taken = _bound([*self._direct(later, party), *self._through(later, party)])
        if taken:
            begun = (max(bound.first, taken.first), max(bound.last, taken.last))
            yield Turn(Status.REPLACED, *begun, taken.act, later.id)


def _bound(turns: Sequence[Turn]) -> Turn | None:
    """The turn by which a party is first bound."""
    return min((turn for turn in turns if turn.status in IN_FORCE), key=lambda turn: turn.first, default=None)
