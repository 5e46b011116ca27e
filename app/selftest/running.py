"""Runs the steps and sees to it that the program ends, whatever happens."""

import os
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from PySide6.QtWidgets import QApplication

from app.display import has_display
from app.domain.settings import changed_values
from app.selftest.steps import Step, Steps
from app.selftest.watching import SelfTestError, expect, problems_of_qt
from app.startup import open_desktop
from app.ui.keeping import Keeping
from app.workspace.settings_file import read_file

_END_S = 90.0


def run_self_test(library: Path) -> int:
    """Prints a line for each step and `ok`, or the step that failed; LibraryError when there is no library."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    threads = _threads()
    with _ending(), problems_of_qt() as problems:
        application = cast(QApplication, QApplication.instance() or QApplication(sys.argv[:1]))
        with TemporaryDirectory() as folder:
            desktop = open_desktop(application, library, "en", Keeping(Path(folder)))
            try:
                failed = _failed(Steps(desktop, problems).all())
            finally:
                desktop.window.close()
                desktop.close()
            failed = failed or _failed([("settings", partial(_settings, Path(folder)))])
        failed = failed or _failed([("end", partial(_end, problems, _threads() - threads))])
    print(f"failed: {failed}" if failed else "ok", flush=True)  # noqa: T201
    return 1 if failed else 0


def _settings(folder: Path) -> str:
    """What the steps have chosen must be in the file."""
    kept = read_file(folder)
    expect(bool(changed_values(kept.settings)) and not kept.unused, "they are not kept")
    return ", ".join(changed_values(kept.settings))


def _end(problems: list[str], threads: int) -> str:
    expect(not problems, " | ".join(problems))
    expect(not threads, "a thread is left")
    return "no unexpected message, no thread left"


def _failed(steps: Iterable[Step]) -> str:
    """The first step that fails and why, or nothing."""
    for name, step in steps:
        try:
            print(f"{name}: {step()}", flush=True)  # noqa: T201 - nothing where there is no stdout
        except SelfTestError as error:
            return f"{name}: {error}"
    return ""


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


def _threads() -> int:
    """Those that keep the program from ending."""
    return sum(not thread.daemon for thread in threading.enumerate())
