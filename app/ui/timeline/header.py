"""The header of the timeline: its title, its lanes, how much lies earlier and later, and buttons to move."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from app.domain.timeline.timeline import GROUPINGS
from app.ui.choice_button import ChoiceButton
from app.ui.elided_label import ElidedLabel
from app.ui.icons import icon
from app.ui.theme import Theme
from app.ui.timeline.lane_menu import LaneMenu
from app.ui.timeline.tray import Tray
from app.ui.timeline.words import TimelineWords

_ICON, _TARGET = 1.25, 2.0
"""How large icons and buttons are for the font."""

_APART = 2
_BETWEEN = 96
"""What the paddings of the counts and the spaces beside them come to, and a little more."""

_LEAST_BETWEEN = 72
"""No more than they come to."""


class _Title(ElidedLabel):
    """Asks for its own room, no more, and gives way to the buttons."""

    def sizeHint(self) -> QSize:
        return QLabel.sizeHint(self)


class TimelineHeader(QWidget):
    """One row of words and buttons above the lanes."""

    zoomed_in = Signal()
    zoomed_out = Signal()
    fitted = Signal()
    panned_earlier = Signal()
    panned_later = Signal()
    year_wanted = Signal()
    earlier_wanted = Signal()
    later_wanted = Signal()
    legend_wanted = Signal()

    def __init__(self, words: TimelineWords, describe: Callable[[int], str], parent: QWidget) -> None:
        """Take the words, and what gives the title of an entry in its first line."""
        super().__init__(parent)
        self._words = words
        self.title = _Title(self)
        self.title.setObjectName("timelineTitle")
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.lanes = ChoiceButton("timelineLanes", len(GROUPINGS), self)
        self.earlier = self._button("timelineEarlier", self.earlier_wanted)
        self.later = self._button("timelineLater", self.later_wanted)
        self.tray = Tray(describe, self)
        self.tray.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.pan_earlier = self._button("timelinePanEarlier", self.panned_earlier)
        self.pan_later = self._button("timelinePanLater", self.panned_later)
        self.zoom_out = self._button("timelineZoomOut", self.zoomed_out)
        self.zoom_in = self._button("timelineZoomIn", self.zoomed_in)
        self.fit = self._button("timelineFit", self.fitted)
        self.this_year = self._button("timelineThisYear", self.year_wanted)
        self.legend = self._button("timelineLegend", self.legend_wanted)
        self.options = self._button("timelineOptions")
        self.menu = LaneMenu("timelineMenu", self)
        self.options.setMenu(self.menu)
        self.options.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._arrange()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 4)
        row.setSpacing(6)
        row.addWidget(self.title)
        row.addWidget(self.lanes)
        row.addStretch(1)
        for button in (self.tray, self.earlier, self.later):
            row.addWidget(button)
        for group in (self._movers, (self.legend, self.options)):
            squares = QHBoxLayout()
            squares.setSpacing(_APART)
            for button in group:
                button.setProperty("square", True)
                squares.addWidget(button)
            row.addLayout(squares)
        self.follow_font(self.font())

    @property
    def _movers(self) -> tuple[QToolButton, ...]:
        """What moves the view, which needs entries."""
        return (self.pan_earlier, self.pan_later, self.zoom_out, self.zoom_in, self.fit, self.this_year)

    def _button(self, name: str, wanted: object = None) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if wanted:
            button.clicked.connect(wanted)
        return button

    def set_words(self, words: TimelineWords) -> None:
        self._words = words
        self.title.setText(words.title)
        self.lanes.set_choices(words.lanes.groupings, words.lanes.purpose)
        named = {
            self.zoom_in: words.zoom_in,
            self.zoom_out: words.zoom_out,
            self.fit: words.fit,
            self.pan_earlier: words.pan_earlier,
            self.pan_later: words.pan_later,
            self.this_year: words.this_year,
            self.legend: words.legend,
            self.options: words.lanes.options,
        }
        for button, text in named.items():
            button.setToolTip(text)
            button.setAccessibleName(text)

    def follow_font(self, font: QFont) -> None:
        """Write and draw in the size of a font, which a style sheet keeps from being handed down."""
        size = QFontInfo(font).pixelSize()
        target, side = round(_TARGET * size), round(_ICON * size)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        self.title.setFont(bold)
        for widget in (self.lanes, self.tray, self.earlier, self.later):
            widget.setFont(font)
            widget.setMinimumHeight(target)
        for button in (*self._movers, self.legend, self.options):
            button.setFixedSize(target, target)
            button.setIconSize(QSize(side, side))

    def show_facet(self, facet: str, *, active: bool) -> None:
        """Tell whose codes are the lanes; where nothing is shown only that can be changed."""
        self.lanes.show_choice(GROUPINGS.index(facet))
        for button in (*self._movers, self.options):
            button.setEnabled(active)

    def set_counts(self, earlier: int, later: int) -> None:
        """Show how many lie outside the view, in digits alone where there is little room; none hides the button."""
        words, roomy = self._words, self._is_roomy()
        for button, count, text, digits in (
            (self.earlier, earlier, words.earlier(earlier), f"← {words.number(earlier)}"),
            (self.later, later, words.later(later), f"{words.number(later)} →"),
        ):
            if button.accessibleName() != text:
                button.setAccessibleName(text)
                button.setToolTip(text)
            if button.text() != (shown := text if roomy else digits):
                button.setText(shown)
            button.setVisible(bool(count))
        self._make_room()

    def _is_roomy(self) -> bool:
        """Whether the counts have room in words when each has three digits; the title gives way to them."""
        words = self.fontMetrics().horizontalAdvance(self._words.earlier(888) + self._words.later(888))
        squares = (len(self._movers) + 2) * self._square
        return self.width() >= words + self._others + squares + _BETWEEN

    def _make_room(self) -> None:
        """Where digits are still too much, leave those buttons out whose work wheel and keys do as well.

        Room for both counts is kept: no button moves away while it is being pressed.
        """
        digits = self.fontMetrics().horizontalAdvance(f"← {888}{888} →")
        room = self.width() - digits - self._others - 2 * self._square - _LEAST_BETWEEN
        for group in ((self.fit, self.this_year), (self.zoom_out, self.zoom_in), (self.pan_earlier, self.pan_later)):
            room -= len(group) * self._square
            for button in group:
                button.setVisible(room >= 0)

    @property
    def _others(self) -> int:
        """How wide the lanes' button and the tray are."""
        return self.lanes.sizeHint().width() + (0 if self.tray.isHidden() else self.tray.sizeHint().width())

    @property
    def _square(self) -> int:
        """How much room a button of an icon takes."""
        return self.options.width() + _APART

    def set_theme(self, theme: Theme) -> None:
        pictures = {
            self.zoom_in: "zoom-in",
            self.zoom_out: "zoom-out",
            self.fit: "fit",
            self.pan_earlier: "back",
            self.pan_later: "forward",
            self.this_year: "year",
            self.legend: "legend",
            self.options: "more",
        }
        for button, name in pictures.items():
            button.setIcon(icon(name, theme.ink, theme.faint))
