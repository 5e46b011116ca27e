"""Tells screen readers how many entries answer, once nobody types any more."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from app.ui.session import Session
from app.ui.translating import Translating
from app.ui.worker import Found
from app.wording.numbers import number as number_in_words

_REST_MS = 600


class Announcing(QObject):
    """Says it where the results are, which are also described so."""

    def __init__(self, entries: int, session: Session, translating: Translating, results: QWidget) -> None:
        super().__init__(results)
        self._entries, self._translating, self._results = entries, translating, results
        self._found: Found | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._announce)
        session.found.connect(self._answered)
        translating.changed.connect(self._describe)

    def _answered(self, found: Found) -> None:
        self._found = found
        before = self._results.accessibleDescription()
        self._describe()
        if QAccessible.isActive() and self._results.accessibleDescription() != before:
            self._rest.start()

    def _describe(self) -> None:
        if self._found:
            wording, total = self._translating.wording, self._found.answer.total
            text = wording.words.plural("{count} of {total} entry", "{count} of {total} entries", self._entries)
            numbers = {"count": number_in_words(total, wording.language),
                       "total": number_in_words(self._entries, wording.language)}  # fmt: skip
            self._results.setAccessibleDescription(text.format(**numbers))

    def _announce(self) -> None:
        said = self._results.accessibleDescription()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._results, said))
