"""Small things that several views paint alike: kinds by shape and colour, highlighted text, badges."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPolygonF

from app.domain.matching import Match
from app.ui.style import text_font
from app.ui.text_size import px
from app.ui.theme import Theme

BADGE_GAP = 4
_BADGE_PADDING = 5
_BADGE_HEIGHT = 18


def paint_kind(painter: QPainter, kind: str, centre: QPointF, theme: Theme, radius: float = 5) -> None:
    """A square for an agreement, a circle for a meeting, a diamond for an operation."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.kind(kind)))
    if kind == "agreement":
        side = radius * 1.8
        painter.drawRoundedRect(QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side), 1.5, 1.5)
    elif kind == "meeting":
        painter.drawEllipse(centre, radius, radius)
    else:
        reach = radius * 1.25
        x, y = centre.x(), centre.y()
        corners = [QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)]
        painter.drawPolygon(QPolygonF(corners))


def paint_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    *,
    font: QFont,
    colour: str,
    matches: Iterable[Match] = (),
    highlight: str = "",
) -> None:
    """One line of text, elided at the end, with the matches marked behind it."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    kept = len(shown) if shown == text else max(0, len(shown) - 1)
    painter.setFont(font)
    for start, end in matches:
        if start < kept:
            left = rect.left() + metrics.horizontalAdvance(text[:start])
            right = rect.left() + metrics.horizontalAdvance(text[: min(end, kept)])
            painter.fillRect(QRectF(left, rect.center().y() - metrics.height() / 2, right - left, metrics.height()),
                             QColor(highlight))  # fmt: skip
    painter.setPen(QColor(colour))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


def paint_word(painter: QPainter, room: QRect, word: str, theme: Theme) -> None:
    """Says in the middle of an empty list why it is empty."""
    painter.setFont(text_font())
    painter.setPen(QColor(theme.muted))
    inside = room.adjusted(20, 0, -20, 0)
    painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), word)


def paint_badges(painter: QPainter, right: QRectF, names: list[str], *, font: QFont, theme: Theme) -> float:
    """As many names in frames as fit in the rectangle, from its right, and how many more there are.

    Returns the width that they take.
    """
    badges = _fitting(names, QFontMetrics(font), right.width())
    width = sum(badge.width for badge in badges) + BADGE_GAP * max(0, len(badges) - 1)
    height = px(_BADGE_HEIGHT)
    x = right.right() - width
    painter.setFont(font)
    for badge in badges:
        box = QRectF(x, right.center().y() - height / 2, badge.width, height)
        painter.setBrush(QColor(theme.panel))
        painter.setPen(QColor(theme.line))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(theme.muted))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), badge.name)
        x += badge.width + BADGE_GAP
    return width


class _Badge(NamedTuple):
    name: str
    width: float


def _fitting(names: list[str], metrics: QFontMetrics, room: float) -> list[_Badge]:
    """The first badges that fit, the last of them for the rest; none when not even that fits."""

    def badge(name: str) -> _Badge:
        return _Badge(name, metrics.horizontalAdvance(name) + 2 * _BADGE_PADDING)

    found: list[_Badge] = []
    used = 0.0
    for place, name in enumerate(names):
        one, rest = badge(name), len(names) - place - 1
        more = badge(f"+{rest}").width + BADGE_GAP if rest else 0
        if used + one.width + more > room:
            last = badge(f"+{rest + 1}")
            return [*found, last] if used + last.width <= room else found
        found.append(one)
        used += one.width + BADGE_GAP
    return found
