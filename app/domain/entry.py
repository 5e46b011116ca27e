"""An entry of the library: an agreement, a meeting or an operation, with its parties, dates and sources."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import TypeAlias

from app.domain.dates import Edtf
from app.domain.record import record

LANGUAGES = ("zh", "en", "ru")
"""The languages of the interface and of every entry."""

KINDS = ("agreement", "meeting", "operation")

Texts: TypeAlias = Mapping[str, str]
"""One text in several languages: BCP 47 tag -> text."""


@record
class Place:
    """Where it was signed, held or carried out; country is ISO 3166-1 alpha-3 or None."""

    name: Texts
    country: str | None = None


@record
class Party:
    """A country (alpha-3) or an organisation in a role.

    basis tells how it is known (None = not established); capacity, under what name or power it acted then.
    """

    code: str
    role: str
    basis: str | None = None
    capacity: str | None = None


@record
class Action:
    """A treaty action; party None means the instrument as a whole."""

    party: str | None
    action: str
    date: Edtf
    capacity: str | None = None
    text: Texts = field(default_factory=dict)


@record
class Instrument:
    """What a treaty says of itself: days from a deposit to its effect, date of the participation table, lineage."""

    effect_days: int | None = None
    as_of: Edtf | None = None
    replaces: tuple[str, ...] = ()
    incorporates: tuple[str, ...] = ()


@record
class Figure:
    """A number that a source gives, as printed there, with its unit and its limits."""

    measure: str
    value: int | float
    unit: str
    qualifier: str = "exact"
    country: str | None = None
    period: Edtf | None = None
    stage: str | None = None
    note: Texts = field(default_factory=dict)


@record
class Relation:
    """A link to another entry; inverse when the other entry is the one that states it."""

    id: str
    relation: str
    inverse: bool = False


@record
class Source:
    """A page or document that entries cite; carrier is who carries a copy of it, if the address is that of a copy."""

    key: str
    title: str
    publisher: str | None
    date: Edtf | None
    address: str | None
    language: str
    standing: str
    carrier: str | None = None


@record
class Citation:
    """A source cited by an entry: where in it, what it supports, and more exactly which part of that."""

    source: str
    locator: Texts = field(default_factory=dict)
    supports: Sequence[str] = ()
    detail: Texts = field(default_factory=dict)


@record
class Provision:
    """What an article of an agreement says, in our words; number is as in "3" or "14 bis"."""

    number: str
    title: Texts = field(default_factory=dict)
    text: Texts = field(default_factory=dict)

    def place(self, language: str) -> str:
        """The number as it is cited in a language."""
        number, _, bis = self.number.partition(" ")
        match language:
            case "zh":
                return f"第{number}条之二" if bis else f"第{number}条"
            case "ru":
                return f"Статья {number} бис" if bis else f"Статья {number}"
            case _:
                return f"Article {self.number}"

    def heading(self, language: str) -> str:
        """The number and the title, as far as there is one."""
        between = " " if language == "zh" else ". "
        return between.join(filter(None, (self.place(language), self.title.get(language))))


@record
class Entry:
    """Everything that the library holds about one agreement, meeting or operation."""

    id: str
    kind: str
    subtype: str
    title: Texts
    official: tuple[str, ...]
    date: Edtf
    summary: Texts
    confidence: str
    status: str | None = None
    framework: str | None = None
    organizations: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    place: Place | None = None
    parties: tuple[Party, ...] = ()
    instrument: Instrument | None = None
    actions: tuple[Action, ...] = ()
    figures: tuple[Figure, ...] = ()
    articles: tuple[Provision, ...] = ()
    related: tuple[Relation, ...] = ()
    sources: tuple[Citation, ...] = ()
    checked: Edtf | None = None
    notes: Texts = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
