"""Groups, be they organizations or frameworks: what they are, when they were there, and who belonged to them."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from app.domain.dates import Edtf
from app.domain.entry import Citation, Source, Texts
from app.domain.record import record


class Belonging(StrEnum):
    """Whether a country was a member."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@record
class Membership:
    """From when to when a country was a member; one that came back has two."""

    country: str
    date: Edtf


@record
class Group:
    """The code is that of an organization, a framework or both; members is None where nobody listed them."""

    code: str
    about: Texts
    date: Edtf
    members: tuple[Membership, ...] | None
    sources: tuple[Citation, ...]
    note: Texts = field(default_factory=dict)


@record
class GroupFacts:
    """A group and what it cites, by key."""

    group: Group
    sources: Mapping[str, Source]


def member_at(group: Group, country: str, date: Edtf) -> Belonging:
    """Tell whether a country was a member during the whole of a date; of a list that there is, nobody is left out."""
    if group.members is None:
        return Belonging.UNKNOWN
    spans = [member.date for member in group.members if member.country == country]
    if any(_surely(span, date) for span in spans):
        return Belonging.YES
    return Belonging.UNKNOWN if any(_perhaps(span, date) for span in spans) else Belonging.NO


def _surely(span: Edtf, date: Edtf) -> bool:
    vague = span.uncertain or span.approximate
    began = span.open_start or (span.start is not None and span.start.last <= date.first)
    lasted = span.open_end or (span.end is not None and date.last <= span.end.first)
    return began and lasted and not vague


def _perhaps(span: Edtf, date: Edtf) -> bool:
    return span.first <= date.last and date.first <= span.last
