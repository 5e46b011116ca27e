"""One window per reader, screen and library: a second start hands what it is asked for to the first.

The first start holds a lock beside the settings. A second one writes a request there, which the system tells the
first of, and which that takes away. Where this folder cannot be written, every start has a window of its own.
"""

import ctypes
import os
import sys
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QSysInfo, Qt

from app.output.saving import SaveError, write

if TYPE_CHECKING:  # a start that only hands over loads no widgets
    from PySide6.QtWidgets import QWidget

PATIENCE_S = 10.0
"""The first may be starting itself; one that takes longer to answer is stuck."""

_GLANCE_S: Final = 0.02
_ACTIVATION: Final = "XDG_ACTIVATION_TOKEN"
"""What a Wayland compositor gives to a start, and wants to see before a window may come to the front."""


class Single:
    """The right to the only window, and what further starts ask of it."""

    def __init__(self, folder: Path, library: Path) -> None:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._name = folder, f"window-{_place(library):08x}"
        self._lock = QLockFile(str(folder / f"{self._name}.lock"))
        # However old, the lock of a running process holds; that a process has died Qt sees without a time.
        self._lock.setStaleLockTime(0)

    def hand_over(self, reference: str) -> bool:
        """Whether the window that is there has taken the request; else one is to be opened here."""
        if self._may_open():
            return False
        _let_forward(self._lock.getLockInfo()[0])
        request = self._folder / f"{self._name}-{os.getpid()}.request"
        try:
            write(request, [f"{reference}\n{os.environ.get(_ACTIVATION, '')}".encode()])
        except SaveError:
            return False
        deadline = time.monotonic() + PATIENCE_S
        while request.exists() and time.monotonic() < deadline and not self._may_open():
            time.sleep(_GLANCE_S)
        # Whoever takes it away first has it: the window that was asked, or, in vain, we.
        return not _taken(request)

    def listen(self, window: "QWidget", open_page: Callable[[str], None]) -> None:
        """From now on brings the window to the front, with the page of a reference, when a further start asks."""
        if self._lock.isLocked():
            watcher = QFileSystemWatcher([str(self._folder)], window)
            watcher.directoryChanged.connect(lambda _: self._answer(window, open_page))
            self._answer(window, open_page)

    def release(self) -> None:
        """Lets the next start have the window."""
        self._lock.unlock()

    def _may_open(self) -> bool:
        """Whether the window is ours, or nobody's because no lock can be had here."""
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def _answer(self, window: "QWidget", open_page: Callable[[str], None]) -> None:
        for request in sorted(self._folder.glob(f"{self._name}-*.request")):
            with suppress(OSError, UnicodeDecodeError):
                reference, _, activation = request.read_text(encoding="utf-8").partition("\n")
                if _taken(request):
                    if reference:
                        open_page(reference)
                    _bring_forward(window, activation)


def _bring_forward(window: "QWidget", activation: str) -> None:
    if activation:
        os.environ[_ACTIVATION] = activation
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()


def _place(library: Path) -> int:
    """The same for starts that could share a window: a folder may be shared by computers, a reader have two screens."""
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY", "")
    return zlib.crc32("\n".join((str(library.resolve()), QSysInfo.machineHostName(), screen)).encode())


def _taken(request: Path) -> bool:
    try:
        request.unlink()
    except OSError:
        return False
    return True


def _let_forward(process: int) -> None:
    """Windows lets only the program come to the front that a reader has just started, or one that it names."""
    if sys.platform == "win32":
        ctypes.windll.user32.AllowSetForegroundWindow(process)
