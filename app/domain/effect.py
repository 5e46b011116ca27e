"""When a treaty action took effect for its party, as far as the library and the treaty's own rule tell."""

from app.domain.dates import Edtf, Precision, parse
from app.domain.days import civil
from app.domain.entry import Action, Entry
from app.domain.timeline.actions import CONSENT, EFFECT, OTHER, SIGNATURE, SORTS

_RETROACTIVE = "succession"
"""It takes effect on the day on which the state came to be, which no deposit tells."""


def takes_effect(action: Action) -> bool:
    """Whether an action is one from which something begins or ends; a signature or a statement is not."""
    return SORTS.get(action.action, OTHER) not in (SIGNATURE, OTHER)


def effect_of(action: Action, entry: Entry) -> Edtf | None:
    """The date that is recorded, or the one that follows from the deposit; None when neither is known."""
    if SORTS.get(action.action) == EFFECT:
        return action.date
    if SORTS.get(action.action) != CONSENT:
        return None
    return _recorded(action.party, action.date, entry) or _reckoned(action, entry)


def _recorded(party: str | None, since: Edtf, entry: Entry) -> Edtf | None:
    """The first entry into force for the party or the whole from a date on."""
    found = [other.date for other in entry.actions if other.party == party and SORTS.get(other.action) == EFFECT]
    return min((date for date in found if date.first >= since.first), key=lambda date: date.first, default=None)


def _reckoned(action: Action, entry: Entry) -> Edtf | None:
    """So many days after the deposit, but not before the treaty itself is in force."""
    days = entry.instrument and entry.instrument.effect_days
    whole = next((other.date for other in entry.actions if not other.party and SORTS.get(other.action) == EFFECT), None)
    exact = whole and action.date.precision is whole.precision is Precision.DAY
    if not (days and whole and exact) or action.action == _RETROACTIVE:
        return None
    due = action.date.first + days
    return whole if due <= whole.first else parse("{:04d}-{:02d}-{:02d}".format(*civil(due)))
