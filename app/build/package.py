"""`python -m app.build.package`: packs the frozen program, and proves that the archive runs from anywhere."""

import argparse
import lzma
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.build.bundle.sizes import table

NAME = "treatyline"
ELSEWHERE = "资料 Досье é"
"""A folder that a careless program cannot start from."""

_NOBODY = 65534
_FILTERS = [{"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2, "preset": 9}]


def main() -> int:
    """Packs, or proves and says what takes the room; the exit status is that of the self-test."""
    parser = argparse.ArgumentParser(prog="python -m app.build.package", description=__doc__)
    parser.add_argument("step", choices=("pack", "prove"))
    parser.add_argument("--folder", type=Path, default=Path("dist") / NAME, help="the frozen program")
    options = parser.parse_args()
    archive = options.folder.parent / f"{stem(options.folder)}-{system()}.tar.xz"
    if options.step == "pack":
        pack(options.folder, archive)
        return 0
    sys.stdout.write(table(options.folder, archive))
    return prove(archive)


def stem(folder: Path) -> str:
    """treatyline-1.2.3, as the program itself says."""
    program = folder.absolute() / NAME
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    return "-".join(done.stdout.lower().split())


def system() -> str:
    """linux-x86_64 and the like."""
    return f"{platform.system()}-{platform.machine()}".lower()


def pack(folder: Path, archive: Path) -> None:
    """Writes the folder as an archive; file owners are those of nobody's machine."""
    top = archive.name.partition(f"-{system()}")[0]
    with lzma.open(archive, "wb", filters=_FILTERS) as packed, tarfile.open(fileobj=packed, mode="w") as tar:
        tar.add(folder, top, filter=_anonymous)


def prove(archive: Path) -> int:
    """Runs the self-test of the unpacked archive in a read-only folder, in an empty environment."""
    with _unpacked(archive) as folder:
        before = _state(folder)
        home = folder.parents[1] / "home"
        home.mkdir()
        user = _NOBODY if hasattr(os, "geteuid") and os.geteuid() == 0 else None
        if user:
            # The superuser could write into a read-only folder.
            os.chown(home, user, user)
        environment = {"HOME": str(home)} | {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
        command = [str(folder / NAME), "--self-test"]
        done = subprocess.run(command, env=environment, cwd=home, user=user, check=False)  # noqa: S603 - ours
        if _state(folder) != before:
            sys.stdout.write(f"failed: the program wrote into {folder}\n")
            return 1
    return done.returncode


@contextmanager
def _unpacked(archive: Path) -> Iterator[Path]:
    root = Path(tempfile.mkdtemp())
    try:
        root.chmod(0o755)
        with tarfile.open(archive) as tar:
            tar.extractall(root / ELSEWHERE, filter="data")
        (folder,) = (root / ELSEWHERE).iterdir()
        _let_write(folder, allowed=False)
        yield folder
        _let_write(folder, allowed=True)
    finally:
        shutil.rmtree(root, ignore_errors=True)


def _let_write(folder: Path, *, allowed: bool) -> None:
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(mode | 0o200 if allowed else mode & ~0o222)


def _state(folder: Path) -> dict[str, tuple[int, int]]:
    return {str(path): (path.lstat().st_size, path.lstat().st_mtime_ns) for path in folder.rglob("*")}


def _anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member


if __name__ == "__main__":
    sys.exit(main())
