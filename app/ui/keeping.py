"""Keeps the settings: what the reader chooses is told at once, and written soon after, while the window goes on."""

from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.settings import NO_TRACES, Settings, Value, changed
from app.output.saving import SaveError
from app.workspace.settings_file import NAME, Kept, read_file, remove_damaged, set_aside, write_file

SOON_MS = 1_000
"""So long nothing must have changed before the file is written."""


class Keeping(QObject):
    """Reads the settings of a folder; without one they last as long as the program.

    changed has the Settings after a choice. writing comes before they are written, for whoever would rather say then
    what has become of something. failed has a SaveError, once until writing works again.
    """

    changed = Signal(object)
    writing = Signal()
    failed = Signal(object)
    _done = Signal(object)

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__()
        self._folder = folder
        kept = read_file(folder) if folder else Kept()
        self.settings, self.unused = kept.settings, kept.unused
        self._written: Settings | None = kept.settings
        self._damaged = bool(kept.unused)
        self._thread: Thread | None = None
        self._failing = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._write)
        self._done.connect(self._finish)

    @property
    def path(self) -> Path | None:
        """The file, as others find it."""
        return (self._folder / NAME).absolute() if self._folder else None

    def change(self, **values: Value) -> None:
        """Other values of some settings."""
        new = changed(self.settings, **values)
        if new != self.settings:
            self.settings = new
            self.changed.emit(new)
            self.touch()

    def clear(self) -> None:
        """Nothing stays of what was searched and read, in damaged files neither."""
        self.change(**NO_TRACES)
        if self._folder:
            self._damaged, self._written = False, None
            remove_damaged(self._folder)
            self.touch()

    def touch(self) -> None:
        """Something is different that is asked for when it is written."""
        if self._folder:
            self._soon.start()

    def end(self) -> None:
        """Writes what is not written yet; nothing is said afterwards."""
        self._done.disconnect(self._finish)
        self.writing.emit()
        self._soon.stop()
        if self._thread:
            self._thread.join()
        if self._folder and self.settings != self._written:
            self._try_to_write(self._folder, self.settings)

    def _write(self) -> None:
        self.writing.emit()
        self._soon.stop()
        if self._folder and not self._thread and self.settings != self._written:
            # Not on the interface thread: the folder may be on a stick or in a network.
            self._thread = Thread(target=self._try_to_write, args=(self._folder, self.settings))
            self._thread.start()

    def _try_to_write(self, folder: Path, settings: Settings) -> None:
        try:
            if self._damaged:
                set_aside(folder)
                self._damaged = False
            write_file(folder, settings)
        except SaveError as error:
            self._done.emit(error)
        else:
            self._written = settings
            self._done.emit(None)

    def _finish(self, error: SaveError | None) -> None:
        self._thread = None
        if error and not self._failing:
            self.failed.emit(error)
        self._failing = error is not None
        if not error and self.settings != self._written:
            self.touch()
