"""The row under the search field: how many entries answer, and every active filter as a chip that removes it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial, reduce
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from app.domain.answer import Answer
from app.domain.interpreting import Expansion
from app.domain.meant import FACETS, pages_of
from app.domain.page import Page, PartyPage
from app.domain.query import Query
from app.domain.quoting import taken_literally
from app.domain.selection import Edit, PartyLogic, PeriodLogic, Selection
from app.domain.text import fold
from app.output.searched import names_of
from app.ui.facets.panel import LOGIC_NAMES
from app.ui.flow_layout import FlowLayout
from app.ui.named import named
from app.ui.page_menu import Deed, PageMenu
from app.ui.plain_text import plain, plain_label
from app.wording.dates import brief as brief_date
from app.wording.numbers import number as number_in_words
from app.wording.wording import Wording

_MOST_MEANINGS = 6
_ALIKE = 3
"""First letters by which forms of one word are told."""

_LONGEST = 22
"""Characters of a name on the chip of a meaning."""

_WIDEST = 56
"""Characters of any chip; all of it is told to the pointer."""


class Chip(NamedTuple):
    """What a chip says, what a click on it does to a Selection, and the pages of what it names."""

    name: str
    edit: Edit
    pages: Sequence[Page] = ()


def chips(selection: Selection, wording: Wording) -> Iterator[Chip]:
    """Every active filter but the text, which stands in its field."""
    countries = selection.chosen("country")
    for facet, code in selection.choices:
        name = wording.short_value(facet, code)
        if facet == "country" and len(countries) > 1 and code == countries[0]:
            name = _labelled(wording.words._(LOGIC_NAMES[selection.parties]), name, wording)
        elif facet == "country" and selection.parties is PartyLogic.ONLY and len(countries) == 1:
            name = _labelled(wording.words._(LOGIC_NAMES[PartyLogic.ONLY]), name, wording)
        elif facet == "source":
            name = _labelled(wording.facet(facet), name, wording)
        pages = [PartyPage(facet, code)] if facet in FACETS.values() else []
        yield Chip(name, partial(_without, facet, code), pages)
    if selection.since or selection.until:
        yield Chip(_period(selection, wording), partial(replace, since=None, until=None))
    if selection.literal:
        yield Chip(wording.words._("exactly as typed"), partial(replace, literal=False))


def _each(edits: Sequence[Edit]) -> Edit:
    """One edit after another."""
    return lambda selection: reduce(lambda changed, edit: edit(changed), edits, selection)


def _labelled(label: str, value: str, wording: Wording) -> str:
    return wording.words._("{label}: {value}").format(label=label, value=value)


def meanings(query: Query, wording: Wording) -> Iterator[tuple[Chip, str]]:
    """What words were taken for: a chip that gives it up for the letters, and all names."""
    for expansion in query.expansions[:_MOST_MEANINGS]:
        names = names_of(expansion, wording)
        if names:
            name = f"{_short(expansion.typed)} ≈ {_short(_telling(names, expansion, wording))}"
            yield Chip(name, partial(_literally, expansion), pages_of(expansion)), " · ".join(names)


def _short(name: str, most: int = _LONGEST) -> str:
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def _telling(names: list[str], expansion: Expansion, wording: Wording) -> str:
    """The name in the reader's language, unless it is another form of the word as typed."""
    lists, language = wording.vocabulary.lists, wording.language
    own = [lists[concept.group][concept.code].name[language] for concept in expansion.concepts]
    start = fold(expansion.typed)[:_ALIKE]
    ordered = [*(name for name in own if name in names), *names]
    return next((name for name in ordered if not fold(name).startswith(start)), names[0])


def _literally(expansion: Expansion, selection: Selection) -> Selection:
    return replace(selection, text=taken_literally(selection.text, expansion))


def _without(facet: str, code: str, selection: Selection) -> Selection:
    return selection.without(facet, code)


def _period(selection: Selection, wording: Wording) -> str:
    words, language = wording.words, wording.language
    since = brief_date(selection.since, language) if selection.since else ""
    until = brief_date(selection.until, language) if selection.until else ""
    if not until:
        period = words._("from {date}").format(date=since)
    else:
        period = f"{since} – {until}" if since else words._("until {date}").format(date=until)
    certainly = selection.period is PeriodLogic.CERTAINLY
    return words._("certainly {period}").format(period=period) if certainly else period


