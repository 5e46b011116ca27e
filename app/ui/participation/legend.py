"""What the signs mean, in rows below the matrix."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.domain.days import END
from app.domain.participation.standing import Standing, Status, Turn
from app.output.participation import STATUS_NAMES
from app.ui.flow_layout import FlowLayout
from app.ui.named import named
from app.ui.participation.signs import HEIGHT, STEP, sign
from app.ui.text_size import CHOSEN, px
from app.ui.theme import Theme
from app.wording.wording import Wording

_SHOWN = [status for status in STATUS_NAMES if status is not Status.NOT_CONCLUDED]


def _sample(status: Status, *, certain: bool = True, dated: bool = False) -> list[Standing]:
    return [Standing(Turn(status, 0, 0 if certain else END), certain=certain, dated=dated)]


_CHANGE = _sample(Status.BOUND)
"""On the ground of a cell that changes."""


class Legend(QWidget):
    """A picture and a word for each sign."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "participationLegend")
        self._samples = [
            *(_sample(status) for status in _SHOWN),
            _sample(Status.BOUND, certain=False),
            _sample(Status.BOUND, dated=True),
            _CHANGE,
            [*_sample(Status.THROUGH), *_sample(Status.THROUGH), *_sample(Status.BOUND)],
        ]
        self._pictures = [QLabel(self) for _ in self._samples]
        self._words = [named(QLabel(self), "participationMeaning", quiet=True) for _ in self._samples]
        row = FlowLayout(self)
        row.setSpacing(4)
        for picture, word in zip(self._pictures, self._words, strict=True):
            pair = QWidget(self)
            line = QHBoxLayout(pair)
            line.setContentsMargins(0, 0, 14, 0)
            line.setSpacing(5)
            line.addWidget(picture)
            line.addWidget(word)
            row.addWidget(pair)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_wording(self, wording: Wording) -> None:
        """Says the same in another language."""
        words = wording.words
        meanings = [
            *(words._(STATUS_NAMES[status]) for status in _SHOWN),
            words._("pale: possibly"),
            words._("no later information"),
            words._("changes on this day"),
            words._("the text, its amendment, the text as amended"),
        ]
        for picture, label, meaning in zip(self._pictures, self._words, meanings, strict=True):
            picture.setAccessibleName(meaning)
            label.setText(meaning)

    def set_theme(self, theme: Theme) -> None:
        """Paints in other colours."""
        for label, standings in zip(self._pictures, self._samples, strict=True):
            label.setPixmap(_picture(standings, theme, self.devicePixelRatioF()))


def _picture(standings: list[Standing], theme: Theme, ratio: float) -> QPixmap:
    step, high = px(STEP), px(HEIGHT)
    picture = QPixmap(round(step * len(standings) * ratio), round(high * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if standings is _CHANGE:
        painter.fillRect(1, 3, step - 2, high - 6, QColor(theme.highlight))
    for place, one in enumerate(standings):
        picture_of_one = sign(one.status, theme, CHOSEN.percent, ratio, certain=one.certain, dated=one.dated)
        painter.drawPixmap(step * place, 0, picture_of_one)
    painter.end()
    return picture
