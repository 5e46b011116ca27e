"""Wheel, touch pad and touch screen on the timeline."""

from typing import cast

from PySide6.QtCore import QEvent, QLineF, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QTouchEvent, QWheelEvent

from app.ui.timeline.dragging import DraggedTimeline
from app.ui.timeline.moving import PAN_SHARE

_WHEEL_ZOOM = 1.25
_WHEEL_STEP = 120
_MOST_STEPS = 100
_BOTH = 2

_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


class GesturedTimeline(DraggedTimeline):
    """One finger drags, two fingers zoom; a wheel goes in steps, a touch pad as far as the fingers."""

    _fingers: tuple[QPointF, float] | None = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the cursor; sideways, or with Shift, pan; over the names, or with Ctrl, scroll the lanes."""
        turn, pixels, held, point = event.angleDelta(), event.pixelDelta(), event.modifiers(), event.position()
        # Under X11 wheels that click have pixels, too.
        fine = not pixels.isNull() and (turn.x() % _WHEEL_STEP or turn.y() % _WHEEL_STEP)
        along = Qt.KeyboardModifier.ShiftModifier in held or abs(turn.x()) > abs(turn.y())
        steps = (turn.x() or turn.y()) / _WHEEL_STEP if along else turn.y() / _WHEEL_STEP
        steps = min(max(steps, -_MOST_STEPS), _MOST_STEPS)
        if along and fine:
            self.look(self._viewport.panned(pixels.x() or pixels.y()))
        elif along:
            self._pan(steps * PAN_SHARE)
        elif Qt.KeyboardModifier.ControlModifier in held or self.scene().geometry.labels.contains(point):
            self._scroll_to(self.scroll_bar.value() - steps * self.scroll_bar.singleStep())
        elif fine:
            self._pinch(_WHEEL_ZOOM**steps, point)
        else:
            self._zoom(_WHEEL_ZOOM**steps, self._about(point))
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            return self._touch(cast(QTouchEvent, event))
        if event.type() == QEvent.Type.NativeGesture:
            return self._native(cast(QNativeGestureEvent, event))
        return super().event(event)

    def _about(self, point: QPointF) -> float:
        """The place in the plot that stays where it is when this point is zoomed at, which may lie in the overview."""
        shown, view = self.scene(), self._viewport
        x = point.x() - shown.geometry.plot.left()
        if shown.geometry.overview.contains(point):
            x = view.to_x(shown.whole.to_day(x))
        return min(max(x, 0.0), view.width)

    def _pinch(self, factor: float, point: QPointF) -> None:
        """Zoom at once, as fingers do it."""
        self.look(self._viewport.zoomed(factor, self._about(point)))

    def _native(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._pinch(1 + event.value(), event.position())
        return True

    def _touch(self, event: QTouchEvent) -> bool:
        """One finger is like the pressed mouse; a second one ends that."""
        points = event.points()
        if len(points) != 1 or event.type() == QEvent.Type.TouchCancel:
            self._give_up()
            self._spread(QLineF(points[0].position(), points[1].position()) if len(points) == _BOTH else None)
            return True
        self._fingers = None
        point, held, time = points[0].position(), event.modifiers(), event.timestamp()
        match event.type():
            case QEvent.Type.TouchBegin:
                return self._take(point, held, time)
            case QEvent.Type.TouchUpdate:
                self._carry(point, held, time)
            case QEvent.Type.TouchEnd:
                self._let_go(point, held, time)
        return True

    def _spread(self, between: QLineF | None) -> None:
        """The day between two fingers goes with them, the days beside it as they spread."""
        before = self._fingers
        self._fingers = (between.center(), max(1.0, between.length())) if between else None
        if before and self._fingers:
            (was, distance), (now, wider) = before, self._fingers
            self.look(self._viewport.panned(now.x() - was.x()))
            self._pinch(wider / distance, now)
