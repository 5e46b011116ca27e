"""The C library that the files of a bundle need, held against what they may need."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from app.domain.glibc import FLOOR, Version, version_text


def newest(files: Iterable[Path]) -> tuple[Version, list[Path]]:
    """The newest version that one of the files needs, and which do."""
    needs = {file: found for file in files if (found := _needed(file))}
    most = max(needs.values())
    return most, sorted(file for file, version in needs.items() if version == most)


def check(files: Iterable[Path]) -> str:
    """One line on what is needed and by what; SystemExit when it is newer than the FLOOR."""
    most, by = newest(files)
    names = ", ".join(file.name for file in by)
    line = f"glibc {version_text(most)} is needed, by {names}; at most {version_text(FLOOR)} may be"
    if most > FLOOR:
        raise SystemExit(line)
    return line


def _needed(file: Path) -> Version:
    command = ["readelf", "-W", "-V", str(file)]
    read = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - binutils
    versions = re.findall(r"Name: GLIBC_(\d+)\.(\d+)", read)
    return max(((int(major), int(minor)) for major, minor in versions), default=(0, 0))
