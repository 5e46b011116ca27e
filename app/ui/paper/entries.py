"""The list of a printed result: number, kind, date and title of every entry, in columns."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from app.domain.record import record
from app.domain.timeline.sheets import columns
from app.output.paper import Item
from app.ui.painting import paint_kind
from app.ui.paper.frame import rule
from app.ui.paper.type import PaperType
from app.ui.theme import Theme

_COLUMNS = 2
_BETWEEN = 28.0
_GAP = 8.0
_PADDING = 2.5
_KIND = 4.0
_MOST_DATE = 0.2
_MAY_BREAK = "\N{ZERO WIDTH SPACE}"


@record
class _Row:
    """An entry in lines that fit."""

    item: Item
    dates: list[str]
    titles: list[str]

    @property
    def lines(self) -> int:
        return max(len(self.dates), len(self.titles))


class EntryList:
    """The rows of a list in the body of a page, laid out once."""

    def __init__(self, items: Sequence[Item], body: QRectF, theme: Theme, fonts: PaperType) -> None:
        self._theme, self._fonts, self._body = theme, fonts, body
        face = fonts.text
        self._width = (body.width() - (_COLUMNS - 1) * _BETWEEN) / _COLUMNS
        self._number = max((face.width(str(item.place)) for item in items), default=0.0)
        self._kind = self._number + _GAP + _KIND
        self._date = self._kind + _KIND + _GAP
        longest = max((face.width(item.date) for item in items), default=0.0)
        date = min(longest, _MOST_DATE * self._width)
        self._title = self._date + date + _GAP
        self._rows = [self._row(item, date) for item in items]
        self.heights = [row.lines * face.line + 2 * _PADDING for row in self._rows]

    def pages(self, room: float) -> list[tuple[range, ...]]:
        """The rows of each column of each page, when a page has so much room for them."""
        return columns(self.heights, room, _COLUMNS)

    def fits(self, room: float) -> bool:
        """Whether one page with so much room has all rows."""
        pages = self.pages(room)
        return len(pages) == 1 and all(sum(self.heights[rows.start : rows.stop]) <= room for rows in pages[0])

    def paint(self, painter: QPainter, page: Sequence[range], top: float) -> None:
        """One page of columns."""
        for column, rows in enumerate(page):
            left = self._body.left() + column * (self._width + _BETWEEN)
            y = top
            edges = [y]
            for row in rows:
                self._paint_row(painter, self._rows[row], left, y + _PADDING)
                y += self.heights[row]
                edges.append(y)
            rule(painter, self._theme, edges, left, left + self._width)

    def _row(self, item: Item, date: float) -> _Row:
        face = self._fonts.text
        titles = face.lines(item.title, self._width - self._title)
        # A long period is divided after its dash.
        dates = face.lines(item.date.replace("–", "–" + _MAY_BREAK), date + 1)
        return _Row(item, [line.replace(_MAY_BREAK, "") for line in dates], titles)

    def _paint_row(self, painter: QPainter, row: _Row, left: float, top: float) -> None:
        face, theme = self._fonts.text, self._theme
        place = str(row.item.place)
        face.write(painter, left + self._number - face.width(place), top, place, theme.muted)
        paint_kind(painter, row.item.kind, QPointF(left + self._kind, top + face.line / 2), theme, _KIND)
        for x, lines, colour in ((self._date, row.dates, theme.muted), (self._title, row.titles, theme.ink)):
            for number, line in enumerate(lines):
                face.write(painter, left + x, top + number * face.line, line, colour)
