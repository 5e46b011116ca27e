"""Saving from the window: asks for a name, writes, and says what became of it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.domain.record import record
from app.library.opening import LibraryError
from app.output.saving import SaveError, pages_of, write
from app.ui.dialog_icons import draw_icons
from app.ui.messages import message
from app.ui.plain_text import plain
from app.ui.work import Job, Step, Work
from app.wording.words import Words

_SCALES = (1, 2, 4)

Make: TypeAlias = Callable[[str, int], Callable[[Step], Sequence[bytes]]]


@record
class Formats:
    """Suffixes, the usual one first; make takes one and the scale of a PNG, and gives what makes the files' contents.

    That runs in a thread; what it needs of the window, make has taken from there.
    """

    suffixes: Sequence[str]
    make: Make


class Saving(QObject):
    """One dialog at a time; saved tells the name of what has been written."""

    saved = Signal(str)

    def __init__(self, parent: QWidget, work: Work) -> None:
        super().__init__(parent)
        self.window, self.work = parent, work
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def ask(self, title: str, name: str, words: Words, formats: Formats) -> None:
        """Let a name be chosen that ends in one of the suffixes."""
        usual, filters = formats.suffixes[0], _filters(words, formats.suffixes)
        dialog = QFileDialog(self.window, title.rstrip("…"), self._folder)
        dialog.setObjectName("saveDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Qt's own translations lack these two.
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, words._("Folder:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, words._("File type:"))
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix(usual)
        dialog.selectFile(f"{name}{usual}")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen][0]))
        dialog.fileSelected.connect(
            lambda path: self._save(Path(path), filters[dialog.selectedNameFilter()][1], words, formats)
        )
        dialog.finished.connect(dialog.deleteLater)
        draw_icons(dialog)
        dialog.open()

    def _save(self, path: Path, scale: int, words: Words, formats: Formats) -> None:
        self._folder = str(path.parent)
        suffix = path.suffix.lower()
        if suffix not in formats.suffixes:
            text = words._("The name must end in {suffixes}.").format(suffixes=", ".join(formats.suffixes))
            self._complain(text, words)
            return
        self._start(path, words, partial(_make_and_write, path, formats.make(suffix, scale)))

    def _start(self, path: Path, words: Words, do: Callable[[Step], "_Outcome"]) -> None:
        name = words._("Saving {file}…").format(file=path.name)
        self.work.start(Job(name, words, do, partial(self._end, path, words)))

    def _end(self, path: Path, words: Words, outcome: "_Outcome") -> None:
        if outcome.error:
            self._complain(outcome.error.sentence(words._), words)
        elif outcome.taken:
            write_all = partial(_write, path, outcome.contents)
            self._ask_to_replace(outcome.taken, words, partial(self._start, path, words, lambda _: write_all()))
        else:
            self.saved.emit(str(path))

    def _ask_to_replace(self, names: Sequence[str], words: Words, go_on: Callable[[], None]) -> None:
        """About the further pages of a PNG; about the name itself the dialog has asked."""
        heading = words._("Files of the further pages are there already. Replace them?")
        box = message(QMessageBox.Icon.Question, heading, plain(words._(", ").join(names)), self.window)
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        box.accepted.connect(go_on)
        self._open(box)

    def _complain(self, sentence: str, words: Words) -> None:
        heading = words._("The file could not be saved.")
        self._open(message(QMessageBox.Icon.Warning, heading, plain(sentence), self.window))

    def _open(self, box: QMessageBox) -> None:
        box.setObjectName("saveMessage")
        box.finished.connect(box.deleteLater)
        box.open()


@record
class _Outcome:
    """What became of files; nothing has been written where further pages would replace files, whose names are taken."""

    contents: Sequence[bytes] = ()
    taken: Sequence[str] = ()
    error: SaveError | LibraryError | None = None


def _make_and_write(path: Path, make: Callable[[Step], Sequence[bytes]], step: Step) -> _Outcome:
    try:
        contents = make(step)
    except LibraryError as error:
        return _Outcome(error=error)
    taken = [further.name for further in pages_of(path, len(contents))[1:] if further.exists()]
    return _Outcome(contents, taken) if taken else _write(path, contents)


def _write(path: Path, contents: Sequence[bytes]) -> _Outcome:
    try:
        write(path, contents)
    except SaveError as error:
        return _Outcome(error=error)
    return _Outcome()


def _filters(words: Words, suffixes: Sequence[str]) -> dict[str, tuple[str, int]]:
    """What the dialog offers -> the suffix, and the scale of a PNG."""
    offered = {}
    for suffix in suffixes:
        for scale in _SCALES if suffix == ".png" else (1,):
            text = words._("PNG, {scale} × as large").format(scale=scale) if scale > 1 else suffix[1:].upper()
            offered[f"{text} (*{suffix})"] = suffix, scale
    return offered
