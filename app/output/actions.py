"""Treaty actions: of the instrument as a whole, of each party, and the texts that go with them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from app.domain.entry import Action, Entry
from app.domain.marking import N_
from app.domain.timeline.actions import CONSENT, SORTS
from app.output.effect import effect_date
from app.output.facts import capacity_words, party_link, unknown
from app.output.free_text import in_readers_language
from app.output.length import is_long
from app.output.links import link
from app.output.lookups import Lookups
from app.output.order import alphabetical
from app.output.parts import Cell, Fact, Grid, Line, Section, Span, inline, joined, spaced
from app.wording.dates import brief, in_words
from app.wording.numbers import number

_IN_FORCE: Final = "entry-into-force"
_CONSENT: Final = tuple(action for action, sort in SORTS.items() if sort == CONSENT)
_COLUMNS: Final = (
    (N_("Signature"), ("signature",)),
    (N_("Ratification or accession"), _CONSENT),
    (N_("Entry into force"), (_IN_FORCE,)),
)
_OTHER: Final = N_("Other actions")
_NONE: Final = "—"
_NAME_WIDTH: Final = 8
_DATE_WIDTH: Final = 6
_DATE_AND_KIND_WIDTH: Final = 14


def treaty_sections(entry: Entry, lookups: Lookups) -> Iterator[Section]:
    """The sections about actions; none when the entry has nothing to say about them."""
    by_party = _by_party(entry.actions, lookups)
    facts = tuple(_whole(entry, lookups))
    if is_long(entry):
        yield Section(lookups.words._("Treaty actions"), (*facts, _pointer(entry, len(by_party), lookups)))
    elif facts or by_party:
        grid = _grid(by_party, entry, lookups) if by_party else None
        yield Section(lookups.words._("Treaty actions"), facts, grid, count=len(by_party) or None)
    texts = tuple(_text(action, lookups) for action in entry.actions if action.text)
    if texts:
        yield Section(lookups.words._("Reservations and declarations"), texts)


def long_table(entry: Entry, lookups: Lookups) -> Iterator[Section]:
    """The table of a treaty with many parties."""
    by_party = _by_party(entry.actions, lookups)
    if is_long(entry):
        grid = _grid(by_party, entry, lookups)
        yield Section(lookups.words._("Actions of each party"), grid=grid, count=len(by_party))


def _pointer(entry: Entry, count: int, lookups: Lookups) -> Fact:
    words, language = lookups.words, lookups.language
    actions = sum(action.party is not None for action in entry.actions)
    parties = words.plural("{count} party", "{count} parties", count).format(count=number(count, language))
    deeds = words.plural("{count} treaty action", "{count} treaty actions", actions)
    show = Span(words._("Show all"), link=link("actions", entry.id), label=True, offer=True)
    line = joined(((Span(parties),), (Span(deeds.format(count=number(actions, language))),), (show,)))
    return Fact(words._("Actions of each party"), (line,))


def _by_party(actions: tuple[Action, ...], lookups: Lookups) -> dict[str, list[Action]]:
    """The actions of each party, in the alphabetical order of their names."""

    def key(action: Action) -> tuple[bytes, str]:
        return alphabetical(lookups.party(action.party or ""), lookups.language)

    named = sorted((action for action in actions if action.party), key=key)
    return {party: list(group) for party, group in groupby(named, key=lambda action: action.party or "")}


def _whole(entry: Entry, lookups: Lookups) -> Iterator[Fact]:
    words, instrument = lookups.words, entry.instrument
    whole = [action for action in entry.actions if action.party is None]
    for action in whole:
        yield Fact(lookups.name("actions", action.action), (_said(action, lookups),))
    if entry.actions and not any(action.action == _IN_FORCE for action in entry.actions):
        yield Fact(lookups.name("actions", _IN_FORCE), (unknown(lookups),))
    if instrument and instrument.effect_days is not None:
        days = instrument.effect_days
        text = words.plural("{days} day after the deposit", "{days} days after the deposit", days)
        label = words._("Effect for a party")
        yield Fact(label, ((Span(text.format(days=number(days, lookups.language))),),))
    if instrument and instrument.as_of:
        yield Fact(words._("Participation as of"), ((Span(in_words(instrument.as_of, lookups.language)),),))


def _said(action: Action, lookups: Lookups) -> Line:
    capacity = (capacity_words(action.capacity, lookups),) if action.capacity else ()
    return spaced((Span(in_words(action.date, lookups.language)), *capacity))


def _grid(by_party: dict[str, list[Action]], entry: Entry, lookups: Lookups) -> Grid:
    found = {action.action for actions in by_party.values() for action in actions}
    columns = [(lookups.say(heading), codes) for heading, codes in _columns(found)]
    codes = [codes for _, codes in columns]
    rows = [_row(party, actions, codes, entry, lookups) for party, actions in by_party.items()]
    headings = (lookups.words._("Party"), *(heading for heading, _ in columns))
    widths = (_DATE_AND_KIND_WIDTH if len(codes) > 1 else _DATE_WIDTH for _, codes in columns)
    return Grid(tuple(rows), headings, (_NAME_WIDTH, *widths), _legend(rows, entry, lookups))


def _row(
    party: str, actions: list[Action], columns: list[tuple[str, ...]], entry: Entry, lookups: Lookups
) -> tuple[Cell, ...]:
    """A capacity in which the party did everything stands at its name, otherwise at what it did in it."""
    capacities = {action.capacity for action in actions}
    capacity = capacities.pop() if len(capacities) == 1 else None
    name: Cell = ((party_link(party, lookups),),)
    if capacity:
        name += ((capacity_words(capacity, lookups),),)
        actions = [replace(action, capacity=None) for action in actions]
    return name, *(_cell(actions, codes, entry, lookups) for codes in columns)


def _columns(found: set[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The columns in which some party has something."""
    for heading, codes in _COLUMNS:
        if found.intersection(codes):
            yield heading, codes
    rest = found.difference(*(codes for _, codes in _COLUMNS))
    if rest:
        yield _OTHER, tuple(sorted(rest))


