"""The C library that a bundle needs, which is the one thing that it takes from the system."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

FLOOR: Final = (2, 36)
"""That of Debian 12, on which bundles are built; what needs a newer one may not be packed.

Qt for Python itself needs 2.34; the rest is of the machine that builds, and would need less on an older one.
"""


def newest(files: Iterable[Path]) -> tuple[tuple[int, int], list[Path]]:
    """The newest version that one of the files needs, and which do."""
    needs = {file: found for file in files if (found := _needed(file))}
    most = max(needs.values())
    return most, sorted(file for file, version in needs.items() if version == most)


def check(files: Iterable[Path]) -> str:
    """One line on what is needed and by what; SystemExit when it is newer than the FLOOR."""
    most, by = newest(files)
    line = f"glibc {said(most)} is needed, by {', '.join(file.name for file in by)}; at most {said(FLOOR)} may be"
    if most > FLOOR:
        raise SystemExit(line)
    return line


def said(version: tuple[int, int]) -> str:
    """2.36, for people."""
    return ".".join(map(str, version))


def _needed(file: Path) -> tuple[int, int]:
    command = ["readelf", "-W", "-V", str(file)]
    read = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - binutils
    versions = re.findall(r"Name: GLIBC_(\d+)\.(\d+)", read)
    return max(((int(major), int(minor)) for major, minor in versions), default=(0, 0))
