"""What surrounds a page: title, what was searched, legend, date of the data, page number."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLineF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPen

from app.output.paper import PaperWords
from app.ui.paper.legend import Legend
from app.ui.paper.type import PaperType
from app.ui.theme import Theme

MARGIN = 42.0

_TOP, _BOTTOM = 34.0, 26.0
_GAP = 10.0
_MOST_SENTENCE = 6


class PageFrame:
    """Holds the words of all pages of a size."""

    def __init__(self, words: PaperWords, key: Mapping[str, str], size: QSizeF, theme: Theme, fonts: PaperType) -> None:
        """Take the words, and the meaning of each sample in the legend."""
        self._words, self._theme, self._fonts = words, theme, fonts
        self.size = size
        width = size.width() - 2 * MARGIN
        room = width - fonts.text.width(words.facts) - 2 * _GAP
        self._title = fonts.title.lines(words.title, room)
        self._sentence = fonts.sentence.lines(words.searched, width, _MOST_SENTENCE)
        self._legend = Legend(key, words, theme, fonts, width)
        head = len(self._title) * fonts.title.line + len(self._sentence) * fonts.sentence.line + _GAP
        foot = fonts.small.line + _GAP
        self.body = QRectF(MARGIN, _TOP + head, width, size.height() - _TOP - head - foot - _BOTTOM)

    @property
    def chart(self) -> QRectF:
        """The body without the legend."""
        return self.body.adjusted(0, 0, 0, -self._legend.height - _GAP)

    @property
    def surroundings(self) -> float:
        """How much higher than its chart a page is."""
        return self.size.height() - self.chart.height()

    def paint(self, painter: QPainter, page: int, pages: int) -> None:
        """Everything around the body, on white; one page alone has no number."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), QColor(self._theme.panel))
        self._head(painter)
        self._foot(painter, self._words.page.format(page=page, pages=pages) if pages > 1 else "")

    def legend(self, painter: QPainter) -> None:
        """What the marks mean, below the chart."""
        self._legend.paint(painter, MARGIN, self.chart.bottom() + _GAP)

    def say_empty(self, painter: QPainter) -> None:
        """Why there is nothing in the body."""
        self._fonts.sentence.write(painter, MARGIN, self.body.top() + _GAP, self._words.empty, self._theme.ink)

    def _head(self, painter: QPainter) -> None:
        face = self._fonts.text
        right = self.size.width() - MARGIN - face.width(self._words.facts)
        face.write(painter, right, _TOP + self._fonts.title.line - face.line - 2, self._words.facts, self._theme.muted)
        top = _TOP
        for line in self._title:
            self._fonts.title.write(painter, MARGIN, top, line, self._theme.ink)
            top += self._fonts.title.line
        for line in self._sentence:
            self._fonts.sentence.write(painter, MARGIN, top, line, self._theme.muted)
            top += self._fonts.sentence.line

    def _foot(self, painter: QPainter, number: str) -> None:
        face, width = self._fonts.small, self.size.width()
        top = self.size.height() - _BOTTOM - face.line
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.drawLine(QLineF(MARGIN, top - 2, width - MARGIN, top - 2))
        face.write(painter, MARGIN, top, self._words.data, self._theme.muted)
        face.write(painter, width - MARGIN - face.width(number), top, number, self._theme.muted)


def rule(painter: QPainter, theme: Theme, ys: Sequence[float], left: float, right: float) -> None:
    """Thin lines across."""
    painter.setPen(QPen(QColor(theme.line), 0.75))
    painter.drawLines([QLineF(left, y, right, y) for y in ys])
