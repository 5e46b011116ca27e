"""Eras: periods and bodies that were there while entries happened, as the background of a timeline."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import field

from app.domain.dates import Edtf
from app.domain.days import BEGINNING, END
from app.domain.entry import Citation, Texts
from app.domain.record import record


@record
class Era:
    """countries are those that it concerns, none where it concerns all of them."""

    code: str
    name: Texts
    date: Edtf
    countries: tuple[str, ...]
    sources: tuple[Citation, ...]
    short: Texts = field(default_factory=dict)

    @property
    def first(self) -> int:
        """The day on which it may have begun at the earliest."""
        return self.date.start.first if self.date.start else BEGINNING

    @property
    def last(self) -> int:
        """The day on which it may have been over at the earliest: another may begin on it."""
        return self.date.end.first if self.date.end else END


def chosen_eras(eras: Iterable[Era], countries: Collection[str]) -> list[Era]:
    """Those of some countries, the ones of a single country first; without a choice those of more countries."""
    if not countries:
        return [era for era in eras if len(era.countries) != 1]
    concerned = [era for era in eras if not era.countries or not set(countries).isdisjoint(era.countries)]
    return sorted(concerned, key=lambda era: len(era.countries) != 1)


def in_rows(eras: Iterable[Era], rows: int) -> list[tuple[Era, int]]:
    """Eras with their rows, as many as find room when the first ones come first."""
    taken: Sequence[list[Era]] = [[] for _ in range(rows)]
    found = []
    for era in eras:
        for row, others in enumerate(taken):
            if all(era.last <= other.first or other.last <= era.first for other in others):
                others.append(era)
                found.append((era, row))
                break
    return found
