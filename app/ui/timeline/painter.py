"""Paints a timeline scene in the colours of a theme, on a widget or on any other paint device."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.domain.entry import KINDS
from app.domain.timeline.marks import Mark
from app.ui.theme import Theme
from app.ui.timeline.geometry import LABEL_INSET, LaneText, Type
from app.ui.timeline.marks import MarkPainter, pale
from app.ui.timeline.scene import Place, Scene

_RING = 4.0
_OUTSIDE = 170

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Emphasis:
    """The places of the selected entry and of what is under the mouse, and the period chosen."""

    current: Sequence[Place] = ()
    hovered: Place | None = None
    period: tuple[int | None, int | None] = (None, None)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a timeline shows at a moment, with its fonts, and where its lanes, axis and overview are."""

    scene: Scene
    emphasis: Emphasis
    fonts: Type
    place: QRectF


class TimelinePainter:
    """Holds colours and fonts; everything that changes with a frame comes in the scene."""

    def __init__(self, theme: Theme, fonts: Type) -> None:
        self._theme = theme
        self._fonts = fonts
        self._marks = MarkPainter(theme, fonts)

    def paint(self, painter: QPainter, scene: Scene) -> None:
        """Everything but what is emphasized."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._bands(painter, scene)
        self._axis(painter, scene)
        painter.save()
        painter.setClipRect(scene.geometry.plot.adjusted(-1, 0, 1, 0))
        self._lanes(painter, scene)
        painter.restore()
        self._overview(painter, scene)

    def emphasize(self, painter: QPainter, scene: Scene, emphasis: Emphasis) -> None:
        """What lies over the painted scene."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setClipRect(scene.geometry.plot.adjusted(-1, 0, 1, 0))
        self._outside(painter, scene, emphasis.period)
        self._emphasis(painter, scene, emphasis)
        painter.restore()

    def paint_word(self, painter: QPainter, rect: QRectF, word: str) -> None:
        """Say why nothing is shown."""
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, word)

    def paint_focus(self, painter: QPainter, rect: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)

    def _colour(self, code: str) -> QColor:
        return QColor(self._theme.kind(code) if code in KINDS else self._theme.accent)

    def _bands(self, painter: QPainter, scene: Scene) -> None:
        for lane, text in enumerate(scene.texts):
            band = scene.geometry.band(lane)
            if lane % 2 == 0:
                painter.fillRect(band, QColor(self._theme.band))
            box = QRectF(band)
            box.setLeft(band.left() + LABEL_INSET)
            box.setRight(scene.geometry.plot.left() - LABEL_INSET)
            self._label(painter, box, text)

    def _label(self, painter: QPainter, box: QRectF, text: LaneText) -> None:
        """Name and count on two lines, or the name and the bare number on one."""
        bold, small = self._fonts.bold_metrics, self._fonts.small_metrics
        if box.height() < self._fonts.two_lines:
            number = small.horizontalAdvance(str(text.number)) + 1
            self._write(painter, box.adjusted(0, 0, -number - 4, 0), text.label, self._colour(text.code))
            self._write(painter, box.adjusted(box.width() - number, 0, 0, 0), str(text.number))
            return
        name = QRectF(box.left(), box.top() + 4, box.width(), bold.height())
        count = QRectF(box.left(), name.bottom() + 1, box.width(), small.height())
        self._write(painter, name, text.label, self._colour(text.code))
        self._write(painter, count, text.count)

    def _write(self, painter: QPainter, box: QRectF, words: str, colour: QColor | None = None) -> None:
        """Write a name in its colour, or, without one, a count."""
        metrics = self._fonts.bold_metrics if colour else self._fonts.small_metrics
        painter.setFont(self._fonts.bold if colour else self._fonts.small)
        painter.setPen(colour or QColor(self._theme.faint))
        painter.drawText(box, _LEFT, metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width() + 1))

    def _axis(self, painter: QPainter, scene: Scene) -> None:
        plot, axis = scene.geometry.plot, scene.geometry.axis
        painter.setPen(QPen(QColor(self._theme.line), 1))
        xs = [round(plot.left() + tick.x) + 0.5 for tick in scene.ticks]
        painter.drawLines([QLineF(x, plot.top(), x, axis.top() + 6) for x in xs])
        painter.setFont(self._fonts.small)
        for x, tick in zip(xs, scene.ticks, strict=True):
            painter.setPen(QColor(self._theme.muted if tick.major else self._theme.faint))
            painter.drawText(QRectF(x + 3, axis.top() + 2, axis.width(), axis.height() - 4), _LEFT, tick.label)

    def _lanes(self, painter: QPainter, scene: Scene) -> None:
        for lane, (text, shown) in enumerate(zip(scene.texts, scene.lanes, strict=True)):
            colour = self._colour(text.code)
            self._bars(painter, scene.bar_rects(lane, shown.bars), pale(colour, 0.62))
            self._marks.lane(painter, scene, lane)
            self._marks.clusters(painter, scene, lane, colour)

    def _bars(self, painter: QPainter, rects: list[QRectF], colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRects(rects)

    def _outside(self, painter: QPainter, scene: Scene, period: tuple[int | None, int | None]) -> None:
        """Veil the days that are not in the chosen period."""
        plot, view = scene.geometry.plot, scene.viewport
        first, last = period
        start = 0.0 if first is None else min(max(view.to_x(first), 0.0), plot.width())
        stop = plot.width() if last is None else min(max(view.to_x(last + 1), start), plot.width())
        veil = QColor(self._theme.panel)
        veil.setAlpha(_OUTSIDE)
        painter.fillRect(QRectF(plot.left(), plot.top(), start, plot.height()), veil)
        painter.fillRect(QRectF(plot.left() + stop, plot.top(), plot.width() - stop, plot.height()), veil)
        painter.setPen(QPen(QColor(self._theme.accent), 1))
        for edge in {start, stop} - {0.0, plot.width()}:
            x = round(plot.left() + edge) + 0.5
            painter.drawLine(QLineF(x, plot.top(), x, plot.bottom()))

    def _emphasis(self, painter: QPainter, scene: Scene, emphasis: Emphasis) -> None:
        if emphasis.hovered:
            self._ring(painter, emphasis.hovered.rect.adjusted(-2, -2, 2, 2), QColor(self._theme.ink), 1)
        for place in emphasis.current:
            if scene.lanes[place.lane].bars and isinstance(place.target, Mark):
                self._marks.mark(painter, place.rect, place.target, scene.frame.chronology)
            ring = place.rect.adjusted(-_RING, -_RING, _RING, _RING)
            self._ring(painter, ring, QColor(self._theme.panel), 4)
            self._ring(painter, ring, QColor(self._theme.accent), 2)

    def _ring(self, painter: QPainter, rect: QRectF, colour: QColor, width: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, width))
        radius = min(rect.width(), rect.height()) / 2
        painter.drawRoundedRect(rect, radius, radius)

    def _overview(self, painter: QPainter, scene: Scene) -> None:
        strip, window = scene.geometry.overview, scene.window
        if not strip.height():
            return
        painter.setPen(QPen(QColor(self._theme.accent), 1))
        painter.setBrush(QColor(self._theme.accent_background))
        painter.drawRoundedRect(window.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        highest = max((bar.size for bar in scene.overview), default=1)
        colour = QColor(self._theme.faint)
        colour.setAlpha(150)
        left, bottom, unit = strip.left(), strip.bottom() - 2, (strip.height() - 5) / highest
        start, scale = scene.whole.first_day, scene.whole.scale
        rects = []
        for first, last, size in scene.overview:
            width, height = max(1.0, (last + 1 - first) * scale - 1), max(1.5, size * unit)
            rects.append(QRectF(left + (first - start) * scale, bottom - height, width, height))
        self._bars(painter, rects, colour)
