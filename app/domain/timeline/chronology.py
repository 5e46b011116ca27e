"""The days of all entries of a library, held once; a question about some of them is a mask and a search by halves."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Final, NamedTuple

from app.domain.bits import mask_of
from app.domain.dates import Edtf, Precision
from app.domain.days import BEGINNING, END, civil, day_number

_STEP: Final = 512
"""Entries between two masks that are kept: the most that a question sets one by one."""

_NO_PIECES: Final[Mapping[int, Sequence["Piece"]]] = MappingProxyType({})


class Look(NamedTuple):
    """What an entry's kind and date look like; entries that look alike share one.

    start and end are how precisely the sides of an interval are given, None where they are not known; endless tells
    that it goes on, and that its end is not just unknown.
    """

    kind: str
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    start: Precision | None = Precision.DAY
    end: Precision | None = Precision.DAY
    endless: bool = False


class Piece(NamedTuple):
    """One of the dates that an entry may have."""

    first: int
    last: int
    look: Look


class Chronology:
    """First and last days and looks by entry number; entries are numbered by their first and then their last day.

    pieces has the members of one-of sets, by entry number.
    """

    def __init__(
        self,
        firsts: Sequence[int],
        lasts: Sequence[int],
        looks: Sequence[Look],
        pieces: Mapping[int, Sequence[Piece]] = _NO_PIECES,
    ) -> None:
        self.firsts, self.lasts, self.looks = firsts, lasts, looks
        self._pieces = pieces
        self._order = sorted(range(len(lasts)), key=lasts.__getitem__)
        self._sorted_lasts = [lasts[number] for number in self._order]
        self._ended = [0]
        for start in range(0, len(lasts), _STEP):
            self._ended.append(self._ended[-1] | mask_of(self._order[start : start + _STEP]))
        # Of these nothing is known of when they were: they have a place in no view.
        self.undated = ((1 << self.begun(BEGINNING + 1)) - 1) & ~self.ended(END)

    def __len__(self) -> int:
        return len(self.firsts)

    def begun(self, day: int) -> int:
        """How many entries begin before a day; they are numbered below that."""
        return bisect_left(self.firsts, day)

    def ended(self, day: int) -> int:
        """The mask of the entries that end before a day."""
        place = bisect_left(self._sorted_lasts, day)
        kept = place // _STEP
        return self._ended[kept] | mask_of(self._order[kept * _STEP : place])

    def by_year(self, mask: int) -> dict[int, int]:
        """Year of the first day -> how many entries of a mask."""
        bits = mask.to_bytes(len(self) // 8 + 1, "little")
        counts = {
            year: ((int.from_bytes(bits[start >> 3 : end + 7 >> 3], "little") >> (start & 7)) & ~(-1 << (end - start)))
            for year, start, end in self._years
        }
        return {year: count for year, found in counts.items() if (count := found.bit_count())}

    @cached_property
    def _years(self) -> list[tuple[int, int, int]]:
        """The years, each with the number of its first entry and of the first one after it."""
        years: list[tuple[int, int, int]] = []
        end = 0
        while end < len(self):
            start, year = end, civil(self.firsts[end])[0]
            end = self.begun(day_number(year + 1, 1, 1))
            years.append((year, start, end))
        return years

    def touching(self, first: int, last: int) -> int:
        """The mask of the entries some day of which lies in a period."""
        return ((1 << self.begun(last + 1)) - 1) & ~self.ended(first)

    def touches(self, number: int, first: int, last: int) -> bool:
        """Whether some day of an entry lies in a period."""
        return self.firsts[number] <= last and first <= self.lasts[number]

    def within(self, first: int, last: int) -> int:
        """The mask of the entries all days of which lie in a period."""
        return self.ended(last + 1) >> (begun := self.begun(first)) << begun

    def middle(self, number: int) -> float:
        """The middle of what is known of an entry's date."""
        known = [day for day in (self.firsts[number], self.lasts[number]) if BEGINNING < day < END]
        return sum(known) / len(known) if known else 0.0

    def pieces(self, number: int) -> Sequence[Piece]:
        """The dates that an entry may have, of which there are several only in a one-of set."""
        return self._pieces.get(number) or (Piece(self.firsts[number], self.lasts[number], self.looks[number]),)

    def last_end(self, mask: int, before: int) -> int | None:
        """The latest last day before a day among the entries of a mask."""
        mask &= self.ended(before)
        kept = bisect_left(self._ended, mask.bit_count(), key=lambda ended: (mask & ended).bit_count())
        return self._first_last(mask, range(min(kept * _STEP, len(self)) - 1, -1, -1))

    def first_end(self, mask: int) -> int | None:
        """The earliest last day among the entries of a mask."""
        kept = bisect_left(self._ended, 1, key=lambda ended: (mask & ended).bit_count())
        return self._first_last(mask, range(max(0, kept - 1) * _STEP, len(self)))

    def _first_last(self, mask: int, places: range) -> int | None:
        """The last day of the first entry of a mask that stands at one of these places in the order of last days."""
        bits, order = mask.to_bytes(len(self) // 8 + 1, "little"), self._order
        return next(
            (self._sorted_lasts[place] for place in places if bits[order[place] >> 3] >> (order[place] & 7) & 1), None
        )


def look_of(kind: str, date: Edtf) -> Look:
    """What a date of an entry of some kind looks like."""
    start, end = (side.precision if side else None for side in (date.start, date.end))
    return Look(kind, date.precision, date.approximate, date.uncertain, start, end, endless=date.open_end)


def pieces_of(kind: str, date: Edtf) -> tuple[Piece, ...]:
    """The members of a one-of set; () for every other date."""
    return tuple(Piece(member.first, member.last, look_of(kind, member)) for member in date.members)


def chronology_of(dates: Sequence[tuple[str, Edtf]]) -> Chronology:
    """Kinds and dates, already in their order, as a chronology."""
    return Chronology(
        [date.first for _, date in dates],
        [date.last for _, date in dates],
        [look_of(kind, date) for kind, date in dates],
        {number: pieces_of(kind, date) for number, (kind, date) in enumerate(dates) if date.members},
    )
