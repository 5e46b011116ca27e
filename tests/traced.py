"""What a trace of system calls tells: sockets that were made, and paths that were to be written."""

import re
from pathlib import Path

CHANGING = (
    *("open", "openat", "creat", "mkdir", "mkdirat", "mknod", "mknodat", "truncate"),
    *("rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "unlink", "unlinkat", "rmdir"),
    *("chmod", "fchmodat", "chown", "lchown", "fchownat", "utimensat"),
)
"""The calls that can change a file system by a path."""

STRACE = ("strace", "-f", "-qq", "-s", "4096", "-xx", "-e", f"trace=socket,{','.join(CHANGING)}")
"""To be followed by -o, a file, and the command."""

_CALL = re.compile(r"^\d+ +(\w+)\((.*)$", re.MULTILINE)
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")


def families(trace: Path) -> set[str]:
    """The kinds of sockets, such as AF_UNIX, whether they could be had or not."""
    return {details.split(",")[0] for call, details in _calls(trace) if call == "socket"}


def written(trace: Path) -> list[str]:
    """Every path that was to be made, written, renamed or removed, whether that was possible or not."""
    changing = (
        details
        for call, details in _calls(trace)
        if call in CHANGING and (not call.startswith("open") or _WRITING.search(details))
    )
    return [bytes.fromhex(text.replace(r"\x", "")).decode() for details in changing for text in _TEXT.findall(details)]


def _calls(trace: Path) -> list[tuple[str, str]]:
    return _CALL.findall(trace.read_text(encoding="utf-8"))
