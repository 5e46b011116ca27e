"""The window's actions and menus: each does something now, in the words of the interface language."""

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow

from app.domain.entry import LANGUAGES
from app.domain.marking import N_
from app.wording.wording import Wording

THEME_NAMES = {
    "system": N_("As the system"),
    "light": N_("Light"),
    "dark": N_("Dark"),
    "contrast-light": N_("High contrast, light"),
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
    "beside": N_("Open beside"),
    "close_beside": N_("Close the page beside"),
    "filters": N_("Filters"),
    "find": N_("Find"),
    "next": N_("Next match"),
    "previous": N_("Previous match"),
    "literal": N_("Search exactly as typed"),
    "as_text": N_("Write the filters as text"),
    "clear": N_("Clear all"),
    "participation": N_("Participation"),
    "quit": N_("Quit"),
    "grammar": N_("Search language"),
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
    "beside": [QKeySequence("Ctrl+Shift+B")],
    "close_beside": [QKeySequence("Ctrl+W")],
    "filters": [QKeySequence("F9")],
    "find": [QKeySequence("Ctrl+F"), QKeySequence("/")],
    "next": [QKeySequence("F3")],
    "previous": [QKeySequence("Shift+F3")],
    "literal": [QKeySequence("Ctrl+L")],
    "as_text": [QKeySequence("Ctrl+E")],
    "clear": [QKeySequence("Ctrl+Shift+Backspace")],
    "participation": [QKeySequence("Ctrl+M")],
    "quit": [QKeySequence("Ctrl+Q")],
    "grammar": [QKeySequence("F1")],
}
_SWITCHES = ("literal", "filters")
_OF_ANSWERS = ("save_view", "save_pages")
_OF_PAGES = ("save_page", "print_page", "copy_reference")
_MENUS = {
    "file": (N_("&File"), ("save_view", "save_pages", *_OF_PAGES, "quit")),
    "view": (N_("&View"), ("participation", "beside", "close_beside", "filters")),
    "go": (N_("&Go"), ("back", "forward", "recent")),
    "search": (N_("&Search"), ("find", "next", "previous", "literal", "as_text", "clear")),
    "help": (N_("&Help"), ("grammar", "about")),
}
_PARTED = ("save_page", "quit", "beside", "filters", "literal", "clear")
"""The actions above which a menu has a line."""


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
        self._languages = self._choices("language", LANGUAGES, self.language_chosen)
        self._themes = self._choices("theme", tuple(THEME_NAMES), self.theme_chosen)
        self._themes["system"].setChecked(True)

    def __getitem__(self, name: str) -> QAction:
        """An action by its name."""
        return self._actions[name]

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
        for name, action in self._actions.items():
            action.setText(words._(_TEXTS[name]))
            keys = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
            action.setToolTip(f"{action.text()} ({keys})" if keys else action.text())
        for name, (title, _) in _MENUS.items():
            self._menus[name].setTitle(words._(title))
        self._menus["language"].setTitle(words._("Language"))
        self._menus["theme"].setTitle(words._("Colours"))
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
