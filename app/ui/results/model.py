"""The rows of the result list: briefs and snippets are fetched for what is shown, and kept."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.answer import Answer, Brief, Snippet
from app.domain.matching import Match
from app.library.library import Library
from app.wording.dates import brief as brief_date
from app.wording.dates import in_words
from app.wording.wording import Wording

BRIEF_ROLE = Qt.ItemDataRole.UserRole
SNIPPET_ROLE = Qt.ItemDataRole.UserRole + 1
MATCHES_ROLE = Qt.ItemDataRole.UserRole + 2
DATE_ROLE = Qt.ItemDataRole.UserRole + 3
COUNTRIES_ROLE = Qt.ItemDataRole.UserRole + 4

_PAGE = 40
_SNIPPET = 160

Index = QModelIndex | QPersistentModelIndex


class ResultModel(QAbstractListModel):
    """One row an entry, in the order of the answer."""

    def __init__(self, library: Library, wording: Wording) -> None:
        super().__init__()
        self._library = library
        self._wording = wording
        self._answer: Answer | None = None
        self._rows: dict[int, int] = {}
        self._briefs: dict[int, Brief] = {}
        self._snippets: dict[int, Snippet] = {}
        self._matches: dict[int, tuple[Match, ...]] = {}

    def set_answer(self, answer: Answer) -> None:
        """Shows another answer."""
        self.beginResetModel()
        self._answer = answer
        self._rows = {number: row for row, number in enumerate(answer.numbers)}
        self._snippets.clear()
        self._matches.clear()
        self.endResetModel()

    def set_wording(self, wording: Wording) -> None:
        """Shows the same answer in another language."""
        self._wording = wording
        self._snippets.clear()
        self._matches.clear()
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def row_of(self, number: int | None) -> int | None:
        """The row of an entry, None when the answer does not have it."""
        return None if number is None else self._rows.get(number)

    def number_at(self, row: int) -> int:
        """The number of the entry in a row."""
        return self._numbers[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many entries there are."""
        return 0 if parent.isValid() else len(self._numbers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Values by role; texts for people under the display, tool tip and accessible roles."""
        if not index.isValid():
            return None
        number = self._numbers[index.row()]
        if role == BRIEF_ROLE:
            return self._brief(number)
        if role == SNIPPET_ROLE:
            return self._snippet(number)
        if role == MATCHES_ROLE:
            return self._title_matches(number)
        return self._words(self._brief(number), role)

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
    def _numbers(self) -> tuple[int, ...]:
        return self._answer.numbers if self._answer else ()

    def _brief(self, number: int) -> Brief:
        if number not in self._briefs:
            start = self._rows[number] // _PAGE * _PAGE
            for brief in self._library.briefs(self._numbers[start : start + _PAGE]):
                self._briefs[brief.number] = brief
        return self._briefs[number]

    def _snippet(self, number: int) -> Snippet:
        if number not in self._snippets and self._answer:
            query = self._answer.query
            self._snippets[number] = self._library.snippet(number, query, self._wording.language, _SNIPPET)
        return self._snippets[number]

    def _title_matches(self, number: int) -> tuple[Match, ...]:
        if number not in self._matches and self._answer:
            title = self._brief(number).title[self._wording.language]
            self._matches[number] = self._library.matches(title, self._answer.query)
        return self._matches[number]