def _cell(actions: list[Action], codes: tuple[str, ...], entry: Entry, lookups: Lookups) -> Cell:
    there = sorted((action for action in actions if action.action in codes), key=lambda one: one.date.first)
    if there:
        return tuple(_dated(action, lookups, kind=len(codes) > 1) for action in there)
    consents = [action for action in actions if action.action in _CONSENT and _IN_FORCE in codes]
    return tuple(_effect(action, entry, lookups) for action in consents) or ((Span(_NONE, quiet=True),),)


def _effect(action: Action, entry: Entry, lookups: Lookups) -> Line:
    """What follows from a consent when no entry into force is recorded."""
    date = effect_date(action, entry, lookups)
    return (Span(brief(date, lookups.language)),) if date else unknown(lookups)


def _dated(action: Action, lookups: Lookups, *, kind: bool) -> Line:
    spans = [Span(brief(action.date, lookups.language))]
    if kind:
        spans.append(Span(inline(lookups.name("actions", action.action)), quiet=True))
    if action.capacity:
        spans.append(capacity_words(action.capacity, lookups))
    return spaced(spans)


def _legend(rows: list[tuple[Cell, ...]], entry: Entry, lookups: Lookups) -> str | None:
    """Tell what a dash means: none by the date of the table, or only that the library knows of none."""
    if not any(span.text == _NONE for row in rows for cell in row for line in cell for span in line):
        return None
    as_of = entry.instrument and entry.instrument.as_of
    if as_of:
        text = lookups.words._("— none up to {date}")
        return text.format(date=in_words(as_of, lookups.language))
    return lookups.words._("— not recorded here, which does not mean that there is none")


def _text(action: Action, lookups: Lookups) -> Fact:
    name = lookups.party(action.party) if action.party else lookups.words._("The instrument as a whole")
    what = Span(lookups.name("actions", action.action), quiet=True)
    when = Span(brief(action.date, lookups.language), quiet=True)
    return Fact(name, (spaced((what, when)), *in_readers_language(action.text, lookups)))
