"""The window as a whole: searches, languages, colours, fonts and plugins."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QPluginLoader
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QTextBrowser, QToolButton

from app import paths
from app.selftest.reading import Reading
from app.selftest.watching import SelfTestError, child_of, expect, wait_for
from app.startup import Desktop
from app.ui.style import text_font
from app.ui.theme import THEMES
from app.ui.worker import Found
from app.wording.words import Words

SEARCHES = {"zh": "禁毒", "en": "controlled delivery", "ru": "контролируемая поставка"}
QT_WORDS = {"zh": "取消", "en": "Cancel", "ru": "Отмена"}
SAMPLES = ("禁毒条约", "Кыргызстан, Қазақстан, Тоҷикистон", "Türkiye, Œuvre")

PLUGINS = {
    "linux": (
        "platforminputcontexts/libibusplatforminputcontextplugin.so",
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "iconengines/libqsvgicon.so",
        "imageformats/libqsvg.so",
    ),
    "win32": ("iconengines/qsvgicon.dll", "imageformats/qsvg.dll", "styles/qmodernwindowsstyle.dll"),
    "darwin": ("iconengines/libqsvgicon.dylib", "imageformats/libqsvg.dylib", "styles/libqmacstyle.dylib"),
}
"""Without the first two nobody can type Chinese on Linux; the other systems need no plugin for that."""

Step: TypeAlias = tuple[str, Callable[[], str]]


class Steps:
    """What is tried, in this order."""

    def __init__(self, desktop: Desktop, problems: list[str]) -> None:
        self._desktop, self._problems = desktop, problems
        self._found: Found | None = None
        desktop.session.found.connect(self._answered)

    def all(self) -> Iterator[Step]:
        """Each step raises SelfTestError, or says what it has seen."""
        yield "library", self._library
        yield "window", partial(self._answer, "")
        for text in SEARCHES.values():
            yield "search", partial(self._search, text)
        for language in SEARCHES:
            yield f"language {language}", partial(self._language, language)
            for theme in THEMES:
                yield f"colours {theme}", partial(self._theme, theme)
        yield from Reading(self._desktop).all()
        yield "fonts", self._fonts
        for plugin in PLUGINS.get(sys.platform, ()):
            yield "plugin", partial(self._plugin, plugin)

    def _library(self) -> str:
        facts = self._desktop.library.facts
        expect(facts.entries > 0, "it has no entries")
        return f"{facts.entries} entries from {facts.sources} sources"

    def _answer(self, text: str) -> str:
        """Waits for the answer to a text that is in the search field."""
        found = wait_for(lambda: self._answer_to(text), self._problems)
        expect(bool(found.answer.numbers), f"nothing was found for '{text}'")
        return f"{len(found.answer.numbers)} found"

    def _answer_to(self, text: str) -> Found | None:
        return self._found if self._found and self._found.answer.selection.text == text else None

    def _search(self, text: str) -> str:
        child_of(self._desktop.window, QLineEdit, "searchField").setText(text)
        return f"{text}: {self._answer(text)}"

    def _language(self, language: str) -> str:
        """Interface, Qt's own words and the page of an entry, all in the language."""
        child_of(self._desktop.window, QToolButton, f"language_{language}").click()
        wanted = Words(language, paths.TRANSLATIONS)._("Language")
        titles = [action.text() for action in self._desktop.window.findChildren(QAction)]
        expect(wanted in titles, f"no menu is called '{wanted}'")
        cancel = QCoreApplication.translate("QPlatformTheme", "Cancel")
        expect(cancel == QT_WORDS[language], f"Qt says '{cancel}' for '{QT_WORDS[language]}'")
        return self._entry(language)

    def _entry(self, language: str) -> str:
        if self._found is None:
            raise SelfTestError("there is no answer to open an entry from")
        number = self._found.answer.numbers[0]
        self._desktop.session.open_entry(number)
        (brief,) = self._desktop.library.briefs([number])
        title = brief.title[language]
        page = child_of(self._desktop.window, QTextBrowser, "readerPane").toPlainText()
        expect(title.replace("\xa0", " ") in page, f"the page of {brief.id} does not show '{title}'")
        return title

    def _theme(self, name: str) -> str:
        window = self._desktop.window
        next(action for action in window.findChildren(QAction) if action.data() == name).trigger()
        shown = QApplication.palette().color(QPalette.ColorRole.Window)
        expect(shown == QColor(THEMES[name].background), f"the window has the colour {shown.name()}")
        expect(not window.grab().isNull(), "the window cannot be painted")
        return shown.name()

    def _fonts(self) -> str:
        shown = QFontMetrics(text_font())
        for sample in SAMPLES:
            boxes = [letter for letter in sample if not shown.inFontUcs4(ord(letter))]
            expect(not boxes, f"the fonts here have no {boxes} of '{sample}'")
        return ", ".join(SAMPLES)

    def _plugin(self, name: str) -> str:
        loader = QPluginLoader(str(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / name))
        expect(loader.load(), f"{name}: {loader.errorString()}")
        return name

    def _answered(self, found: Found) -> None:
        self._found = found
