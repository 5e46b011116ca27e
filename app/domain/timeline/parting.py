"""The view in which entries that stand together come apart."""

from collections.abc import Collection
from typing import Final

from app.domain.days import BEGINNING, END
from app.domain.timeline.density import Bar
from app.domain.timeline.frame import Frame
from app.domain.timeline.lanes import Lane
from app.domain.timeline.layout import layout
from app.domain.timeline.marks import LaneLayout, Room
from app.domain.timeline.viewport import Viewport

_MARGIN: Final = 0.1
_NEARER: Final = 0.9
"""A view that shows more than this share of the days is not worth the way."""


def view_of(bar: Bar, view: Viewport) -> Viewport | None:
    """Just the days of a bar, None where the view shows hardly more."""
    return _nearer(view, bar.first, bar.last, 0.0)


def parting_view(numbers: Collection[int], lane: Lane, frame: Frame, room: Room) -> Viewport | None:
    """The days of entries of a lane, or those on which they begin, if that parts them; else None."""
    known = frame.chronology
    firsts = [day for number in numbers if (day := known.firsts[number]) > BEGINNING]
    lasts = [day for number in numbers if (day := known.lasts[number]) < END]
    for ends in (lasts, firsts):
        near = _nearer(frame.viewport, min(firsts), max(ends), _MARGIN) if firsts and ends else None
        if near and _places(numbers, layout(lane, Frame(known, near, frame.mark), room), frame) > 1:
            return near
    return None


def _nearer(view: Viewport, first: int, last: int, margin: float) -> Viewport | None:
    around = (last + 1 - first) * margin
    near = view.showing(first - around, last + 1 + around)
    return near if near.range < view.range * _NEARER else None


def _places(numbers: Collection[int], found: LaneLayout, frame: Frame) -> int:
    """At how many marks, chips and bars entries stand."""
    wanted, firsts = set(numbers), frame.chronology.firsts
    marks = sum(mark.number in wanted for mark in found.marks)
    chips = sum(not wanted.isdisjoint(cluster.numbers) for cluster in found.clusters)
    bars = sum(any(bar.first <= firsts[number] <= bar.last for number in wanted) for bar in found.bars)
    return marks + chips + bars
