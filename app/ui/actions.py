"""The window's actions and menus: each does something now, in the words of the interface language."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow

from app.domain.entry import LANGUAGES
from app.domain.marking import N_
from app.output.page_names import HELP_NAMES
from app.wording.wording import Wording

THEME_NAMES = {
    "system": N_("As the system"),
    "light": N_("Light"),
    "dark": N_("Dark"),
    "contrast-light": N_("High contrast, light (sunlight)"),
    "contrast-dark": N_("High contrast, dark"),
}

LANGUAGE_NAMES = {"zh": "简体中文", "en": "English", "ru": "Русский"}
"""Each language in its own words, so that whoever is lost in another one finds it."""

_TEXTS = {
    "save_view": N_("Save the timeline as seen…"),
    "save_pages": N_("Save the timeline in pages…"),
    "save_page": N_("Save the page…"),
    "print_page": N_("Print the page…"),
    "copy_reference": N_("Copy the reference of the page"),
    "back": N_("Back"),
    "forward": N_("Forward"),
    "recent": N_("Recently read"),
    "palette": N_("Commands and pages…"),
    "next_pane": N_("Next pane"),
    "previous_pane": N_("Previous pane"),
    "larger_pane": N_("Enlarge the pane"),
    "smaller_pane": N_("Shrink the pane"),
    "beside": N_("Open beside"),
    "close_beside": N_("Close the page beside"),
    "filters": N_("Filters"),
    "for_list": N_("Large list"),
    "for_timeline": N_("Large timeline"),
    "for_reader": N_("Large page"),
    "reset_panels": N_("Reset the panels"),
    "larger": N_("Larger text"),
    "smaller": N_("Smaller text"),
    "usual": N_("Usual size"),
    "find": N_("Find"),
    "next": N_("Next match"),
    "previous": N_("Previous match"),
    "literal": N_("Search exactly as typed"),
    "as_text": N_("Write the filters as text"),
    "clear": N_("Clear all"),
    "participation": N_("Participation"),
    "settings": N_("Settings…"),
    "quit": N_("Quit"),
    "help": N_("Help on this part"),
    **{f"help_{topic}": name for topic, name in HELP_NAMES.items()},
    "shortcuts": N_("Keyboard shortcuts"),
    "about": N_("About Treatyline"),
}
_KEYS = {
    "save_view": [QKeySequence("Ctrl+S")],
    "save_pages": [QKeySequence("Ctrl+Shift+S")],
    "save_page": [QKeySequence("Ctrl+Alt+S")],
    "print_page": [QKeySequence("Ctrl+P")],
    "copy_reference": [QKeySequence("Ctrl+Shift+C")],
    "back": [QKeySequence("Alt+Left")],
    "forward": [QKeySequence("Alt+Right")],
    "recent": [QKeySequence("Ctrl+H")],
    "palette": [QKeySequence("Ctrl+K")],
    "next_pane": [QKeySequence("F6")],
    "previous_pane": [QKeySequence("Shift+F6")],
    "larger_pane": [QKeySequence("Alt++"), QKeySequence("Alt+=")],
    "smaller_pane": [QKeySequence("Alt+-")],
    "beside": [QKeySequence("Ctrl+Shift+B")],
    "close_beside": [QKeySequence("Ctrl+W")],
    "filters": [QKeySequence("F9")],
    "for_list": [QKeySequence("Ctrl+1")],
    "for_timeline": [QKeySequence("Ctrl+2")],
    "for_reader": [QKeySequence("Ctrl+3")],
    "larger": [QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")],
    "smaller": [QKeySequence("Ctrl+-")],
    "usual": [QKeySequence("Ctrl+0")],
    "find": [QKeySequence("Ctrl+F"), QKeySequence("/")],
    "next": [QKeySequence("F3")],
    "previous": [QKeySequence("Shift+F3")],
    "literal": [QKeySequence("Ctrl+L")],
    "as_text": [QKeySequence("Ctrl+E")],
    "clear": [QKeySequence("Ctrl+Shift+Backspace")],
    "participation": [QKeySequence("Ctrl+M")],
    "settings": [QKeySequence("Ctrl+,")],
    "quit": [QKeySequence("Ctrl+Q")],
    "help": [QKeySequence("F1")],
    "shortcuts": [QKeySequence("?")],
}
_SWITCHES = ("literal", "filters")
_OF_ANSWERS = ("save_view", "save_pages")
_OF_PAGES = ("save_page", "print_page", "copy_reference")
_MENUS = {
    "file": (N_("&File"), ("save_view", "save_pages", *_OF_PAGES, "settings", "quit")),
    "view": (N_("&View"), ("participation", "beside", "close_beside", "filters")),
    "go": (N_("&Go"), ("palette", "back", "forward", "recent", "next_pane", "previous_pane")),
    "search": (N_("&Search"), ("find", "next", "previous", "literal", "as_text", "clear")),
    "help": (N_("&Help"), ("help", "shortcuts", *(f"help_{topic}" for topic in HELP_NAMES), "about")),
}
_SUBMENUS = {
    "panels": (N_("Panels"), ("for_list", "for_timeline", "for_reader", "larger_pane", "smaller_pane", "reset_panels")),
    "text_size": (N_("Text size"), ("larger", "smaller", "usual")),
}
"""Of the View menu."""

_PARTED = ("save_page", "settings", "quit", "beside", "filters", "next_pane", "literal", "clear", "help_start", "about")
"""The actions above which a menu has a line."""

_MNEMONIC = re.compile(r"\(&\w\)|&")
_CHOICES = {"language": N_("Language"), "theme": N_("Colours")}


class Listed(NamedTuple):
    """An action, and the English words of its menu and of itself, which every language translates."""

    menu: str
    name: str
    action: QAction


def menu_name(title: str) -> str:
    """The title of a menu without the letter that opens it."""
    return _MNEMONIC.sub("", title)


class Actions(QObject):
    """All actions by name; languages and themes are choices that it tells."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions = {name: QAction(window) for name in _TEXTS}
        for name, action in self._actions.items():
            action.setShortcuts(_KEYS.get(name, []))
            action.setIconVisibleInMenu(False)
        for name in _SWITCHES:
            self._actions[name].setCheckable(True)
        self.set_answered(False)
        self._menus = {name: window.menuBar().addMenu(name) for name in _MENUS}
        for name, (_, entries) in _MENUS.items():
            self._menus[name].addActions([self._actions[entry] for entry in entries])
            for entry in sorted(set(entries).intersection(_PARTED)):
                self._menus[name].insertSeparator(self._actions[entry])
        for name, (_, entries) in _SUBMENUS.items():
            self._menus[name] = self._menus["view"].addMenu(name)
            self._menus[name].addActions([self._actions[entry] for entry in entries])
        self._languages = self._choices("language", LANGUAGES, self.language_chosen)
        self._themes = self._choices("theme", tuple(THEME_NAMES), self.theme_chosen)

    def __getitem__(self, name: str) -> QAction:
        """An action by its name."""
        return self._actions[name]

    def show_theme(self, choice: str) -> None:
        """Marks the colours that are chosen."""
        self._themes[choice].setChecked(True)

    def listed(self) -> Iterator[Listed]:
        """Everything that the menus offer, in their order."""
        for title, entries in (*_MENUS.values(), *_SUBMENUS.values()):
            yield from (Listed(title, _TEXTS[name], self._actions[name]) for name in entries)
        yield from (Listed(_CHOICES["language"], LANGUAGE_NAMES[code], one) for code, one in self._languages.items())
        yield from (Listed(_CHOICES["theme"], THEME_NAMES[code], one) for code, one in self._themes.items())

    def set_answered(self, answered: bool) -> None:  # noqa: FBT001
        """Offers what needs an answer, or not."""
        for name in _OF_ANSWERS:
            self._actions[name].setEnabled(answered)

    def set_page(self, shown: bool) -> None:  # noqa: FBT001
        """Offers what needs a page, or not."""
        for name in _OF_PAGES:
            self._actions[name].setEnabled(shown)

    def set_wording(self, wording: Wording) -> None:
        """Writes all words anew."""
        words = wording.words
        self._window.menuBar().setAccessibleName(words._("Menu"))
        for name, action in self._actions.items():
            action.setText(words._(_TEXTS[name]))
            keys = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
            action.setToolTip(f"{action.text()} ({keys})" if keys else action.text())
        for name, (title, _) in (_MENUS | _SUBMENUS).items():
            self._menus[name].setTitle(words._(title))
        for name, title in _CHOICES.items():
            self._menus[name].setTitle(words._(title))
        for language, action in self._languages.items():
            action.setText(LANGUAGE_NAMES[language])
            action.setChecked(language == wording.language)
        for theme, action in self._themes.items():
            action.setText(words._(THEME_NAMES[theme]))

    def _choices(self, name: str, codes: tuple[str, ...], chosen: SignalInstance) -> dict[str, QAction]:
        """A submenu of the View menu, of which one is chosen."""
        menu = self._menus["view"].addMenu(name)
        self._menus[name] = menu
        group = QActionGroup(self._window)
        actions = {code: menu.addAction(code) for code in codes}
        for code, action in actions.items():
            action.setCheckable(True)
            action.setData(code)
            group.addAction(action)
        group.triggered.connect(lambda action: chosen.emit(action.data()))
        return actions
