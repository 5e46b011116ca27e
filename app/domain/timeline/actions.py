"""The treaty actions of one agreement on the line of days: a chronology of their own."""

from typing import Final

from app.domain.entry import Action, Entry
from app.domain.record import record
from app.domain.timeline.chronology import Chronology, chronology_of
from app.domain.timeline.extent import Extent, extent_of
from app.domain.timeline.lanes import Lane

ACTIONS: Final = "!"
"""The code of the lane of actions."""

SIGNATURE: Final = "signature"
CONSENT: Final = "consent"
EFFECT: Final = "effect"
WITHDRAWAL: Final = "withdrawal"
OTHER: Final = "other"

SORTS: Final = {
    "signature": SIGNATURE,
    "ratification": CONSENT,
    "accession": CONSENT,
    "acceptance": CONSENT,
    "approval": CONSENT,
    "succession": CONSENT,
    "definitive-signature": CONSENT,
    "formal-confirmation": CONSENT,
    "entry-into-force": EFFECT,
    "provisional-application": EFFECT,
    "withdrawal": WITHDRAWAL,
}
"""What actions come to: a signature, consent to be bound, effect, its end; every other one is a statement."""


@record
class Actions:
    """Actions in the order of their dates, numbered as in the chronology."""

    actions: tuple[Action, ...]
    chronology: Chronology

    @property
    def lane(self) -> Lane:
        """All of them in one lane."""
        size = len(self.actions)
        return Lane(ACTIONS, (1 << size) - 1, size)

    @property
    def extent(self) -> Extent:
        """Between which days they lie."""
        return extent_of(self.chronology, self.lane)


def actions_of(entry: Entry) -> Actions | None:
    """The actions of an entry, None when they say no more than its date does."""
    found = tuple(sorted(entry.actions, key=lambda action: (action.date.first, action.date.last)))
    if all(action.action == "signature" and action.date == entry.date for action in found):
        return None
    return Actions(found, chronology_of([(SORTS.get(action.action, OTHER), action.date) for action in found]))
