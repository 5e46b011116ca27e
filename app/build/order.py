"""What comes before what: signature before effect, the older entry before the later, the event before its report."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from app.domain.dates import Edtf
from app.domain.entry import Action, Entry, Source

Found = Iterator[tuple[str, str]]
"""Field and message."""

_SIGNED, _BOUND, _IN_FORCE, _LEFT = range(4)
_STEPS = {"signature": _SIGNED, "entry-into-force": _IN_FORCE, "withdrawal": _LEFT}
"""Actions of a party follow one another; all but these bind."""

_BACKWARD = {"follows", "implements", "supersedes", "amends"}
"""Relations to an entry that is not later."""


def order_faults(entry: Entry, entries: Mapping[str, Entry], sources: Mapping[str, Source], today: Edtf) -> Found:
    """Fields of an entry that stand in the wrong order of time, with what is wrong."""
    if entry.date.first > today.last:
        yield "date", f"is after {today.text}, the day of the data"
    if entry.checked and not entry.date.first <= entry.checked.first <= today.last:
        yield "checked", f"{entry.checked.text} is not between the entry and the day of the data"
    yield from _actions(entry)
    yield from _relations(entry, entries)
    dates = [sources[citation.source].date for citation in entry.sources if citation.source in sources]
    if dates and not entry.notes and all(date and date.last < entry.date.first for date in dates):
        yield "notes", "must say that the entry rests on announcements: every source is older than it"


def _actions(entry: Entry) -> Found:
    signed = entry.date.first
    by_party: dict[str | None, list[tuple[int, Action]]] = defaultdict(list)
    for i, action in enumerate(entry.actions):
        by_party[action.party].append((i, action))
        if action.date.last < signed and action.action == "entry-into-force":
            yield f"actions[{i}].date", f"in force on {action.date.text}, before the agreement of {entry.date.text}"
        elif action.date.last < signed:
            yield (
                f"actions[{i}].date",
                f"{action.action} of {action.date.text}, before the agreement of {entry.date.text}",
            )
    for actions in by_party.values():
        for i, later in actions:
            for _, sooner in actions:
                if _step(sooner) < _step(later) and _before(later, sooner):
                    yield f"actions[{i}].date", f"{_named(later)}, before the {sooner.action} of {sooner.date.text}"


def _step(action: Action) -> int:
    return _STEPS.get(action.action, _BOUND)


def _before(later: Action, sooner: Action) -> bool:
    """Whether what must come later came first; who has left may bind itself anew."""
    return later.date.last < sooner.date.first and not (later.action == "withdrawal" and _step(sooner) == _BOUND)


def _named(action: Action) -> str:
    what = "in force on" if action.action == "entry-into-force" else f"{action.action} of"
    return f"{what} {action.date.text}"


def _relations(entry: Entry, entries: Mapping[str, Entry]) -> Found:
    seen: set[tuple[str, str]] = set()
    for i, relation in enumerate(entry.related):
        other = entries.get(relation.id)
        if other is None or other is entry:
            continue
        if (relation.id, relation.relation) in seen:
            yield f"related[{i}]", f"'{relation.relation}' '{relation.id}' is written twice"
        seen.add((relation.id, relation.relation))
        if any(back.id == entry.id for back in other.related):
            yield f"related[{i}].id", f"'{relation.id}' has a relation to this entry as well; each is written once"
        if relation.relation in _BACKWARD and other.date.first > entry.date.last:
            yield f"related[{i}].id", f"'{relation.relation}' an entry of {other.date.text}, which is later"
        if relation.relation == "adopted-at" and (
            entry.date.last < other.date.first or entry.date.first > other.date.last
        ):
            yield f"related[{i}].id", f"adopted at an entry of {other.date.text}, another time"
        if relation.relation == "part-of" and entry.date.last < other.date.first:
            yield f"related[{i}].id", f"part of an entry of {other.date.text}, which began later"
