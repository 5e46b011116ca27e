"""Archives of a folder that say nothing of the machine on which they were made."""

import lzma
import stat
import subprocess
import sys
import tarfile
import time
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

_FILTERS: Final = [{"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2, "preset": 9}]
_UNIX: Final = 3
"""Where the permissions of a member are those of Unix; else the program could not be started."""


def write_tar(folder: Path, archive: Path, top: str) -> None:
    """Writes a folder under another name as .tar.xz; file owners are those of nobody's machine."""
    with lzma.open(archive, "wb", filters=_FILTERS) as packed, tarfile.open(fileobj=packed, mode="w") as tar:
        tar.add(folder, top, filter=_anonymous)


def write_zip(folder: Path, archive: Path, top: str, more: Mapping[str, bytes]) -> None:
    """Writes a folder and more files under another name as .zip, in the order of their names."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in files_of(folder):
            member = _member(f"{top}/{path.relative_to(folder).as_posix()}", path)
            packed.writestr(member, path.read_bytes())
        for name, content in more.items():
            packed.writestr(_member(f"{top}/{name}", folder / "README.txt"), content)


def write_apple_zip(folder: Path, archive: Path) -> None:
    """Writes a folder as .zip with macOS' own tool, which alone keeps what a program there consists of."""
    command = ["/usr/bin/ditto", "-c", "-k", "--keepParent", str(folder), str(archive)]
    subprocess.run(command, check=True)  # noqa: S603 - a part of macOS


def unpack(archive: Path, folder: Path) -> None:
    """Unpacks what one of the others has written."""
    if sys.platform == "darwin":
        subprocess.run(["/usr/bin/ditto", "-x", "-k", str(archive), str(folder)], check=True)  # noqa: S603 - a part of macOS
    elif archive.suffix == ".zip":
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(folder)  # noqa: S202 - our own
    else:
        with tarfile.open(archive) as tar:
            tar.extractall(folder, filter="data")


def files_of(folder: Path) -> Iterator[Path]:
    """All files, by name."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _member(name: str, like: Path) -> zipfile.ZipInfo:
    """With the time and the rights of a file."""
    state = like.stat()
    member = zipfile.ZipInfo(name, time.gmtime(state.st_mtime)[:6])
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = _UNIX
    member.external_attr = (stat.S_IFREG | state.st_mode & 0o777) << 16
    return member


def _anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member
