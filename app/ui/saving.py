"""Saving from the window: asks for a name, writes, and says what became of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.output.saving import SaveError, pages_of, write
from app.ui.busy import busy
from app.ui.dialog_icons import draw_icons
from app.ui.messages import message
from app.ui.plain_text import plain
from app.wording.words import Words

_SCALES = (1, 2, 4)


@dataclass(frozen=True, slots=True)
class Formats:
    """Suffixes, the usual one first; make gives the contents of the files for a suffix and, of a PNG, its scale."""

    suffixes: Sequence[str]
    make: Callable[[str, int], Sequence[bytes]]


class Saving(QObject):
    """One dialog at a time; saved tells the name of what has been written."""

    saved = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.window = parent
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
        with busy():
            contents = formats.make(suffix, scale)
        taken = [further.name for further in pages_of(path, len(contents))[1:] if further.exists()]
        if taken:
            self._ask_to_replace(taken, words, partial(self._write, path, contents, words))
        else:
            self._write(path, contents, words)

    def _write(self, path: Path, contents: Sequence[bytes], words: Words) -> None:
        try:
            write(path, contents)
        except SaveError as error:
            self._complain(error.sentence(words._), words)
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


def _filters(words: Words, suffixes: Sequence[str]) -> dict[str, tuple[str, int]]:
    """What the dialog offers -> the suffix, and the scale of a PNG."""
    offered = {}
    for suffix in suffixes:
        for scale in _SCALES if suffix == ".png" else (1,):
            text = words._("PNG, {scale} × as large").format(scale=scale) if scale > 1 else suffix[1:].upper()
            offered[f"{text} (*{suffix})"] = suffix, scale
    return offered
