"""The way through the matches of a page, as numbers: which one is the next, and where Qt has it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.domain.matching import Match
from app.domain.record import record

_LAST_OF_ONE_UNIT = "\uffff"


@record
class Walk:
    """Matches in the order of reading, and the place among them; None before the first step."""

    spans: tuple[Match, ...] = ()
    place: int | None = None

    def stepped(self, step: int, seen: int) -> "Walk":
        """One match on (1) or back (-1), and round at the end; the first step begins at the position that is seen."""
        if not self.spans:
            return self
        if self.place is None:
            before = bisect_left(self.spans, (seen, seen))
            place = before if step > 0 else before - 1
        else:
            place = self.place + step
        return replace(self, place=place % len(self.spans))


def joined(text: str, spans: Iterable[Match]) -> Iterator[Match]:
    """Matches that only a space divides become one: whoever looks for two words need not stop twice."""
    last: Match | None = None
    for start, end in spans:
        if last and text[last[1] : start].isspace():
            last = last[0], end
        else:
            if last:
                yield last
            last = start, end
    if last:
        yield last


def in_units(text: str, spans: Iterable[Match]) -> Iterator[Match]:
    """The spans of a text as Qt counts them: a rare Han character takes two units."""
    if not text or max(text) <= _LAST_OF_ONE_UNIT:
        yield from spans
        return
    for start, end in spans:
        yield _units(text[:start]), _units(text[:end])


def _units(text: str) -> int:
    return len(text) + sum(character > _LAST_OF_ONE_UNIT for character in text)
