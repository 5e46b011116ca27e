"""Builds every object of the program and hands each what it needs; loads Qt only when there is something to show."""

import builtins
import gc
import signal
import sys
import traceback
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from app import late, paths
from app.display import QtMissingError, has_display, prefer_an_input_method, require_qt
from app.domain.record import record
from app.ending import NO_LIBRARY, PROBLEMS
from app.library.library import Library
from app.library.opening import LibraryError
from app.output.handbook import Handbook
from app.output.pages import Pages

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.ui.keeping import Keeping
    from app.ui.session import Session
    from app.ui.single import Single
    from app.ui.translating import Translating
    from app.ui.window import Window


def run_window(options: Any) -> int:
    """Shows the window, or what the terminal can show when there is no display."""
    if not has_display():
        return late.without_display()(options)
    try:
        require_qt("the window")
    except QtMissingError as error:
        sys.stderr.write(f"treatyline: {error}\n")
        return PROBLEMS
    # A start makes no garbage, and looking for some would be a fifth of it.
    gc.disable()
    _load_qt()
    from app.ui.single import Single  # noqa: PLC0415

    single = Single(options.settings, options.library)
    if single.hand_over(options.open or ""):
        return 0
    try:
        return _run(options, single)
    finally:
        single.release()


def _run(options: Any, single: "Single") -> int:
    """Shows the window until it is closed."""
    application = _application(options.settings)
    from app.ui.keeping import Keeping  # noqa: PLC0415
    from app.ui.settling import collect_while_waiting  # noqa: PLC0415

    keeping = Keeping(options.settings)
    try:
        desktop = open_desktop(application, options.library, options.language, keeping)
    except LibraryError as error:
        from app.ui.messages import show_failure  # noqa: PLC0415

        sys.stderr.write(f"treatyline: {error}\n")
        single.release()
        show_failure(application, options.language, keeping.settings.theme, error)
        return NO_LIBRARY
    if options.open:
        desktop.window.asking.open(options.open)
    single.listen(desktop.window, desktop.window.asking.open)
    collect_while_waiting()
    status = application.exec()
    desktop.close()
    return status


def _load_qt() -> None:
    """Loads Qt without what PySide lays around every later import: it would read the source of each module."""
    import PySide6.QtCore  # noqa: F401, PLC0415

    # It looks there for the features that a module may ask of PySide, such as names in snake case: none does here.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _application(folder: Path) -> "QApplication":
    """Qt, whose dialogs keep in a folder which places they have been to."""
    prefer_an_input_method()
    from PySide6.QtCore import QSettings  # noqa: PLC0415
    from PySide6.QtGui import QIcon  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    application = cast(QApplication, QApplication.instance() or QApplication(sys.argv[:1]))
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))
    application.setWindowIcon(QIcon(str(paths.ROOT / "resources" / "icons" / "treatyline.svg")))
    sys.excepthook = _report_bug
    # Ctrl+C in the terminal ends the program at once; Python's own handler would wait for the next event.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return application


@record
class Desktop:
    """The program with a window, from opening to closing."""

    library: Library
    session: "Session"
    window: "Window"
    keeping: "Keeping"

    def close(self) -> None:
        """Keeps what is left, ends the threads and closes the library."""
        self.keeping.end()
        self.session.close()
        self.window.offering.end()
        self.window.work.close()
        self.library.close()


def open_desktop(application: "QApplication", path: Path, language: str, keeping: "Keeping | None" = None) -> Desktop:
    """Shows the window on a library as the settings have it; LibraryError when it cannot be opened."""
    from app.ui.fonts import add_fallback_fonts  # noqa: PLC0415
    from app.ui.keeping import Keeping  # noqa: PLC0415
    from app.ui.returning import first_step, read_before  # noqa: PLC0415
    from app.ui.session import Session  # noqa: PLC0415
    from app.ui.translating import Translating  # noqa: PLC0415
    from app.ui.worker import SearchWorker  # noqa: PLC0415

    add_fallback_fonts(paths.ROOT / "resources" / "fonts")
    library = Library(path)
    keeping = keeping or Keeping()
    settings = keeping.settings
    translating = Translating(application, library.vocabulary, paths.TRANSLATIONS, language)
    worker = SearchWorker(path, ahead=_read_ahead, terms=library.vocabulary.lists)
    session = Session(worker, language, library.understood, read_before(settings, library))
    session.start(first_step(settings, library), settings.lanes)
    try:
        window = _shown(application, library, session, translating, keeping)
    except BaseException:
        # Its thread would keep a program from ending that has no window.
        session.close()
        raise
    return Desktop(library, session, window, keeping)


def _shown(
    application: "QApplication", library: Library, session: "Session", translating: "Translating", keeping: "Keeping"
) -> "Window":
    """The window, while the first answer is looked for."""
    from app.ui.caret import RestingCaret  # noqa: PLC0415
    from app.ui.choosing import Choosing  # noqa: PLC0415
    from app.ui.returning import Returning  # noqa: PLC0415
    from app.ui.theming import Theming  # noqa: PLC0415
    from app.ui.window import Window  # noqa: PLC0415
    from app.ui.window_layout import WindowLayout  # noqa: PLC0415

    pages = Pages(library, late.articles, late.templates, Handbook(paths.HELP))
    sheet = (paths.STYLES / "page.css").read_text(encoding="utf-8")
    theming = Theming(application, keeping.settings.theme, keeping.settings.text_size)
    window = Window(pages, session, translating, theming, sheet)
    layout, returning = WindowLayout(window, keeping), Returning(library, session, keeping)
    around = (library, session, translating, theming, window)
    for name, opened in (
        ("participation", lambda: late.matrix()(*around)),
        ("palette", lambda: late.palette()(*around)),
        ("shortcuts", lambda: late.shortcuts()(sheet, translating, theming, window)),
        ("settings", lambda: late.settings()(keeping, returning, translating, window)),
        ("about", lambda: late.about()(translating.wording, library, window)),
    ):
        window.menus[name].triggered.connect(opened)
    RestingCaret(window)
    Choosing(keeping, translating, theming, window)
    layout.show()
    session.show()
    return window


def _read_ahead(library: Library) -> None:
    """What the first page, the first advice and the matrix need, while nobody asks for anything."""
    late.articles()
    late.templates()
    library.read_ahead()
    late.matrix()


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
