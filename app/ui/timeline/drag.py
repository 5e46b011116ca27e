"""What a movement of the pressed mouse does on the timeline, depending on where it began."""

from dataclasses import dataclass, field
from math import floor

from PySide6.QtCore import QPointF

from app.domain.days import BEGINNING, END
from app.domain.timeline.units import DAY, unit_of
from app.domain.timeline.viewport import Viewport
from app.ui.timeline.grips import Grip, Period
from app.ui.timeline.motion import Track
from app.ui.timeline.scene import Scene


@dataclass(slots=True)
class Drag:
    """A press of the mouse: where, on what scene scrolled how far, and whether it has become a movement.

    kept is the period before it.
    """

    grip: Grip
    start: QPointF
    scene: Scene
    scroll: int
    kept: Period
    moved: bool = False
    track: Track = field(default_factory=Track)

    def viewport(self, point: QPointF) -> Viewport:
        """The view when the mouse has come to a point."""
        dx, view, whole = point.x() - self.start.x(), self.scene.viewport, self.scene.whole
        match self.grip:
            case Grip.LANES:
                return view.panned(dx)
            case Grip.WINDOW_START:
                return view.beginning(view.first_day + dx / whole.scale)
            case Grip.WINDOW_END:
                return view.ending(view.last_day + dx / whole.scale)
            case Grip.WINDOW:
                if not self.scene.window.contains(self.start):
                    view = view.centred(whole.to_day(self.start.x() - self.scene.geometry.overview.left()))
                return view.panned(-dx * view.scale / whole.scale)
        return view

    def scrolled(self, point: QPointF) -> float:
        """How far the lanes are scrolled then."""
        lanes = self.grip in (Grip.LANES, Grip.NAMES)
        return self.scroll - (point.y() - self.start.y() if lanes else 0)

    def period(self, point: QPointF, *, exact: bool) -> tuple[int, int]:
        """The first and the last day then, of whole units as the axis shows them, or of days."""
        unit = DAY if exact else unit_of(self.scene.ticks)
        if self.grip is Grip.PERIOD:
            first, last = sorted(floor(self._day(place)) for place in (self.start, point))
            return unit.first(first), unit.last(last)
        since, until = self.kept
        moved = unit.nearest(self._day(point))
        if self.grip is Grip.SINCE:
            sides = moved, (END if until is None else until) + 1
        else:
            sides = BEGINNING if since is None else since, moved
        first, after = sorted(sides)
        return first, after - 1 if after > first else unit.last(first)

    def _day(self, point: QPointF) -> float:
        least, greatest = self.scene.viewport.limits
        return min(max(self.scene.day_at(point.x()), least), greatest)
