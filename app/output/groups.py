"""What an organization is and who belongs to it, as its page has them."""

from collections.abc import Iterator
from itertools import groupby

from app.domain.groups import Group, GroupFacts
from app.output.authorities import sources_line
from app.output.facts import party_link
from app.output.free_text import in_readers_language
from app.output.lookups import Lookups
from app.output.parts import Fact, Section, Span, joined
from app.wording.dates import brief, in_words


def group_sections(found: GroupFacts | None, lookups: Lookups) -> Iterator[Section]:
    """What it is, and its members by the time of their membership; nothing where none is recorded."""
    if found is None:
        return
    group, words = found.group, lookups.words
    when = (Span(in_words(group.date, lookups.language), quiet=True),)
    note = in_readers_language(group.note, lookups, quiet=True)
    lines = (when, *note, sources_line(group.sources, found.sources, lookups))
    yield Section(words._("What it is"), prose=((Span(group.about[lookups.language]),),), lines=lines)
    if group.members:
        today = sum(member.date.open_end for member in group.members)
        yield Section(words._("Members"), tuple(_members(group, lookups)), count=today or None)


def _members(group: Group, lookups: Lookups) -> Iterator[Fact]:
    """Those of the same time together, in the order of the file."""
    for date, members in groupby(group.members or (), key=lambda member: member.date):
        names = joined((party_link(member.country, lookups),) for member in members)
        yield Fact(brief(date, lookups.language), (names,))
