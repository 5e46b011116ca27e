"""The second pane: a reader below a row that names its page and closes it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.domain.page import Page
from app.output.page_names import page_name
from app.output.pages import Pages
from app.ui.actions import Actions
from app.ui.elided_label import ElidedLabel
from app.ui.icons import icon
from app.ui.named import named
from app.ui.reader_panel import ReaderPanel
from app.ui.theme import Theme
from app.ui.theming import Theming
from app.ui.translating import Translating
from app.wording.wording import Wording


class BesidePane(QWidget):
    """Follows language and colours by itself.

    The keys that go through the matches do so here while the keyboard is here, else in the first reader.
    """

    def __init__(self, pages: Pages, sheet: str, translating: Translating, theming: Theming, menus: Actions) -> None:
        super().__init__()
        named(self, "besidePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._library, self._close = pages.library, menus["close_beside"]
        self._page: Page | None = None
        self._steps = {name: QAction(self) for name in ("previous", "next")}
        self._keys = {name: menus[name].shortcuts() for name in self._steps}
        self.panel = ReaderPanel(pages, sheet, translating.wording, theming.theme, *self._steps.values())
        self.title = named(ElidedLabel(self), "besideTitle", quiet=True)
        self._arrange()
        self.panel.installEventFilter(self)
        translating.changed.connect(self._show_wording)
        theming.changed.connect(self._show_theme)
        self._show_wording(translating.wording)
        self._show_theme(theming.theme)

    def show_page(self, page: Page | None) -> None:
        """Shows another page from its beginning."""
        self._page = page
        self.panel.show_page(page)
        self._name()

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
        button = named(QToolButton(self), "closeBeside")
        button.setDefaultAction(self._close)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        QShortcut(Qt.Key.Key_Escape, self, self._close.trigger, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        row = QHBoxLayout()
        row.setContentsMargins(20, 4, 8, 4)
        row.addWidget(self.title, 1)
        row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.panel, 1)

    def _name(self) -> None:
        self.title.setText(page_name(self._page, self._library, self._wording).title if self._page else "")

    def _show_wording(self, wording: Wording) -> None:
        self._wording = wording
        for name, text in (("previous", wording.words._("Previous match")), ("next", wording.words._("Next match"))):
            self._steps[name].setText(text)
        self.panel.set_wording(wording)
        self._name()

    def _show_theme(self, theme: Theme) -> None:
        self._close.setIcon(icon("close", theme.ink, theme.faint))
        self.panel.set_theme(theme)
