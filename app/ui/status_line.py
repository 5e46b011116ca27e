"""The line at the bottom: entries, sources, the date of the data, and the time of the last answer."""

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from app.domain.answer import Answer
from app.domain.facts import Facts
from app.output.library_facts import library_facts
from app.ui.named import named
from app.wording.numbers import number as number_in_words
from app.wording.wording import Wording

_EXACT_BELOW = 10
"""Milliseconds from which no decimal is shown."""


class StatusLine(QStatusBar):
    """Facts about the library on the left, about the last answer on the right."""

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self._library = facts
        self._took: float | None = None
        self._facts = named(QLabel(self), "libraryFacts")
        self._time = named(QLabel(self), "answerTime")
        self._offline = named(QLabel(self), "offline")
        self.setSizeGripEnabled(False)
        self.addWidget(self._facts)
        self.addPermanentWidget(self._time)
        self.addPermanentWidget(self._offline)

    def set_answer(self, answer: Answer, wording: Wording) -> None:
        """Shows how long the answer took."""
        self._took = answer.took_ms
        self._show_time(wording)

    def set_wording(self, wording: Wording) -> None:
        """Shows the same in another language."""
        words = wording.words
        self._facts.setText(library_facts(self._library, words))
        self._offline.setText(words._("Offline"))
        self._offline.setToolTip(words._("The program never uses a network."))
        self._show_time(wording)

    def _show_time(self, wording: Wording) -> None:
        if self._took is not None:
            rounded = round(self._took, 1) if self._took < _EXACT_BELOW else round(self._took)
            time = number_in_words(rounded, wording.language)
            self._time.setText(wording.words._("{time} ms").format(time=time))
            self._time.setToolTip(wording.words._("Time of the last answer"))
