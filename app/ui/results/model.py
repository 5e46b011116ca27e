"""The rows of the result list: what is shown is fetched when it is shown, and kept."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItemModel

from app.domain.answer import Answer, Brief, Hit
from app.library.library import Library
from app.library.opening import LibraryError
from app.ui.plain_text import plain
from app.ui.worker import SNIPPET, Found
from app.wording.dates import brief as brief_date
from app.wording.dates import in_words
from app.wording.wording import Wording

HIT_ROLE = Qt.ItemDataRole.UserRole
DATE_ROLE = Qt.ItemDataRole.UserRole + 1
COUNTRIES_ROLE = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex


class ResultModel(QStandardItemModel):
    """One row an entry, in the order of the answer; failed has a LibraryError, once.

    Qt keeps the number of rows, without items: a view asks for it once for each row, and Python is slow to say.
    """

    failed = Signal(object)

    def __init__(self, library: Library, wording: Wording) -> None:
        super().__init__(0, 1)
        self._library = library
        self._wording = wording
        self._answer: Answer | None = None
        self._hits: dict[int, Hit] = {}
        self._unreadable = False

    def set_found(self, found: Found) -> None:
        """Shows another answer."""
        same = found.language == self._wording.language
        self._show(found.answer, {hit.brief.number: hit for hit in found.hits} if same else {})

    def clear(self) -> None:
        """Shows nothing."""
        self._show(None, {})

    def set_wording(self, wording: Wording) -> None:
        """Shows the same answer in another language."""
        self._wording = wording
        self._hits = {}
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def row_of(self, number: int | None) -> int | None:
        """The row of an entry, None when the answer does not have it."""
        return self._numbers.index(number) if number is not None and number in self._numbers else None

    def number_at(self, row: int) -> int:
        """The number of the entry in a row."""
        return self._numbers[row]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows are for choosing only."""
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren if index.isValid() else flag(0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Values by role; texts for people under the display, tool tip and accessible roles."""
        if not index.isValid():
            return None
        hit = self._hit(self._numbers[index.row()])
        if hit is None or role == HIT_ROLE:
            return hit
        return self._words(hit.brief, role)

    def _show(self, answer: Answer | None, hits: dict[int, Hit]) -> None:
        self.setRowCount(0)
        self._answer, self._hits = answer, hits
        self.setRowCount(len(self._numbers))

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
            said = "\n".join(part for part in parts if part)
            return plain(said) if role == Qt.ItemDataRole.ToolTipRole else said
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
