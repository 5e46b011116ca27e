"""What is said on a Linux that is too old: libraries that need a glibc which there is not."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "dist" / "treatyline"
NEXT = "GLIBC_2.99"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="about Linux")


def hash_of(name: str) -> bytes:
    """As the linker computes it: System V ABI, the hash table."""
    value = 0
    for byte in name.encode():
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ high >> 24) & ~high
    return value.to_bytes(4, "little")


def need(library: Path, version: str) -> None:
    """Makes the library need the NEXT version in place of one that it needs."""
    content = library.read_bytes()
    assert f"{version}\0".encode() in content
    changed = content.replace(f"{version}\0".encode(), f"{NEXT}\0".encode()).replace(hash_of(version), hash_of(NEXT))
    library.write_bytes(changed)


def test_python_that_needs_more_is_said_in_one_line(tmp_path: Path) -> None:
    """By PyInstaller's starter, which needs little itself; it names the version that is not there."""
    folder = tmp_path / "treatyline"
    shutil.copytree(FOLDER, folder, symlinks=True, copy_function=os.link)
    (library,) = (folder / "_internal").glob("libpython3*.so.1.0")
    own = library.read_bytes()
    library.unlink()
    library.write_bytes(own)
    need(library, "GLIBC_2.35")
    done = subprocess.run([folder / "treatyline", "--version"], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    (line,) = done.stderr.splitlines()
    assert f"version `{NEXT}' not found" in line
