"""A quiet button that shows a choice and opens a menu of the others."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget


class ChoiceButton(QToolButton):
    """One of several choices, known by their places."""

    chosen = Signal(int)

    def __init__(self, name: str, choices: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("choice", True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group = QActionGroup(self)
        self._current = 0
        self._purpose = ""
        menu = QMenu(self)
        self._actions = [menu.addAction("") for _ in range(choices)]
        for action in self._actions:
            action.setCheckable(True)
            self._group.addAction(action)
        self.setMenu(menu)
        self._group.triggered.connect(self._choose)

    @property
    def current(self) -> int:
        """The place of the choice that is shown."""
        return self._current

    def set_choices(self, texts: Sequence[str], purpose: str) -> None:
        """The words of the choices, and what is chosen with them."""
        self._purpose = purpose
        for action, text in zip(self._actions, texts, strict=True):
            action.setText(text)
        self.setToolTip(purpose)
        self.show_choice(self._current)

    def show_choice(self, place: int) -> None:
        """Shows a choice that was made elsewhere."""
        self._current = place
        action = self._actions[place]
        action.setChecked(True)
        self.setText(f"{action.text()} ▾")
        self.setAccessibleName(f"{self._purpose}: {action.text()}")

    def _choose(self, action: QAction) -> None:
        place = self._actions.index(action)
        self.show_choice(place)
        self.chosen.emit(place)
