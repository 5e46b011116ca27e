"""Pages of one size that are painted alike on every device."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPaintDevice, QPainter

from app.domain.record import record

PROGRAM = "Treatyline"
DPI = 96

A4 = QSizeF(1122, 793)
"""A sheet of A4 across, in pixels of 1/96 inch."""

Paint = Callable[[QPainter], None]


@record
class Document:
    """What is written into a file; pages are what paints each of them, title and subject are told to who opens it."""

    title: str
    subject: str
    language: str
    size: QSizeF
    pages: Sequence[Paint]


def told(document: Document, tell: Callable[[int, int], None]) -> Document:
    """The same, which tells before each page which one of how many it is; what tell raises ends the painting."""

    def paint(number: int, page: Paint, painter: QPainter) -> None:
        tell(number, len(document.pages))
        page(painter)

    return replace(document, pages=[partial(paint, number, page) for number, page in enumerate(document.pages)])


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter that has ended before its device goes, also when a page cannot be painted."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()


def paint_pages(painter: QPainter, pages: Sequence[Paint], turn: Callable[[], object]) -> None:
    """Paint pages one after another; turn takes the next sheet."""
    for number, paint in enumerate(pages):
        if number:
            turn()
        painter.save()
        try:
            paint(painter)
        finally:
            painter.restore()
