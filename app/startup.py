"""Builds every object of the program and hands each what it needs; loads Qt only when there is something to show."""

import argparse
import ctypes
import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from app import paths
from app.library.library import Library
from app.library.opening import LibraryError
from app.output.pages import Pages
from app.output.summary import summary
from app.terminal import NO_LIBRARY, PROBLEMS, run_show
from app.wording.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.output.templates import Templates
    from app.ui.session import Session
    from app.ui.shortcut_sheet import ShortcutSheet
    from app.ui.window import Window

_QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_X11_LIBRARIES = {
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""What Qt needs of the system -> the Debian package that has it; without it Qt ends the process."""


class QtMissingError(Exception):
    """Qt cannot start here; one sentence says what to install."""


def run_window(options: argparse.Namespace) -> int:
    """Shows the window, or what the terminal can show when there is no display."""
    if not has_display():
        if options.open:
            return run_show(argparse.Namespace(**vars(options), id=options.open, json=False))
        words, library = Words(options.language, paths.TRANSLATIONS), Library(options.library)
        sys.stdout.write(words._("There is no display, so here is the library in the terminal.") + "\n\n")
        sys.stdout.write(summary(library, words))
        return 0
    try:
        require_qt("the window")
    except QtMissingError as error:
        sys.stderr.write(f"treatyline: {error}\n")
        return PROBLEMS
    prefer_an_input_method()
    from PySide6.QtGui import QIcon  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from app.ui.messages import show_failure  # noqa: PLC0415
    from app.ui.settling import spare_the_collector  # noqa: PLC0415

    application = cast(QApplication, QApplication.instance() or QApplication(sys.argv[:1]))
    application.setWindowIcon(QIcon(str(paths.ROOT / "resources" / "icons" / "treatyline.svg")))
    sys.excepthook = _report_bug
    # Ctrl+C in the terminal ends the program at once; Python's own handler would wait for the next event.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        desktop = open_desktop(application, options.library, options.language)
    except LibraryError as error:
        sys.stderr.write(f"treatyline: {error}\n")
        show_failure(application, options.language, error)
        return NO_LIBRARY
    if options.open:
        desktop.window.asking.open(options.open)
    spare_the_collector()
    status = application.exec()
    desktop.close()
    return status


@dataclass(frozen=True, slots=True)
class Desktop:
    """The program with a window, from opening to closing."""

    library: Library
    session: "Session"
    window: "Window"

    def close(self) -> None:
        """Ends the threads and closes the library."""
        self.session.close()
        self.window.offering.end()
        self.library.close()


def open_desktop(application: "QApplication", path: Path, language: str) -> Desktop:
    """Shows the window on a library and asks the first question; LibraryError when it cannot be opened."""
    from app.ui.fonts import add_fallback_fonts  # noqa: PLC0415
    from app.ui.session import Session  # noqa: PLC0415
    from app.ui.theming import Theming  # noqa: PLC0415
    from app.ui.translating import Translating  # noqa: PLC0415
    from app.ui.window import Window  # noqa: PLC0415
    from app.ui.worker import SearchWorker  # noqa: PLC0415

    add_fallback_fonts(paths.ROOT / "resources" / "fonts")
    library = Library(path)
    translating = Translating(application, library.vocabulary, paths.TRANSLATIONS, language)
    pages = Pages(library, templates)
    sheet = (paths.STYLES / "page.css").read_text(encoding="utf-8")
    session = Session(SearchWorker(path, ahead=_read_ahead), translating.wording.language, library.understood)
    theming = Theming(application)
    window = Window(pages, session, translating, theming, sheet)
    window.menus["participation"].triggered.connect(lambda: _matrix()(library, session, translating, theming, window))
    window.menus["palette"].triggered.connect(
        lambda: _palette()(library, session, translating, theming, window.menus, window)
    )
    window.menus["shortcuts"].triggered.connect(
        lambda: _shortcuts()(window.menus, translating.wording.words, sheet, theming.theme, window).open()
    )
    window.page_saving.print_wanted.connect(_print)
    window.show()
    session.start()
    return Desktop(library, session, window)


def _matrix() -> Callable[..., None]:
    from app.ui.participation.opening import show_participation  # noqa: PLC0415

    return show_participation


def _palette() -> Callable[..., None]:
    from app.ui.palette.opening import show_palette  # noqa: PLC0415

    return show_palette


def _shortcuts() -> "type[ShortcutSheet]":
    from app.ui.shortcut_sheet import ShortcutSheet  # noqa: PLC0415

    return ShortcutSheet


def _print(*parts: Any) -> None:
    from app.ui.printing import print_page  # noqa: PLC0415

    print_page(*parts)


@cache
def templates() -> "Templates":
    """The templates of pages, which take longer to load than a frame lasts."""
    from app.output.templates import Templates  # noqa: PLC0415

    return Templates(paths.TEMPLATES)


def _read_ahead(library: Library) -> None:
    """What the first page, the first advice and the matrix need, while nobody asks for anything."""
    templates()
    library.read_ahead()
    _matrix()


def require_qt(what: str) -> None:
    """Raises QtMissingError where a library is missing that Qt needs; it would end the process."""
    if missing := missing_libraries():
        raise QtMissingError(
            f"{what} needs libraries that this system lacks. On Debian or Ubuntu: apt install {' '.join(missing)}"
        )


def prefer_an_input_method() -> None:
    """Where Chinese is typed through fcitx, for which Qt brings no plugin, through ibus, whose protocol it speaks."""
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        os.environ.setdefault("QT_IM_MODULES", "fcitx;ibus")


def has_display() -> bool:
    """Whether a window can appear: always but on a Linux without Wayland and an X11 server that answers."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(os.environ.get("DISPLAY")) and x_server_answers()


def x_server_answers() -> bool:
    """Asks the server that DISPLAY names, since Qt ends the process when it does not answer."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # and missing_libraries says what to install
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers


def missing_libraries() -> list[str]:
    """The Debian packages of system libraries that Qt needs and this system lacks."""
    if sys.platform != "linux" or paths.FROZEN:
        return []
    needed = dict(_QT_LIBRARIES)
    if os.environ.get("DISPLAY") and os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb":
        needed |= _X11_LIBRARIES
    return [package for library, package in needed.items() if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _report_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Shows a fault of ours instead of losing it; the program goes on."""
    text = "".join(traceback.format_exception(kind, error, trace))
    sys.stderr.write(text)
    if issubclass(kind, KeyboardInterrupt):
        return
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    from app.ui.messages import show_fault  # noqa: PLC0415

    # Not here: the fault may have happened while a widget was painting, and a box would paint it again.
    QTimer.singleShot(0, partial(show_fault, kind.__name__, str(error), text))
