"""A page of the library on sheets of paper: its text in lines that fit, and what it is at the foot of every sheet."""

from functools import partial

from PySide6.QtCore import QLineF, QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPalette,
    QPen,
    QTextBlock,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

from app.output.printed import Printed
from app.ui.paper.document import A4, Document
from app.ui.paper.type import PaperType, paper_font
from app.ui.style import TEXT_PX
from app.ui.theme import PAPER

A4_UPRIGHT = A4.transposed()

_SIDE, _TOP, _BOTTOM = 58.0, 52.0, 40.0
_GAP = 12.0


def page_document(printed: Printed, size: QSizeF = A4_UPRIGHT) -> Document:
    """Sheets of a size, in pixels of 1/96 inch."""
    foot = _Foot(printed, size)
    body = QRectF(_SIDE, _TOP, size.width() - 2 * _SIDE, foot.top - _GAP - _TOP)
    text = _laid(printed.html, body.size())
    count = text.pageCount()
    pages = [partial(_paint, text, foot, body, (number, count)) for number in range(1, count + 1)]
    return Document(printed.title, printed.reference, printed.language, size, pages)


def _paint(text: QTextDocument, foot: "_Foot", body: QRectF, place: tuple[int, int], painter: QPainter) -> None:
    """One sheet of the text, which is as high as all of them."""
    foot.paint(painter, *place)
    above = (place[0] - 1) * body.height()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, QColor(PAPER.ink))
    context.clip = QRectF(0, above, body.width(), body.height())
    painter.translate(body.left(), body.top() - above)
    painter.setClipRect(context.clip)
    text.documentLayout().draw(painter, context)


def _laid(html: str, room: QSizeF) -> QTextDocument:
    text = QTextDocument()
    text.setUndoRedoEnabled(False)
    text.setDocumentMargin(0)
    text.setDefaultFont(paper_font(TEXT_PX))
    text.setHtml(html)
    text.setPageSize(room)
    for frame in text.rootFrame().childFrames():
        if isinstance(frame, QTextTable) and frame.rows() == frame.columns() == 1:
            _keep_with_next(text, frame)
    return text


def _keep_with_next(text: QTextDocument, heading: QTextTable) -> None:
    """A heading, which is a table of one cell, stands on the sheet on which begins what it is of."""
    following = heading.lastCursorPosition().block().next()
    # Between two tables stands a block without lines.
    while following.isValid() and not following.text():
        following = following.next()
    if following.isValid() and _sheet(text, heading.firstCursorPosition().block()) != _sheet(text, following):
        form = heading.format()
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        heading.setFormat(form)
        # Qt lays out anew from the heading on, and takes all lines from the paragraph before it.
        text.markContentsDirty(0, text.characterCount())


def _sheet(text: QTextDocument, block: QTextBlock) -> int:
    """On which sheet a block begins."""
    top = text.documentLayout().blockBoundingRect(block).top() + block.layout().lineAt(0).y()
    return int(top // text.pageSize().height())


class _Foot:
    """What stands at the foot of every sheet: title and place, date of the data and reference."""

    def __init__(self, printed: Printed, size: QSizeF) -> None:
        self._printed, self._size = printed, size
        self._face = PaperType().small
        self.top = size.height() - _BOTTOM - 2 * self._face.line

    def paint(self, painter: QPainter, page: int, pages: int) -> None:
        """On white."""
        printed, face, top = self._printed, self._face, self.top
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self._size.width(), self._size.height()), QColor(PAPER.panel))
        painter.setPen(QPen(QColor(PAPER.line), 1))
        painter.drawLine(QLineF(_SIDE, top - 2, self._size.width() - _SIDE, top - 2))
        place = printed.place.format(page=page, pages=pages)
        for left, right in ((printed.title, place), (printed.data, printed.reference)):
            width = self._size.width() - 2 * _SIDE - face.width(right)
            face.write(painter, _SIDE, top, face.elided(left, width - _GAP), PAPER.muted)
            face.write(painter, _SIDE + width, top, right, PAPER.muted)
            top += face.line
