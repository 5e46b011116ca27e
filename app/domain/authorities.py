"""Authorities: the bodies of a country that are or were responsible for counter-narcotics."""

from collections.abc import Iterable, Mapping
from dataclasses import field

from app.domain.dates import Edtf
from app.domain.entry import Citation, Source, Texts
from app.domain.record import record


@record
class Authority:
    """A body; follows are the codes of those whose successor it is, date is None when no source dates it."""

    code: str
    country: str
    remit: str
    name: Texts
    date: Edtf | None
    sources: tuple[Citation, ...]
    short: Texts = field(default_factory=dict)
    follows: tuple[str, ...] = ()
    note: Texts = field(default_factory=dict)


@record
class Authorities:
    """The bodies of a country, in the order of their file, and what they cite, by key."""

    bodies: tuple[Authority, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)


def earlier(bodies: Iterable[Authority]) -> frozenset[str]:
    """The codes of those that have a successor or ended, and be it nobody knows when."""
    listed = list(bodies)
    ended = {body.code for body in listed if body.date and not body.date.open_end}
    return frozenset(ended.union(*(body.follows for body in listed)))
