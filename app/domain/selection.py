"""What is on the screen, as one immutable value: query text, facet choices, party logic, period, order."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum
from typing import TypeAlias

from app.domain.dates import DateError, Edtf, parse
from app.domain.days import BEGINNING, END
from app.domain.record import record

FACETS = (
    "country",
    "organization",
    "kind",
    "framework",
    "topic",
    "subtype",
    "status",
    "decade",
    "confidence",
)
"""All that the library counts, in the order in which it is shown."""

CHOICES = (*FACETS, "source")
"""All that can be chosen; sources are so many that they are not counted."""

VOCABULARY_OF = {
    "country": "countries",
    "organization": "organizations",
    "kind": "kinds",
    "framework": "frameworks",
    "topic": "topics",
    "subtype": "subtypes",
    "status": "statuses",
    "confidence": "confidences",
}
"""The list of terms that names a facet's codes; decades are named by their number."""


class PartyLogic(StrEnum):
    """How several countries are meant: any of them, all of them, exactly these and no other."""

    ANY = "any"
    ALL = "all"
    ONLY = "only"


class PeriodLogic(StrEnum):
    """Whether an entry of uncertain date must lie in the period or may."""

    CERTAINLY = "certainly"
    POSSIBLY = "possibly"


class Sort(StrEnum):
    """The order of the answer; without a text, relevance is newest first."""

    RELEVANCE = "relevance"
    NEWEST = "date"
    EARLIEST = "earliest"


Edit: TypeAlias = Callable[["Selection"], "Selection"]
"""What a view wants changed; it is applied to the Selection of that moment, which may be newer than the view."""


@record
class Selection:
    """Every view shows the answer to the current Selection; choices are sorted (facet, code) pairs."""

    text: str = ""
    literal: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    parties: PartyLogic = PartyLogic.ANY
    since: Edtf | None = None
    until: Edtf | None = None
    period: PeriodLogic = PeriodLogic.POSSIBLY
    sort: Sort = Sort.RELEVANCE

    def chosen(self, facet: str) -> tuple[str, ...]:
        """The codes chosen in a facet."""
        return tuple(code for name, code in self.choices if name == facet)

    def toggled(self, facet: str, code: str) -> "Selection":
        """The Selection after a click on a facet's code."""
        return replace(self, choices=tuple(sorted({(facet, code)} ^ set(self.choices))))

    def without(self, facet: str, code: str) -> "Selection":
        """The Selection with a code not chosen."""
        return replace(self, choices=tuple(choice for choice in self.choices if choice != (facet, code)))

    def only(self, facet: str, codes: Iterable[str]) -> "Selection":
        """The Selection with just these codes chosen in a facet."""
        others = {choice for choice in self.choices if choice[0] != facet}
        return replace(self, choices=tuple(sorted(others | {(facet, code) for code in codes})))

    def cleared(self) -> "Selection":
        """Neither text nor filters; only the order is kept."""
        return Selection(sort=self.sort)

    @property
    def days(self) -> tuple[int, int] | None:
        """First and last day of the period, None when there is none."""
        if self.since is None and self.until is None:
            return None
        return (self.since.first if self.since else BEGINNING, self.until.last if self.until else END)

    @property
    def narrowed(self) -> bool:
        """Whether there is a text or a filter; how several countries or uncertain dates are meant is none."""
        return replace(self, sort=Sort.RELEVANCE, parties=PartyLogic.ANY, period=PeriodLogic.POSSIBLY) != Selection()


def backwards(since: Edtf | None, until: Edtf | None) -> bool:
    """Whether a period would end before it begins."""
    return since is not None and until is not None and since.first > until.last


def selection(  # noqa: PLR0913 (one argument per part of a Selection, all by name)
    *,
    text: str = "",
    literal: bool = False,
    choices: Iterable[tuple[str, str]] = (),
    parties: str = "any",
    since: str = "",
    until: str = "",
    period: str = "possibly",
    sort: str = "relevance",
) -> Selection:
    """A Selection from plain words; DateError or ValueError when one of them is not valid."""
    first, last = parse(since) if since else None, parse(until) if until else None
    if backwards(first, last):
        raise DateError(f"the period ends ({until}) before it begins ({since})")
    return Selection(
        text=text,
        literal=literal,
        choices=tuple(sorted(set(choices))),
        parties=PartyLogic(parties),
        since=first,
        until=last,
        period=PeriodLogic(period),
        sort=Sort(sort),
    )
