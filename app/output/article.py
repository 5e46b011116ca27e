"""An entry written out in one language, as parts that a page or a plain text sets one under the other."""

from dataclasses import dataclass
from itertools import chain

from app.domain.entry import Entry, Texts
from app.output.actions import long_table, treaty_sections
from app.output.details import figures, related, sources, standing
from app.output.facts import head_facts
from app.output.lookups import Lookups
from app.output.parts import Fact, Section


@dataclass(frozen=True, slots=True)
class Article:
    """Everything of an entry, in the order of reading."""

    kind: str
    kind_name: str
    subtype: str
    status: str | None
    title: str
    other_titles: Texts
    facts: tuple[Fact, ...]
    summary: str
    sections: tuple[Section, ...]


def article(entry: Entry, lookups: Lookups) -> Article:
    """Write an entry out."""
    titles = dict(entry.title)
    return Article(
        kind=entry.kind,
        kind_name=lookups.name("kinds", entry.kind),
        subtype=lookups.name("subtypes", entry.subtype),
        status=_status(entry, lookups),
        title=titles.pop(lookups.language),
        other_titles=titles,
        facts=head_facts(entry, lookups),
        summary=entry.summary[lookups.language],
        sections=_sections(entry, lookups),
    )


def _status(entry: Entry, lookups: Lookups) -> str | None:
    """The status; only of an agreement is it worth saying that it is unknown."""
    if entry.status:
        return lookups.name("statuses", entry.status)
    return lookups.words._("status unknown") if entry.kind == "agreement" else None


def _sections(entry: Entry, lookups: Lookups) -> tuple[Section, ...]:
    below = (treaty_sections, figures, related, sources, standing, long_table)
    return tuple(chain.from_iterable(write(entry, lookups) for write in below))
