"""Paints the names of the lanes with their counts; a name stays in sight as long as its lane does."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPolygonF

from app.domain.entry import KINDS
from app.domain.timeline.actions import ACTIONS
from app.ui.theme import Theme
from app.ui.timeline.geometry import LABEL_INSET
from app.ui.timeline.scene import Scene
from app.ui.timeline.slots import LaneText, Slot
from app.ui.timeline.type import Type

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
_SIGN = 2.5
_LOWER = 1.5


class NamePainter:
    """Holds colours and fonts."""

    def __init__(self, theme: Theme, fonts: Type) -> None:
        self._theme, self._fonts = theme, fonts

    def lane(self, painter: QPainter, scene: Scene, lane: int) -> None:
        """Name and count of a lane in sight, on two lines or on one."""
        slot, text = scene.geometry.slots[lane], scene.texts[lane]
        right = scene.geometry.plot.left() - LABEL_INSET
        if slot.folded:
            box = self._box(slot, right, slot.band.height())
            self._one_line(painter, box, text, self._fonts.small, self._theme.muted)
        elif scene.geometry.stack.two_lines:
            self._two_lines(painter, self._box(slot, right, self._fonts.two_lines), text)
        else:
            box = self._box(slot, right, self._fonts.plain_metrics.height())
            self._one_line(painter, box, text, self._fonts.plain, self._colour(text.code))
        self._sign(painter, slot, text)

    def _box(self, slot: Slot, right: float, height: float) -> QRectF:
        """At the top of what is seen of a lane, as long as the lane is high enough below that."""
        top = max(slot.band.top(), min(slot.clip.top(), slot.band.bottom() - height))
        left = slot.band.left() + LABEL_INSET
        return QRectF(left, top + _LOWER * (height < slot.band.height()), right - left, height)

    def _colour(self, code: str) -> str:
        if code == ACTIONS:
            return self._theme.agreement
        return self._theme.kind(code) if code in KINDS else self._theme.ink

    def _two_lines(self, painter: QPainter, box: QRectF, text: LaneText) -> None:
        bold, small = self._fonts.bold_metrics, self._fonts.small_metrics
        name = QRectF(box.left(), box.top() + 4, box.width(), bold.height())
        count = QRectF(box.left(), name.bottom() + 1, box.width(), small.height())
        self._write(painter, name, text.label, self._fonts.bold, self._colour(text.code))
        self._write(painter, count, text.count, self._fonts.small, self._theme.faint)

    def _one_line(self, painter: QPainter, box: QRectF, text: LaneText, font: QFont, colour: str) -> None:
        """The bare number stands at the right."""
        number = self._fonts.small_metrics.horizontalAdvance(str(text.number)) + 1
        self._write(painter, box.adjusted(0, 0, -number - 4, 0), text.label, font, colour)
        place = box.adjusted(box.width() - number, 0, 0, 0)
        self._write(painter, place, str(text.number), self._fonts.small, self._theme.faint)

    def _write(self, painter: QPainter, box: QRectF, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width() + 1)
        painter.drawText(box, _LEFT, shown)

    def _sign(self, painter: QPainter, slot: Slot, text: LaneText) -> None:
        """A folded lane has an arrow that would open it, a pinned one a dot."""
        middle = QPointF(slot.band.left() + LABEL_INSET / 2, min(slot.clip.top() + 11, slot.band.center().y()))
        painter.setPen(Qt.PenStyle.NoPen)
        if text.pinned and text.code != ACTIONS:
            painter.setBrush(QColor(self._theme.accent))
            painter.drawEllipse(middle, _SIGN, _SIGN)
        elif text.folded:
            painter.setBrush(QColor(self._theme.faint))
            x, y = middle.x(), middle.y()
            corners = (QPointF(x - 2, y - 3.5), QPointF(x + 2.5, y), QPointF(x - 2, y + 3.5))
            painter.drawPolygon(QPolygonF(corners))
