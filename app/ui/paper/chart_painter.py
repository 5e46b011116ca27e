"""Paints the sheets of a chart: bands with names, axes, marks with their labels."""

from dataclasses import replace

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from app.domain.entry import KINDS
from app.domain.timeline.paper import LABEL_GAP, Placed
from app.domain.timeline.sheets import Strip
from app.output.paper import PaperLane
from app.ui.paper.chart import INSET, NAMES, PADDING, Chart
from app.ui.paper.marks import PaperMarks
from app.ui.paper.type import PaperType
from app.ui.theme import Theme
from app.ui.timeline.devices import clipped

_HAIR = 0.75
_BREAK = 3.75
_TICK = 4.0


class ChartPainter:
    """Holds colours and fonts of paper."""

    def __init__(self, chart: Chart, theme: Theme, fonts: PaperType) -> None:
        self._chart, self._theme, self._fonts = chart, theme, fonts
        self._marks = (PaperMarks(replace(theme, panel=theme.band)), PaperMarks(theme))

    def paint(self, painter: QPainter, sheet: int) -> None:
        """One sheet, from its upper axis to its lower one."""
        chart, strips = self._chart, self._chart.sheets[sheet]
        for strip in strips:
            if strip.lane % 2 == 0:
                band = QRectF(chart.body.left(), chart.top(strip), chart.body.width(), strip.height)
                painter.fillRect(band, QColor(self._theme.band))
        self._axes(painter, chart.body.top() + chart.axis, chart.bottom(sheet))
        for strip in strips:
            self._name(painter, strip)
            self._entries(painter, strip)

    def _axes(self, painter: QPainter, top: float, bottom: float) -> None:
        """Ticks through all lanes, labelled above and below; a double line where the scale changes."""
        chart, theme, face = self._chart, self._theme, self._fonts.small
        painter.setPen(QPen(QColor(theme.line), _HAIR))
        xs = [chart.left + tick.x for tick in chart.ticks]
        painter.drawLines([QLineF(x, top - _TICK, x, bottom + _TICK) for x in xs])
        for x, tick in zip(xs, chart.ticks, strict=True):
            colour = theme.muted if tick.major else theme.faint
            face.write(painter, x + 3, top - face.line - 2, tick.label, colour)
            face.write(painter, x + 3, bottom + 2, tick.label, colour)
        painter.setPen(QPen(QColor(theme.faint), _HAIR))
        for x in chart.line.breaks:
            for at in (chart.left + x - 1.5, chart.left + x + 1.5):
                painter.drawLine(QLineF(at, top - chart.axis + 2, at, top))
                painter.drawLine(QLineF(at, bottom, at, bottom + chart.axis - 2))
        painter.setPen(QPen(QColor(theme.line), _BREAK))
        painter.drawLines([QLineF(chart.left + x, top, chart.left + x, bottom) for x in chart.line.breaks])

    def _name(self, painter: QPainter, strip: Strip) -> None:
        """The lane's name in as many lines as have room, then its count; in a low lane both in one line."""
        chart, strong, small = self._chart, self._fonts.strong, self._fonts.small
        name = chart.paper.lanes[strip.lane]
        left, width = chart.body.left() + INSET, NAMES - 2 * INSET
        most = int((strip.height - PADDING) // strong.line) - 1
        if not most:
            top = chart.top(strip) + (strip.height - strong.line) / 2
            self._name_in_line(painter, name, (left, top, width))
            return
        lines = strong.lines(name.name, width, most)
        top = chart.top(strip) + min(PADDING, (strip.height - (len(lines) + 1) * strong.line) / 2)
        for line in lines:
            strong.write(painter, left, top, line, self._colour(name.code))
            top += strong.line
        words = chart.paper.words.continued if strip.continued else name.count
        small.write(painter, left, top, words, self._theme.faint)

    def _name_in_line(self, painter: QPainter, name: PaperLane, place: tuple[float, float, float]) -> None:
        left, top, width = place
        strong, small, count = self._fonts.strong, self._fonts.small, str(name.number)
        room = width - small.width(count) - LABEL_GAP
        text = name.name if strong.width(name.name) <= room else strong.elided(name.short, room)
        strong.write(painter, left, top, text, self._colour(name.code))
        lower = top + (strong.line - small.line) / 2
        small.write(painter, left + width - small.width(count), lower, count, self._theme.faint)

    def _entries(self, painter: QPainter, strip: Strip) -> None:
        chart = self._chart
        height = len(strip.rows) * chart.row
        top = chart.top(strip) + (strip.height - height) / 2 - strip.rows.start * chart.row
        with clipped(painter, QRectF(chart.left, chart.top(strip), chart.line.width + INSET, strip.height)):
            for entry in chart.seen(strip):
                self._entry(painter, entry, top + entry.row * chart.row, strip.lane % 2)

    def _entry(self, painter: QPainter, entry: Placed, top: float, ground: int) -> None:
        """A mark on a band or beside it, with its number and, if there is one, its title."""
        chart, number, face = self._chart, entry.box.number, self._chart.face
        place = chart.left, top + chart.row / 2
        self._marks[ground].paint(painter, entry.box, place, chart.paper.timeline.chronology, chart.line.x)
        left, middle = chart.left + entry.label, top + (chart.row - face.line) / 2
        face.write(painter, left, middle, str(chart.paper.items[number].place), self._theme.muted)
        if chart.titles:
            left += chart.number_width(number) + LABEL_GAP
            face.write(painter, left, middle, chart.titles[number], self._theme.ink)

    def _colour(self, code: str) -> str:
        return self._theme.kind(code) if code in KINDS else self._theme.ink