class ChipBar(QWidget):
    """Says how a chip changes the Selection."""

    changed = Signal(object)

    def __init__(self, wording: Wording, entries: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chipBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._wording = wording
        self._entries = entries
        self._answer: Answer | None = None
        self.total = named(QLabel(self), "total")
        self.unused = named(plain_label(self), "unusedWords", quiet=True)
        self.clear = named(QToolButton(self), "clearAll")
        self.page_menu = PageMenu(self, wording)
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips)
        self._arrange()
        self.clear.clicked.connect(self._clear)

    def set_answer(self, answer: Answer) -> None:
        """Shows another answer's filters and total."""
        self._answer = answer
        self._refresh()

    def show_failure(self, selection: Selection) -> None:
        """There is no answer to count, but what was asked can be changed."""
        self._answer = None
        self.total.setText("–")
        self.unused.hide()
        self.clear.setVisible(selection.narrowed)
        self._show_chips(selection)

    def set_wording(self, wording: Wording) -> None:
        """Shows the same in another language."""
        self._wording = wording
        self.page_menu.set_wording(wording)
        self._refresh()

    def _arrange(self) -> None:
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(6)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._chips.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(10)
        row.addWidget(self.total)
        row.addWidget(self._chips, 1)
        row.addWidget(self.unused)
        row.addWidget(self.clear)

    def _refresh(self) -> None:
        if self._answer is None:
            return
        words, language = self._wording.words, self._wording.language
        total = number_in_words(self._answer.total, language)
        every = number_in_words(self._entries, language)
        of = words.plural("{count} of {total} entry", "{count} of {total} entries", self._entries)
        self.total.setText(of.format(count=f"<b>{total}</b>", total=every))
        unused = " ".join(self._answer.query.unused)
        self.unused.setText(words._("Not used in the search: {words}").format(words=unused) if unused else "")
        self.unused.setVisible(bool(unused))
        self.clear.setText(words._("Clear all"))
        self.clear.setVisible(self._answer.selection.narrowed)
        self._show_chips(self._answer.understood)
        self._show_meanings(self._answer.query)

    def _show_chips(self, selection: Selection) -> None:
        while item := self._flow.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        shown = list(chips(selection, self._wording))
        for chip in shown:
            remove = self._wording.words._("Remove {name}").format(name=chip.name)
            deeds = [(remove, partial(self.changed.emit, chip.edit))]
            if others := [other.edit for other in shown if other is not chip]:
                deeds.append((self._wording.words._("Remove all others"), partial(self.changed.emit, _each(others))))
            self._flow.addWidget(self._chip(chip, remove, deeds))

    def _show_meanings(self, query: Query) -> None:
        literally = self._wording.words._("Search for the letters only")
        for one, names in meanings(query, self._wording):
            deeds = [(literally, partial(self.changed.emit, one.edit))]
            self._flow.addWidget(self._chip(one, f"{names}\n{literally}", deeds, meaning=True))

    def _chip(self, one: Chip, tip: str, deeds: Sequence[Deed], *, meaning: bool = False) -> QToolButton:
        chip = named(QToolButton(self._chips), "chip")
        chip.setText(f"{_short(one.name, _WIDEST)}  ×".replace("&", "&&"))
        chip.setProperty("chip", True)
        chip.setProperty("meaning", meaning)
        chip.setAccessibleName(tip)
        chip.setToolTip(plain(tip))
        chip.clicked.connect(partial(self.changed.emit, one.edit))
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.customContextMenuRequested.connect(partial(self._open_menu, chip, one.pages, deeds))
        QWidget.setTabOrder(self.clear, chip)
        QWidget.setTabOrder(chip, self.clear)
        chip.ensurePolished()
        chip.show()
        return chip

    def _open_menu(self, chip: QWidget, pages: Sequence[Page], deeds: Sequence[Deed], place: QPoint) -> None:
        self.page_menu.offer(pages, deeds).popup(chip.mapToGlobal(place))

    def _clear(self) -> None:
        self.changed.emit(Selection.cleared)
