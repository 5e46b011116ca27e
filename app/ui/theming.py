"""Which colours and which text size the application wears, and changes of them while it runs."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from app.domain.settings import SYSTEM
from app.ui.style import dress
from app.ui.text_size import USUAL
from app.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, THEMES, Theme


class Theming(QObject):
    """Dresses the application and says when the colours or the text size change, with the theme."""

    changed = Signal(object)

    def __init__(self, application: QApplication, choice: str = SYSTEM, text_size: int = USUAL) -> None:
        super().__init__(application)
        self._application = application
        self._hints = application.styleHints()
        self.choice = choice
        self.theme = self._wanted()
        self.text_size = text_size
        dress(application, self.theme, text_size)
        self._hints.colorSchemeChanged.connect(self._refresh)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._refresh)

    def choose(self, choice: str) -> None:
        """'system' or the name of a theme."""
        self.choice = choice
        self._refresh()

    def choose_size(self, percent: int) -> None:
        """Of texts, in percent of the usual size."""
        if percent != self.text_size:
            self.text_size = percent
            self._dress()

    def _wanted(self) -> Theme:
        dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
        contrast = self._hints.accessibility().contrastPreference()
        return THEMES.get(self.choice) or system_theme(contrast, dark=dark)

    def _refresh(self) -> None:
        theme = self._wanted()
        if theme != self.theme:
            self.theme = theme
            self._dress()

    def _dress(self) -> None:
        dress(self._application, self.theme, self.text_size)
        self.changed.emit(self.theme)


def system_theme(contrast: Qt.ContrastPreference, *, dark: bool) -> Theme:
    """The theme that goes with a system."""
    if contrast is Qt.ContrastPreference.HighContrast:
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT
