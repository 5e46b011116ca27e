"""The header of the timeline: its title, how much lies earlier and later, and buttons to move."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from app.ui.icons import icon
from app.ui.theme import Theme

_ICON = 16
_TARGET = 26


@dataclass(frozen=True, slots=True)
class TimelineWords:
    """The words of the timeline in one language; counts come as functions, so that plurals are right."""

    title: str
    count: Callable[[int], str]
    earlier: Callable[[int], str]
    later: Callable[[int], str]
    zoom_in: str
    zoom_out: str
    fit: str
    empty: str


class TimelineHeader(QWidget):
    """One row of words and buttons above the lanes."""

    zoomed_in = Signal()
    zoomed_out = Signal()
    fitted = Signal()
    earlier_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.title.setObjectName("timelineTitle")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.earlier = self._button("timelineEarlier", self.earlier_wanted)
        self.later = self._button("timelineLater", self.later_wanted)
        self.zoom_out = self._button("timelineZoomOut", self.zoomed_out)
        self.zoom_in = self._button("timelineZoomIn", self.zoomed_in)
        self.fit = self._button("timelineFit", self.fitted)
        self._arrange()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 4)
        row.setSpacing(6)
        row.addWidget(self.title, 1)
        for button in (self.earlier, self.later):
            button.setMinimumHeight(_TARGET)
            row.addWidget(button)
        for button in (self.zoom_out, self.zoom_in, self.fit):
            button.setFixedSize(_TARGET, _TARGET)
            button.setIconSize(QSize(_ICON, _ICON))
            row.addWidget(button)

    def _button(self, name: str, wanted: object) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(wanted)
        return button

    def set_words(self, words: TimelineWords) -> None:
        self.title.setText(words.title)
        named = {self.zoom_in: words.zoom_in, self.zoom_out: words.zoom_out, self.fit: words.fit}
        for button, text in named.items():
            button.setToolTip(text)
            button.setAccessibleName(text)

    def set_counts(self, earlier: str, later: str) -> None:
        """Show what lies outside the view; an empty text hides its button."""
        for button, text in ((self.earlier, earlier), (self.later, later)):
            if button.text() != text:
                button.setText(text)
                button.setAccessibleName(text)
            button.setVisible(bool(text))

    def set_theme(self, theme: Theme) -> None:
        for button, name in ((self.zoom_in, "zoom-in"), (self.zoom_out, "zoom-out"), (self.fit, "fit")):
            button.setIcon(icon(name, theme.ink, theme.faint))
