"""Pages of one size that are painted alike on every device."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter

PROGRAM = "Treatyline"
DPI = 96

A4 = QSizeF(1122, 793)
"""A sheet of A4 across, in pixels of 1/96 inch."""

Paint = Callable[[QPainter], None]


@dataclass(frozen=True, slots=True)
class Document:
    """What is written into a file; pages are what paints each of them, title and subject are told to who opens it."""

    title: str
    subject: str
    language: str
    size: QSizeF
    pages: Sequence[Paint]


def paint_pages(painter: QPainter, pages: Sequence[Paint], turn: Callable[[], object]) -> None:
    """Paint pages one after another; turn takes the next sheet."""
    for number, paint in enumerate(pages):
        if number:
            turn()
        painter.save()
        paint(painter)
        painter.restore()
