"""Chinese typed without spaces: which names, pairs of countries and words stand in a run of Han characters."""

from app.domain.naming import LONGEST_HAN, Lexicon
from app.domain.nodes import Concept
from app.domain.record import record

_IDLE = frozenset("的与和及在于对之间就为是有被把从到向由所等年月日号第次届关")
"""Characters that say nothing by themselves when they are left over between words."""

_SHORTEST_PAIR, _LONGEST_PAIR = 2, 4

_SEVERAL = frozenset(number + noun for number in "两双三四多" for noun in "国方边")
"""What Chinese writes after the countries of a pair or of more."""


@record
class Segment:
    """A piece of a run: the terms that it names, or the countries of a pair, or neither."""

    text: str
    start: int
    concepts: tuple[Concept, ...] = ()
    countries: tuple[tuple[str, ...], ...] = ()

    @property
    def known(self) -> bool:
        """Whether it means something beyond its characters."""
        return bool(self.concepts or self.countries)

    @property
    def idle(self) -> bool:
        """Whether a search does better without it."""
        return not self.known and set(self.text) <= _IDLE


def segments(text: str, lexicon: Lexicon) -> list[Segment]:
    """Cuts a folded run so that as few characters as possible stay unknown, in as few pieces as possible."""
    best: list[tuple[tuple[int, int], list[Segment]]] = [((0, 0), [])]
    for end in range(1, len(text) + 1):
        (unknown, pieces), before = best[end - 1]
        choice = ((unknown + 1, pieces), _unknown(before, text, end))
        for start in range(max(0, end - LONGEST_HAN), end - 1):
            (unknown, pieces), before = best[start]
            if segment := _named(text, start, end, lexicon) or _pair(text, start, end, before, lexicon):
                candidate = ((unknown, pieces + 1), [*before, segment])
                choice = min(choice, candidate, key=lambda found: found[0])
        best.append(choice)
    return best[-1][1]


def _unknown(before: list[Segment], text: str, end: int) -> list[Segment]:
    """One more character that belongs to no name; neighbours of the same sort become one piece."""
    character = text[end - 1]
    last = before[-1] if before else None
    if last and not last.known and (last.text[-1] in _IDLE) == (character in _IDLE):
        return [*before[:-1], Segment(last.text + character, last.start)]
    return [*before, Segment(character, end - 1)]


def _named(text: str, start: int, end: int, lexicon: Lexicon) -> Segment | None:
    concepts = lexicon.named(text[start:end])
    return Segment(text[start:end], start, concepts) if concepts else None


def _pair(text: str, start: int, end: int, before: list[Segment], lexicon: Lexicon) -> Segment | None:
    """Signs of countries where they cannot be part of a word: 中哈法律 is no trio with 法."""
    whole = text[start:end]
    found = whole[:-2] if whole[-2:] in _SEVERAL else whole
    if not _SHORTEST_PAIR <= len(found) <= _LONGEST_PAIR or len(set(found)) < len(found):
        return None
    if before and not (before[-1].known or before[-1].idle):
        return None
    countries = tuple(lexicon.signs(character) for character in found)
    closed = found != whole or len(found) == _SHORTEST_PAIR or _closed(text[end:], lexicon)
    return Segment(whole, start, countries=countries) if closed and all(countries) else None


def _closed(rest: str, lexicon: Lexicon) -> bool:
    """Whether what follows begins a word of its own."""
    names = (rest[:size] for size in range(_SHORTEST_PAIR, LONGEST_HAN + 1))
    return not rest or any(lexicon.named(name) for name in names)
