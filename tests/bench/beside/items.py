"""Qt's graphics scene with an item for every place of an entry: `python -m tests.bench.beside.items COUNT`.

The items are Qt's own, as nothing painted or asked in Python could be as fast. The scene finds those in view by its
tree; a pen that keeps its width lets short ones be seen from afar.
"""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsRectItem, QGraphicsScene, QGraphicsView

from app.domain.timeline.ticks import ticks
from app.domain.timeline.timeline import Timeline
from app.domain.timeline.viewport import Viewport
from app.ui.theme import LIGHT
from tests.bench.beside.measuring import measure, shapes
from tests.bench.centuries import KINDS, LANES, SIZE

ROWS = 3
HEIGHT = SIZE[1] / LANES
ROW = HEIGHT / ROWS
MARK = ROW - 3


class Lanes(QGraphicsView):
    """Paints what does not move behind the items, and names the years."""

    names: Sequence[str] = ()
    seen: Viewport | None = None

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:  # noqa: N802 (Qt's name)
        painter.resetTransform()
        for lane, name in enumerate(self.names):
            place = QRectF(0, lane * HEIGHT, SIZE[0], HEIGHT)
            painter.fillRect(place, QColor(LIGHT.band if lane % 2 else LIGHT.panel))
            painter.drawText(place.adjusted(4, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, name)
        for tick in ticks(self.seen, "en", self.fontMetrics().horizontalAdvance) if self.seen else ():
            painter.drawLine(QLineF(tick.x, 0, tick.x, SIZE[1]))
            painter.drawText(QPointF(tick.x + 3, SIZE[1] - 4), tick.label)


class Items:
    """A view without scroll bars, painted whole each time because every mark has moved."""

    def __init__(self) -> None:
        self._scene = QGraphicsScene()
        self.window = Lanes(self._scene)
        self.window.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.window.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.window.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.window.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.window.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.window.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)

    def show(self, timeline: Timeline, whole: Viewport) -> None:
        first, last = whole.limits
        self.window.names = [lane.code for lane in timeline.lanes]
        self._scene.setSceneRect(first, 0, last - first, SIZE[1])
        brushes = {kind: QBrush(QColor(LIGHT.kind(kind))) for kind in KINDS}
        pens = {kind: QPen(brush, 0) for kind, brush in brushes.items()}
        for lane, number, start, end, kind in shapes(timeline, whole):
            item = QGraphicsRectItem(start, lane * HEIGHT + number % ROWS * ROW, end - start, MARK)
            item.setPen(pens[kind])
            item.setBrush(brushes[kind])
            self._scene.addItem(item)
        self.look(whole)

    def look(self, view: Viewport) -> None:
        shown = QRectF(view.first_day, 0, view.range, SIZE[1])
        self.window.seen = view
        self.window.fitInView(shown, Qt.AspectRatioMode.IgnoreAspectRatio)
        self.window.viewport().repaint()

    def marks(self) -> int:
        return len(self.window.items(self.window.viewport().rect()))


if __name__ == "__main__":
    measure(Items)
