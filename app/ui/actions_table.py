"""The treaty actions of an entry that has too many for its page: a table to sort, to narrow and to copy from."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from app.domain.entry import Entry
from app.domain.query import Query
from app.library.library import Library
from app.output.action_rows import action_rows, actions_caption
from app.output.lookups import lookups_in
from app.ui.actions_model import ActionsModel, ActionsOrder
from app.ui.clicking import control_held
from app.ui.named import named
from app.ui.text_size import px
from app.ui.theme import Theme
from app.wording.wording import Wording

_MEASURED = 60
"""Rows by whose texts the columns are made as wide as they are."""

_ROW = 24


class _Place(NamedTuple):
    """By which column the table is sorted and how, its current row, and where it is scrolled to."""

    column: int
    order: Qt.SortOrder
    row: int
    scroll: int


class ActionsTable(QWidget):
    """Says which party is to be read about, here or beside, and what was copied."""

    party_wanted = Signal(str, str)
    party_wanted_beside = Signal(str, str)
    copied = Signal(str)

    def __init__(self, library: Library, wording: Wording, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "actionsPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library, self._wording, self._theme = library, wording, theme
        self._entry: Entry | None = None
        self._stale = False
        self._places: dict[str, _Place] = {}
        self._query = Query()
        self._countries: tuple[str, ...] = ()
        self._matching: set[str] = set()
        self.model = ActionsModel(self)
        self.order = ActionsOrder(self.model, self)
        self.caption = named(QLabel(self), "actionsCaption", quiet=True)
        self.only = named(QCheckBox(self), "actionsOnly")
        self.absent = named(QLabel(self), "actionsAbsent", quiet=True)
        self.table = named(QTableView(self), "actionsTable")
        self._copy = QAction(self)
        self._arrange()
        self.only.toggled.connect(self._narrow)
        self.table.activated.connect(self._read)
        self._copy.triggered.connect(self.copy_rows)

    def show_entry(self, entry: Entry | None) -> None:
        """Shows the actions of an entry in the order of its parties."""
        if self._entry and not self._stale:
            self._places[self._entry.id] = self._place()
        self._entry = entry
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._refresh()

    def return_to_place(self) -> None:
        """Shows the actions as they were when they were left: their order, the current row and what was in sight."""
        place = self._places.get(self._entry.id) if self._entry else None
        if place:
            self._fill()
            self.table.sortByColumn(place.column, place.order)
            self.table.selectRow(place.row)
            self.table.doItemsLayout()
            self.table.verticalScrollBar().setValue(place.scroll)

    def set_wording(self, wording: Wording) -> None:
        """Shows the same in another language."""
        self._wording = wording
        self._offer()
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Marks in other colours."""
        self._theme = theme
        self.table.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.model.set_matching(self._matching, theme.highlight)

    def set_query(self, query: Query) -> None:
        """Marks the parties that match."""
        self._query = query
        if self.isVisible():
            self._mark()
        else:
            self._stale = True

    def set_countries(self, codes: tuple[str, ...]) -> None:
        """Offers to leave only these countries."""
        self._countries = codes
        self._offer()

    def go_to_match(self) -> bool:
        """Makes the first row that matches the current one; whether there is one."""
        self._fill()
        rows = range(self.order.rowCount())
        found = next((row for row in rows if self.order.action(row).code in self._matching), None)
        if found is not None:
            self.table.selectRow(found)
            self.table.scrollTo(self.order.index(found, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
        return found is not None

    def copy_rows(self) -> None:
        """Copies the selected rows, their cells divided by tabs."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        if rows:
            text = "\n".join("\t".join(self.order.action(row).cells) for row in rows)
            QGuiApplication.clipboard().setText(text)
            self.copied.emit(text)

    def _arrange(self) -> None:
        table, header = self.table, self.table.horizontalHeader()
        table.setModel(self.order)
        table.setSortingEnabled(True)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(_MEASURED)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._copy.setShortcut(QKeySequence.StandardKey.Copy)
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        table.addAction(self._copy)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for label in (self.caption, self.absent):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 4, 4)
        for part in (self.caption, self.only, self.absent, self.table):
            column.addWidget(part)

    def showEvent(self, event: QShowEvent) -> None:
        """Fills the table only when it is looked at, since that takes a part of a frame."""
        super().showEvent(event)
        self._fill()

    def _place(self) -> _Place:
        header, row = self.table.horizontalHeader(), self.table.currentIndex().row()
        scroll = self.table.verticalScrollBar().value()
        return _Place(header.sortIndicatorSection(), header.sortIndicatorOrder(), row, scroll)

    def _refresh(self) -> None:
        self._stale = True
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        if not self._stale:
            return
        self._stale = False
        words, entry = self._wording.words, self._entry
        lookups = lookups_in(self._library, words)
        self.table.setAccessibleName(words._("Treaty actions"))
        self._copy.setText(words._("Copy the row"))
        self.model.set_rows(action_rows(entry, lookups) if entry else [], words)
        caption = actions_caption(entry, lookups) if entry else ""
        self.caption.setText(caption)
        self.caption.setVisible(bool(caption))
        self._offer()
        self._mark()

    def _mark(self) -> None:
        rows = (self.model.row(number) for number in range(self.model.rowCount()))
        names = {row.code: row.cells[0] for row in rows}
        asked = self._query.clauses
        self._matching = {code for code, name in names.items() if asked and self._library.matches(name, self._query)}
        self.model.set_matching(self._matching, self._theme.highlight)

    def _offer(self) -> None:
        """Names the countries of the Selection, those that have no action here as well."""
        acting = {self.model.row(number).code for number in range(self.model.rowCount())}
        there = [code for code in self._countries if code in acting]
        absent = [code for code in self._countries if code not in acting]
        words = self._wording.words
        self.only.setVisible(bool(there))
        self.only.setText(words._("Only {names}").format(names=self._names(there)))
        self.absent.setVisible(bool(absent))
        self.absent.setText(words._("Not in this table: {names}").format(names=self._names(absent)))
        self._narrow()

    def _names(self, codes: list[str]) -> str:
        wording = self._wording
        return wording.words._(", ").join(wording.value("country", code) for code in codes)

    def _narrow(self) -> None:
        narrowed = self.only.isVisibleTo(self) and self.only.isChecked()
        self.order.set_countries(frozenset(self._countries) if narrowed else frozenset())

    def _read(self, index: QModelIndex) -> None:
        code = self.order.action(index.row()).code
        facet = "country" if self._wording.vocabulary.group_of_party(code) == "countries" else "organization"
        (self.party_wanted_beside if control_held() else self.party_wanted).emit(facet, code)
