"""Countries against countries, with the number of entries of each two."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from app.domain.pairs import Pairs
from app.output.page_names import pair_title
from app.ui.participation.headers import TitledModel
from app.ui.plain_text import plain
from app.wording.wording import Wording

Index = QModelIndex | QPersistentModelIndex


class PartnerModel(TitledModel):
    """The same countries as rows and as columns."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.pairs = Pairs((), {}, {})

    def set_pairs(self, pairs: Pairs) -> None:
        """Shows other numbers."""
        self.beginResetModel()
        self.pairs = pairs
        self.endResetModel()

    def set_wording(self, wording: Wording) -> None:
        """Names the same in another language."""
        self._wording = wording
        self.set_pairs(self.pairs)

    def countries(self, index: Index) -> tuple[str, ...]:
        """The two countries of a cell, or the one."""
        return tuple(dict.fromkeys((self.pairs.countries[index.row()], self.pairs.countries[index.column()])))

    def cell(self, countries: Sequence[str]) -> QModelIndex:
        """The cell of two countries, or of one; an invalid one when they are not shown."""
        shown = list(self.pairs.countries)
        if not set(countries) <= set(shown):
            return QModelIndex()
        return self.index(shown.index(countries[0]), shown.index(countries[-1]))

    def count(self, index: Index) -> int:
        """The entries of a cell."""
        return self.pairs.count(self.pairs.countries[index.row()], self.pairs.countries[index.column()])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """The countries."""
        return 0 if parent.isValid() else len(self.pairs.countries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """The countries."""
        return self.rowCount(parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The number, and in words what it consists of."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(self.count(index) or "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(self.words(index))
        return self.words(index) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(self.title(section))
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.title(section) if role in shown else None

    def title(self, row: int) -> str:
        """The name of a country."""
        return self._wording.value("country", self.pairs.countries[row])

    def note(self, row: int) -> str:
        """How many entries it has."""
        country = self.pairs.countries[row]
        return str(self.pairs.count(country, country))

    def words(self, index: Index) -> str:
        """The countries, how many entries, and of which kinds."""
        words = self._wording.words
        countries = self.countries(index)
        names = pair_title(countries, self._wording.vocabulary, self._wording.language)
        kinds = self.pairs.by_kind(countries[0], countries[-1])
        label, count = words._("{label}: {value}"), self.count(index)
        said = [words.plural("{count} entry", "{count} entries", count).format(count=count)]
        said += [label.format(label=self._wording.value("kind", kind), value=number) for kind, number in kinds.items()]
        return label.format(label=names, value=words._("; ").join(said))
