"""What the timeline shows at one moment, as places and numbers: the painter paints it, the mouse asks it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF, QRectF

from app.domain.timeline.density import Bar
from app.domain.timeline.marks import Cluster, LaneIndex, LaneLayout, Mark, layout, mark_of
from app.domain.timeline.ticks import Tick, ticks
from app.domain.timeline.viewport import Span, Viewport
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
    """Everything that is painted but the header; whole is the view of the overview strip."""

    geometry: Geometry
    viewport: Viewport
    texts: Sequence[LaneText]
    lanes: Sequence[LaneLayout]
    ticks: Sequence[Tick]
    whole: Viewport
    overview: Sequence[Bar]

    @property
    def busiest(self) -> int:
        """The count of the highest bar of all lanes, which share one scale."""
        return max((bar.count for lane in self.lanes for bar in lane.bars), default=1)

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

    def bar_rect(self, lane: int, bar: Bar, busiest: int) -> QRectF:
        plot, band = self.geometry.plot, self.geometry.band(lane)
        x0 = max(0.0, self.viewport.to_x(bar.first))
        x1 = min(plot.width(), self.viewport.to_x(bar.last + 1))
        height = max(2.0, (band.height() - 2 * self.geometry.padding) * bar.count / busiest)
        return QRectF(plot.left() + x0, band.bottom() - 2 - height, max(1.0, x1 - x0 - 1), height)

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
        day, busiest = self.day_at(point.x()), self.busiest
        bars = (bar for bar in self.lanes[lane].bars if bar.first <= day < bar.last + 1)
        return next((Place(lane, bar, self.bar_rect(lane, bar, busiest)) for bar in bars), None)

    def find(self, lane: int, span: Span) -> Place | None:
        """Where an entry of the lane stands: at its mark, in a cluster, or at its day over the bars."""
        for place in self.places(lane):
            if span.number in _numbers(place.target):
                return place
        if not self.lanes[lane].bars or not self.sees(span):
            return None
        mark = mark_of(span, self.viewport, self.geometry.room)
        return Place(lane, mark, self.mark_rect(lane, mark))

    def sees(self, span: Span) -> bool:
        first, last = self.viewport.days
        return span.first <= last and first <= span.last


def _numbers(target: Target) -> tuple[int, ...]:
    if isinstance(target, Mark):
        return (target.span.number,)
    return target.numbers if isinstance(target, Cluster) else ()


def _distance(rect: QRectF, point: QPointF) -> float:
    across = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    down = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return hypot(across, down)


def scene(
    place: Geometry,
    viewport: Viewport,
    texts: Sequence[LaneText],
    lanes: Sequence[LaneIndex],
    everything: LaneIndex,
    look: tuple[str, Type],
) -> Scene:
    """Lay the visible part of every lane out, in a language and its fonts."""
    language, fonts = look
    whole = Viewport.whole(viewport.limits, viewport.width)
    return Scene(
        geometry=place,
        viewport=viewport,
        texts=texts,
        lanes=[layout(lane, viewport, place.room) for lane in lanes],
        ticks=ticks(viewport, language, fonts.small_metrics.horizontalAdvance),
        whole=whole,
        overview=everything.pyramid.bars(*whole.days, _OVERVIEW_BAR / whole.scale),
    )
