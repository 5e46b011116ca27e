"""Paints the arcs to related entries, their ghosts, and where an entry lies beyond the edges of the plot."""

from collections.abc import Iterable, Sequence
from math import atan2, degrees

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from app.domain.timeline.chronology import Chronology
from app.domain.timeline.marks import Mark
from app.ui.theme import Theme
from app.ui.timeline.dated import pale
from app.ui.timeline.forms import outline
from app.ui.timeline.linking import Link, Links
from app.ui.timeline.slots import Slot
from app.ui.timeline.type import Type
from app.ui.timeline.whereabouts import Edge

_LINE, _HALO = 1.3, 3.6
_HEAD = QPolygonF([QPointF(0, 0), QPointF(-7, -3.2), QPointF(-7, 3.2)])
"""An arrow head whose tip points to the right."""

_CORNER = 3.0
_DIMMED = 0.5
_BESIDE = 8.0


class ArcPainter:
    """Holds the colours of links and a font."""

    def __init__(self, theme: Theme, fonts: Type) -> None:
        self._accent, self._panel, self._ink = QColor(theme.accent), QColor(theme.panel), QColor(theme.ink)
        self._fonts = fonts
        self._grounds = QColor(theme.band), QColor(theme.panel)

    def paint(self, painter: QPainter, links: Links, chronology: Chronology) -> None:
        """Arcs first, so that no line crosses a name."""
        for link in links.links:
            self._arc(painter, link)
        for place in links.ghosts:
            if isinstance(place.target, Mark):
                self.ghost(painter, place.rect, chronology.looks[place.target.number].kind)
        painter.setFont(self._fonts.small)
        for link in links.links:
            if link.label:
                self._word(painter, link.label, link.name)
        if links.more and links.links:
            start, text = QPointF(*links.links[0].arc.start), f"+{links.more}"
            width, height = (
                self._fonts.small_metrics.horizontalAdvance(text) + _BESIDE,
                self._fonts.small_metrics.height(),
            )
            self._word(painter, QRectF(start.x() + _BESIDE, start.y() - height / 2, width, height), text)

    def dim(self, painter: QPainter, links: Links, slots: Sequence[Slot]) -> None:
        """Let the words that arcs cross step back."""
        for lane, rect in links.crossed:
            painter.fillRect(rect, pale(self._grounds[slots[lane].lane % 2], _DIMMED))

    def edges(self, painter: QPainter, edges: Iterable[Edge]) -> None:
        """Where the entry under the mouse lies that is not in sight."""
        for edge in edges:
            self._head(painter, edge.point, QPointF(edge.dx, edge.dy), self._ink)

    def _arc(self, painter: QPainter, link: Link) -> None:
        start, first, second, end = (QPointF(*point) for point in link.arc)
        path = QPainterPath(start)
        path.cubicTo(first, second, end)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((pale(self._panel, 0.7), _HALO), (self._accent, _LINE)):
            painter.setPen(QPen(colour, width))
            painter.drawPath(path)
        self._head(painter, end, end - second, self._accent)

    def _head(self, painter: QPainter, tip: QPointF, direction: QPointF, colour: QColor) -> None:
        painter.save()
        painter.translate(tip)
        painter.rotate(degrees(atan2(direction.y(), direction.x())))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(_HEAD)
        painter.restore()

    def ghost(self, painter: QPainter, rect: QRectF, kind: str) -> None:
        """The dotted form of a kind, in the colour of no kind: it is not among the results."""
        painter.setPen(QPen(self._accent, 1.2, Qt.PenStyle.DotLine))
        painter.setBrush(self._panel)
        painter.drawPath(outline(kind, rect))

    def _word(self, painter: QPainter, room: QRectF, text: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pale(self._panel, 0.9))
        painter.drawRoundedRect(room, _CORNER, _CORNER)
        painter.setPen(self._accent)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)
