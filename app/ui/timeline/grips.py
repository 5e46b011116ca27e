"""What a press on the timeline takes hold of, and where the handles are."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt

from app.ui.timeline.scene import Scene

REACH = 8.0
"""Handles are so wide for the mouse, however narrow that is which they hold."""

_LEAST_MIDDLE = 12.0

Period = tuple[int | None, int | None]


class Grip(Enum):
    """The lanes move with the mouse, or just up and down by their names.

    The axis measures a period, which has two sides; the overview moves its window, or a side of it.
    """

    LANES = "lanes"
    NAMES = "names"
    PERIOD = "period"
    SINCE = "since"
    UNTIL = "until"
    WINDOW = "window"
    WINDOW_START = "window start"
    WINDOW_END = "window end"


PERIODS = {Grip.PERIOD, Grip.SINCE, Grip.UNTIL}
"""What changes the period."""

_SIDEWAYS = Qt.CursorShape.SizeHorCursor
SHAPES = {
    Grip.PERIOD: Qt.CursorShape.IBeamCursor,
    Grip.SINCE: _SIDEWAYS,
    Grip.UNTIL: _SIDEWAYS,
    Grip.WINDOW: Qt.CursorShape.OpenHandCursor,
    Grip.WINDOW_START: _SIDEWAYS,
    Grip.WINDOW_END: _SIDEWAYS,
}
"""How the mouse looks over them."""


def window_grips(scene: Scene) -> dict[Grip, QRectF]:
    """The handles at both sides of the window of the overview; they leave it a middle to be moved by."""
    window = scene.window
    inside = min(max((window.width() - _LEAST_MIDDLE) / 2, 0.0), REACH / 2)
    start = QRectF(window.left() + inside - REACH, window.top(), REACH, window.height())
    return {Grip.WINDOW_START: start, Grip.WINDOW_END: start.translated(window.width() + REACH - 2 * inside, 0)}


def period_grips(scene: Scene, period: Period) -> dict[Grip, QRectF]:
    """The handles on the axis of those sides of a period that are in view."""
    plot, axis, (first, last) = scene.geometry.plot, scene.geometry.axis, period
    found = {}
    for grip, day in ((Grip.SINCE, first), (Grip.UNTIL, None if last is None else last + 1)):
        x = -1.0 if day is None else scene.viewport.to_x(day)
        if 0 <= x <= plot.width():
            found[grip] = QRectF(plot.left() + x - REACH / 2, axis.top(), REACH, axis.height())
    return found


def grip_at(scene: Scene, point: QPointF, period: Period, *, measuring: bool) -> Grip | None:
    """What a press at a point takes hold of; measuring makes the lanes an axis."""
    place = scene.geometry
    strip = place.overview.adjusted(-REACH, 0, REACH, 0)
    if strip.contains(point):
        held = next((grip for grip, rect in window_grips(scene).items() if rect.contains(point)), None)
        return held or (Grip.WINDOW if place.overview.contains(point) else None)
    if place.axis.contains(point):
        return next(
            (grip for grip, rect in period_grips(scene, period).items() if rect.contains(point)),
            Grip.PERIOD,
        )
    if place.labels.contains(point):
        return Grip.NAMES
    if not place.plot.contains(point):
        return None
    return Grip.PERIOD if measuring else Grip.LANES
