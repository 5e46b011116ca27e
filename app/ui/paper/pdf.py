"""A document as PDF: all pages as vectors, with real text in embedded fonts, on A4."""

import re

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QRawFont, QTextLayout

from app.ui.paper.document import DPI, PROGRAM, Document, paint_pages, painting
from app.ui.paper.type import paper_font

_LETTERS = re.compile(rb"(?<=\[)(?:<[0-9A-F]{4}> ?)+(?=\])")
"""What the glyphs of a font stand for, as Qt writes it."""

_URL = QUuid("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
"""The namespace of addresses in RFC 9562; Python's own module of these loads more than all that is here."""

_RADICALS = range(0x2E80, 0x2FE0)
_IDEOGRAPHS = range(0x4E00, 0xA000)


def pdf(document: Document) -> bytes:
    """The whole document; the same one becomes the same bytes but for the time."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    upright = document.size.height() > document.size.width()
    orientation = QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, QMarginsF()))
    writer.setTitle(document.title)
    writer.setCreator(PROGRAM)
    writer.setDocumentId(QUuid.createUuidV5(_URL, f"{document.title}/{document.subject}".encode()))
    with painting(writer) as painter:
        paint_pages(painter, document.pages, writer.newPage)
    return _findable(bytes(buffer.data().data()))


def _findable(written: bytes) -> bytes:
    """With the letters that a reader types, where Qt names another one of the same glyph, which nobody would find."""
    usual = {"<0009>": "<0020>"}
    for radical, ideograph in _ideographs().items():
        usual[f"<{ord(radical):04X}>"] = f"<{ord(ideograph):04X}>"

    def named(found: re.Match[bytes]) -> bytes:
        letters = found[0].decode().split()
        return (" ".join(usual.get(letter, letter) for letter in letters) + " ").encode()

    return _LETTERS.sub(named, written)


def _ideographs() -> dict[str, str]:
    """Radicals that the font draws like an ideograph -> that one."""
    radicals, ideographs = "".join(map(chr, _RADICALS)), "".join(map(chr, _IDEOGRAPHS))
    font = _han_font()
    if font is None:
        return {}
    drawn = dict(zip(font.glyphIndexesForString(ideographs), ideographs, strict=True))
    drawn.pop(0, None)
    glyphs = zip(radicals, font.glyphIndexesForString(radicals), strict=True)
    return {radical: drawn[glyph] for radical, glyph in glyphs if glyph in drawn}


def _han_font() -> QRawFont | None:
    """The font in which Han is drawn."""
    layout = QTextLayout(chr(_IDEOGRAPHS[0]), paper_font(12))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    return runs[0].rawFont() if runs else None
