"""What the search field offers while something is typed: fields and their values, with what each would find."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.domain.completing import Spot, completed, fields_begun, spot_at, without
from app.domain.fields import FACET_OF
from app.domain.keyboard import other_layout
from app.domain.lexing import MINUS, quoted
from app.domain.matching import Match
from app.domain.record import record
from app.domain.selection import Selection
from app.domain.text import HAN, fold, folded
from app.library.library import Library
from app.output.field_words import MEANINGS
from app.output.values import DATES, MANNERS, Value, values_of
from app.wording.wording import Wording

_HAN = re.compile(f"[{HAN}]")
_MOST_ROWS = 40
_LONGEST = 22
"""Characters of a name that is written out; of a longer one the abbreviation is, if it has one."""

_DECADE = len("199")
_IN_ORDER = (*DATES, *MANNERS)
"""Fields whose values have an order of their own."""


@record
class Offer:
    """What a row says, the spans of its label that are typed, and the text with the cursor that it leads to.

    total is how many entries that text finds, None where it is not about entries.
    """

    label: str
    hint: str
    total: int | None
    spans: tuple[Match, ...]
    text: str
    cursor: int


@record
class Offers:
    """start: where in the text the offers belong; likely: the first of them is probably meant."""

    heading: str = ""
    rows: tuple[Offer, ...] = ()
    start: int = 0
    likely: bool = False


class Completing:
    """Completes what is typed, with the library's own values, in the reader's language."""

    def __init__(self, library: Library, wording: Wording) -> None:
        self._library = library
        self.wording = wording

    def offers(self, selection: Selection, cursor: int) -> Offers:
        """What may stand at the cursor of the Selection's text."""
        spot = spot_at(selection.text, cursor)
        if spot is None:
            return Offers()
        return self._fields(selection.text, spot) if spot.field is None else self._values(selection, spot, spot.field)

    def _fields(self, text: str, spot: Spot) -> Offers:
        words, size = self.wording.words, len(spot.typed)
        rows = [
            Offer(f"{name}:", words._(MEANINGS[field]), None, ((0, size),), *completed(text, spot, name))
            for field, name in fields_begun(spot.typed)
        ]
        return Offers(words._("Search by field"), tuple(rows), spot.start)

    def _values(self, selection: Selection, spot: Spot, field: str) -> Offers:
        rest = self._library.search(replace(selection, text=without(selection.text, spot)))
        beside = set(map(fold, spot.others))
        every = [
            value
            for value in values_of(field, spot.typed, rest, self._library, self.wording)
            if beside.isdisjoint(map(fold, value.names))
        ]
        typed, begun = spot.typed, self._begun(field, spot.typed, every)
        if not begun and (other := other_layout(typed)):
            typed, begun = other, self._begun(field, other, every)
        rows = [(rank, self._offer(selection, spot, value, typed)) for rank, value in begun[:_MOST_ROWS]]
        rows = [(rank, row) for rank, row in rows if row.total != 0] or rows
        if field not in _IN_ORDER:
            # Of what is excluded, the most is what leaves the least.
            sign = 1 if selection.text[spot.item_start] in MINUS else -1
            rows.sort(key=lambda ranked: (ranked[0], sign * (ranked[1].total or 0)))
        exact = any(fold(typed) == fold(name) for _, value in begun for name in value.names)
        return Offers(
            heading=self.wording.words._(MEANINGS[field]),
            rows=tuple(row for _, row in rows),
            start=spot.start,
            likely=len(typed) >= (_DECADE if field in DATES else 1) and not exact,
        )

    def _begun(self, field: str, typed: str, every: Sequence[Value]) -> list[tuple[int, Value]]:
        """The values with a name that begins so, and those with a word in a name that does, in any language."""
        meant = self._library.meant(field, typed) if typed else ()
        found = []
        for value in every:
            spans = [span for name in value.names if (span := begun_span(name, typed))]
            if not typed or value.code in meant or any(start == 0 for start, _ in spans):
                found.append((0, value))
            elif spans and field not in DATES:
                found.append((1, value))
        return sorted(found, key=lambda ranked: ranked[0])

    def _offer(self, selection: Selection, spot: Spot, value: Value, typed: str) -> Offer:
        text, cursor = completed(selection.text, spot, self._written(str(spot.field), value))
        counted = spot.field not in MANNERS or spot.field == "period"
        total = self._library.total(replace(selection, text=text)) if counted else None
        span = begun_span(value.label, typed)
        return Offer(value.label, value.hint, total, (span,) if span else (), text, cursor)

    def _written(self, field: str, value: Value) -> str:
        """The name of a term, or its code where the name means more than this term."""
        facet = FACET_OF.get(field)
        if facet is None:
            return value.written
        names = (value.written, value.hint) if len(value.written) <= _LONGEST else (value.hint, value.written)
        asked = ((name, Selection(text=f"{field}:{quoted(name)}")) for name in names if name)
        alone = (name for name, asks in asked if self._library.understood(asks).chosen(facet) == (value.code,))
        return next(alone, value.code)


def begun_span(name: str, typed: str) -> Match | None:
    """Where a word of a name begins as typed, None where none does; Chinese has no words, so anywhere in it."""
    wanted = fold(typed)
    if not wanted:
        return None
    whole, origin = folded(name)
    edge = "" if _HAN.match(wanted) else r"(?<![^\W_])"
    found = re.search(edge + re.escape(wanted), whole)
    return (origin[found.start()], origin[found.end()]) if found else None
