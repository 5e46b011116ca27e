"""The bar below an entry that says which match of how many is shown, and leads on and back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app.ui.icons import icon
from app.ui.named import named
from app.ui.theme import Theme
from app.ui.walk import Walk
from app.wording.numbers import number as number_in_words
from app.wording.wording import Wording


class MatchBar(QWidget):
    """Not there while there is no match; its buttons are the window's actions, which rest then."""

    def __init__(self, wording: Wording, theme: Theme, previous: QAction, following: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("matchBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._wording = wording
        self._walk = Walk()
        self._actions = {"up": previous, "down": following}
        self.label = named(QLabel(self), "matchNumber")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 12, 4)
        row.setSpacing(2)
        row.addWidget(self.label, 1)
        for name, action in (("previousMatch", previous), ("nextMatch", following)):
            button = named(QToolButton(self), name)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            row.addWidget(button)
        self.set_theme(theme)
        self.show_walk(self._walk)

    def show_walk(self, walk: Walk) -> None:
        """Says where the reader is, also to who cannot see it."""
        self._walk = walk
        self.setVisible(bool(walk.spans))
        for action in self._actions.values():
            action.setEnabled(bool(walk.spans))
        said = self._said()
        if said != self.label.text():
            self.label.setText(said)
            if walk.place is not None:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.label, said))

    def set_wording(self, wording: Wording) -> None:
        """Says the same in another language."""
        self._wording = wording
        self.label.setText(self._said())

    def set_theme(self, theme: Theme) -> None:
        """Draws the icons in other colours."""
        for name, action in self._actions.items():
            action.setIcon(icon(name, theme.ink, theme.faint))

    def _said(self) -> str:
        words, language, count = self._wording.words, self._wording.language, len(self._walk.spans)
        total = number_in_words(count, language)
        if self._walk.place is None:
            return words.plural("{count} match", "{count} matches", count).format(count=total)
        number = number_in_words(self._walk.place + 1, language)
        return words._("Match {number} of {total}").format(number=number, total=total)
