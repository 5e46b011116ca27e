"""The treaty actions of an entry as the rows of a table that can be sorted."""

from collections.abc import Iterator
from typing import Final

from app.domain.dates import Edtf
from app.domain.days import BEGINNING
from app.domain.entry import Entry
from app.domain.marking import N_
from app.domain.record import record
from app.output.effect import effect_date, takes_effect
from app.output.facts import capacity_words, unknown
from app.output.lookups import Lookups
from app.output.order import alphabetical
from app.output.parts import Grid, Section, Span, spaced
from app.wording.dates import brief, in_words
from app.wording.numbers import number

HEADINGS: Final = (N_("Party"), N_("Action"), N_("Date"), N_("In effect"))

_WIDTHS: Final = (9, 7, 5, 5)
_NONE: Final = "—"
_NOWHEN: Final = (1, 0)
"""What has no date comes after all dates."""


@record
class ActionRow:
    """cells: what is read, one for each of HEADINGS; keys: what they are sorted by."""

    code: str
    cells: tuple[str, str, str, str]
    keys: tuple[object, ...]


def action_rows(entry: Entry, lookups: Lookups) -> list[ActionRow]:
    """One row for each action of a party, by the names of the parties and then by date."""
    return sorted(_rows(entry, lookups), key=lambda row: (row.keys[0], row.keys[2]))


def actions_caption(entry: Entry, lookups: Lookups) -> str:
    """Of when the table is, and how its last column comes about."""
    words, instrument = lookups.words, entry.instrument
    said = []
    if instrument and instrument.as_of:
        said.append(words._("Participation as of {date}.").format(date=in_words(instrument.as_of, lookups.language)))
    if instrument and instrument.effect_days is not None:
        days = instrument.effect_days
        text = words.plural(
            "In effect: as recorded, or {days} day after the deposit.",
            "In effect: as recorded, or {days} days after the deposit.",
            days,
        )
        said.append(text.format(days=number(days, lookups.language)))
    return "\n".join(said)


def actions_section(entry: Entry, lookups: Lookups) -> Section:
    """The same as a part of a page, for where nothing can be sorted."""
    rows = tuple(tuple(((Span(text),),) for text in row.cells) for row in action_rows(entry, lookups))
    headings = tuple(lookups.say(heading) for heading in HEADINGS)
    grid = Grid(rows, headings, _WIDTHS, legend=actions_caption(entry, lookups) or None)
    return Section(lookups.words._("Treaty actions"), grid=grid, count=len(rows))


def _rows(entry: Entry, lookups: Lookups) -> Iterator[ActionRow]:
    for action in entry.actions:
        if action.party is None:
            continue
        name = lookups.party(action.party)
        capacity = (capacity_words(action.capacity, lookups),) if action.capacity else ()
        what = lookups.name("actions", action.action)
        effect = effect_date(action, entry, lookups)
        nothing = unknown(lookups)[0].text if takes_effect(action) else _NONE
        yield ActionRow(
            code=action.party,
            cells=(
                "".join(span.text for span in spaced((Span(name), *capacity))),
                what,
                brief(action.date, lookups.language),
                brief(effect, lookups.language) if effect else nothing,
            ),
            keys=(alphabetical(name, lookups.language), what, _when(action.date), _when(effect)),
        )


def _when(date: Edtf | None) -> tuple[int, int]:
    """By its beginning; of what has only an end, by that."""
    return (0, date.last if date.first == BEGINNING else date.first) if date else _NOWHEN
