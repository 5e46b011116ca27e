"""Lists of entries on pages: the newest, and the way to all of them in the list of results."""

from typing import Final

from app.domain.answer import Brief
from app.domain.filters import written
from app.domain.marking import N_
from app.domain.neighbour import Neighbour
from app.domain.parties import Batch
from app.domain.selection import Selection
from app.output.links import link
from app.output.lookups import Lookups
from app.output.parts import Cell, Line, Span
from app.wording.dates import brief as brief_date
from app.wording.numbers import number

KIND_NAMES: Final = {"agreement": N_("Agreements"), "meeting": N_("Meetings"), "operation": N_("Operations")}
"""Kinds as headings of several entries."""


def on_the_timeline(lookups: Lookups) -> Line:
    """What leads from a page to its timeline."""
    return (Span(lookups.words._("Show on a timeline"), link=link("timeline", ""), label=True, offer=True),)


def counted(count: int, selection: Selection, lookups: Lookups) -> Span:
    """A number that leads to just so many entries in the list."""
    tip = lookups.words._("Show in the list of results")
    return Span(number(count, lookups.language), link=link("list", written(selection)), tip=tip)


def entry_line(entry: Brief | Neighbour, lookups: Lookups) -> Line:
    """An entry by its title and date."""
    title = Span(entry.title[lookups.language], link=link("entry", entry.id), kind=entry.kind)
    return title, Span(f" {brief_date(entry.date, lookups.language)}", quiet=True)


def batch_lines(batch: Batch, selection: Selection | None, lookups: Lookups) -> Cell:
    """The newest entries, and what leads to the others; no Selection finds those of unknown status."""
    lines = tuple(entry_line(entry, lookups) for entry in batch.newest)
    rest = batch.total - len(lines)
    if not rest:
        return lines
    said = lookups.words.plural("{count} more", "{count} more", rest).format(count=number(rest, lookups.language))
    target = link("list", written(selection)) if selection else None
    return *lines, (Span(said, link=target, quiet=not target, tip=lookups.words._("Show in the list of results")),)


def unfolding(part: str, hidden: int, lookups: Lookups, *, unfolded: bool) -> Cell:
    """What shows the rest of a list, or hides it again; nothing when all of it is always shown."""
    words = lookups.words
    said = words._("Show fewer") if unfolded else words.plural("{count} more", "{count} more", hidden)
    offer = Span(said.format(count=hidden), link=link("unfold", part), label=True, offer=unfolded)
    return ((offer,),) if hidden > 0 else ()
