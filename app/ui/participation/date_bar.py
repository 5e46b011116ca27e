"""The date at which the matrix is shown: typed, drawn along the years, or one change after another."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSlider, QToolButton, QWidget

from app.domain.dates import parse
from app.domain.days import civil, day_number
from app.domain.typed_date import typed_date
from app.output.participation import day_text
from app.ui.icons import icon
from app.ui.named import named
from app.ui.text_size import px
from app.ui.theme import Theme
from app.wording.dates import in_words
from app.wording.wording import Wording

_MONTHS = 12
_FIELD = 190


class DateBar(QWidget):
    """Says which day was chosen; a month or a year stands for its last day. left: Enter was pressed in the field."""

    chosen = Signal(int)
    change_wanted = Signal(int)
    left = Signal()

    def __init__(self, first: int, last: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._first, self._last, self._day = first, last, last
        self._language, self._hint = "en", ""
        self.label = QLabel(self)
        self.field = named(QLineEdit(self), "participationDate")
        self.slider = named(QSlider(Qt.Orientation.Horizontal, self), "participationSlider")
        self.slider.setRange(0, _month(last) - _month(first))
        self.slider.setPageStep(_MONTHS)
        self.earlier = named(QToolButton(self), "participationEarlier")
        self.later = named(QToolButton(self), "participationLater")
        self._ends = [named(QLabel(str(civil(day)[0]), self), name, quiet=True) for name, day in
                      (("participationFirst", first), ("participationLast", last))]  # fmt: skip
        self.earlier.setShortcut(QKeySequence("Alt+Left"))
        self.later.setShortcut(QKeySequence("Alt+Right"))
        self._arrange()
        self.field.editingFinished.connect(self._read)
        self.field.returnPressed.connect(self._leave)
        self.field.textEdited.connect(self._unmark)
        self.slider.valueChanged.connect(self._slide)
        self.earlier.clicked.connect(lambda: self.change_wanted.emit(-1))
        self.later.clicked.connect(lambda: self.change_wanted.emit(1))

    def set_day(self, day: int) -> None:
        """Shows a day, within what the library knows, and says so."""
        self._day = min(max(day, self._first), self._last)
        self._show()
        self.chosen.emit(self._day)

    def begin(self, text: str) -> None:
        """Has another date typed, of which this is the beginning."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.field.insert(text)
        self.field.setModified(True)

    def set_wording(self, wording: Wording) -> None:
        """Shows the same in another language."""
        words, self._language = wording.words, wording.language
        self._hint = words._("A day, a month or a year, as 2008-06-30 or 30 June 2008")
        self.label.setText(words._("As on"))
        self.field.setAccessibleName(words._("As on"))
        self.field.setToolTip(self._hint)
        self.slider.setAccessibleName(words._("Date"))
        self.slider.setToolTip(words._("Date"))
        for button, name in ((self.earlier, words._("Change before")), (self.later, words._("Next change"))):
            keys = button.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{name} ({keys})")
            button.setAccessibleName(name)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Draws the icons in other colours."""
        self.field.setFixedWidth(px(_FIELD))
        self.earlier.setIcon(icon("back", theme.ink))
        self.later.setIcon(icon("forward", theme.ink))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape in the field gives up what is written there."""
        if event.key() == Qt.Key.Key_Escape and self.field.isModified():
            self._show()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.label, self.field, self.earlier, self.later, self._ends[0]):
            row.addWidget(widget)
        row.addWidget(self.slider, 1)
        row.addWidget(self._ends[1])

    def _show(self) -> None:
        self._unmark()
        self.field.setText(in_words(parse(day_text(self._day)), self._language))
        self.slider.blockSignals(True)
        self.slider.setValue(_month(self._day) - _month(self._first))
        self.slider.blockSignals(False)

    def _slide(self, value: int) -> None:
        """The first day of a month; at the end, the last day of all."""
        year, month = divmod(_month(self._first) + value, _MONTHS)
        at_end = value == self.slider.maximum()
        self.set_day(self._last if at_end else day_number(year, month + 1, 1))

    def _read(self) -> None:
        if not self.field.isModified():
            return
        date = typed_date(self.field.text())
        if date is None:
            self._mark(wrong=True)
        else:
            self.set_day(date.last)

    def _leave(self) -> None:
        self._read()
        if not self.field.property("wrong"):
            self.left.emit()

    def _unmark(self) -> None:
        self._mark(wrong=False)

    def _mark(self, *, wrong: bool) -> None:
        self.field.setProperty("wrong", wrong)
        self.field.setAccessibleDescription(self._hint if wrong else "")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)


def _month(day: int) -> int:
    year, month, _ = civil(day)
    return year * _MONTHS + month - 1
