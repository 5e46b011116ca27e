"""A document as the bytes of a PDF, an SVG or a PNG."""

from uuid import NAMESPACE_URL, uuid5

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from app.ui.paper.document import Document
from app.ui.paper.svg import svg

DPI = 96
_INCH_M = 0.0254
_PROGRAM = "Treatyline"


def pictures(document: Document, suffix: str, scale: float) -> list[bytes]:
    """One file with all pages, or, of a PNG, one file for each page at a scale."""
    if suffix == ".png":
        return [_png(document, page, scale) for page in range(len(document.pages))]
    return [pdf(document) if suffix == ".pdf" else svg(document)]


def pdf(document: Document) -> bytes:
    """All pages as vectors, with real text in embedded fonts, on A4."""
    buffer = _opened()
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    page = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Landscape, QMarginsF()))
    writer.setTitle(document.title)
    writer.setCreator(_PROGRAM)
    # Not by chance, so that the same answer becomes the same file but for the time.
    writer.setDocumentId(QUuid(str(uuid5(NAMESPACE_URL, f"{document.title}/{document.subject}"))))
    painter = QPainter(writer)
    for number, paint in enumerate(document.pages):
        if number:
            writer.newPage()
        painter.save()
        paint(painter)
        painter.restore()
    painter.end()
    return _bytes(buffer)


def _png(document: Document, page: int, scale: float) -> bytes:
    """One page in pixels, so many times as large."""
    size = (document.size * scale).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    for set_dots in (image.setDotsPerMeterX, image.setDotsPerMeterY):
        set_dots(round(DPI * scale / _INCH_M))
    for key, text in (("Title", document.title), ("Description", document.subject), ("Software", _PROGRAM)):
        image.setText(key, text)
    painter = QPainter(image)
    document.pages[page](painter)
    painter.end()
    buffer = _opened()
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise MemoryError
    return _bytes(buffer)


def _opened() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _bytes(buffer: QBuffer) -> bytes:
    return bytes(buffer.data().data())
