"""The marks of the timeline as paper has them, one at a time."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.domain.timeline.chronology import Chronology
from app.domain.timeline.frame import Box
from app.ui.paper.type import paper_font
from app.ui.theme import Theme
from app.ui.timeline.marks import MarkPainter, Place
from app.ui.timeline.type import Type

MARK = 8.0
"""How high a mark is."""

_TEXT = 11


def mark_type() -> Type:
    """Fonts with which marks are so high."""
    return Type(paper_font(_TEXT))


class PaperMarks:
    """Paints marks on a ground of the colour of the theme's panels."""

    def __init__(self, theme: Theme) -> None:
        self._marks = MarkPainter(theme, mark_type())

    def paint(
        self, painter: QPainter, box: Box, place: tuple[float, float], chronology: Chronology, line: Place
    ) -> None:
        """Paint the mark of an entry; place is where the line of days begins, and the middle of the row."""
        left, middle = place
        rect = QRectF(left + box.x0, middle - MARK / 2, box.x1 - box.x0, MARK)
        self._marks.entry(painter, rect, chronology, box, lambda day: left + line(day))
