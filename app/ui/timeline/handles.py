"""Paints what can be taken hold of, the sides of the overview's window and of the period, and says the period."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.ui.theme import Theme
from app.ui.timeline.geometry import MARGIN
from app.ui.timeline.grips import Grip, Period, period_grips
from app.ui.timeline.scene import Scene
from app.ui.timeline.type import Type

_WIDTH = 4.0
_HEIGHT = 14.0
_INSET = 8.0


class HandlePainter:
    """Paints on a screen only: on paper nothing can be held."""

    def __init__(self, theme: Theme, fonts: Type) -> None:
        self._accent, self._panel = QColor(theme.accent), QColor(theme.panel)
        self._fonts = fonts

    def paint(self, painter: QPainter, scene: Scene, period: Period, said: str) -> None:
        """The handles, and in a bubble on the axis what is said of the period while it is drawn."""
        grips = period_grips(scene, period)
        bubble = self._place(scene, grips, said)
        if said:
            for label in self._labels(scene, bubble):
                painter.fillRect(label, self._panel)
        if scene.geometry.overview.height():
            window = scene.window
            for x in (window.left(), window.right()):
                self._handle(painter, QPointF(x, window.center().y()))
        for rect in grips.values():
            self._handle(painter, rect.center())
        if said:
            self._bubble(painter, bubble, said)

    def _handle(self, painter: QPainter, middle: QPointF) -> None:
        rect = QRectF(0, 0, _WIDTH, _HEIGHT)
        rect.moveCenter(middle)
        painter.setPen(QPen(self._panel, 1))
        painter.setBrush(self._accent)
        painter.drawRoundedRect(rect, _WIDTH / 2, _WIDTH / 2)

    def _bubble(self, painter: QPainter, rect: QRectF, said: str) -> None:
        painter.setPen(QPen(self._panel, 1))
        painter.setBrush(self._accent)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setFont(self._fonts.small)
        painter.setPen(self._panel)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, said)

    def _place(self, scene: Scene, grips: dict[Grip, QRectF], said: str) -> QRectF:
        """Below the middle of what is seen of the period, within the widget."""
        plot, axis = scene.geometry.plot, scene.geometry.axis
        left = grips[Grip.SINCE].center().x() if Grip.SINCE in grips else plot.left()
        right = grips[Grip.UNTIL].center().x() if Grip.UNTIL in grips else plot.right()
        width = self._fonts.small_metrics.horizontalAdvance(said) + 2 * _INSET
        x = max(MARGIN, min((left + right - width) / 2, plot.right() - width))
        return QRectF(x, axis.top() + 1, width, axis.height() - 2)

    def _labels(self, scene: Scene, rect: QRectF) -> Iterator[QRectF]:
        """The places of the labels of ticks that a bubble would cut."""
        for tick in scene.ticks:
            width = self._fonts.small_metrics.horizontalAdvance(tick.label)
            label = QRectF(scene.geometry.plot.left() + tick.x + 2, rect.top(), width + 4, rect.height())
            if label.intersects(rect):
                yield label
