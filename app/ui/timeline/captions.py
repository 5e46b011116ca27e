"""The words beside the marks of the timeline: read for what is in view, cut to their room, and painted."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QStaticText

from app.domain.timeline.marks import Label
from app.ui.theme import Theme
from app.ui.timeline.devices import of_pixels
from app.ui.timeline.scene import Scene
from app.ui.timeline.type import Type

_MOST_KEPT = 4000
_AROUND = 3.0

ReadTitles = Callable[[Sequence[int]], Mapping[int, str]]


class Titles:
    """The titles of entries, each read once, many at a time."""

    def __init__(self, read: ReadTitles) -> None:
        self._read = read
        self._known: dict[int, str] = {}

    def forget(self) -> None:
        """Another language is spoken."""
        self._known.clear()

    def of(self, numbers: Iterable[int]) -> Mapping[int, str]:
        """The titles of these entries at least."""
        if missing := [number for number in dict.fromkeys(numbers) if number not in self._known]:
            self._known |= dict.fromkeys(missing, "") | dict(self._read(missing))
        return self._known


class LabelPainter:
    """Holds colours, the font, and the texts as they were cut."""

    def __init__(self, theme: Theme, fonts: Type) -> None:
        self._beside, self._ink = QColor(theme.muted), QColor(theme.ink)
        self._grounds = QColor(theme.band), QColor(theme.panel)
        self._fonts = fonts
        self._cut: dict[tuple[str, float], QStaticText] = {}

    def lane(self, painter: QPainter, scene: Scene, lane: int) -> None:
        """The labels of a lane."""
        labels, titles = scene.lanes[lane].labels, scene.titles[lane]
        if not labels:
            return
        slot, left = scene.geometry.slots[lane], scene.geometry.plot.left()
        lift = (slot.room.mark - self._fonts.label_metrics.height()) / 2
        tops = [slot.row_top(row) + lift for row in range(slot.room.rows)]
        painter.setFont(self._fonts.label)
        painter.setPen(self._beside)
        for label in labels:
            if label.inside:
                self._within(painter, scene, lane, label)
                continue
            self._write(painter, QPointF(left + label.x0, tops[label.row]), titles[label.number], label.x1 - label.x0)

    def _within(self, painter: QPainter, scene: Scene, lane: int, label: Label) -> None:
        """The mark makes way for it: letters are higher than most marks."""
        slot, left = scene.geometry.slots[lane], scene.geometry.plot.left()
        title, width, top = scene.titles[lane][label.number], label.x1 - label.x0, slot.row_top(label.row)
        gap = QRectF(left + label.x0 - _AROUND, top - 0.5, width + 2 * _AROUND, slot.room.mark + 1)
        painter.fillRect(gap, self._grounds[slot.lane % 2])
        painter.setPen(self._ink)
        lift = (slot.room.mark - self._fonts.label_metrics.height()) / 2
        self._write(painter, QPointF(left + label.x0, top + lift), title, width)
        painter.setPen(self._beside)

    def _write(self, painter: QPainter, at: QPointF, title: str, width: float) -> None:
        if of_pixels(painter):
            painter.drawStaticText(at, self._text(title, width))
        else:
            painter.drawText(QPointF(at.x(), at.y() + self._fonts.label_metrics.ascent()), self._elided(title, width))

    def _text(self, title: str, width: float) -> QStaticText:
        key = title, width
        if key not in self._cut:
            if len(self._cut) >= _MOST_KEPT:
                self._cut.clear()
            text = QStaticText(self._elided(title, width))
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            text.prepare(font=self._fonts.label)
            self._cut[key] = text
        return self._cut[key]

    def _elided(self, title: str, width: float) -> str:
        return self._fonts.label_metrics.elidedText(title, Qt.TextElideMode.ElideRight, width + 1)
