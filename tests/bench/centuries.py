"""As many made entries as one likes from a hundred years in twenty lanes, and someone who moves among them."""

import random
from functools import cache

from app.domain.bits import mask_of
from app.domain.dates import Precision
from app.domain.days import END, day_number
from app.domain.timeline.chronology import Chronology, Look
from app.domain.timeline.timeline import Timeline
from app.domain.timeline.viewport import Viewport

SIZE = (1366, 768)
LANES = 20
BEGINNING, LATEST = day_number(1909, 1, 1), day_number(2026, 6, 30)
MOST = day_number(2012, 1, 1)
KINDS = ("agreement", "meeting", "operation")
# As in the library: half of the dates are days, a quarter intervals of some days, the rest months, years and open ends.
SHAPES = (
    *[(Precision.DAY, 0)] * 10,
    *[(Precision.INTERVAL, 2)] * 4,
    *[(Precision.INTERVAL, 400)],
    *[(Precision.MONTH, 29)] * 3,
    *[(Precision.YEAR, 364)],
)

look = cache(Look)


def entries(count: int) -> Chronology:
    """Dates like those of the library, many lately and few early, one in a hundred without an end."""
    chance = random.Random(count)
    made = []
    for _ in range(count):
        first = int(chance.triangular(BEGINNING, LATEST, LATEST if chance.random() < 0.5 else MOST))
        precision, length = chance.choice(SHAPES)
        last = END if chance.random() < 0.01 else first + length
        precision = Precision.INTERVAL if last == END else precision
        made.append((first, last, look(chance.choice(KINDS), precision, chance.random() < 0.05)))
    made.sort(key=lambda entry: entry[:2])
    firsts, lasts, looks = (list(column) for column in zip(*made, strict=True))
    return Chronology(firsts, lasts, looks)


def lanes(count: int) -> dict[str, int]:
    """Every entry stands in one lane, and often in more: as many as it has parties; some lanes have most."""
    chance = random.Random(count)
    numbers: list[list[int]] = [[] for _ in range(LANES)]
    for number in range(count):
        for lane in {int(LANES * chance.random() ** 2) for _ in range(chance.choice([1, 2, 2, 3, 5]))}:
            numbers[lane].append(number)
    return {f"lane {lane}": mask_of(found) for lane, found in enumerate(numbers)}


def moved(shown: Viewport, chance: random.Random) -> Viewport:
    """Where a turn of the wheel here or there, or a drag, leads from a view."""
    if chance.random() < 0.5:
        return shown.panned(chance.uniform(-200, 200))
    return shown.zoomed(chance.choice([0.64, 0.8, 1.25, 1.25, 1.5625]), chance.uniform(0, shown.width))


def journey(timeline: Timeline, steps: int) -> list[Viewport]:
    """All days, and then so many moves among them, the same for everyone who shows this timeline."""
    whole = Viewport.opening(timeline.extent, SIZE[0])
    seen = [whole.showing(*whole.limits)]
    chance = random.Random(0)
    for _ in range(steps):
        seen.append(moved(seen[-1], chance))
    return seen
