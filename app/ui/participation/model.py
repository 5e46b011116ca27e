"""Instruments against countries on one day."""

from collections.abc import Sequence
from enum import Enum
from html import escape
from itertools import product
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from app.domain.participation.participation import Participation, Row
from app.domain.participation.standing import Standing
from app.output.order import alphabetical
from app.output.participation import STATUS_NAMES, history_words, row_words, year_of
from app.ui.participation.headers import TitledModel
from app.ui.plain_text import plain
from app.wording.wording import Wording

_TEXT_ROLES = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
_PLACE = {status: place for place, status in enumerate(STATUS_NAMES)}

Index = QModelIndex | QPersistentModelIndex


class Order(Enum):
    """How rows stand that no country puts in order."""

    MOST = "most"
    OLDEST = "oldest"
    NEWEST = "newest"
    TITLE = "title"


class ParticipationModel(TitledModel):
    """One row an instrument or a chain of texts, one column a country."""

    def __init__(self, participation: Participation, wording: Wording, day: int) -> None:
        super().__init__()
        self._participation, self._wording, self._day = participation, wording, day
        self._order = Order.MOST
        self._column, self._descending = -1, False
        self.rows: Sequence[Row] = ()
        self.countries: Sequence[str] = ()

    @property
    def day(self) -> int:
        """The day that is shown."""
        return self._day

    def set_shown(self, rows: Sequence[Row], countries: Sequence[str]) -> None:
        """Shows these instruments against these countries."""
        self.beginResetModel()
        self.countries = countries
        self._column = self._column if self._column < len(countries) else -1
        self.rows = self._sorted(rows)
        self.endResetModel()

    def set_day(self, day: int) -> None:
        """Shows another day."""
        self._day = day
        if self._column >= 0:
            self.sort(self._column, self._direction)
        elif self.rows and self.countries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.countries) - 1))

    def set_wording(self, wording: Wording) -> None:
        """Shows the same in another language."""
        self._wording = wording
        self.set_shown(self.rows, self.countries)

    def set_order(self, order: Order) -> None:
        """Puts the rows into another order."""
        self._order = order
        self.sort(-1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By the standing of the column's country, most bound first; by date or title when there is no column."""
        self._column, self._descending = column, order is Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [self.rows[index.row()] for index in before]
        self.rows = self._sorted(self.rows)
        for index, row in zip(before, kept, strict=True):
            self.changePersistentIndex(index, self.index(self.rows.index(row), index.column()))
        self.layoutChanged.emit()

    def cell(self, name: str, country: str) -> QModelIndex:
        """The cell of an instrument, by an id, and a country; an invalid one when it is not shown."""
        rows = (place for place, row in enumerate(self.rows) if any(one.id == name for one in row))
        row = next(rows, None)
        if row is None or country not in self.countries:
            return QModelIndex()
        return self.index(row, list(self.countries).index(country))

    def standings(self, row: int, column: int) -> list[Standing]:
        """What the country is in each text of the row."""
        country = self.countries[column]
        return [self._participation.history(treaty.id, country).at(self._day) for treaty in self.rows[row]]

    def changes(self, row: int, column: int) -> bool:
        """Whether a cell changes on the day that is shown."""
        country = self.countries[column]
        return any(self._participation.history(one.id, country).changes(self._day) for one in self.rows[row])

    def first_change(self) -> QModelIndex:
        """The first cell that changes on the day that is shown; an invalid one when none does."""
        cells = product(range(len(self.rows)), range(len(self.countries)))
        return next((self.index(*cell) for cell in cells if self.changes(*cell)), QModelIndex())

    def story(self, row: int, column: int) -> str:
        """What the country has been in an instrument of one text."""
        (first, *others), country = self.rows[row], self.countries[column]
        return "" if others else history_words(first, country, self._participation, self._wording)

    def words(self, row: int, column: int) -> str:
        """A cell in words."""
        return row_words(self.rows[row], self.countries[column], self._day, self._participation, self._wording)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """The instruments."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """The countries."""
        return 0 if parent.isValid() else len(self.countries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell in words; what it looks like is painted."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return _wrapped(self.title(index.row()), self.words(index.row(), index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            label = self._wording.words._("{label}: {value}")
            return label.format(label=self.title(index.row()), value=self.words(index.row(), index.column()))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles and names."""
        if role not in (Qt.ItemDataRole.DisplayRole, *_TEXT_ROLES):
            return None
        if orientation is Qt.Orientation.Horizontal:
            name = self._wording.value("country", self.countries[section])
            return plain(name) if role == Qt.ItemDataRole.ToolTipRole else name
        if role == Qt.ItemDataRole.ToolTipRole:
            return _wrapped(*(treaty.title[self._wording.language] for treaty in self.rows[section]))
        return self.title(section)

    def title(self, row: int) -> str:
        """The title of the row's first text."""
        return self.rows[row][0].title[self._wording.language]

    def note(self, row: int) -> str:
        """When each text of the row was concluded."""
        return " · ".join(map(year_of, self.rows[row]))

    @property
    def _direction(self) -> Qt.SortOrder:
        return Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder

    def _sorted(self, rows: Sequence[Row]) -> list[Row]:
        language, newest = self._wording.language, self._order is Order.NEWEST
        found = sorted(rows, key=lambda row: (row[0].date.first, row[0].number), reverse=newest)
        if self._order is Order.MOST:
            found.sort(key=self._reach, reverse=True)
        elif self._order is Order.TITLE:
            found.sort(key=lambda row: alphabetical(row[0].title[language], language))
        if self._column < 0:
            return found
        country = self.countries[self._column]
        return sorted(found, key=lambda row: self._place(row, country), reverse=self._descending)

    def _reach(self, row: Row) -> int:
        """How many of the countries take part."""
        return len({party for treaty in row for party in treaty.named}.intersection(self.countries))

    def _place(self, row: Row, country: str) -> tuple[int, bool]:
        """Of a chain the text counts by which the country is most bound."""
        found = (self._participation.history(treaty.id, country).at(self._day) for treaty in row)
        return min((_PLACE[standing.status], not standing.certain) for standing in found)


def _wrapped(*lines: str) -> str:
    """Text that a tool tip breaks into lines where it is long."""
    text = "<br>".join(escape(line) for whole in lines for line in whole.split("\n"))
    return f"<p>{text}</p>"
