"""What is being typed at the cursor of a search's text, and what the text becomes when it is completed."""

import re
from collections.abc import Iterator
from typing import Final

from app.domain.fields import FIELD_NAMES
from app.domain.lexing import Item, items, quoted
from app.domain.record import record
from app.domain.text import HAN, fold

_OPENING, _CLOSING = '"“«「', '"”»」'
_HAN: Final = re.compile(f"[{HAN}]+")
_FEWEST_LETTERS: Final = 2


@record
class Spot:
    """A value of a field, or a word that begins the name of one (field is None), as far as it is typed.

    start and end have what a completion replaces, item_start and item_end the whole item with its field; others are
    the values that stand beside this one.
    """

    field: str | None
    typed: str
    start: int
    end: int
    item_start: int
    item_end: int
    others: tuple[str, ...] = ()


def spot_at(text: str, cursor: int) -> Spot | None:
    """What could be completed at the cursor, None where nothing could."""
    before: Item | None = None
    for item in items(text):
        if cursor < item.start:
            break
        waiting = before is not None and _waits(before, text[before.end : item.start])
        if cursor <= item.end:
            after_space = before if waiting and item.plain else None
            return _after_space(text, after_space, item.end, cursor) if after_space else _inside(text, item, cursor)
        before = item
    waiting = before is not None and _waits(before, text[before.end : cursor])
    return _after_space(text, before, cursor, cursor) if before and waiting else None


def completed(text: str, spot: Spot, value: str) -> tuple[str, int]:
    """The text with a value, or the name of a field, in the spot, and where the cursor is then."""
    before, rest = text[: spot.start], text[spot.end :]
    if spot.field is None:
        before += value + ":"
    elif spot.end < spot.item_end:
        before += quoted(value)
    else:
        before, rest = before + quoted(value) + " ", rest.lstrip(" ")
    return before + rest, len(before)


def without(text: str, spot: Spot) -> str:
    """The text without the item in which the spot is."""
    return text[: spot.item_start] + text[spot.item_end :].lstrip(" ")


def fields_begun(typed: str) -> Iterator[tuple[str, str]]:
    """(field, name) for the fields with a name that begins so; one name each, the shortest."""
    word = fold(typed)
    if not (word.isalpha() and (_HAN.fullmatch(word) or len(word) >= _FEWEST_LETTERS)):
        return
    for field, names in FIELD_NAMES.items():
        begun = [name for name in names if fold(name).startswith(word)]
        if begun:
            yield field, min(begun, key=len)


def _waits(item: Item, between: str) -> bool:
    """Whether a field still has no value and only spaces follow it."""
    return item.field is not None and not item.text and between.isspace()


def _after_space(text: str, before: Item, end: int, cursor: int) -> Spot:
    """A value that a space parts from its colon."""
    typed = text[before.end : cursor].lstrip()
    return Spot(before.field, typed, before.end, end, before.start, end)


def _inside(text: str, item: Item, cursor: int) -> Spot | None:
    if item.field:
        return _value(text, item, cursor) if cursor >= item.end - len(item.text) else None
    if item.quoted or cursor != item.end:
        return None
    return Spot(None, item.text, item.end - len(item.text), item.end, item.start, item.end)


def _value(text: str, item: Item, cursor: int) -> Spot:
    """The value of a field at the cursor; an open quotation mark reaches to the cursor only."""
    placed = item.placed_values
    start, end = next(((a, b) for _, a, b in placed if a <= cursor <= b), (cursor, cursor))
    others = tuple(value for value, a, _ in placed if value and a != start)
    typed, item_end = text[start:cursor], item.end
    if typed[:1] in set(_OPENING):
        typed = typed[1:].rstrip(_CLOSING)
        if text[end - 1] not in _CLOSING or end - start == 1:
            end = item_end = cursor
    return Spot(item.field, typed.strip(), start, end, item.start, item_end, others)
