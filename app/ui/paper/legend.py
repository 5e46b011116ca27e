"""What the marks of a printed timeline mean, as far as it has them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.domain.dates import Precision
from app.domain.entry import KINDS
from app.domain.timeline.chronology import Look
from app.output.paper import PaperWords
from app.ui.paper.marks import MARK, mark_type
from app.ui.paper.type import PaperType
from app.ui.theme import Theme
from app.ui.timeline.samples import COLUMNS, Samples
from app.ui.timeline.scene import Scene

_WIDE = 36.0
_NEAR, _APART = 5.0, 18.0
_NUMBER, _BREAK = "12", "‖"

_DATES, _OTHERS = COLUMNS
_ORDER = (*KINDS, *(code for code in (*_DATES, *_OTHERS) if code not in KINDS))
_SORTS = {
    Precision.MONTH: "month",
    Precision.SEASON: "month",
    Precision.YEAR: "year",
    Precision.DECADE: "decade",
    Precision.CENTURY: "decade",
    Precision.SET: "set",
}


def key_of(meanings: Mapping[str, str], looks: Iterable[Look], more: Iterable[str] = ()) -> Mapping[str, str]:
    """Of the meanings of all samples those that these looks need, and some more."""
    needed = {code for look in set(looks) for code in _codes(look)} | set(more)
    return {code: meanings[code] for code in _ORDER if code in needed}


def looks_in(scene: Scene) -> tuple[list[Look], list[str]]:
    """How the marks of a scene look, and which other samples it needs."""
    looks, more = [], set()
    for frame, entries, shown in zip(scene.frames, scene.entries, scene.lanes, strict=True):
        looks += [frame.chronology.looks[mark.number] for mark in shown.marks]
        more |= {code for code, has in (("cluster", shown.clusters), ("running", shown.running)) if has}
        more |= {"bars"} if shown.bars else set()
        more |= {entries.code} & set(KINDS)
    return looks, sorted(more)


def _codes(look: Look) -> Iterator[str]:
    yield look.kind
    if look.precision in _SORTS:
        yield _SORTS[look.precision]
    elif look.precision is Precision.INTERVAL and look.end is None:
        yield "endless" if look.endless else "unending"
    elif look.precision is Precision.INTERVAL:
        yield "interval" if {look.start, look.end} <= {Precision.DAY} else "rough"
    yield from (code for code, is_so in (("approximate", look.approximate), ("uncertain", look.uncertain)) if is_so)


class Legend:
    """Samples and words in as many rows as a width asks for."""

    def __init__(self, key: Mapping[str, str], words: PaperWords, theme: Theme, fonts: PaperType, width: float) -> None:
        """Take the meaning of each sample; the words tell of numbers and of a change of scale as well."""
        self._theme, self._face = theme, fonts.small
        self._kinds = Samples(theme, mark_type())
        # What any kind can look like, in the colour of none.
        self._forms = Samples(replace(theme, meeting=theme.muted), mark_type())
        examples = [(text, said) for text, said in ((_BREAK, words.broken), (_NUMBER, words.numbered)) if said]
        self._rows = list(self._arranged([*key.items(), *examples], width))
        self.height = len(self._rows) * float(self._face.line)

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """All rows from their upper left corner."""
        for number, row in enumerate(self._rows):
            for x, code, words in row:
                self._sign(painter, code, left + x, top + number * self._face.line)
                at = left + x + self._width(code) + _NEAR
                self._face.write(painter, at, top + number * self._face.line, words, self._theme.muted)

    def _sign(self, painter: QPainter, code: str, left: float, top: float) -> None:
        """A sample, or an example of a text."""
        if code in (_NUMBER, _BREAK):
            self._face.write(painter, left, top, code, self._theme.muted)
            return
        room = QRectF(left, top + (self._face.line - MARK) / 2, self._width(code), MARK)
        samples = self._kinds if code in KINDS else self._forms
        samples.draw(painter, code, room)

    def _width(self, code: str) -> float:
        if code in (_NUMBER, _BREAK):
            return self._face.width(code)
        return MARK if code in KINDS else _WIDE

    def _arranged(self, signs: Sequence[tuple[str, str]], width: float) -> Iterator[list[tuple[float, str, str]]]:
        row: list[tuple[float, str, str]] = []
        x = 0.0
        for code, words in signs:
            needed = self._width(code) + _NEAR + self._face.width(words)
            if row and x + needed > width:
                yield row
                row, x = [], 0.0
            row.append((x, code, words))
            x += needed + _APART
        if row:
            yield row
