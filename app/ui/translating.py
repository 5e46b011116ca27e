"""The interface's language: our words, the content's, and those of Qt's own menus and dialogs."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from app.domain.vocabulary import Vocabulary
from app.wording.wording import Wording
from app.wording.words import Words

_LOCALES = {"zh": "zh_CN", "en": "en_GB", "ru": "ru_RU"}
_QT_FILES = {"zh": "qtbase_zh_CN", "ru": "qtbase_ru"}
"""English needs none: it is the language of Qt's source."""


class Translating(QObject):
    """Holds the current wording and says when it changes."""

    changed = Signal(object)

    def __init__(self, application: QApplication, vocabulary: Vocabulary, folder: Path, language: str) -> None:
        super().__init__(application)
        self._application = application
        self._vocabulary = vocabulary
        self._folder = folder
        self._qt_words: QTranslator | None = None
        self.wording = self._load(language)

    def choose(self, language: str) -> None:
        """zh, en or ru."""
        if language != self.wording.language:
            self.wording = self._load(language)
            self.changed.emit(self.wording)

    def every_wording(self) -> list[Wording]:
        """All languages, the current one first."""
        others = (language for language in _LOCALES if language != self.wording.language)
        return [self.wording, *(Wording(Words(one, self._folder), self._vocabulary) for one in others)]

    def _load(self, language: str) -> Wording:
        if self._qt_words is not None:
            self._application.removeTranslator(self._qt_words)
            self._qt_words.deleteLater()
        self._qt_words = speak(self._application, language)
        return Wording(Words(language, self._folder), self._vocabulary)


def speak(application: QApplication, language: str) -> QTranslator:
    """Qt's own menus, dialogs and numbers in a language; returns what must be removed for another one."""
    QLocale.setDefault(QLocale(_LOCALES[language]))
    words = QTranslator(application)
    if name := _QT_FILES.get(language):
        place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if not words.load(name, place):
            raise FileNotFoundError(f"Qt's words {name}.qm are missing in {place}")
        application.installTranslator(words)
    return words
