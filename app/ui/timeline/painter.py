"""Paints a timeline scene in the colours of a theme, on a widget or on any other paint device."""

from collections.abc import Sequence
from math import sqrt

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.domain.entry import KINDS
from app.domain.record import record
from app.domain.timeline.density import Bar
from app.domain.timeline.marks import Mark
from app.ui.theme import Theme
from app.ui.timeline.arcs import ArcPainter
from app.ui.timeline.captions import LabelPainter
from app.ui.timeline.dated import BAR, pale
from app.ui.timeline.devices import clipped
from app.ui.timeline.eras import EraPainter
from app.ui.timeline.linking import NO_LINKS, Links
from app.ui.timeline.marks import MarkPainter
from app.ui.timeline.names import NamePainter
from app.ui.timeline.scene import Place, Scene
from app.ui.timeline.type import Type
from app.ui.timeline.whereabouts import Edge

_RING = 4.0
_OUTSIDE = 170
_TONES = 6
"""Shades of the bars of folded lanes."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip


@record
class Emphasis:
    """The places of the selected entry and of the one under the mouse, the period chosen, the lane of the keys.

    hovered has first what is under the mouse, then the same entry in other lanes; edges tell where it lies when it has
    no place in sight. links are the arcs of the selected entry.
    """

    current: Sequence[Place] = ()
    hovered: Sequence[Place] = ()
    period: tuple[int | None, int | None] = (None, None)
    lane: int | None = None
    edges: Sequence[Edge] = ()
    links: Links = NO_LINKS


@record
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
        self._names = NamePainter(theme, fonts)
        self._arcs = ArcPainter(theme, fonts)
        self._labels = LabelPainter(theme, fonts)
        self._eras = EraPainter(theme, fonts)
        self._whole: Sequence[Bar] = ()
        self._strip = QRectF()
        self._all: list[QRectF] = []

    def paint(self, painter: QPainter, scene: Scene) -> None:
        """Everything but what is emphasized."""
        self.paint_ground(painter, scene)
        self.paint_days(painter, scene)

    def paint_ground(self, painter: QPainter, scene: Scene) -> None:
        """The lanes with their names, which are the same whichever days are in view."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        with clipped(painter, scene.geometry.labels.united(scene.geometry.plot)):
            self._bands(painter, scene)

    def paint_days(self, painter: QPainter, scene: Scene) -> None:
        """What is in view, over the ground."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._axis(painter, scene)
        self._eras.paint(painter, scene.eras)
        with clipped(painter, scene.geometry.plot.adjusted(-1, 0, 1, 0)):
            self._lanes(painter, scene)
        self._overview(painter, scene)

    def emphasize(self, painter: QPainter, scene: Scene, emphasis: Emphasis) -> None:
        """What lies over the painted scene."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if emphasis.lane is not None and emphasis.lane < len(scene.geometry.slots):
            clip = scene.geometry.slots[emphasis.lane].clip
            painter.fillRect(QRectF(clip.left(), clip.top(), 3, clip.height()), QColor(self._theme.accent))
        with clipped(painter, scene.geometry.plot.adjusted(-1, 0, 1, 0)):
            self._outside(painter, scene, emphasis.period)
            self._arcs.dim(painter, emphasis.links, scene.geometry.slots)
            self._arcs.paint(painter, emphasis.links, scene.frame.chronology)
            self._emphasis(painter, scene, emphasis)
            self._arcs.edges(painter, emphasis.edges)

    def paint_word(self, painter: QPainter, rect: QRectF, word: str) -> None:
        """Say why nothing is shown."""
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, word)

    def paint_focus(self, painter: QPainter, rect: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)

    def _bands(self, painter: QPainter, scene: Scene) -> None:
        for lane, slot in enumerate(scene.geometry.slots):
            with clipped(painter, slot.clip, needed=slot.clip != slot.band):
                if slot.lane % 2 == 0:
                    painter.fillRect(slot.band, QColor(self._theme.band))
                self._names.lane(painter, scene, lane)
        if scene.geometry.hidden and scene.geometry.stack.pinned:
            y = scene.geometry.plot.top() + scene.geometry.stack.fixed - 0.5
            painter.setPen(QPen(QColor(self._theme.faint), 1))
            painter.drawLine(QLineF(scene.geometry.labels.left(), y, scene.geometry.plot.right(), y))

    def _axis(self, painter: QPainter, scene: Scene) -> None:
        plot, axis = scene.geometry.plot, scene.geometry.axis
        painter.setPen(QPen(QColor(self._theme.grid), 1))
        xs = [round(plot.left() + tick.x) + 0.5 for tick in scene.ticks]
        painter.drawLines([QLineF(x, plot.top(), x, axis.top() + 6) for x in xs])
        painter.setFont(self._fonts.small)
        for x, tick in zip(xs, scene.ticks, strict=True):
            painter.setPen(QColor(self._theme.muted if tick.major else self._theme.faint))
            painter.drawText(QRectF(x + 3, axis.top() + 2, axis.width(), axis.height() - 4), _LEFT, tick.label)

    def _lanes(self, painter: QPainter, scene: Scene) -> None:
        for lane, (slot, text, shown) in enumerate(zip(scene.geometry.slots, scene.texts, scene.lanes, strict=True)):
            colour = QColor(self._theme.kind(text.code) if text.code in KINDS else self._theme.muted)
            with clipped(painter, slot.clip, needed=slot.clip != slot.band):
                if slot.folded:
                    self._shades(painter, scene, lane, colour)
                    continue
                self._bars(painter, scene.bar_rects(lane, shown.bars), pale(colour, BAR))
                self._marks.lane(painter, scene, lane)
                self._marks.chips(painter, scene, lane, colour)
                self._labels.lane(painter, scene, lane)

    def _shades(self, painter: QPainter, scene: Scene, lane: int, colour: QColor) -> None:
        """The density of a folded lane, by shades."""
        bars = scene.lanes[lane].bars
        tones: dict[int, list[QRectF]] = {}
        for bar, rect in zip(bars, scene.bar_rects(lane, bars), strict=True):
            tones.setdefault(round(_TONES * sqrt(bar.size / scene.densest)), []).append(rect)
        for tone, rects in tones.items():
            self._bars(painter, rects, pale(colour, 0.15 + 0.7 * tone / _TONES))

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
        for place in emphasis.links.raised:
            with clipped(painter, scene.geometry.slots[place.lane].clip):
                self._raised(painter, scene, place)
        self._twins(painter, emphasis.hovered)
        for place in emphasis.hovered:
            with clipped(painter, scene.geometry.slots[place.lane].clip):
                self._raised(painter, scene, place)
                self._ring(painter, place.rect.adjusted(-2, -2, 2, 2), QColor(self._theme.ink), 1)
        for place in emphasis.current:
            with clipped(painter, scene.geometry.slots[place.lane].clip.adjusted(0, -_RING, 0, _RING)):
                self._raised(painter, scene, place)
                ring = place.rect.adjusted(-_RING, -_RING, _RING, _RING)
                self._ring(painter, ring, QColor(self._theme.panel), 4)
                self._ring(painter, ring, QColor(self._theme.accent), 2)

    def _twins(self, painter: QPainter, places: Sequence[Place]) -> None:
        """A line through the places of one entry, which stand at the same day."""
        if len(places) > 1:
            x = places[0].rect.center().x()
            ys = [place.rect.center().y() for place in places]
            painter.setPen(QPen(QColor(self._theme.faint), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(x, min(ys), x, max(ys)))

    def _raised(self, painter: QPainter, scene: Scene, place: Place) -> None:
        """Over bars, an entry that is meant gets its mark."""
        target = place.target
        if scene.lanes[place.lane].bars and isinstance(target, Mark) and target.number in scene.entries[place.lane]:
            self._marks.mark(painter, scene, place.lane, target)

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
        colour = QColor(self._theme.faint)
        colour.setAlpha(150)
        if self._whole is not scene.overview or self._strip != strip:
            self._whole, self._strip, self._all = scene.overview, strip, _overview_rects(scene)
        self._bars(painter, self._all, colour)


def _overview_rects(scene: Scene) -> list[QRectF]:
    """The bars of the overview."""
    strip, start, scale = scene.geometry.overview, scene.whole.first_day, scene.whole.scale
    highest = max((bar.size for bar in scene.overview), default=1)
    left, bottom, unit = strip.left(), strip.bottom() - 2, (strip.height() - 5) / highest
    rects = []
    for first, last, size in scene.overview:
        width, height = max(1.0, (last + 1 - first) * scale - 1), max(1.5, size * unit)
        rects.append(QRectF(left + (first - start) * scale, bottom - height, width, height))
    return rects
