"""What a movement of the pressed mouse does on the timeline, depending on where it began."""

from dataclasses import dataclass
from enum import Enum
from math import floor

from PySide6.QtCore import QPointF

from app.domain.timeline.viewport import Viewport
from app.ui.timeline.scene import Scene


class Grip(Enum):
    """The lanes move with the mouse, or just up and down by their names.

    The axis measures a period, the overview moves its window.
    """

    LANES = "lanes"
    NAMES = "names"
    PERIOD = "period"
    WINDOW = "window"


@dataclass(slots=True)
class Drag:
    """A press of the mouse: where, on what scene scrolled how far, and whether it has become a movement."""

    grip: Grip
    start: QPointF
    scene: Scene
    scroll: int
    moved: bool = False

    def viewport(self, point: QPointF) -> Viewport:
        """The view when the mouse has come to a point."""
        dx = point.x() - self.start.x()
        view = self.scene.viewport
        if self.grip is Grip.NAMES:
            return view
        if self.grip is Grip.WINDOW:
            return view.panned(-dx * view.scale / self.scene.whole.scale)
        return view.panned(dx)

    def scrolled(self, point: QPointF) -> float:
        """How far the lanes are scrolled then."""
        lanes = self.grip in (Grip.LANES, Grip.NAMES)
        return self.scroll - (point.y() - self.start.y() if lanes else 0)

    def period(self, point: QPointF) -> tuple[int, int]:
        """The whole days between the press and a point, within the limits."""
        least, greatest = self.scene.viewport.limits
        days = sorted(self.scene.day_at(place.x()) for place in (self.start, point))
        first, last = (floor(min(max(day, least), greatest)) for day in days)
        return first, last


def grip_at(scene: Scene, point: QPointF, *, measuring: bool) -> Grip | None:
    """What a press at a point takes hold of."""
    place = scene.geometry
    if place.overview.contains(point):
        return Grip.WINDOW
    if place.axis.contains(point) or (measuring and place.plot.contains(point)):
        return Grip.PERIOD
    if place.labels.contains(point):
        return Grip.NAMES
    return Grip.LANES if place.plot.contains(point) else None
