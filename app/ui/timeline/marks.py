"""Paints the marks of the timeline and the chips for those that found no room."""

from collections.abc import Callable, Sequence
from functools import partial
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.domain.dates import Precision
from app.domain.days import BEGINNING, END
from app.domain.timeline.certain import certain_days
from app.domain.timeline.chronology import Chronology, Look, Piece
from app.domain.timeline.frame import WIDTHS, Box
from app.domain.timeline.marks import Mark, Running
from app.ui.theme import Theme
from app.ui.timeline.dated import CHIP, DatePainter, Sides, pale
from app.ui.timeline.devices import of_pixels
from app.ui.timeline.scene import Chip, Scene
from app.ui.timeline.type import Type

_CHIP_CORNER = 3.0
_MANY = 1000
_HALF = 0.42
"""How much of a small mark of two possible dates each of them takes."""

_EDGE = 2
"""Pixels around a mark that its picture has for edges and corners."""

Place = Callable[[float], float]


class MarkPainter:
    """Paints marks and clusters; a new one is made for another theme or font."""

    def __init__(self, theme: Theme, fonts: Type) -> None:
        self._panel = QColor(theme.panel)
        self._fonts = fonts
        self._dates = DatePainter(theme)
        self._pictures: dict[tuple[Look, float, float], QPixmap] = {}
        self._chips: dict[tuple[str, int, float, float], QPixmap] = {}

    def lane(self, painter: QPainter, scene: Scene, lane: int) -> None:
        """The marks of a lane; small ones that look alike share a picture."""
        slot, looks = scene.geometry.slots[lane], scene.frames[lane].chronology.looks
        size, left = slot.room.mark, scene.geometry.plot.left()
        tops = [slot.row_top(row) for row in range(slot.room.rows)]
        pictures, ratio = of_pixels(painter), painter.device().devicePixelRatio()
        for mark in scene.lanes[lane].marks:
            number, x0, _, row, small = mark
            if pictures and small:
                picture = self._picture(looks[number], size, ratio)
                painter.drawPixmap(round(left + x0) - _EDGE, round(tops[row]) - _EDGE, picture)
            else:
                self.mark(painter, scene, lane, mark)

    def mark(self, painter: QPainter, scene: Scene, lane: int, mark: Mark) -> None:
        """One mark of a lane, whatever its size."""
        chronology, left, view = scene.frames[lane].chronology, scene.geometry.plot.left(), scene.viewport

        def x_of(day: float) -> float:
            return left + view.to_x(day)

        self.entry(painter, scene.mark_rect(lane, mark), chronology, mark, x_of)

    def entry(self, painter: QPainter, rect: QRectF, chronology: Chronology, box: Mark | Box, x_of: Place) -> None:
        """The mark of an entry in its rectangle; x_of gives the place of a day."""
        if box.small:
            self.small(painter, rect, chronology.looks[box.number])
            return
        pieces = chronology.pieces(box.number)
        rects = [rect] if len(pieces) == 1 else [_within(rect, piece, x_of) for piece in pieces]
        self._linked(painter, rects, [piece.look for piece in pieces])
        for place, piece in zip(rects, pieces, strict=True):
            self._dates.date(painter, place, piece.look, _sides(piece, place, x_of))

    def small(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        """A mark whose days have no width at this scale."""
        if look.precision is Precision.SET:
            width = rect.width() * _HALF
            halves = [QRectF(x, rect.top(), width, rect.height()) for x in (rect.left(), rect.right() - width)]
            day = look._replace(precision=Precision.YEAR, start=Precision.YEAR, end=Precision.YEAR)
            self._linked(painter, halves, [day, day])
            for half in halves:
                self._dates.date(painter, half, day, Sides())
            return
        known = {look.start, look.end} <= {Precision.DAY}
        inset = 0.0 if known else rect.width() / 4
        certain = (rect.left() + inset, rect.right() - inset) if look.precision is Precision.INTERVAL else None
        self._dates.date(painter, rect, look, Sides(certain))

    def _linked(self, painter: QPainter, rects: Sequence[QRectF], looks: Sequence[Look]) -> None:
        """A line through several possible dates."""
        for before, after, look in zip(rects, rects[1:], looks, strict=False):
            y = before.center().y()
            self._dates.link(painter, look, QPointF(before.right(), y), QPointF(after.left(), y))

    def chips(self, painter: QPainter, scene: Scene, lane: int, colour: QColor) -> None:
        """The chips of a lane; those of one number share a picture."""
        shown = scene.lanes[lane]
        for chip in (*shown.clusters, *([shown.running] if shown.running else ())):
            self._chip(painter, scene.mark_rect(lane, chip), _chip_text(chip), colour)

    def _chip(self, painter: QPainter, rect: QRectF, text: str, colour: QColor) -> None:
        draw = partial(self.chip, text=text, colour=colour)
        if not of_pixels(painter):
            draw(painter, rect)
            return
        key = text, colour.rgba(), rect.width(), painter.device().devicePixelRatio()
        if key not in self._chips:
            self._chips[key] = _picture(rect.size(), key[-1], draw)
        painter.drawPixmap(round(rect.left()) - _EDGE, round(rect.top()) - _EDGE, self._chips[key])

    def chip(self, painter: QPainter, rect: QRectF, text: str, colour: QColor) -> None:
        """The number of entries that found no room."""
        chip = rect.adjusted(0, -1, 0, 1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        for brush in (self._panel, pale(colour, CHIP)):
            painter.setBrush(brush)
            painter.drawRoundedRect(chip, _CHIP_CORNER, _CHIP_CORNER)
        painter.setPen(colour)
        painter.setFont(self._fonts.tiny)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)

    def _picture(self, look: Look, size: float, ratio: float) -> QPixmap:
        """The picture of a small mark."""
        key = look, size, ratio
        if key not in self._pictures:
            box = QSizeF(size * WIDTHS[look.precision], size)
            self._pictures[key] = _picture(box, ratio, partial(self.small, look=look))
        return self._pictures[key]


def _within(rect: QRectF, piece: Piece, x_of: Place) -> QRectF:
    """The place of one of several possible dates, at least so wide that it is seen."""
    x0, x1 = max(rect.left(), x_of(piece.first)), min(rect.right(), x_of(piece.last + 1))
    width = max(rect.height() * _HALF, x1 - x0)
    return rect if x1 < x0 else QRectF((x0 + x1 - width) / 2, rect.top(), width, rect.height())


def _sides(piece: Piece, rect: QRectF, x_of: Place) -> Sides:
    """Where a date is certain, within its rectangle."""
    opens, closes = piece.first == BEGINNING, piece.last != END
    days = certain_days(piece)
    if days is None or opens or not closes:
        return Sides(None, opens, closes)
    if days == (piece.first, piece.last):
        return Sides((rect.left(), rect.right()))
    x0, x1 = x_of(days[0]), x_of(days[1] + 1)
    return Sides((max(rect.left(), x0), min(rect.right(), x1)) if x1 > rect.left() and x0 < rect.right() else None)


def _chip_text(chip: Chip) -> str:
    """As many as there are, in thousands where that is longer than a chip."""
    size = f"{chip.size}" if chip.size < _MANY else f"{chip.size // _MANY}k"
    return f"‹{size}" if isinstance(chip, Running) else f"+{size}"


def _picture(size: QSizeF, ratio: float, draw: Callable[[QPainter, QRectF], None]) -> QPixmap:
    """What is drawn into a rectangle, with an edge around it."""
    picture = QPixmap(ceil((size.width() + 2 * _EDGE) * ratio), ceil((size.height() + 2 * _EDGE) * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QRectF(QPointF(_EDGE, _EDGE), size))
    painter.end()
    return picture
