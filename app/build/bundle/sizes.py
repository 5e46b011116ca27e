"""What takes the room in a bundle, and how much it may take."""

import io
import lzma
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.build.bundle.licences import FOLDER

MB: Final = 1e6
_LARGE: Final = 1 * MB
_LIBRARY, _FONTS, _LICENCES, _OURS = "library", "fonts", "licences", "ours"
_INSIDE: Final = {
    "data/library.db": _LIBRARY,
    "resources/fonts/": _FONTS,
    "data/": _OURS,
    "resources/": _OURS,
    "LICENSE": _OURS,
    "PySide6/Qt/": "Qt",
    "PySide6/Qt6": "Qt",
    "PySide6/plugins/": "Qt",
    "PySide6/translations/": "Qt",
    "PySide6/": "PySide6",
    "shiboken6/": "PySide6",
    "python3": "Python",
    "libpython3": "Python",
    "base_library": "Python",
    "markupsafe/": "Python",
}
CONTENT: Final = frozenset({_LIBRARY, _FONTS})
"""Kinds that a bundle of another program would not have."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The most that a bundle may take, in MB: on disk, and as an archive."""

    disk: float
    archive: float


WITHOUT_CONTENT: Final = Bar(112, 33)
WITH_CONTENT: Final = Bar(135, 40)
"""A window that PyInstaller packs by itself takes 160 and 49."""


def kind(name: str) -> str:
    """What a file of the bundle is part of."""
    if name.startswith(f"{FOLDER}/"):
        return _LICENCES
    inside = name.removeprefix("_internal/")
    if inside == name:
        return _OURS
    return next((kind for start, kind in _INSIDE.items() if inside.startswith(start)), "libraries of the system")


def sizes(folder: Path) -> dict[str, int]:
    """Every file of the bundle and its bytes; links take none."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return {file.relative_to(folder).as_posix(): file.stat().st_size for file in files}


def without_content(found: Mapping[str, int]) -> int:
    """The bytes of the program alone."""
    return sum(size for name, size in found.items() if kind(name) not in CONTENT)


def archived_without_content(folder: Path) -> int:
    """The bytes that the program alone takes as an archive."""
    packed = io.BytesIO()
    with lzma.open(packed, "wb", preset=9) as stream, tarfile.open(fileobj=stream, mode="w") as tar:
        for name in sizes(folder):
            if kind(name) not in CONTENT:
                tar.add(folder / name, name)
    return packed.tell()


def table(folder: Path, archive: Path) -> str:
    """Every large file, the sums by kind, and the archive, in MB."""
    found = sizes(folder)
    by_kind: dict[str, int] = {}
    for name, size in found.items():
        by_kind[kind(name)] = by_kind.get(kind(name), 0) + size
    large = {name: size for name, size in found.items() if size > _LARGE}
    rest = {f"{len(found) - len(large)} smaller files": sum(found.values()) - sum(large.values())}
    sums = {"together": sum(found.values()), "without library and fonts": without_content(found)}
    parts = (_sorted(large) | rest, _sorted(by_kind), sums, {archive.name: archive.stat().st_size})
    return "\n".join("".join(f"{size / MB:8.1f} MB  {name}\n" for name, size in part.items()) for part in parts)


def _sorted(found: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(found.items(), key=lambda item: -item[1]))
