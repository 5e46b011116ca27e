"""The icons: one family of SVG files, drawn in the colour that the theme asks for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app import paths

_SIZES = (16, 24, 32, 48)


@lru_cache(maxsize=64)
def icon(name: str, colour: str, disabled: str | None = None) -> QIcon:
    """resources/icons/<name>.svg in a colour, and in another one while it is disabled."""
    drawing = (paths.ROOT / "resources" / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    found = QIcon()
    for mode, in_mode in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        if in_mode:
            renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", in_mode).encode()))
            for size in _SIZES:
                found.addPixmap(_drawn(renderer, size), mode)
    return found


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    return pixmap
