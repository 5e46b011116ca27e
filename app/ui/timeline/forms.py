"""The outlines of marks: a form for each kind of entry and each sort of treaty action."""

from collections.abc import Callable, Iterable
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath

from app.domain.entry import KINDS
from app.domain.timeline.actions import CONSENT, EFFECT, OTHER, SIGNATURE, WITHDRAWAL
from app.ui.theme import Theme

_CORNER = 1.5
_GROWTH = 1.0
_STAR_POINTS = 5
_STAR_INNER = 0.45

Form = Callable[[QRectF], QPainterPath]


def colours_of(theme: Theme) -> dict[str, QColor]:
    """The colour of each kind of entry and sort of action."""
    actions = {
        SIGNATURE: theme.muted,
        CONSENT: theme.agreement,
        EFFECT: theme.operation,
        WITHDRAWAL: theme.wrong,
        OTHER: theme.faint,
    }
    return {code: QColor(colour) for code, colour in ({kind: theme.kind(kind) for kind in KINDS} | actions).items()}


def outline(kind: str, rect: QRectF) -> QPainterPath:
    """The form of a kind, drawn out to the width of the rectangle; its ends stay what they are."""
    return _FORMS[kind](rect)


def _agreement(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, _CORNER, _CORNER)
    return path


def _meeting(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    radius = min(rect.width(), rect.height()) / 2
    path.addRoundedRect(rect, radius, radius)
    return path


def _operation(rect: QRectF) -> QPainterPath:
    """A diamond, larger than its rectangle by a little because it fills less of it; or a bar with points."""
    grown = rect.adjusted(-_GROWTH, -_GROWTH, _GROWTH, _GROWTH)
    half, middle = min(grown.width(), grown.height()) / 2, grown.center().y()
    if rect.width() > rect.height() + _GROWTH:
        grown = rect
        half = rect.height() / 2
    left, right, top, bottom = grown.left(), grown.right(), grown.top(), grown.bottom()
    upper = [(left + half, top), (right - half, top)]
    lower = [(right - half, bottom), (left + half, bottom)]
    return _polygon([(left, middle), *upper, (right, middle), *lower])


def _signature(rect: QRectF) -> QPainterPath:
    """A triangle that points down to the day."""
    box = _square(rect)
    return _polygon([(box.left(), box.top()), (box.right(), box.top()), (box.center().x(), box.bottom())])


def _consent(rect: QRectF) -> QPainterPath:
    """A triangle that points up."""
    box = _square(rect)
    return _polygon([(box.left(), box.bottom()), (box.center().x(), box.top()), (box.right(), box.bottom())])


def _effect(rect: QRectF) -> QPainterPath:
    """A star."""
    box = _square(rect)
    radius, middle = box.width() / 2 + _GROWTH, box.center()
    reach = [radius if n % 2 == 0 else radius * _STAR_INNER for n in range(2 * _STAR_POINTS)]
    turns = [pi * (n / _STAR_POINTS - 0.5) for n in range(2 * _STAR_POINTS)]
    corners = zip(reach, turns, strict=True)
    return _polygon([(middle.x() + far * cos(turn), middle.y() + far * sin(turn)) for far, turn in corners])


def _withdrawal(rect: QRectF) -> QPainterPath:
    """A cross."""
    box = _square(rect)
    left, right, top, bottom = box.left(), box.right(), box.top(), box.bottom()
    x, y, arm = box.center().x(), box.center().y(), box.width() * 0.2
    return _polygon(
        [
            *((left, top + arm), (left + arm, top), (x, y - arm), (right - arm, top), (right, top + arm), (x + arm, y)),
            *((right, bottom - arm), (right - arm, bottom), (x, y + arm)),
            *((left + arm, bottom), (left, bottom - arm), (x - arm, y)),
        ]
    )


def _other(rect: QRectF) -> QPainterPath:
    """A stroke."""
    box = _square(rect)
    return _agreement(QRectF(box.left(), box.center().y() - box.height() / 5, box.width(), box.height() * 0.4))


def _square(rect: QRectF) -> QRectF:
    """The middle of a rectangle."""
    side = min(rect.width(), rect.height())
    return QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)


def _polygon(corners: Iterable[tuple[float, float]]) -> QPainterPath:
    path = QPainterPath()
    points = [QPointF(x, y) for x, y in corners]
    path.addPolygon(points)
    path.closeSubpath()
    return path


_FORMS: dict[str, Form] = {
    "agreement": _agreement,
    "meeting": _meeting,
    "operation": _operation,
    SIGNATURE: _signature,
    CONSENT: _consent,
    EFFECT: _effect,
    WITHDRAWAL: _withdrawal,
    OTHER: _other,
}
