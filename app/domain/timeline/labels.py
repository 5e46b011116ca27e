"""Which marks of a lane have room for a label beside them or within them.

That depends on the entries around a mark and on the scale, never on where the view begins; and a mark that has a label
keeps it at every larger scale. Every label is given the same room, so that none has to be read to decide.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final

from app.domain.days import END
from app.domain.timeline.frame import Box, Frame
from app.domain.timeline.lanes import Lane
from app.domain.timeline.marks import Label, Mark, Room

LABEL_GAP: Final = 6.0
_BEFORE: Final = 10.0
_AFTER: Final = 24.0
"""So much of a mark is seen before and after a label within it."""

_STEP: Final = 32.0
"""Labels grow by so much, so that they do not change with each pixel."""

_LEAST: Final = 64.0
_CROWDED: Final = 4
"""Where so many times more marks begin than would all have labels, none has."""


def reaches(lane: Lane, numbers: Sequence[int], boxes: Sequence[Box], frame: Frame, room: Room) -> dict[int, float]:
    """How far marks reach that are to have a label beside them, by entry.

    The boxes come from left to right, and the numbers ascending. One row is left to what does not fit.
    """
    rows, wide = room.rows - 1, room.label + 2 * LABEL_GAP
    if not room.label or rows < 1:
        return {}
    reach = (room.mark + wide + room.gap) / frame.viewport.scale
    rivals = _rivals(lane, numbers, frame, (rows, reach / min(rows, _CROWDED)))
    if not rivals:
        return {}
    starts = [box.x0 for box in boxes]
    # What is kept at the left edge although it began before has no label: it would move along the others.
    widest, edge = _widest(room), -room.mark
    places = {box.number: at for at, box in enumerate(boxes) if box.x1 - box.x0 < widest and box.x0 != edge}
    ends = [bisect_left(starts, box.x1 + room.gap, place + 1) for place, box in enumerate(boxes)]
    depths = _depths(ends)
    found = {}
    for number in rivals:
        if (place := places.get(number)) is None:
            continue
        box, end = boxes[place], ends[place]
        reach = box.x1 + wide
        last = bisect_left(starts, reach + room.gap, end)
        if max(depths[place:end]) <= rows and max(depths[end:last], default=0) < rows:
            found[number] = reach
        # A label that is refused leaves its room to none of less weight: that one would lose it when this one comes.
        for beside in range(end, last):
            depths[beside] += 1
    return found


def _rivals(lane: Lane, numbers: Sequence[int], frame: Frame, least: tuple[int, float]) -> list[int]:
    """The entries after which so many days pass until that many others have begun, those with most days first.

    Days do not depend on the scale: at a larger one others join them, but only behind them.
    """
    count, days = least
    firsts, lasts = frame.chronology.firsts, frame.chronology.lasts
    beyond = lane.following_ones(frame.begun, count)
    starts = [*map(firsts.__getitem__, numbers), *map(firsts.__getitem__, beyond), *[END] * count]
    found = []
    for place, number in enumerate(numbers):
        first, last = starts[place], lasts[number]
        after = place + 1
        if last == END:
            last = first
        elif last > first:
            after = bisect_right(starts, last, after)
        free = starts[after + count - 1] - last
        if free >= days:
            found.append((-free, number))
    found.sort()
    return [number for _, number in found]


def _widest(room: Room) -> float:
    """A mark that is wider has its label within."""
    return room.label + _BEFORE + _AFTER


def _depths(ends: Sequence[int]) -> list[int]:
    """How many boxes stand one above the other where each begins; a box reaches over those before its end."""
    changes = [1] * (len(ends) + 1)
    for end in ends:
        changes[end] -= 1
    return list(accumulate(changes))[:-1]


def labels(marks: Iterable[Mark], beside: Collection[int], width: float, room: Room) -> tuple[Label, ...]:
    """The labels of placed marks, as wide as what stands at their right allows."""
    return tuple(_labels(marks, beside, width, room)) if room.label else ()


def _labels(marks: Iterable[Mark], beside: Collection[int], width: float, room: Room) -> Iterator[Label]:
    least = _widest(room)
    free = [width] * room.rows
    for mark in sorted(marks, key=lambda mark: -mark.x0):
        number, x0, x1, row, _ = mark
        inside = x1 - x0 >= least
        if inside or number in beside:
            left = max(0.0, x0) + _BEFORE if inside else x1 + LABEL_GAP
            right = min(width, x1) - _AFTER if inside else free[row] - room.gap - LABEL_GAP
            space = (right - left) // _STEP * _STEP
            if space >= _LEAST and left >= 0:
                yield Label(number, left, left + space, row, inside)
        free[row] = min(width, x0)
