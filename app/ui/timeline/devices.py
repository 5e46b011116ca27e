"""What is different where a timeline is not painted on a screen."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEngine, QPainter


def of_pixels(painter: QPainter) -> bool:
    """Whether a picture is as sharp there as what it shows; it is painted sooner."""
    return painter.paintEngine().type() == QPaintEngine.Type.Raster


@contextmanager
def clipped(painter: QPainter, rect: QRectF, *, needed: bool = True) -> Iterator[None]:
    """Paint only there, where that is needed."""
    if not needed:
        yield
        return
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    yield
    painter.restore()
    if painter.hasClipping() and not of_pixels(painter):
        # Of two clips, one in the other, Qt's SVG forgets the outer one when the inner one ends.
        painter.setClipPath(painter.clipPath())
