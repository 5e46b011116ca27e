"""Instruments against countries: the matrix, its date, what is in a cell and what the signs mean."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.domain.answer import Answer
from app.domain.marking import N_
from app.domain.page import EntryPage, Page, PartyPage
from app.domain.participation.participation import Participation, Row
from app.ui.choice_button import ChoiceButton
from app.ui.named import named
from app.ui.page_menu import Deed
from app.ui.participation.cell_menu import CellMenu
from app.ui.participation.date_bar import DateBar
from app.ui.participation.legend import Legend
from app.ui.participation.model import Order, ParticipationModel
from app.ui.participation.table import ParticipationTable
from app.ui.participation.text_room import TextRoom
from app.ui.plain_text import plain_label
from app.ui.text_size import CHOSEN, px
from app.ui.theme import Theme
from app.wording.wording import Wording

_WRITTEN_LINES, _LINE = 4, 20
"""As high as a line of Chinese."""

_MOST_WRITTEN = 100
"""Pixels; large texts are scrolled, so that the table keeps its room."""

_LARGE = 150
"""Percent; larger texts leave no room for a legend, and the date has a row of its own."""

_ORDER_NAMES = {
    Order.MOST: N_("Most countries first"),
    Order.OLDEST: N_("Earliest first"),
    Order.NEWEST: N_("Newest first"),
    Order.TITLE: N_("By title"),
}


class Instruments(QWidget):
    """Follows the window's Selection; tells which entry is to be read."""

    entry_wanted = Signal(int)

    def __init__(
        self, participation: Participation, last: int, wording: Wording, theme: Theme, parent: QWidget
    ) -> None:
        """Take the instruments and the last day of which the library knows."""
        super().__init__(parent)
        self._participation, self._hint = participation, ""
        self._answer: Answer | None = None
        self._shown: Answer | None = None
        self._countries = [code for code in participation.parties if code in wording.vocabulary.lists["countries"]]
        self.model = ParticipationModel(participation, wording, last)
        self.date = DateBar(participation.rows[0][0].date.first, last, self)
        self.order = ChoiceButton("participationOrder", len(_ORDER_NAMES), self)
        self.only_found = named(QToolButton(self), "participationOnlyFound")
        self.only_found.setCheckable(True)
        self.only_found.setChecked(True)
        self.table = ParticipationTable(self.model, theme, self)
        self.menu = CellMenu(self.table, wording, self._pages_of, self._deeds_of)
        self.said = named(plain_label(self), "participationSaid")
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._room = TextRoom(self.said, self)
        self.legend = Legend(self)
        self.setFocusProxy(self.table)
        self._arrange()
        self._connect()
        self.set_wording(wording)
        self.set_theme(theme)

    def set_answer(self, answer: Answer) -> None:
        """Shows what a search found, and the countries that it asked for, as soon as there is somebody to see it."""
        self._answer = answer
        if self.isVisible():
            self._show_shown()

    def come_to(self, page: Page | None) -> None:
        """Goes to the row of an instrument or the column of a country, if it is shown."""
        now = self.table.currentIndex()
        row, column = max(now.row(), 0), max(now.column(), 0)
        match page:
            case EntryPage(number):
                row = next((place for place, one in enumerate(self.model.rows) if _has(one, number)), -1)
            case PartyPage("country", code):
                column = list(self.model.countries).index(code) if code in self.model.countries else -1
            case _:
                return
        if row >= 0 and column >= 0:
            self.table.setCurrentIndex(self.model.index(row, column))

    def set_wording(self, wording: Wording) -> None:
        """Shows the same in another language."""
        words = wording.words
        self.order.set_choices([words._(name) for name in _ORDER_NAMES.values()], words._("Order of the rows"))
        self.only_found.setText(words._("Only what the search found"))
        self.table.setAccessibleName(words._("Who is bound by which instrument"))
        self.table.set_empty_text(words._("The search found no instrument."))
        self._hint = words._("Enter reads an instrument, S puts the rows in the order of a country.")
        self._words = words
        self.menu.set_wording(wording)
        self.date.set_wording(wording)
        self.legend.set_wording(wording)
        self.model.set_wording(wording)
        self.table.set_upright(wording.language == "zh")
        self._say()

    def set_theme(self, theme: Theme) -> None:
        """Shows the same in other colours."""
        for part in (self.date, self.table, self.legend):
            part.set_theme(theme)
        self._room.setFixedHeight(min(px(_LINE * _WRITTEN_LINES), _MOST_WRITTEN))
        large = CHOSEN.percent > _LARGE
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight)
        self.legend.setVisible(not large)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._shown is not self._answer:
            self._show_shown()

    def _arrange(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(14)
        choices.addWidget(self.order)
        choices.addWidget(self.only_found)
        self._head.setSpacing(14)
        self._head.addWidget(self.date, 1)
        self._head.addLayout(choices)
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addLayout(self._head)
        column.addWidget(self.table, 1)
        column.addWidget(self._room)
        column.addWidget(self.legend)

    def _connect(self) -> None:
        self.date.chosen.connect(self._show_day)
        self.date.change_wanted.connect(self._go_to_change)
        self.date.left.connect(self.table.setFocus)
        self.table.date_begun.connect(self.date.begin)
        self.order.chosen.connect(lambda place: self.model.set_order(list(_ORDER_NAMES)[place]))
        self.only_found.toggled.connect(self._show_shown)
        self.table.entry_wanted.connect(self.entry_wanted)
        self.table.moved.connect(self._say)

    def _pages_of(self, row: int, column: int) -> Iterator[Page]:
        """Of the instrument and of the country."""
        if row >= 0:
            yield EntryPage(self.table.text_of(row, column))
        if column >= 0:
            yield PartyPage("country", self.model.countries[column])

    def _deeds_of(self, row: int, column: int) -> Iterator[Deed]:
        if row >= 0:
            read = partial(self.entry_wanted.emit, self.table.text_of(row, column))
            yield self._words._("Read the instrument"), read
        if column >= 0:
            yield self._words._("Order the rows by this country"), partial(self.table.turn_order, column)

    def _show_day(self, day: int) -> None:
        self.model.set_day(day)
        self._say()

    def _show_shown(self) -> None:
        self._shown = self._answer
        answer = self._answer if self.only_found.isChecked() else None
        chosen = answer.understood.chosen("country") if answer else ()
        rows = [row for row in self._participation.rows if answer is None or _found(row, answer)]
        index = self.table.currentIndex()
        kept = (self.model.rows[index.row()][0].id, self.model.countries[index.column()]) if index.isValid() else None
        self.model.set_shown(rows, chosen or self._countries)
        self.table.updateGeometries()
        if kept:
            self.table.setCurrentIndex(self.model.cell(*kept))
        self._say()

    def _say(self) -> None:
        index = self.table.currentIndex()
        story = self.model.story(index.row(), index.column()) if index.isValid() else ""
        self._room.say("\n".join(filter(None, (self.table.current_words() or self._hint, story))))

    def _go_to_change(self, way: int) -> None:
        """The nearest day on which something that is shown changes, and the first cell that does."""
        days = self._changes()
        place = bisect_right(days, self.model.day) if way > 0 else bisect_left(days, self.model.day) - 1
        if 0 <= place < len(days):
            self.date.set_day(days[place])
            self.table.setCurrentIndex(self.model.first_change())

    def _changes(self) -> list[int]:
        histories = (
            self._participation.history(treaty.id, country)
            for row in self.model.rows
            for treaty in row
            for country in self.model.countries
        )
        return sorted({day for history in histories for day in history.days})


def _has(row: Row, number: int) -> bool:
    return any(treaty.number == number for treaty in row)


def _found(row: Row, answer: Answer) -> bool:
    return any(answer.mask >> treaty.number & 1 for treaty in row)
