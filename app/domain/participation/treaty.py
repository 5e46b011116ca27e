"""An instrument as far as it tells who is bound by it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from app.domain.dates import Edtf
from app.domain.entry import Action, Instrument, Texts

SUBTYPES = ("convention", "treaty", "protocol", "memorandum")
"""Agreements that somebody is a party to; a declaration or a programme has nobody bound by it."""

ROLES = ("signatory", "party")
"""Whoever is listed in one of these takes part in the instrument."""

_ENTRY_INTO_FORCE = "entry-into-force"
_IN_FORCE = frozenset({"in-force", "superseded", "terminated"})
_PAIR = 2


@dataclass(frozen=True, eq=False)
class Treaty:
    """An agreement with its actions; named has the parties that its entry lists and their roles."""

    number: int
    id: str
    title: Texts
    date: Edtf
    status: str | None = None
    named: Mapping[str, str] = field(default_factory=dict)
    actions: tuple[Action, ...] = ()
    instrument: Instrument = field(default_factory=Instrument)

    @property
    def has_table(self) -> bool:
        """Whether the actions are the whole of a table of participation."""
        return self.instrument.as_of is not None

    @property
    def bilateral(self) -> bool:
        """Whether it is between two, so that it is in force for both or for none."""
        return len(self.named) == _PAIR and not self.has_table

    @property
    def was_in_force(self) -> bool:
        """Whether it is known to be or to have been in force, if not since when."""
        return self.status in _IN_FORCE or self.general is not None

    @cached_property
    def general(self) -> Action | None:
        """Its entry into force as a whole."""
        whole = (act for act in self.actions if act.action == _ENTRY_INTO_FORCE and (not act.party or self.bilateral))
        return min(whole, key=lambda act: (act.date.first, act.date.last), default=None)

    @cached_property
    def acts(self) -> Mapping[str, tuple[Action, ...]]:
        """Party -> what it did, in the order of time; what ends an instrument between two is done by both."""
        found: dict[str, list[Action]] = {party: [] for party in self.named}
        for act in sorted(self.actions, key=lambda act: (act.date.first, act.date.last)):
            for party in self._doers(act):
                found.setdefault(party, []).append(act)
        return {party: tuple(acts) for party, acts in found.items()}

    def _doers(self, act: Action) -> Iterator[str]:
        if act.action == "withdrawal" and self.bilateral:
            yield from self.named
        elif act.party:
            yield act.party
