"""The sheet of all keys, in the words of the interface language."""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from app.output.colours import page_style
from app.output.shortcuts import Group, groups_of_places, keys_text, shortcuts_page
from app.ui.actions import Actions, menu_name
from app.ui.named import named
from app.ui.theme import Theme
from app.ui.theming import Theming
from app.ui.translating import Translating
from app.ui.window import Window
from app.wording.words import Words

_COLUMN, _MOST_COLUMNS = 410, 3
_MARGIN, _AROUND, _ABOVE = 12, 60, 16


class ShortcutSheet(QDialog):
    """Escape closes it, and so does the key that opened it."""

    def __init__(self, menus: Actions, words: Words, sheet: str, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        named(self, "shortcutSheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keys = menus["shortcuts"].shortcuts()
        self.setWindowTitle(words._("Keyboard shortcuts"))
        self.page = named(QTextBrowser(self), "shortcutPage")
        self.page.setAccessibleName(self.windowTitle())
        self.page.document().setDocumentMargin(_MARGIN)
        groups = [*groups_of_actions(menus, words), *groups_of_places(words)]
        columns = max(1, min(_MOST_COLUMNS, (window.width() - _AROUND) // _COLUMN))
        self.page.setHtml(shortcuts_page(groups, page_style(sheet, theme), columns))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self._most = window.height() - _ABOVE
        self.resize(columns * _COLUMN, self._most)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now has the page its font, and its height."""
        super().showEvent(event)
        self.resize(self.width(), min(int(self.page.document().size().height()) + _ABOVE, self._most))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if QKeySequence(event.text()) in self._keys:
            self.close()
        else:
            super().keyPressEvent(event)


def show_shortcuts(sheet: str, translating: Translating, theming: Theming, window: Window) -> None:
    """The sheet on top of the window."""
    ShortcutSheet(window.menus, translating.wording.words, sheet, theming.theme, window).open()


def groups_of_actions(menus: Actions, words: Words) -> Iterator[Group]:
    """The keys of the menus."""
    for menu, listed in groupby(menus.listed(), lambda one: one.menu):
        rows = [
            (keys_text(key.toString() for key in one.action.shortcuts()), words._(one.name).rstrip("…"))
            for one in listed
            if one.action.shortcuts()
        ]
        if rows:
            yield Group(menu_name(words._(menu)), rows)
