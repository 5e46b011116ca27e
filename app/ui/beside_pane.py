"""The second pane: a reader with a button that closes it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from app.output.pages import Pages
from app.ui.actions import Actions
from app.ui.icons import icon
from app.ui.named import named
from app.ui.reader_panel import ReaderPanel
from app.ui.text_size import px
from app.ui.theme import Theme
from app.ui.theming import Theming
from app.ui.translating import Translating
from app.wording.wording import Wording

_BUTTON, _BAR, _ABOVE = 24, 13, 5
"""Pixels of the button, of the scroll bar to its right, and of what is left above it."""


class BesidePane(QWidget):
    """Follows language and colours by itself.

    The keys that go through the matches do so here while the keyboard is here, else in the first reader.
    """

    def __init__(self, pages: Pages, sheet: str, translating: Translating, theming: Theming, menus: Actions) -> None:
        super().__init__()
        named(self, "besidePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._close = menus["close_beside"]
        self._steps = {name: QAction(self) for name in ("previous", "next")}
        self._keys = {name: menus[name].shortcuts() for name in self._steps}
        self.panel = ReaderPanel(pages, sheet, translating.wording, theming.theme, *self._steps.values())
        self._button = named(QToolButton(self), "closeBeside")
        self._arrange()
        self.panel.installEventFilter(self)
        translating.changed.connect(self._show_wording)
        theming.changed.connect(self._show_theme)
        self._show_wording(translating.wording)
        self._show_theme(theming.theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the button in the upper corner, in the margin of the page: its first line is level with the other's."""
        super().resizeEvent(event)
        self._place_button()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the pane, unless it led back from a tab to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self._close.trigger()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claims the keys of the matches before the window takes them for its own reader."""
        if isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            step = next((name for name, keys in self._keys.items() if pressed in keys), None)
            if step and event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
            elif step and event.type() is QEvent.Type.KeyPress:
                self._steps[step].trigger()
                return True
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        self._button.setDefaultAction(self._close)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self._button.raise_()
        QWidget.setTabOrder(self.panel.tabs, self._button)

    def _show_wording(self, wording: Wording) -> None:
        for name, text in (("previous", wording.words._("Previous match")), ("next", wording.words._("Next match"))):
            self._steps[name].setText(text)
        self.panel.set_wording(wording)

    def _show_theme(self, theme: Theme) -> None:
        self._close.setIcon(icon("close", theme.ink, theme.faint))
        self.panel.set_theme(theme)
        self._place_button()

    def _place_button(self) -> None:
        side = px(_BUTTON)
        self._button.setFixedSize(side, side)
        left = self.width() - side - px(_BAR)
        self._button.move(left, px(_ABOVE))
        self.panel.tabs.setMaximumWidth(max(0, left))
