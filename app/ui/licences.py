"""What the program consists of: every component with its version and licence, and the text of each."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontDatabase, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app import paths
from app.domain.component import Component
from app.output.licences import licence_text
from app.ui.named import named
from app.ui.plain_text import plain
from app.ui.text_size import px
from app.wording.words import Words

_WIDTH, _HEIGHT, _ROW = 760, 600, 24
_LICENCE = 2
_TABLE, _TEXT = 2, 3
"""How the height is shared."""


class Licences(QDialog):
    """The row that is chosen says which text stands below the table."""

    def __init__(self, components: Sequence[Component], words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "licences")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words._("Licences…").rstrip("…"))
        self._components, self._words = components, words
        self.table = named(QTableView(self), "licenceTable")
        self.source = named(QLabel(self), "licenceSource", quiet=True)
        self.text = named(QTextBrowser(self), "licenceText")
        self._model = QStandardItemModel(self)
        self._fill()
        self._arrange()
        self.table.selectionModel().currentRowChanged.connect(self._show)
        self.table.selectRow(0)
        self.resize(px(_WIDTH), min(px(_HEIGHT), parent.height()))

    def _fill(self) -> None:
        words = self._words
        self._model.setHorizontalHeaderLabels([words._("Component"), words._("Version"), words._("Licence")])
        for each in self._components:
            self._model.appendRow([QStandardItem(cell) for cell in (each.name, each.version, each.licence)])
            self._model.item(self._model.rowCount() - 1, _LICENCE).setToolTip(plain(each.licence))
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.windowTitle())
        self.text.setAccessibleName(words._("Text of the licence"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setOpenLinks(False)
        self.source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.source.setTextFormat(Qt.TextFormat.PlainText)

    def _arrange(self) -> None:
        table, header = self.table, self.table.horizontalHeader()
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(px(_ROW))
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        halves = QSplitter(Qt.Orientation.Vertical, self)
        halves.addWidget(table)
        halves.addWidget(self.text)
        for place, share in enumerate((_TABLE, _TEXT)):
            halves.setStretchFactor(place, share)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._introduction())
        column.addWidget(halves, 1)
        column.addWidget(self.source)
        column.addWidget(buttons)

    def _introduction(self) -> QLabel:
        words = self._words
        if not self._components:
            said = words._("The list of components is not beside the program.")
        elif paths.FROZEN:
            said = words._("All that this program brings along.")
        else:
            said = words._("What this program is made of; the libraries of the system come with the system.")
        label = QLabel(said, self)
        label.setWordWrap(True)
        return label

    def _show(self, current: QModelIndex) -> None:
        component = self._components[current.row()]
        self.text.setPlainText(licence_text(component))
        self.source.setText(self._words._("Its source: {address}").format(address=component.source))
        self.source.setVisible(bool(component.source))
