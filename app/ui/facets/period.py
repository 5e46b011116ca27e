"""The period: from and to as dates of any precision, and whether an entry must lie in it or may."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.domain.dates import DateError, Edtf, parse
from app.domain.selection import Selection, backwards
from app.output.field_words import PERIOD_NAMES
from app.ui.choice_button import ChoiceButton
from app.ui.named import named
from app.wording.wording import Wording


class PeriodFields(QWidget):
    """Says which period was typed; what is not a date, or ends before it begins, is marked and says why."""

    changed = Signal(object)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = named(QLabel(self), "periodLabel", quiet=True)
        self.since = named(QLineEdit(self), "periodFrom")
        self.until = named(QLineEdit(self), "periodTo")
        self.logic = ChoiceButton("periodLogic", len(PERIOD_NAMES), self)
        self.warning = named(QLabel(self), "periodWarning")
        self.fields = (self.logic, self.since, self.until)
        self._selection = Selection()
        self._hint = ""
        self._arrange()
        self.set_wording(wording)
        for field in (self.since, self.until):
            field.editingFinished.connect(self._propose)
            field.textEdited.connect(partial(self._unmark, field))
        self.logic.chosen.connect(self._choose_logic)

    def set_selection(self, selection: Selection) -> None:
        """Shows the period of a Selection; a field that is being written in keeps what is written."""
        self._selection = selection
        for field, date in ((self.since, selection.since), (self.until, selection.until)):
            if not (field.hasFocus() and field.isModified()):
                field.setText(date.text if date else "")
                self._mark(field, wrong=False)
        self.logic.show_choice(list(PERIOD_NAMES).index(selection.period))

    def set_wording(self, wording: Wording) -> None:
        """Shows the same in another language."""
        words = wording.words
        self.label.setText(words._("Period"))
        self._hint = words._("Write a date as 1999, 2004-06 or 2004-06-17.")
        for field, word in ((self.since, words._("from")), (self.until, words._("to"))):
            field.setPlaceholderText(word)
            field.setAccessibleName(f"{self.label.text()} {word}")
            field.setToolTip(self._hint)
        names = [words._(name) for name in PERIOD_NAMES.values()]
        self.logic.set_choices(names, words._("How uncertain dates are meant"))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.label)
        head.addStretch(1)
        head.addWidget(self.logic)
        fields = QHBoxLayout()
        fields.setSpacing(6)
        fields.addWidget(self.since)
        fields.addWidget(self.until)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(fields)
        column.addWidget(self.warning)
        self.warning.setWordWrap(True)
        self.warning.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape in a field gives up what is written there."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        for field in (self.since, self.until):
            field.setModified(False)
        self.set_selection(self._selection)

    def _propose(self) -> None:
        since, until = self._date(self.since), self._date(self.until)
        if backwards(since, until):
            self._mark(self.since, wrong=True)
            self._mark(self.until, wrong=True)
        if self._wrong(self.since) or self._wrong(self.until):
            return
        for field in (self.since, self.until):
            field.setModified(False)
        self.changed.emit(partial(replace, since=since, until=until))

    def _choose_logic(self, place: int) -> None:
        self.changed.emit(partial(replace, period=list(PERIOD_NAMES)[place]))

    def _date(self, field: QLineEdit) -> Edtf | None:
        text = field.text().strip()
        try:
            date = parse(text) if text else None
        except DateError:
            self._mark(field, wrong=True)
            return None
        self._mark(field, wrong=False)
        return date

    def _unmark(self, field: QLineEdit, _text: str) -> None:
        self._mark(field, wrong=False)

    def _mark(self, field: QLineEdit, *, wrong: bool) -> None:
        if self._wrong(field) == wrong:
            return
        field.setProperty("wrong", wrong)
        field.setAccessibleDescription(self._hint if wrong else "")
        self.warning.setText(self._hint)
        self.warning.setVisible(self._wrong(self.since) or self._wrong(self.until))
        field.style().unpolish(field)
        field.style().polish(field)

    @staticmethod
    def _wrong(field: QLineEdit) -> bool:
        return bool(field.property("wrong"))
