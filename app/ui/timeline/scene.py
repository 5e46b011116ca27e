"""What the timeline shows at one moment, as places and numbers: the painter paints it, the mouse asks it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from app.domain.record import record
from app.domain.timeline.actions import ACTIONS
from app.domain.timeline.density import Bar
from app.domain.timeline.frame import Frame
from app.domain.timeline.lanes import Lane
from app.domain.timeline.layout import density, layout
from app.domain.timeline.marks import Cluster, LaneLayout, Mark, Room, Running
from app.domain.timeline.ticks import Tick, ticks
from app.domain.timeline.timeline import Timeline
from app.domain.timeline.viewport import Viewport
from app.ui.timeline.eras import EraText, era_rects
from app.ui.timeline.geometry import Geometry
from app.ui.timeline.shelf import Shelf
from app.ui.timeline.slots import LaneText, Slot
from app.ui.timeline.type import Type

_REACH = 8.0
_OVER = 2.0
"""So much higher than a mark are words."""

_PARTY_SHARE = 0.5
"""Of the width of other labels."""

Chip = Cluster | Running
Target = Mark | Chip | Bar


@record
class Place:
    """Something that is painted in a lane, and where; lane is the place of the lane among those in sight."""

    lane: int
    target: Target
    rect: QRectF


@record
class Scene:
    """Everything that is painted but the header: for each slot its text, entries, layout, and the frame they are in.

    The frame of the lane of treaty actions is not that of the entries.

    whole is the view of the overview strip; busiest the count of the highest bar, and densest that of the strongest
    bar of a folded lane: all lanes in sight share a scale. columns has the left edge and the width of bars by
    their first days. titles has for each slot the words of its labels.
    """

    geometry: Geometry
    frame: Frame
    texts: Sequence[LaneText]
    entries: Sequence[Lane]
    lanes: Sequence[LaneLayout]
    frames: Sequence[Frame]
    ticks: Sequence[Tick]
    whole: Viewport
    overview: Sequence[Bar]
    busiest: int
    densest: int
    columns: Mapping[int, tuple[int, int]]
    titles: Sequence[Mapping[int, str]]
    eras: Mapping[EraText, QRectF]

    @property
    def viewport(self) -> Viewport:
        """The days in view."""
        return self.frame.viewport

    @property
    def window(self) -> QRectF:
        """The part of the overview that the lanes show."""
        strip = self.geometry.overview
        x0, x1 = self.whole.to_x(self.viewport.first_day), self.whole.to_x(self.viewport.last_day)
        return QRectF(strip.left() + x0, strip.top(), max(6.0, x1 - x0), strip.height())

    def day_at(self, x: float) -> float:
        """The day at a place of the widget, whether in the lanes or on the axis."""
        return self.viewport.to_day(x - self.geometry.plot.left())

    def mark_rect(self, lane: int, mark: Mark | Chip) -> QRectF:
        """The place of a mark, cut where it runs far out of the view so that no number is too large to paint."""
        plot, slot = self.geometry.plot, self.geometry.slots[lane]
        size = slot.room.mark
        x0, x1 = max(mark.x0, -4 * size), min(mark.x1, plot.width() + 4 * size)
        return QRectF(plot.left() + x0, slot.row_top(mark.row), x1 - x0, size)

    def bar_rects(self, lane: int, bars: Sequence[Bar]) -> list[QRectF]:
        """The places of bars, as high as they are many, or, in a folded lane, as high as the lane."""
        slot, columns = self.geometry.slots[lane], self.columns
        tall = slot.band.height() - 2 * slot.padding
        bottom = round(slot.band.bottom() - (slot.padding if slot.folded else 2))
        unit, least = (0.0, round(tall)) if slot.folded else (tall / self.busiest, 2)
        heights = (round(bar.size * unit) for bar in bars)
        rects = ((columns[bar.first], max(least, height)) for bar, height in zip(bars, heights, strict=True))
        return [QRectF(x, bottom - height, width, height) for (x, width), height in rects]

    def places(self, lane: int) -> Iterator[Place]:
        """The marks and chips of a lane."""
        shown = self.lanes[lane]
        for found in (*shown.marks, *shown.clusters, *([shown.running] if shown.running else ())):
            yield Place(lane, found, self.mark_rect(lane, found))

    def label_rects(self, lane: int) -> Iterator[QRectF]:
        """The places of the words beside and within the marks of a lane."""
        left, slot = self.geometry.plot.left(), self.geometry.slots[lane]
        for label in self.lanes[lane].labels:
            top = slot.row_top(label.row) - _OVER
            yield QRectF(left + label.x0, top, label.x1 - label.x0, slot.room.mark + 2 * _OVER)

    def hit(self, point: QPointF) -> Place | None:
        """The mark or chip in sight under a point, or the nearest within reach; else the bar there."""
        lane = self.geometry.slot_at(point)
        if lane is None or not self.geometry.plot.contains(point):
            return None
        if (named := self._named(lane, point)) is not None:
            return named
        seen = self.geometry.plot.intersected(self.geometry.slots[lane].clip)
        places = (place for place in self.places(lane) if place.rect.intersects(seen))
        nearest = min(places, key=lambda place: _distance(place.rect, point), default=None)
        if nearest and _distance(nearest.rect, point) < _REACH:
            return nearest
        day = self.day_at(point.x())
        bars = [bar for bar in self.lanes[lane].bars if bar.first <= day < bar.last + 1]
        found = zip(bars, self.bar_rects(lane, bars), strict=True)
        return next((Place(lane, bar, rect) for bar, rect in found if rect.intersects(seen)), None)

    def _named(self, lane: int, point: QPointF) -> Place | None:
        """The mark whose label is under a point."""
        x, shown, slot = point.x() - self.geometry.plot.left(), self.lanes[lane], self.geometry.slots[lane]
        row = int((point.y() - slot.row_top(0)) // (slot.row_top(1) - slot.row_top(0)))
        label = next((label for label in shown.labels if label.row == row and label.x0 <= x < label.x1), None)
        mark = next((mark for mark in shown.marks if label and mark.number == label.number), None)
        return Place(lane, mark, self.mark_rect(lane, mark)) if mark else None

    def find(self, number: int) -> list[Place]:
        """Where an entry stands in the lanes in sight that have it."""
        having = (lane for lane, entries in enumerate(self.entries) if self.has_entries(lane) and number in entries)
        return [place for lane in having if (place := self._find(lane, number))]

    def has_entries(self, lane: int) -> bool:
        """Whether entries stand in a lane in sight, and not the actions of one of them."""
        return self.frames[lane] is self.frame

    def _find(self, lane: int, number: int) -> Place | None:
        """At its mark, in a chip, or at its day over the bars."""
        shown = self.lanes[lane]
        for mark in shown.marks:
            if mark.number == number:
                return Place(lane, mark, self.mark_rect(lane, mark))
        if shown.running and shown.running.mask >> number & 1:
            return Place(lane, shown.running, self.mark_rect(lane, shown.running))
        for cluster in shown.clusters:
            if number in cluster.numbers:
                return Place(lane, cluster, self.mark_rect(lane, cluster))
        if not shown.bars or not self.frame.chronology.touches(number, *self.viewport.days):
            return None
        (box,) = self.frame.boxes([number])
        mark = Mark(number, box.x0, box.x1, 0, box.small)
        return Place(lane, mark, self.mark_rect(lane, mark))


def _distance(rect: QRectF, point: QPointF) -> float:
    across = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    down = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return hypot(across, down)


class Lettering(NamedTuple):
    """The language, its fonts, what gives the titles of entries by their numbers, and the eras behind them."""

    language: str
    fonts: Type
    titles: Callable[[Iterable[int]], Mapping[int, str]]
    eras: Sequence[EraText] = ()


def scene(place: Geometry, viewport: Viewport, timeline: Timeline, shelf: Shelf, lettering: Lettering) -> Scene:
    """Lay the lanes in sight out."""
    whole = Viewport.whole(viewport.limits, viewport.width)
    frame = Frame(timeline.chronology, viewport, place.stack.room.mark)
    entries = [shelf.lanes[slot.lane] for slot in place.slots]
    deeds = Frame(shelf.deeds.chronology, viewport, frame.mark) if shelf.deeds else frame
    frames = [deeds if lane.code == ACTIONS else frame for lane in entries]
    lanes = [
        density(lane, inside) if slot.folded else layout(lane, inside, _room(slot, lane))
        for slot, lane, inside in zip(place.slots, entries, frames, strict=True)
    ]
    titles = _titles(entries, lanes, shelf, lettering)
    lanes = [_fitted(lane, said, lettering.fonts) for lane, said in zip(lanes, titles, strict=True)]
    return Scene(
        geometry=place,
        frame=frame,
        texts=[shelf.texts[slot.lane] for slot in place.slots],
        entries=entries,
        lanes=lanes,
        frames=frames,
        ticks=ticks(viewport, lettering.language, lettering.fonts.small_metrics.horizontalAdvance),
        whole=whole,
        overview=shelf.overview(whole),
        busiest=_most(lane for slot, lane in zip(place.slots, lanes, strict=True) if not slot.folded),
        densest=_most(lane for slot, lane in zip(place.slots, lanes, strict=True) if slot.folded),
        columns=_columns(frame, place.plot.left()) if any(lane.bars for lane in lanes) else {},
        titles=titles,
        eras=era_rects(lettering.eras, place.eras, viewport, lettering.fonts.era),
    )


def _room(slot: Slot, lane: Lane) -> Room:
    """The names of parties are shorter than titles."""
    return replace(slot.room, label=slot.room.label * _PARTY_SHARE) if lane.code == ACTIONS else slot.room


def _fitted(lane: LaneLayout, titles: Mapping[int, str], fonts: Type) -> LaneLayout:
    """Labels no wider than their words."""
    if not lane.labels:
        return lane
    measured = ((label, label.x0 + fonts.label_width(titles[label.number])) for label in lane.labels)
    return replace(lane, labels=tuple(label._replace(x1=end) if end < label.x1 else label for label, end in measured))


def _titles(
    entries: Sequence[Lane], lanes: Sequence[LaneLayout], shelf: Shelf, lettering: Lettering
) -> Sequence[Mapping[int, str]]:
    """What the labels of each lane say, read for all of them at once."""
    deeds = [lane.code == ACTIONS for lane in entries]
    named = (lane.labels for lane, acts in zip(lanes, deeds, strict=True) if not acts)
    titles = lettering.titles(label.number for labels in named for label in labels)
    parties = dict(enumerate(shelf.deeds.parties)) if shelf.deeds else {}
    return [parties if acts else titles for acts in deeds]


def _columns(frame: Frame, left: float) -> dict[int, tuple[int, int]]:
    """The bins of a frame on whole pixels, for the sake of sharp edges."""
    bins, view = frame.bins, frame.viewport
    edges = [min(max(0.0, view.to_x(day)), view.width) for day in (*bins.starts, bins.starts[-1] + bins.width)]
    xs = [round(left + x) for x in edges]
    return {day: (x, max(1, after - x - 1)) for day, (x, after) in zip(bins.starts, pairwise(xs), strict=True)}


def _most(lanes: Iterable[LaneLayout]) -> int:
    return max((bar.size for lane in lanes for bar in lane.bars), default=1)
