"""Which colours the application wears: the system's, light or dark, and changes of it while it runs."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from app.ui.style import dress
from app.ui.theme import DARK, LIGHT, Theme

SYSTEM = "system"
_CHOSEN = {"light": LIGHT, "dark": DARK}


class Theming(QObject):
    """Dresses the application and says when the colours change."""

    changed = Signal(object)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._hints = application.styleHints()
        self.choice = SYSTEM
        self.theme = self._wanted()
        dress(application, self.theme)
        self._hints.colorSchemeChanged.connect(self._refresh)

    def choose(self, choice: str) -> None:
        """'system', 'light' or 'dark'."""
        self.choice = choice
        self._refresh()

    def _wanted(self) -> Theme:
        system = DARK if self._hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return _CHOSEN.get(self.choice, system)

    def _refresh(self) -> None:
        theme = self._wanted()
        if theme != self.theme:
            self.theme = theme
            dress(self._application, theme)
            self.changed.emit(theme)
