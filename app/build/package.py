"""`python -m app.build.package`: packs the frozen program, and proves that the archive runs from anywhere."""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from app.build.bundle.sizes import table
from app.build.packages.archives import unpack, write_apple_zip, write_tar, write_zip
from app.build.packages.debian import write_deb
from app.build.packages.windows import write_installer

NAME = "treatyline"
PORTABLE = {f"{NAME}.portable": b""}
"""What makes the program keep all that it writes on the stick from which it is started."""

APPLE = f"{NAME.title()}.app"

ELSEWHERE = "资料 Досье é"
"""A folder that a careless program cannot start from."""

_NOBODY = 65534


def main() -> int:
    """Packs, or proves and says what takes the room; the exit status is that of the self-test."""
    parser = argparse.ArgumentParser(prog="python -m app.build.package", description=__doc__)
    parser.add_argument("step", choices=("pack", "prove"))
    parser.add_argument("--folder", type=Path, default=Path("dist") / NAME, help="the frozen program")
    options = parser.parse_args()
    if options.step == "pack":
        pack(options.folder)
        return 0
    archive = proved(options.folder)
    sys.stdout.write(table(options.folder, archive))
    return prove(archive)


def stem(folder: Path) -> str:
    """treatyline-1.2.3, as the program itself says."""
    done = subprocess.run([starter(folder), "--version"], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    return "-".join(done.stdout.lower().split())


def starter(folder: Path) -> Path:
    """What of the frozen program can be started from a terminal."""
    names = {"Windows": f"{NAME}-terminal.exe", "Darwin": f"{APPLE}/Contents/MacOS/{NAME}"}
    inside = folder.absolute() / names.get(platform.system(), NAME)
    return inside if inside.exists() else folder.absolute() / NAME


def system() -> str:
    """linux-x86_64 and the like."""
    return f"{platform.system()}-{platform.machine()}".lower()


def pack(folder: Path) -> None:
    """Writes, beside the folder, all that the readers with this system can choose from."""
    name = stem(folder)
    version = name.removeprefix(f"{NAME}-")
    beside = folder.parent
    if platform.system() == "Darwin":
        _pack_for_apple(folder, proved(folder), name)
        return
    jobs = [partial(write_zip, folder, beside / f"{name}-{system()}-portable.zip", name, PORTABLE)]
    if platform.system() == "Windows":
        jobs.append(partial(write_installer, folder, beside / f"{name}-{system()}-setup.exe", version))
    else:
        jobs.append(partial(write_tar, folder, proved(folder), name))
        jobs.append(partial(write_deb, folder, beside / f"{NAME}_{version}_amd64.deb", version))
    with ThreadPoolExecutor() as pool:
        for done in [pool.submit(job) for job in jobs]:
            done.result()


def _pack_for_apple(folder: Path, archive: Path, top: str) -> None:
    """The program is a folder of its own there, which may hold nothing else; what is to be read goes beside it."""
    with tempfile.TemporaryDirectory() as place:
        papers = shutil.ignore_patterns(NAME, "_internal")
        shutil.copytree(folder, Path(place, top), ignore=papers)
        shutil.copytree(folder.parent / APPLE, Path(place, top, APPLE), symlinks=True)
        write_apple_zip(Path(place, top), archive)


def proved(folder: Path) -> Path:
    """The archive that is tried."""
    endings = {"Linux": ".tar.xz", "Darwin": ".zip"}
    return folder.parent / f"{stem(folder)}-{system()}{endings.get(platform.system(), '-portable.zip')}"


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
        command = [str(starter(folder)), "--self-test"]
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
        unpack(archive, root / ELSEWHERE)
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


if __name__ == "__main__":
    sys.exit(main())
