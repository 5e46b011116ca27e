"""The answer to a Selection, as every view shows it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import overload

from app.domain.bits import numbers_of
from app.domain.dates import Edtf
from app.domain.entry import Texts
from app.domain.matching import Match
from app.domain.query import Query
from app.domain.record import record
from app.domain.selection import Selection


class Ranked(Sequence[int]):
    """Entries in order, kept as masks one after another; only what is asked for is spelled out."""

    def __init__(self, tiers: Sequence[tuple[int, int]], *, rising: bool = False) -> None:
        """Take (score, mask) pairs, no entry in two of them; within a mask the order is by number."""
        self.tiers = [(score, mask) for score, mask in tiers if mask]
        self._rising = rising
        self._starts = [0]
        for _, mask in self.tiers:
            self._starts.append(self._starts[-1] + mask.bit_count())
        self._spelled: dict[int, list[int]] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ranked) and (self.tiers, self._rising) == (other.tiers, other._rising)

    __hash__ = None  # type: ignore[assignment]

    def __len__(self) -> int:
        return self._starts[-1]

    def __iter__(self) -> Iterator[int]:
        for tier in range(len(self.tiers)):
            yield from self._numbers(tier)

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> list[int]: ...
    def __getitem__(self, place: int | slice) -> int | list[int]:
        if isinstance(place, slice):
            return [self[i] for i in range(*place.indices(len(self)))]
        place = range(len(self))[place]
        tier = next(tier for tier in range(len(self.tiers)) if place < self._starts[tier + 1])
        return self._numbers(tier)[place - self._starts[tier]]

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int) and self._tier(number) is not None

    def index(self, number: int, *_: int) -> int:
        """The place of an entry; ValueError when it is not among them."""
        tier = self._tier(number)
        if tier is None:
            raise ValueError(number)
        mask = self.tiers[tier][1]
        before = mask & ((1 << number) - 1) if self._rising else mask >> (number + 1)
        return self._starts[tier] + before.bit_count()

    def score(self, number: int) -> int:
        """How well an entry answers, larger is better; 0 where nothing tells."""
        tier = self._tier(number)
        return 0 if tier is None else self.tiers[tier][0]

    def _tier(self, number: int) -> int | None:
        """The tier that an entry is in, None when it is in none."""
        found = (tier for tier, (_, mask) in enumerate(self.tiers) if number >= 0 and mask >> number & 1)
        return next(found, None)

    def _numbers(self, tier: int) -> list[int]:
        if tier not in self._spelled:
            numbers = numbers_of(self.tiers[tier][1])
            self._spelled[tier] = numbers if self._rising else numbers[::-1]
        return self._spelled[tier]


@record
class Answer:
    """numbers: the entries in order; mask: the same as bits; facets: facet -> code -> what a click would give;
    histogram: year -> count.

    understood is the Selection with the filters of its text among its filters.
    """

    selection: Selection
    understood: Selection
    query: Query
    numbers: Ranked
    mask: int = 0
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    histogram: Mapping[int, int] = field(default_factory=dict)
    took_ms: float = 0.0

    @property
    def total(self) -> int:
        """How many entries answer."""
        return len(self.numbers)


@record
class Brief:
    """What a list shows of an entry; countries are those among its parties, in the entry's order."""

    number: int
    id: str
    kind: str
    title: Texts
    date: Edtf
    countries: tuple[str, ...]


@record
class Snippet:
    """A piece of an entry's text with the spans (start, end) in it that match, and where it comes from."""

    text: str
    spans: tuple[tuple[int, int], ...]
    field: str
    language: str | None = None


@record
class Hit:
    """An entry of an answer as a list shows it; matches are those in the title of the reader's language."""

    brief: Brief
    snippet: Snippet
    matches: tuple[Match, ...]
