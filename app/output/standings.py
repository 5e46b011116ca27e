"""Sections of pages: by which treaties a country or an organization is bound, and which bind only one of two."""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from app.domain.dates import Edtf
from app.domain.marking import N_
from app.domain.neighbour import Neighbour
from app.domain.participation.roll import Place, Roll
from app.domain.participation.standing import IN_FORCE, Standing, Status, Turn
from app.output.entry_lists import entry_line, unfolding
from app.output.links import link
from app.output.lookups import Lookups
from app.output.participation import no_later_words, standing_words
from app.output.parts import Cell, Fact, Line, Section, Span
from app.wording.wording import Wording

_BOUND: Final = "bound"
_APART: Final = "apart"
_FEW: Final = 5
_GROUPS: Final = (
    (_BOUND, N_("Bound"), IN_FORCE, _FEW),
    ("consented", N_("Signed or consented"), frozenset({Status.SIGNED, Status.CONSENTED}), 2),
    ("replaced", N_("Replaced or withdrawn"), frozenset({Status.REPLACED, Status.WITHDRAWN}), 1),
)
"""What is unfolded, its name, its statuses, and how many instruments are shown before the others are unfolded."""

_MARK: Final = "*"
_SPACE: Final = "\N{NO-BREAK SPACE}"

PARTS: Final = (*(part for part, *_ in _GROUPS), _APART)
"""What can be unfolded here."""


class Standings:
    """Writes one section for the last day of which the library knows; what may have changed is marked."""

    def __init__(self, lookups: Lookups, unfolded: Container[str]) -> None:
        self._lookups, self._unfolded = lookups, unfolded
        self._wording = Wording(lookups.words, lookups.vocabulary)
        self._roll = Roll(lookups.participation, lookups.last_day)
        self._marked: list[Edtf] = []

    def of_party(self, code: str) -> Iterator[Section]:
        """All in which it is or was something, what binds it first; nothing when there is none."""
        words, facts, count = self._lookups.words, [], 0
        for part, name, statuses, few in _GROUPS:
            if places := self._roll.of(code, statuses):
                facts.append(Fact(words._(name), self._folded(part, places, few, self._said)))
                count += len(places)
        matrix = Span(words._("Who is bound by which instrument"), link=link("matrix", code), label=True, offer=True)
        yield from self._section(facts, (matrix,), count=count)

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
        yield from self._section(facts)

    def _section(self, facts: Sequence[Fact], *lines: Line, count: int | None = None) -> Iterator[Section]:
        notes = (f"{self._mark(date)} {no_later_words(date, self._wording)}" for date in self._marked)
        below = (*((Span(note, quiet=True),) for note in notes), *lines)
        if facts:
            yield Section(self._lookups.words._("Treaty participation"), tuple(facts), lines=below, count=count)

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
        label = self._lookups.words._("{label}: {value}")
        for name, said in zip(names, self._said(place), strict=True):
            yield label.format(label=name, value=said)

    def _both(self, place: Place) -> Iterator[str]:
        """Since when the later of two is bound."""
        turns = [standing.turn for standing in place.standings]
        begun = Turn(Status.BOUND, max(turn.first for turn in turns), max(turn.last for turn in turns))
        certain, dated = all(one.certain for one in place.standings), any(one.dated for one in place.standings)
        yield from self._said(Place(place.treaty, (Standing(begun, certain, dated),)))

    def _said(self, place: Place) -> Iterator[str]:
        """What each is; that nothing later is known is said once, below."""
        as_of = place.treaty.instrument.as_of
        for standing in place.standings:
            undated = replace(standing, dated=False)
            said = standing_words(undated, place.treaty, self._lookups.participation, self._wording)
            yield f"{said}{_SPACE}{self._mark(as_of)}" if standing.dated and as_of else said

    def _mark(self, as_of: Edtf) -> str:
        """One star for the first date after which nothing is known, two for the next."""
        if as_of not in self._marked:
            self._marked.append(as_of)
        return _MARK * (self._marked.index(as_of) + 1)
