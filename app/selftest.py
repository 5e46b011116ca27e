"""`treatyline --self-test`: goes through the window once and says what does not work here."""

import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeAlias, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QEventLoop, QLibraryInfo, QPluginLoader, QTimer, qInstallMessageHandler
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QTextBrowser, QToolButton, QWidget

from app import paths
from app.startup import Desktop, has_display, open_desktop
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
}
"""Without the first two nobody can type Chinese on Linux; Windows needs no plugin for that."""

EXPECTED_MESSAGES = (
    "This plugin does not support",  # said by the offscreen platform of windows that move or grow
    'Detected locale "C"',  # said where no language is set; Qt then takes UTF-8 by itself
    "QStandardPaths: XDG_RUNTIME_DIR not set",  # said where nobody is logged in
)

_WAIT_MS, _POLL_MS, _END_S = 20_000, 5, 90.0

_Child = TypeVar("_Child", bound=QWidget)
_Value = TypeVar("_Value")
_Step: TypeAlias = tuple[str, Callable[[], str]]


class SelfTestError(Exception):
    """A step has failed; one sentence says what was seen."""


def run_self_test(library: Path) -> int:
    """Prints a line for each step and `ok`, or the step that failed; LibraryError when there is no library."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    threads = _threads()
    with _ending(), _problems() as problems:
        application = cast(QApplication, QApplication.instance() or QApplication(sys.argv[:1]))
        desktop = open_desktop(application, library, "en")
        try:
            failed = _failed(_Steps(desktop, problems).all())
        finally:
            desktop.window.close()
            desktop.close()
        failed = failed or _failed([("end", partial(_end, problems, _threads() - threads))])
    print(f"failed: {failed}" if failed else "ok", flush=True)  # noqa: T201
    return 1 if failed else 0


class _Steps:
    """What is tried, in this order."""

    def __init__(self, desktop: Desktop, problems: list[str]) -> None:
        self._desktop, self._problems = desktop, problems
        self._found: Found | None = None
        desktop.session.found.connect(self._answered)

    def all(self) -> Iterator[_Step]:
        """Each step raises SelfTestError, or says what it has seen."""
        yield "library", self._library
        yield "window", partial(self._answer, "")
        for text in SEARCHES.values():
            yield "search", partial(self._search, text)
        for language in SEARCHES:
            yield f"language {language}", partial(self._language, language)
            for theme in THEMES:
                yield f"colours {theme}", partial(self._theme, theme)
        yield "fonts", self._fonts
        for plugin in PLUGINS.get(sys.platform, ()):
            yield "plugin", partial(self._plugin, plugin)

    def _library(self) -> str:
        facts = self._desktop.library.facts
        _expect(facts.entries > 0, "it has no entries")
        return f"{facts.entries} entries from {facts.sources} sources"

    def _answer(self, text: str) -> str:
        """Waits for the answer to a text that is in the search field."""
        found = _wait_for(lambda: self._answer_to(text), self._problems)
        _expect(bool(found.answer.numbers), f"nothing was found for '{text}'")
        return f"{len(found.answer.numbers)} found"

    def _answer_to(self, text: str) -> Found | None:
        return self._found if self._found and self._found.answer.selection.text == text else None

    def _search(self, text: str) -> str:
        self._child(QLineEdit, "searchField").setText(text)
        return f"{text}: {self._answer(text)}"

    def _language(self, language: str) -> str:
        """Interface, Qt's own words and the page of an entry, all in the language."""
        self._child(QToolButton, f"language_{language}").click()
        wanted = Words(language, paths.TRANSLATIONS)._("Language")
        titles = [action.text() for action in self._desktop.window.findChildren(QAction)]
        _expect(wanted in titles, f"no menu is called '{wanted}'")
        cancel = QCoreApplication.translate("QPlatformTheme", "Cancel")
        _expect(cancel == QT_WORDS[language], f"Qt says '{cancel}' for '{QT_WORDS[language]}'")
        return self._entry(language)

    def _entry(self, language: str) -> str:
        if self._found is None:
            raise SelfTestError("there is no answer to open an entry from")
        number = self._found.answer.numbers[0]
        self._desktop.session.open_entry(number)
        (brief,) = self._desktop.library.briefs([number])
        title = brief.title[language]
        page = self._child(QTextBrowser, "readerPane").toPlainText()
        _expect(title.replace("\xa0", " ") in page, f"the page of {brief.id} does not show '{title}'")
        return title

    def _theme(self, name: str) -> str:
        window = self._desktop.window
        next(action for action in window.findChildren(QAction) if action.data() == name).trigger()
        shown = QApplication.palette().color(QPalette.ColorRole.Window)
        _expect(shown == QColor(THEMES[name].background), f"the window has the colour {shown.name()}")
        _expect(not window.grab().isNull(), "the window cannot be painted")
        return shown.name()

    def _fonts(self) -> str:
        shown = QFontMetrics(text_font())
        for sample in SAMPLES:
            boxes = [letter for letter in sample if not shown.inFontUcs4(ord(letter))]
            _expect(not boxes, f"the fonts here have no {boxes} of '{sample}'")
        return ", ".join(SAMPLES)

    def _plugin(self, name: str) -> str:
        loader = QPluginLoader(str(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / name))
        _expect(loader.load(), f"{name}: {loader.errorString()}")
        return name

    def _answered(self, found: Found) -> None:
        self._found = found

    def _child(self, kind: type[_Child], name: str) -> _Child:
        child: _Child | None = self._desktop.window.findChild(kind, name)
        if child is None:
            raise SelfTestError(f"the window has no {name}")
        return child


