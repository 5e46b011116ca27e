"""Chronologies and lanes for tests."""

import random

from app.domain.bits import mask_of
from app.domain.dates import Precision
from app.domain.days import BEGINNING, END
from app.domain.timeline.chronology import Chronology, Look
from app.domain.timeline.lanes import Lane

OPEN = [(100, END), (35_000, END), (BEGINNING, 9_000), (BEGINNING, END)]


def chronology(*days: tuple[int, int], precision: Precision = Precision.DAY) -> Chronology:
    """Entries of these first and last days, numbered in their order."""
    ordered = sorted(days)
    look = Look("meeting", precision)
    return Chronology([first for first, _ in ordered], [last for _, last in ordered], [look] * len(ordered))


def whole(known: Chronology, code: str = "x") -> Lane:
    """A lane of all entries."""
    return Lane(code, (1 << len(known)) - 1, len(known))


def some(known: Chronology, share: float, seed: int) -> Lane:
    """A lane of a share of all entries."""
    chance = random.Random(seed)
    return Lane("x", mask_of(number for number in range(len(known)) if chance.random() < share), len(known))


def random_days(count: int, seed: int) -> list[tuple[int, int]]:
    """Days of which most lie late, short and long periods, and some that are open."""
    chance = random.Random(seed)
    firsts = [int(chance.triangular(0, 40_000, 30_000)) for _ in range(count)]
    return [(first, first + chance.choice([0, 0, 0, 0, 5, 30, 365, 9_000])) for first in firsts]
