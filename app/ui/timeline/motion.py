"""How a view of the timeline moves by itself: gliding to where it is wanted, or on as it was thrown."""

from collections import deque
from collections.abc import Callable
from math import exp, log

from PySide6.QtCore import QObject, QVariantAnimation, Signal

from app.domain.timeline.viewport import Viewport

GLIDE_MS = 180
FADING_MS = 300.0
"""After so long a throw has a third of its speed."""

_SLOWEST, _FASTEST = 0.04, 6.0
"""Pixels in a millisecond."""

_LOOK_BACK_MS = 90

Path = Callable[[float], Viewport]


class Motion(QObject):
    """Tells each view on the way, and where it leads; runs only while something moves."""

    moved = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.goal: Viewport | None = None
        self.thrown = False
        self._path: Path | None = None
        self.clock = QVariantAnimation(self)
        self.clock.setStartValue(0.0)
        self.clock.setEndValue(1.0)
        self.clock.valueChanged.connect(self._step)

    def glide(self, start: Viewport, goal: Viewport) -> None:
        """Go to a goal, slower and slower."""
        self._run(lambda share: start.towards(goal, 1 - (1 - share) ** 3), GLIDE_MS)
        self.goal = goal

    def throw(self, start: Viewport, speed: float) -> None:
        """Go on with so many pixels in a millisecond, fading away, until a limit; nothing when that is slow."""
        speed = min(max(speed, -_FASTEST), _FASTEST)
        if abs(speed) > _SLOWEST:
            reach, duration = speed * FADING_MS, FADING_MS * log(abs(speed) / _SLOWEST)
            self._run(lambda share: start.panned(reach * (1 - exp(-share * duration / FADING_MS))), duration)
            self.thrown = True

    def stop(self) -> None:
        """Stay here."""
        self._path = self.goal = None
        self.thrown = False
        self.clock.stop()

    def _run(self, path: Path, duration: float) -> None:
        self.stop()
        self.clock.setDuration(max(1, round(duration)))
        self._path = path
        self.clock.start()

    def _step(self, share: float) -> None:
        if self._path:
            seen, end = self._path(share), self._path(1.0)
            if seen == end:
                self.stop()
            self.moved.emit(seen)


class Track:
    """Where a hand was when, to know how fast it lets go."""

    def __init__(self) -> None:
        self._seen: deque[tuple[int, float]] = deque()

    def add(self, time: int, x: float) -> None:
        """The hand was there at that millisecond."""
        self._seen.append((time, x))
        while time - self._seen[0][0] > _LOOK_BACK_MS:
            self._seen.popleft()

    def speed(self, time: int) -> float:
        """Pixels in a millisecond at the end; none when the hand has come to rest."""
        recent = [(then, x) for then, x in self._seen if time - then <= _LOOK_BACK_MS]
        if not recent or time <= recent[0][0]:
            return 0.0
        return (recent[-1][1] - recent[0][1]) / (time - recent[0][0])
