"""What the marks of a printed timeline mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QPainter

from app.domain.dates import Precision
from app.domain.days import END
from app.domain.timeline.chronology import Chronology, Look
from app.domain.timeline.frame import WIDTHS, Box
from app.output.paper import PaperWords
from app.ui.paper.marks import MARK, PaperMarks
from app.ui.paper.type import Face, PaperType
from app.ui.theme import Theme

_WIDE = 22.0
_NEAR, _APART = 5.0, 18.0
_SAMPLE = "meeting"
_NUMBER, _BREAK = "12", "‖"


@dataclass(frozen=True, slots=True)
class _Sign:
    """A mark, or where there is no look an example, with its meaning."""

    words: str
    look: Look | None = None
    small: bool = True
    last: int = 0
    example: str = ""

    def width(self, face: Face) -> float:
        """Of the mark alone."""
        if self.look is None:
            return face.width(self.example)
        return MARK * WIDTHS[self.look.precision] if self.small else _WIDE


class Legend:
    """Signs and words in as many rows as a width asks for."""

    def __init__(self, words: PaperWords, theme: Theme, fonts: PaperType, width: float) -> None:
        self._theme, self._face = theme, fonts.small
        self._kinds = PaperMarks(theme)
        # What any kind can look like, in the colour of none.
        self._samples = PaperMarks(replace(theme, meeting=theme.muted))
        self._rows = list(self._arranged([*_kinds(words), *_samples(words)], width))
        self.height = len(self._rows) * float(self._face.line)

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """All rows from their upper left corner."""
        for number, row in enumerate(self._rows):
            for x, sign in row:
                self._sign(painter, sign, left + x, top + number * self._face.line)

    def _sign(self, painter: QPainter, sign: _Sign, left: float, top: float) -> None:
        face, width = self._face, sign.width(self._face)
        face.write(painter, left + width + _NEAR, top, sign.words, self._theme.muted)
        if sign.look is None:
            face.write(painter, left, top, sign.example, self._theme.muted)
            return
        alone = Chronology([0], [sign.last], [sign.look])
        marks = self._kinds if sign.look.precision is Precision.DAY and not sign.look.uncertain else self._samples
        marks.paint(painter, Box(0.0, 0, width, sign.small), (left, top + face.line / 2), alone)

    def _arranged(self, signs: Sequence[_Sign], width: float) -> Iterator[list[tuple[float, _Sign]]]:
        row: list[tuple[float, _Sign]] = []
        x = 0.0
        for sign in signs:
            needed = sign.width(self._face) + _NEAR + self._face.width(sign.words)
            if row and x + needed > width:
                yield row
                row, x = [], 0.0
            row.append((x, sign))
            x += needed + _APART
        yield row


def _kinds(words: PaperWords) -> Iterator[_Sign]:
    for kind, name in words.kinds.items():
        yield _Sign(name, Look(kind, Precision.DAY))


def _samples(words: PaperWords) -> Iterator[_Sign]:
    known, year = (
        Look(_SAMPLE, Precision.INTERVAL),
        Look(_SAMPLE, Precision.YEAR, start=Precision.YEAR, end=Precision.YEAR),
    )
    yield _Sign(words.solid, known, small=False)
    yield _Sign(words.dashed, year, small=False)
    yield _Sign(words.dotted, year._replace(approximate=True), small=False)
    yield _Sign(words.hollow, Look(_SAMPLE, Precision.DAY, uncertain=True))
    yield _Sign(words.fading, known, small=False, last=END)
    if words.broken:
        yield _Sign(words.broken, example=_BREAK)
    if words.numbered:
        yield _Sign(words.numbered, example=_NUMBER)
