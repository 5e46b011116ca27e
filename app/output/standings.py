"""Sections of pages: by which treaties a country or an organization is bound, and which bind only one of two."""

from collections.abc import Callable, Container, Iterator, Sequence
from functools import partial
from typing import Final

from app.domain.marking import N_
from app.domain.neighbour import Neighbour
from app.domain.participation.roll import Place, Roll
from app.domain.participation.standing import IN_FORCE, Standing, Status, Turn
from app.output.entry_lists import entry_line, unfolding
from app.output.lookups import Lookups
from app.output.participation import standing_words
from app.output.parts import Cell, Fact, Line, Section, Span, link
from app.wording.wording import Wording

_BOUND: Final = "bound"
_APART: Final = "apart"
_GROUPS: Final = (
    (_BOUND, N_("Bound"), IN_FORCE, 8),
    ("consented", N_("Signed or consented"), frozenset({Status.SIGNED, Status.CONSENTED}), 2),
    ("replaced", N_("Replaced or withdrawn"), frozenset({Status.REPLACED, Status.WITHDRAWN}), 1),
)
"""What is unfolded, its name, its statuses, and how many instruments are shown before the others are unfolded."""

_FEW: Final = 5
"""So many are shown of those that bind both of two, or only one."""

PARTS: Final = (*(part for part, *_ in _GROUPS), _APART)
"""What can be unfolded here."""


class Standings:
    """Writes them for the last day of which the library knows."""

    def __init__(self, lookups: Lookups, unfolded: Container[str]) -> None:
        self._lookups, self._unfolded = lookups, unfolded
        self._wording = Wording(lookups.words, lookups.vocabulary)
        self._roll = Roll(lookups.participation, lookups.last_day)

    def of_party(self, code: str) -> Iterator[Section]:
        """All in which it is or was something, what binds it first; nothing when there is none."""
        words, groups = self._lookups.words, []
        for part, name, statuses, few in _GROUPS:
            if places := self._roll.of(code, statuses):
                groups.append((Fact(words._(name), self._folded(part, places, few, self._said)), len(places)))
        if groups:
            matrix = Span(words._("Who is bound by which instrument"), link=link("matrix", code), label=True)
            facts, counts = zip(*groups, strict=True)
            yield Section(words._("Treaty participation"), facts, lines=((matrix,),), count=sum(counts))

    def of_pair(self, codes: tuple[str, str]) -> Iterator[Section]:
        """What binds one of them and, as is known, not the other, then what binds both; nothing when there is none."""
        words, facts = self._lookups.words, []
        for pair in (codes, codes[::-1]):
            if places := self._roll.only(*pair):
                names = list(map(self._lookups.party, pair))
                label = words._("{name} alone").format(name=names[0])
                facts.append(Fact(label, self._folded(_APART, places, _FEW, partial(self._each, names))))
        if both := self._roll.both(*codes):
            facts.append(Fact(words._("Both"), self._folded(_BOUND, both, _FEW, self._both)))
        if facts:
            yield Section(words._("Treaty participation"), tuple(facts))

    def _folded(self, part: str, places: Sequence[Place], few: int, say: Callable[[Place], Iterator[str]]) -> Cell:
        """Instruments, each with what is to be said of it on lines below."""
        unfolded = part in self._unfolded
        lines: list[Line] = []
        for place in places if unfolded else places[:few]:
            treaty = place.treaty
            lines.append(entry_line(Neighbour(treaty.id, "agreement", treaty.title, treaty.date), self._lookups))
            lines += ((Span(text, quiet=True),) for text in say(place))
        return *lines, *unfolding(part, len(places) - few, self._lookups, unfolded=unfolded)

    def _each(self, names: Sequence[str], place: Place) -> Iterator[str]:
        """What each of several is."""
        label = self._wording.words._("{label}: {value}")
        for name, said in zip(names, self._said(place), strict=True):
            yield label.format(label=name, value=said)

    def _said(self, place: Place) -> Iterator[str]:
        for standing in place.standings:
            yield standing_words(standing, place.treaty, self._lookups.participation, self._wording)

    def _both(self, place: Place) -> Iterator[str]:
        """Since when the later of two is bound."""
        standings, turns = place.standings, [standing.turn for standing in place.standings]
        begun = Turn(Status.BOUND, max(turn.first for turn in turns), max(turn.last for turn in turns))
        certain, dated = all(one.certain for one in standings), any(one.dated for one in standings)
        joint = Standing(begun, certain, dated)
        yield standing_words(joint, place.treaty, self._lookups.participation, self._wording)
