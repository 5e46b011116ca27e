"""What the timeline shows at one moment, as places and numbers: the painter paints it, the mouse asks it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF, QRectF

from app.domain.timeline.density import Bar, Bins
from app.domain.timeline.frame import Frame
from app.domain.timeline.marks import Cluster, LaneLayout, Mark, layout
from app.domain.timeline.ticks import Tick, ticks
from app.domain.timeline.timeline import Timeline
from app.domain.timeline.viewport import Viewport
from app.ui.timeline.geometry import Geometry, LaneText, Type

_REACH = 8.0
_OVERVIEW_BAR = 5.0

Target = Mark | Cluster | Bar


@dataclass(frozen=True, slots=True)
class Place:
    """Something that is painted in a lane, and where."""

    lane: int
    target: Target
    rect: QRectF


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that is painted but the header; whole is the view of the overview strip.

    busiest is the count of the highest bar of all lanes, which share one scale.
    """

    geometry: Geometry
    frame: Frame
    texts: Sequence[LaneText]
    lanes: Sequence[LaneLayout]
    ticks: Sequence[Tick]
    whole: Viewport
    overview: Sequence[Bar]
    busiest: int

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

    def mark_rect(self, lane: int, mark: Mark | Cluster) -> QRectF:
        """The place of a mark, cut where it runs far out of the view so that no number is too large to paint."""
        plot, size = self.geometry.plot, self.geometry.room.mark
        x0, x1 = max(mark.x0, -4 * size), min(mark.x1, plot.width() + 4 * size)
        return QRectF(plot.left() + x0, self.geometry.row_top(lane, mark.row), x1 - x0, size)

    def bar_rects(self, lane: int, bars: Iterable[Bar]) -> list[QRectF]:
        """The places of bars, which are as high as they are many; the sums are done once for all of them."""
        left, width, band = self.geometry.plot.left(), self.geometry.plot.width(), self.geometry.band(lane)
        start, scale, bottom = self.viewport.first_day, self.viewport.scale, band.bottom() - 2
        unit = (band.height() - 2 * self.geometry.padding) / self.busiest
        rects = []
        for first, last, size in bars:
            x0, x1 = max(0.0, (first - start) * scale), min(width, (last + 1 - start) * scale)
            height = max(2.0, size * unit)
            rects.append(QRectF(left + x0, bottom - height, max(1.0, x1 - x0 - 1), height))
        return rects

    def places(self, lane: int) -> Iterator[Place]:
        """The marks and clusters of a lane."""
        for mark in self.lanes[lane].marks:
            yield Place(lane, mark, self.mark_rect(lane, mark))
        for cluster in self.lanes[lane].clusters:
            yield Place(lane, cluster, self.mark_rect(lane, cluster))

    def hit(self, point: QPointF) -> Place | None:
        """The mark or cluster under a point, or the nearest within reach; else the bar there."""
        lane = self.geometry.lane_at(point.y())
        if not (self.geometry.plot.contains(point) and 0 <= lane < len(self.lanes)):
            return None
        nearest = min(self.places(lane), key=lambda place: _distance(place.rect, point), default=None)
        if nearest and _distance(nearest.rect, point) < _REACH:
            return nearest
        day = self.day_at(point.x())
        bars = [bar for bar in self.lanes[lane].bars if bar.first <= day < bar.last + 1]
        return next((Place(lane, bar, rect) for bar, rect in zip(bars, self.bar_rects(lane, bars), strict=True)), None)

    def find(self, lane: int, number: int) -> Place | None:
        """Where an entry of the lane stands: at its mark, in a cluster, or at its day over the bars."""
        for place in self.places(lane):
            if number in _numbers(place.target):
                return place
        if not self.lanes[lane].bars or not self.frame.chronology.touches(number, *self.viewport.days):
            return None
        (box,) = self.frame.boxes([number])
        mark = Mark(number, box.x0, box.x1, 0, box.shape)
        return Place(lane, mark, self.mark_rect(lane, mark))


def _numbers(target: Target) -> tuple[int, ...]:
    if isinstance(target, Mark):
        return (target.number,)
    return target.numbers if isinstance(target, Cluster) else ()


def _distance(rect: QRectF, point: QPointF) -> float:
    across = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    down = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return hypot(across, down)


def scene(
    place: Geometry,
    viewport: Viewport,
    texts: Sequence[LaneText],
    timeline: Timeline,
    look: tuple[str, Type],
) -> Scene:
    """Lay the visible part of every lane out, in a language and its fonts."""
    language, fonts = look
    whole = Viewport.whole(viewport.limits, viewport.width)
    frame = Frame(timeline.chronology, viewport, place.room.mark)
    lanes = [layout(lane, frame, place.room) for lane in timeline.lanes]
    bins = Bins(timeline.chronology, *whole.days, _OVERVIEW_BAR / whole.scale)
    return Scene(
        geometry=place,
        frame=frame,
        texts=texts,
        lanes=lanes,
        ticks=ticks(viewport, language, fonts.small_metrics.horizontalAdvance),
        whole=whole,
        overview=bins.bars(timeline.everything),
        busiest=max((bar.size for lane in lanes for bar in lane.bars), default=1),
    )
