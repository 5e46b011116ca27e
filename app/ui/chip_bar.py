"""The row under the search field: how many entries answer, and every active filter as a chip that removes it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from app.domain.answer import Answer
from app.domain.selection import Edit, PartyLogic, PeriodLogic, Selection
from app.ui.facets.panel import LOGIC_NAMES
from app.ui.flow_layout import FlowLayout
from app.ui.named import named
from app.wording.dates import brief as brief_date
from app.wording.numbers import number as number_in_words
from app.wording.wording import Wording

Chip = tuple[str, Edit]
"""What a chip says, and what it does to a Selection."""


def chips(selection: Selection, wording: Wording) -> Iterator[Chip]:
    """Every active filter but the text, which stands in its field."""
    countries = selection.chosen("country")
    for facet, code in selection.choices:
        name = wording.short_value(facet, code)
        if facet == "country" and len(countries) > 1 and code == countries[0]:
            name = f"{wording.words._(LOGIC_NAMES[selection.parties])}: {name}"
        elif facet == "country" and selection.parties is PartyLogic.ONLY and len(countries) == 1:
            name = f"{wording.words._(LOGIC_NAMES[PartyLogic.ONLY])}: {name}"
        yield name, partial(_without, facet, code)
    if selection.since or selection.until:
        yield _period(selection, wording), partial(replace, since=None, until=None)
    if selection.literal:
        yield wording.words._("exactly as typed"), partial(replace, literal=False)


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
        self.unused = named(QLabel(self), "unusedWords", quiet=True)
        self.clear = named(QToolButton(self), "clearAll")
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

    def _show_chips(self, selection: Selection) -> None:
        while item := self._flow.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for name, edit in chips(selection, self._wording):
            self._flow.addWidget(self._chip(name, edit))

    def _chip(self, name: str, edit: Edit) -> QToolButton:
        chip = named(QToolButton(self._chips), "chip")
        chip.setText(f"{name}  ×")
        chip.setProperty("chip", True)
        chip.setAccessibleName(self._wording.words._("Remove {name}").format(name=name))
        chip.setToolTip(chip.accessibleName())
        chip.clicked.connect(partial(self.changed.emit, edit))
        chip.ensurePolished()
        chip.show()
        return chip

    def _clear(self) -> None:
        self.changed.emit(Selection.cleared)
