"""The table of treaty actions as a model: sorted by any column, narrowed to some countries."""

from collections.abc import Container, Sequence
from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QColor

from app.output.action_rows import HEADINGS, ActionRow
from app.wording.words import Words

Index = QModelIndex | QPersistentModelIndex


class ActionsModel(QAbstractTableModel):
    """Rows as they are given; those of parties that match the search have another ground."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[ActionRow] = ()
        self._headings: list[str] = []
        self._matching: Container[str] = ()
        self._ground = QColor()

    def set_rows(self, rows: Sequence[ActionRow], words: Words) -> None:
        """Shows other rows, in a language."""
        self.beginResetModel()
        self._rows, self._headings = rows, [words._(heading) for heading in HEADINGS]
        self.endResetModel()

    def set_matching(self, codes: Container[str], ground: str) -> None:
        """Marks the rows of these parties."""
        self._matching, self._ground = codes, QColor(ground)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(HEADINGS) - 1))

    def row(self, number: int) -> ActionRow:
        """A row."""
        return self._rows[number]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """How many actions there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Party, action, date, effect."""
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, the whole name as a tip, its key under UserRole, its ground when it matches."""
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[column]
        if role == Qt.ItemDataRole.ToolTipRole and column == 0:
            # As markup, so that Qt takes nothing in it for markup.
            return f"<span>{escape(row.cells[column])}</span>"
        if role == Qt.ItemDataRole.UserRole:
            return row.keys[column]
        if role == Qt.ItemDataRole.BackgroundRole and row.code in self._matching:
            return self._ground
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns."""
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return self._headings[section] if shown and self._headings else None


class ActionsOrder(QSortFilterProxyModel):
    """The rows in the order of a column, those with the same key in the order in which they were given."""

    def __init__(self, model: ActionsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._countries: frozenset[str] = frozenset()
        self.setSourceModel(model)

    def action(self, row: int) -> ActionRow:
        """The action that is shown in a row."""
        return self._model.row(self.mapToSource(self.index(row, 0)).row())

    def set_countries(self, codes: frozenset[str]) -> None:
        """Leaves only the rows of these countries; all when there is none."""
        self._countries = codes
        self.invalidate()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        """Whether the row is of one of the countries."""
        return not self._countries or self._model.row(row).code in self._countries

    def lessThan(self, left: Index, right: Index) -> bool:
        """By the keys of the column; Qt would compare tuples as texts."""
        one, other = (self._model.row(index.row()).keys[index.column()] for index in (left, right))
        return bool(one < other)  # type: ignore[operator]
