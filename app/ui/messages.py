"""Message boxes that are wide enough and wrap their words."""

from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from app import paths
from app.library.opening import LibraryError
from app.ui.plain_text import plain
from app.ui.text_size import px
from app.ui.theming import Theming
from app.ui.translating import speak
from app.wording.words import Words

_WIDTH = 400


def message(icon: QMessageBox.Icon, heading: str, text: str, parent: QWidget | None = None) -> QMessageBox:
    """A box of the program, not yet shown; the heading is short, since Qt wraps only the text below it."""
    box = QMessageBox(icon, "Treatyline", heading, QMessageBox.StandardButton.Ok, parent)
    box.setInformativeText(text)
    label = box.findChild(QLabel, "qt_msgbox_informativelabel")
    if isinstance(label, QLabel):
        label.setMinimumWidth(px(_WIDTH))
    return box


def show_failure(application: QApplication, language: str, theme: str, error: LibraryError) -> None:
    """Says in a window why there is no other window."""
    Theming(application, theme)
    qt_words = speak(application, language)
    words = Words(language, paths.TRANSLATIONS)
    title = words._("The library could not be opened.")
    message(QMessageBox.Icon.Critical, title, plain(error.sentence(words._))).exec()
    application.removeTranslator(qt_words)


def show_fault(kind: str, error: str, details: str) -> None:
    """Shows a fault of ours; one box at a time, since what comes while one is open has been written to stderr."""
    if QApplication.activeModalWidget() is None:
        box = message(QMessageBox.Icon.Warning, kind, plain(error))
        box.setDetailedText(details)
        box.exec()
