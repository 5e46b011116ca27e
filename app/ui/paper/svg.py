"""A document as SVG: one picture with the pages one below another.

Text stays text, so that a browser finds and copies it; every piece of it is told how long it is, so that it keeps
its place also where another font must do.
"""

import re
from html import unescape

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtSvg import QSvgGenerator

from app.ui.paper.document import DPI, Document, painting
from app.ui.paper.type import paper_font

_GAP = 16.0

_ANY = 10
_FAMILIES = re.compile(r'\s*font-family="[^"]*"')
_TEXT = re.compile(r'(<text [^>]*font-size="(\d+)" font-weight="(\d+)"[^>]*?)\s*>([^<]*)</text>')


def svg(document: Document) -> bytes:
    """All pages, with a gap between two."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    step = document.size.height() + _GAP
    size = QSizeF(document.size.width(), len(document.pages) * step - _GAP)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(DPI)
    generator.setSize(size.toSize())
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(document.title)
    generator.setDescription(document.subject)
    with painting(generator) as painter:
        for number, paint in enumerate(document.pages):
            painter.save()
            painter.translate(0, number * step)
            paint(painter)
            painter.restore()
    return _finished(buffer.data().toStdString(), document.language).encode()


def _finished(text: str, language: str) -> str:
    """With what Qt leaves out: the language, which decides how Han is drawn, a last family, and lengths.

    All fonts are of the same families, which Qt would write thousands of times.
    """
    families = ", ".join((*paper_font(_ANY).families(), "sans-serif"))
    # Line by line: no other thread goes on while one text is searched, and this one has megabytes.
    lines = (_FAMILIES.sub("", line) for line in _TEXT.sub(_with_length, text).splitlines(keepends=True))
    return "".join(lines).replace("<svg ", f'<svg xml:lang="{language}" font-family="{families}" ', 1)


def _with_length(found: re.Match[str]) -> str:
    opening, size, weight, content = found.groups()
    width = _metrics(int(size), int(weight)).horizontalAdvance(unescape(content))
    return f'{opening} textLength="{width:.2f}" lengthAdjust="spacingAndGlyphs">{content}</text>'


def _metrics(size: int, weight: int) -> QFontMetricsF:
    font = paper_font(size)
    font.setWeight(QFont.Weight(weight))
    return QFontMetricsF(font)
