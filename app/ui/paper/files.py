"""A document as the bytes of a PDF, an SVG or a PNG; a page as those of a PDF or of HTML."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from app.output.printed import Printed
from app.ui.paper.document import DPI, PROGRAM, Document, painting, told
from app.ui.paper.pdf import pdf
from app.ui.paper.sheets import page_document
from app.ui.paper.svg import svg

_INCH_M = 0.0254


def pictures(document: Document, suffix: str, scale: float) -> list[bytes]:
    """One file with all pages, or, of a PNG, one file for each page at a scale."""
    if suffix == ".png":
        return [png(image(document, page, scale)) for page in range(len(document.pages))]
    return [pdf(document) if suffix == ".pdf" else svg(document)]


def page_file(printed: Printed, suffix: str, tell: Callable[[int, int], None] = lambda _sheet, _of: None) -> bytes:
    """A page on sheets, which are told one by one, or as it is."""
    return printed.html.encode() if suffix == ".html" else pdf(told(page_document(printed), tell))


def image(document: Document, page: int, scale: float) -> QImage:
    """One page in pixels, so many times as large."""
    size = (document.size * scale).toSize()
    pixels = QImage(size, QImage.Format.Format_RGB32)
    pixels.setDevicePixelRatio(scale)
    for set_dots in (pixels.setDotsPerMeterX, pixels.setDotsPerMeterY):
        set_dots(round(DPI * scale / _INCH_M))
    for key, text in (("Title", document.title), ("Description", document.subject), ("Software", PROGRAM)):
        pixels.setText(key, text)
    with painting(pixels) as painter:
        document.pages[page](painter)
    return pixels


def png(pixels: QImage) -> bytes:
    """The contents of a file."""
    buffer = _opened()
    if not pixels.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise MemoryError
    return _bytes(buffer)


def _opened() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _bytes(buffer: QBuffer) -> bytes:
    return bytes(buffer.data().data())
