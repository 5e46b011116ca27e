"""What makes two bundles of one commit the same: times and rights that are not those of the build."""

import os
import subprocess
from pathlib import Path
from typing import Final

_EXECUTABLE: Final = 0o755
_PLAIN: Final = 0o644
_OWNER_RUNS: Final = 0o100


def build_time() -> int:
    """The second that counts as that of the build: SOURCE_DATE_EPOCH, else that of the commit."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    command = ["git", "log", "-1", "--format=%ct"]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)  # noqa: S603 - a constant


def settle(folder: Path, seconds: int) -> None:
    """Gives all in the folder, and itself, one time, and rights that tell only whether it is a program."""
    for path in (*folder.rglob("*"), folder):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & _OWNER_RUNS
            path.chmod(_EXECUTABLE if runs else _PLAIN)
        os.utime(path, (seconds, seconds), follow_symlinks=False)
