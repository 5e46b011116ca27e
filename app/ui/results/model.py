"""The rows of the result list: what is shown is fetched when it is shown, and kept."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from app.domain.answer import Answer, Brief, Hit
from app.library.library import Library
from app.library.opening import LibraryError
from app.ui.worker import SNIPPET, Found
from app.wording.dates import brief as brief_date
from app.wording.dates import in_words
from app.wording.wording import Wording

HIT_ROLE = Qt.ItemDataRole.UserRole
DATE_ROLE = Qt.ItemDataRole.UserRole + 1
COUNTRIES_ROLE = Qt.ItemDataRole.UserRole + 2

BATCH = 1_000
"""Rows that the view hears of at a time: it asks about every one of them at each answer."""

Index = QModelIndex | QPersistentModelIndex


class ResultModel(QAbstractListModel):
    """One row an entry, in the order of the answer; failed has a LibraryError, once."""

    failed = Signal(object)

    def __init__(self, library: Library, wording: Wording) -> None:
        super().__init__()
        self._library = library
        self._wording = wording
        self._answer: Answer | None = None
        self._hits: dict[int, Hit] = {}
        self._unreadable = False
        self._heard = 0

    def set_found(self, found: Found) -> None:
        """Shows another answer."""
        self.beginResetModel()
        self._answer = found.answer
        self._heard = min(BATCH, found.answer.total)
        same = found.language == self._wording.language
        self._hits = {hit.brief.number: hit for hit in found.hits} if same else {}
        self.endResetModel()

    def clear(self) -> None:
        """Shows nothing."""
        self.beginResetModel()
        self._answer, self._hits, self._heard = None, {}, 0
        self.endResetModel()

    def set_wording(self, wording: Wording) -> None:
        """Shows the same answer in another language."""
        self._wording = wording
        self._hits = {}
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def row_of(self, number: int | None) -> int | None:
        """The row of an entry, None when the answer does not have it."""
        if number is None or number not in self._numbers:
            return None
        row = self._numbers.index(number)
        self._hear_of(row + 1)
        return row

    def is_near(self, number: int | None) -> bool:
        """Whether an entry has a row of which the view has heard."""
        return number is not None and number in self._numbers and self._numbers.index(number) < self._heard

    def number_at(self, row: int) -> int:
        """The number of the entry in a row."""
        return self._numbers[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """How many entries the view has heard of."""
        return 0 if parent.isValid() else self._heard

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more entries than the view has heard of."""
        return not parent.isValid() and self._heard < len(self._numbers)

    def fetchMore(self, parent: Index) -> None:
        """The next entries, when the view comes to the end of those it knows."""
        self._hear_of(self._heard + BATCH)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Values by role; texts for people under the display, tool tip and accessible roles."""
        if not index.isValid():
            return None
        hit = self._hit(self._numbers[index.row()])
        if hit is None or role == HIT_ROLE:
            return hit
        return self._words(hit.brief, role)

    def _hear_of(self, count: int) -> None:
        count = min(count, len(self._numbers))
        if count > self._heard:
            self.beginInsertRows(QModelIndex(), self._heard, count - 1)
            self._heard = count
            self.endInsertRows()

    def _words(self, brief: Brief, role: int) -> Any:
        language = self._wording.language
        if role == Qt.ItemDataRole.DisplayRole:
            return brief.title[language]
        if role == DATE_ROLE:
            return brief_date(brief.date, language)
        if role == COUNTRIES_ROLE:
            return [self._wording.short_value("country", code) for code in brief.countries]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            countries = ", ".join(self._wording.value("country", code) for code in brief.countries)
            kind = self._wording.value("kind", brief.kind)
            parts = (brief.title[language], kind, in_words(brief.date, language), countries)
            return "\n".join(part for part in parts if part)
        return None

    @property
    def _numbers(self) -> Sequence[int]:
        return self._answer.numbers if self._answer else ()

    def _hit(self, number: int) -> Hit | None:
        """What the search thread sent, or what is fetched when a row comes into view; None when it cannot be read."""
        if number not in self._hits and self._answer and not self._unreadable:
            query, language = self._answer.query, self._wording.language
            try:
                (self._hits[number],) = self._library.hits([number], query, language, SNIPPET)
            except LibraryError as error:
                self._unreadable = True
                self.failed.emit(error)
        return self._hits.get(number)
