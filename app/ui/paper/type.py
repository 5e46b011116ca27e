"""The fonts of paper, and text in lines of a width."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from app.ui.style import font_of

_LEADING = 1.42


def paper_font(size: int, *, bold: bool = False) -> QFont:
    """A font that is as wide on every device, and without ligatures, in which nobody would find a word."""
    font = font_of(size, bold=bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for ligatures in ("liga", "clig"):
        font.setFeature(QFont.Tag(ligatures), 0)
    return font


class Face:
    """A font with its measures."""

    def __init__(self, size: int, *, bold: bool = False) -> None:
        self.font = paper_font(size, bold=bold)
        self.line = round(size * _LEADING)
        self._metrics = QFontMetricsF(self.font)
        self._drop = (self.line + self._metrics.capHeight()) / 2

    def width(self, text: str) -> float:
        """How long a text is in one line."""
        return self._metrics.horizontalAdvance(text)

    def elided(self, text: str, width: float) -> str:
        """A text cut to a width."""
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def lines(self, text: str, width: float, most: int | None = None) -> list[str]:
        """A text in lines of a width; the last of so many is cut."""
        layout = QTextLayout(text, self.font)
        layout.setTextOption(_wrapping())
        layout.beginLayout()
        starts = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            starts.append(line.textStart())
        layout.endLayout()
        if most is not None and len(starts) > most:
            del starts[most:]
        found = _cut(text, starts)
        return [line if self.width(line) <= width else self.elided(line, width) for line in found]

    def write(self, painter: QPainter, left: float, top: float, text: str, colour: str) -> None:
        """One line from its upper left corner."""
        painter.setFont(self.font)
        painter.setPen(QColor(colour))
        painter.drawText(QPointF(left, top + self._drop), text)


def _cut(text: str, starts: list[int]) -> list[str]:
    """The pieces of a text that begin at these places, which Qt counts in 16 bits."""
    units = text.encode("utf-16-le")
    ends = [*starts[1:], len(units)]
    return [units[2 * start : 2 * end].decode("utf-16-le").rstrip() for start, end in zip(starts, ends, strict=True)]


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


class PaperType:
    """The fonts of a page, by what they say."""

    def __init__(self) -> None:
        self.title = Face(19, bold=True)
        self.strong = Face(11, bold=True)
        self.sentence = Face(12)
        self.text = Face(11)
        self.small = Face(10)
        self.tiny = Face(9)
