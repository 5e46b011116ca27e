"""Files that are written whole or not at all, and the sentence that says why one cannot be written."""

import errno
import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from app.domain.marking import N_

SUFFIXES: Final = (".pdf", ".svg", ".png")
"""What a timeline can be saved as."""

_REASONS: Final = {
    **dict.fromkeys((errno.ENOENT, errno.ENOTDIR), N_("{path} cannot be written: there is no folder {folder}.")),
    **dict.fromkeys(
        (errno.EACCES, errno.EPERM, errno.EROFS),
        N_("{path} cannot be written: it is protected, or open in another program."),
    ),
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), N_("{path} cannot be written: the disk is full.")),
    errno.EISDIR: N_("{path} cannot be written: a folder has that name."),
}
_LONGEST: Final = 60
_PART: Final = ".treatyline-"
_LONGEST_WRITING_S: Final = 3600
_OTHER: Final = N_("{path} cannot be written: {detail}.")


class SaveError(Exception):
    """A file cannot be written; the message is one sentence with the file and the reason."""

    def __init__(self, path: Path, error: OSError) -> None:
        strange = error.errno == errno.ENOENT and path.parent.exists()
        self._text = _OTHER if strange else _REASONS.get(error.errno or 0, _OTHER)
        self._values = {"path": path, "folder": path.parent, "detail": error.strerror}
        super().__init__(self._text.format(**self._values))

    def sentence(self, translate: Callable[[str], str]) -> str:
        """The message in another language."""
        return translate(self._text).format(**self._values)


def file_name(title: str, text: str) -> str:
    """A name without suffix that every system takes, from what a file is and what was searched."""
    safe = "".join(letter if letter.isalnum() or letter in "-_.," else " " for letter in f"{title} {text}")
    return " ".join(safe.split())[:_LONGEST].strip(" .,")


def pages_of(path: Path, count: int) -> list[Path]:
    """The names of so many files for one name: further ones are numbered."""
    return [path, *(path.with_stem(f"{path.stem}-{number}") for number in range(2, count + 1))]


def write(path: Path, contents: Sequence[bytes]) -> list[Path]:
    """Write all contents under the names of `pages_of` and return these; SaveError when one cannot be written.

    A file of the name is replaced only when everything has been written.
    """
    paths = pages_of(path, len(contents))
    folder = path.resolve().parent
    _clear(folder)
    parts = [folder / f"{_PART}{os.getpid()}-{number}" for number in range(len(contents))]
    try:
        for part, content in zip(parts, contents, strict=True):
            _write(part, content)
        for written, part in zip(paths, parts, strict=True):
            part.replace(written.resolve())
    except OSError as error:
        raise SaveError(path, error) from error
    finally:
        for part in parts:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    return paths


def _clear(folder: Path) -> None:
    """Without what a process has left that ended while it wrote; one that still writes has begun not long ago."""
    before = time.time() - _LONGEST_WRITING_S
    for part in folder.glob(f"{_PART}*"):
        with suppress(OSError):
            if part.stat().st_mtime < before:
                part.unlink()


def _write(path: Path, content: bytes) -> None:
    """A full disk is noticed here, and not after the name has been given away."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