def _end(problems: list[str], threads: int) -> str:
    _expect(not problems, " | ".join(problems))
    _expect(not threads, "a thread is left")
    return "no unexpected message, no thread left"


def _failed(steps: Iterable[_Step]) -> str:
    """The first step that fails and why, or nothing."""
    for name, step in steps:
        try:
            print(f"{name}: {step()}", flush=True)  # noqa: T201 - nothing where there is no stdout
        except SelfTestError as error:
            return f"{name}: {error}"
    return ""


def _wait_for(value: Callable[[], _Value | None], problems: list[str]) -> _Value:
    """Lets the window work until there is a value."""
    loop, poll, end = QEventLoop(), QTimer(), QTimer()
    poll.timeout.connect(partial(_look, value, loop, problems))
    end.timeout.connect(loop.quit)
    poll.start(_POLL_MS)
    end.start(_WAIT_MS)
    loop.exec()
    found = value()
    if found is None or problems:
        raise SelfTestError(" | ".join(problems) or f"no answer after {_WAIT_MS // 1000} s")
    return found


def _look(value: Callable[[], object], loop: QEventLoop, problems: list[str]) -> None:
    if isinstance(box := QApplication.activeModalWidget(), QMessageBox):
        problems.append(box.text())
        box.close()
    if problems or value() is not None:
        loop.quit()


@contextmanager
def _ending() -> Iterator[None]:
    """Whatever hangs, a thread of ours included, does not keep the program from ending."""
    threads = _threads()
    end = threading.Timer(_END_S, os._exit, (1,))
    end.daemon = True
    end.start()
    try:
        yield
    finally:
        if _threads() == threads:
            end.cancel()
            end.join()


@contextmanager
def _problems() -> Iterator[list[str]]:
    """Collects what Qt prints and what fails in a slot or a thread."""
    seen: list[str] = []

    def message(_kind: object, _context: object, text: str) -> None:
        if not text.startswith(EXPECTED_MESSAGES):
            seen.append(text)

    def fault(kind: type[BaseException], error: BaseException, _trace: object) -> None:
        seen.append(f"{kind.__name__}: {error}")

    def thread_fault(details: threading.ExceptHookArgs) -> None:
        seen.append(f"{details.exc_type.__name__}: {details.exc_value}")

    earlier = qInstallMessageHandler(message)
    hooks = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = fault, thread_fault
    try:
        yield seen
    finally:
        sys.excepthook, threading.excepthook = hooks
        qInstallMessageHandler(earlier)


def _threads() -> int:
    """Those that keep the program from ending."""
    return sum(not thread.daemon for thread in threading.enumerate())


def _expect(holds: bool, otherwise: str) -> None:  # noqa: FBT001
    if not holds:
        raise SelfTestError(otherwise)
