"""When a treaty action took effect for its party."""

from typing import Final

from app.domain.dates import Edtf, parse
from app.domain.entry import Action, Entry
from app.domain.participation.direct import effect_of
from app.domain.timeline.actions import CONSENT, EFFECT, OTHER, SIGNATURE, SORTS
from app.output.lookups import Lookups
from app.output.participation import day_text, in_time

_RETROACTIVE: Final = "succession"
"""It takes effect on the day on which the state came to be, which no deposit tells."""


def takes_effect(action: Action) -> bool:
    """Whether an action is one from which something begins or ends; a signature or a statement is not."""
    return SORTS.get(action.action, OTHER) not in (SIGNATURE, OTHER)


def effect_date(action: Action, entry: Entry, lookups: Lookups) -> Edtf | None:
    """The date that is recorded or follows from the deposit, or between which days it is; None when nothing tells."""
    if SORTS.get(action.action) == EFFECT:
        return action.date
    treaty = lookups.participation.treaties.get(entry.id)
    turn = effect_of(treaty, action) if treaty and SORTS.get(action.action) == CONSENT else None
    if turn and action.action == _RETROACTIVE and turn.last == action.date.last:
        return parse(f"[..{day_text(turn.last)}]")
    return in_time(turn) if turn else None
