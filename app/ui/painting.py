"""Small things that several views paint alike: kinds by shape and colour, highlighted text, badges."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPolygonF

from app.domain.matching import Match
from app.ui.theme import Theme

BADGE_GAP = 4
_BADGE_PADDING = 5


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


def paint_badges(painter: QPainter, right: QRectF, names: list[str], *, font: QFont, theme: Theme) -> float:
    """As many names in frames as fit in the rectangle, from its right, and how many more there are.

    Returns the width that they take.
    """
    metrics = QFontMetrics(font)
    shown, width = _fitting(names, metrics, right.width())
    x = right.right() - width
    painter.setFont(font)
    for name in shown:
        box = QRectF(x, right.center().y() - 9, _badge_width(metrics, name), 18)
        painter.setBrush(QColor(theme.panel))
        painter.setPen(QColor(theme.line))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(theme.muted))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), name)
        x += box.width() + BADGE_GAP
    return width


def _fitting(names: list[str], metrics: QFontMetrics, width: float) -> tuple[list[str], float]:
    for count in range(len(names), -1, -1):
        rest = len(names) - count
        shown = names[:count] + ([f"+{rest}"] if rest else [])
        needed = sum(_badge_width(metrics, name) for name in shown) + BADGE_GAP * max(0, len(shown) - 1)
        if needed <= width:
            return shown, needed
    return [], 0.0


def _badge_width(metrics: QFontMetrics, name: str) -> float:
    return metrics.horizontalAdvance(name) + 2 * _BADGE_PADDING
