"""The row at the top: Back, Forward, the search field and the languages."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QToolButton, QWidget

from app.domain.entry import LANGUAGES
from app.ui.actions import LANGUAGE_NAMES
from app.ui.icons import icon
from app.ui.named import named
from app.ui.search_field import SearchField
from app.ui.theme import Theme
from app.wording.wording import Wording

LANGUAGE_LABELS = {"zh": "中", "en": "EN", "ru": "RU"}


class TopBar(QWidget):
    """Says what was typed and which language was chosen; Back and Forward are the window's actions."""

    typed = Signal(str)
    left = Signal()
    language_chosen = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, back: QAction, forward: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = named(SearchField(self), "searchField")
        self.field.setClearButtonEnabled(True)
        self._clear_mark = self.field.findChildren(QAction)[0]
        self._search_mark = self.field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._drawn = {"back": back, "forward": forward}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 8, 14, 8)
        self._row.setSpacing(6)
        for action, name in ((back, "backButton"), (forward, "forwardButton")):
            button = named(QToolButton(self), name)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            self._row.addWidget(button)
        self._row.addWidget(self.field, 1)
        self._languages = QButtonGroup(self)
        for language in LANGUAGES:
            self._row.addWidget(self._language_button(language))
        self.field.textChanged.connect(self.typed)
        self.field.left.connect(self.left)
        self.set_wording(wording)
        self.set_theme(theme)

    def add_to_field(self, name: str, action: QAction) -> None:
        """Puts an action with the icon of a name into the field; one that is on has the colour of what is chosen."""
        self._drawn[name] = action
        action.toggled.connect(lambda: self._draw(name))
        self._draw(name)
        self.field.addAction(action, QLineEdit.ActionPosition.TrailingPosition)

    def set_text(self, text: str) -> None:
        """Shows the text of a Selection that was not typed here."""
        if text != self.field.text():
            self.field.show_text(text)

    def set_wording(self, wording: Wording) -> None:
        """Shows the words and the mark of another language."""
        hint = wording.words._("Search agreements, meetings and operations")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self._search_mark.setText(hint)
        self._clear_mark.setText(wording.words._("Empty the search field"))
        for button in self._languages.buttons():
            language = button.property("language")
            button.setChecked(language == wording.language)

    def set_theme(self, theme: Theme) -> None:
        """Draws the icons in other colours."""
        self._theme = theme
        for mark, name in ((self._search_mark, "search"), (self._clear_mark, "close")):
            mark.setIcon(icon(name, theme.muted))
        for name in self._drawn:
            self._draw(name)

    def _draw(self, name: str) -> None:
        action, theme = self._drawn[name], self._theme
        action.setIcon(icon(name, theme.accent if action.isChecked() else theme.ink, theme.faint))

    def _language_button(self, language: str) -> QToolButton:
        button = named(QToolButton(self), f"language_{language}")
        button.setText(LANGUAGE_LABELS[language])
        button.setToolTip(LANGUAGE_NAMES[language])
        button.setAccessibleName(LANGUAGE_NAMES[language])
        button.setProperty("language", language)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.language_chosen.emit(language))
        self._languages.addButton(button)
        return button
