"""What a party's own acts make it in an instrument."""

from collections.abc import Iterator, Sequence

from app.domain.days import END
from app.domain.entry import Action
from app.domain.participation.standing import Status, Turn
from app.domain.participation.treaty import Treaty
from app.domain.timeline.actions import CONSENT, SORTS


def turns_of(treaty: Treaty, party: str) -> list[Turn]:
    """The turns of a party by itself, from the conclusion of the instrument on."""
    acts = treaty.acts.get(party, ())
    consents = [act for act in acts if SORTS.get(act.action) == CONSENT]
    bound = list(_bound(treaty, party, consents))
    return [
        _first(treaty, party),
        *_signed(treaty, party, acts),
        *(_turn(Status.CONSENTED, act) for act in consents),
        *bound,
        *_withdrawn(treaty, acts, bound),
    ]


def _first(treaty: Treaty, party: str) -> Turn:
    """Of an instrument among many without a table, nobody knows who else takes part."""
    known = treaty.has_table or treaty.bilateral or party in treaty.acts
    return Turn(Status.NOT_PARTY if known else Status.UNKNOWN, treaty.date.first, treaty.date.first)


def _signed(treaty: Treaty, party: str, acts: Sequence[Action]) -> Iterator[Turn]:
    signatures = [act for act in acts if act.action == "signature"]
    yield from (_turn(Status.SIGNED, act) for act in signatures)
    if _listed(treaty, party) and not signatures and (treaty.named[party] == "signatory" or not acts):
        yield Turn(Status.SIGNED, treaty.date.first, treaty.date.last)


def effect_of(treaty: Treaty, consent: Action) -> Turn | None:
    """The turn by which a consent binds its party: as it is recorded, or else by the rule of the instrument."""
    recorded = _recorded(treaty, consent.party or "")
    since = (_turn(Status.BOUND, act) for act in recorded if act.date.last >= consent.date.first)
    return next(since, None) or _reckoned(treaty, consent)


def _bound(treaty: Treaty, party: str, consents: Sequence[Action]) -> Iterator[Turn]:
    recorded = _recorded(treaty, party)
    yield from (_turn(Status.BOUND, act) for act in recorded)
    yield from (turn for act in consents if (turn := effect_of(treaty, act)))
    if not (recorded or consents) and _listed(treaty, party) and treaty.was_in_force:
        yield Turn(Status.BOUND, max(treaty.date.first, _general_first(treaty)), END)


def _recorded(treaty: Treaty, party: str) -> Sequence[Action]:
    """When the instrument entered into force for a party, which between two is when it did for one of them."""
    own = [act for act in treaty.acts.get(party, ()) if act.action == "entry-into-force"]
    if not own and treaty.general and treaty.bilateral and party in treaty.named:
        return [treaty.general]
    return own


def _reckoned(treaty: Treaty, consent: Action) -> Turn | None:
    """When an instrument that is deposited takes effect: after its delay, and not before the instrument itself."""
    general, delay = treaty.general, treaty.instrument.effect_days
    if consent.action == "succession":
        delay = 0
    first, last = consent.date.first, consent.date.last
    if general is None:
        return Turn(Status.BOUND, first, END, consent) if treaty.was_in_force else None
    if delay is None:
        # Whoever consented before an instrument was in force is bound as soon as it is.
        late = last > general.date.first
        return Turn(Status.BOUND, max(first, general.date.first), END if late else general.date.last, consent)
    return Turn(Status.BOUND, max(first + delay, general.date.first), max(last + delay, general.date.last), consent)


def _withdrawn(treaty: Treaty, acts: Sequence[Action], bound: Sequence[Turn]) -> Iterator[Turn]:
    """The end; who withdraws has been bound, since when may be unknown."""
    ends = [act for act in acts if act.action == "withdrawal"]
    if ends and not any(turn.first < ends[0].date.first for turn in bound):
        yield Turn(Status.BOUND, max(treaty.date.first, _general_first(treaty)), END)
    yield from (_turn(Status.WITHDRAWN, act) for act in ends)


def _turn(status: Status, act: Action) -> Turn:
    """What an act brings about by itself."""
    return Turn(status, act.date.first, act.date.last, act)


def _listed(treaty: Treaty, party: str) -> bool:
    """Whether the list of parties counts; where there is a table, only what it has does."""
    return party in treaty.named and not treaty.has_table


def _general_first(treaty: Treaty) -> int:
    return treaty.general.date.first if treaty.general else treaty.date.first
