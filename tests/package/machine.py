"""A Debian that has nothing but what every Debian has: no Python, no network, and a reader who is new to it."""

import os
import shlex
import shutil
import subprocess
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from tests.package.screen import PATIENCE_S, Screen, wait_for
from tests.traced import STRACE

READER = "reader"
PROGRAM = "/usr/bin/treatyline"
SETTINGS = ".config/treatyline/settings.toml"
EXPECTED = (
    # Where the packages are missing that the program recommends: it has letters of its own, and no dead keys.
    "Fontconfig error: Cannot load default config file: No such file: (null)",
    "qt.xkb.compose: failed to create compose table",
    # By Qt in a C locale, in which it helps itself.
    'Detected locale "C" with character encoding "ANSI_X3.4-1968", which is not UTF-8.',
    'Qt depends on a UTF-8 locale, and has switched to "C.UTF-8" instead.',
    "If this causes problems, reconfigure your locale. See the locale(1) manual",
    "for more information.",
)
"""Lines in the terminal that are no fault."""

_TREE = "/usr /etc /var /home /opt /root /srv"


@dataclass(frozen=True, slots=True)
class Machine:
    """Its root file system; what runs in it has neither a network nor the processes of this computer."""

    root: Path

    @property
    def home(self) -> Path:
        """Of the reader, as seen from here."""
        return self.root / "home" / READER

    def run(self, *command: str, reader: bool = False, check: bool = True) -> subprocess.CompletedProcess[str]:
        """What a command prints."""
        inside = self._inside(command, {}, reader=reader)
        return subprocess.run(inside, capture_output=True, text=True, check=check)

    def install(self, package: Path) -> None:
        """As an administrator does."""
        shutil.copy(package, self.root / "tmp")
        self.run("dpkg", "--install", f"/tmp/{package.name}")
        (self.root / "tmp" / package.name).unlink()

    def has_program(self) -> bool:
        """Whether the package is installed."""
        return (self.root / PROGRAM.lstrip("/")).is_symlink()

    def version(self) -> str:
        """That of the package which is installed."""
        return self.run("dpkg-query", "-W", "-f", "${Version}", "treatyline").stdout

    def files(self) -> set[str]:
        """All that is there, but for what the administration of packages keeps for itself."""
        found = self.run("sh", "-c", f"find {_TREE}").stdout.splitlines()
        return {name for name in found if not name.startswith(("/var/log/", "/var/lib/dpkg/", "/var/cache/"))}

    def settings(self, home: Path | None = None) -> Mapping[str, Any]:
        """What the program has kept so far."""
        with suppress(FileNotFoundError):
            return tomllib.loads(((home or self.home) / SETTINGS).read_text(encoding="utf-8"))
        return {}

    @contextmanager
    def window(
        self,
        screen: Screen,
        *arguments: str,
        program: str = PROGRAM,
        before: str = ":",
        trace: Path | None = None,
        complaint: str = "",
        environment: Mapping[str, str] | None = None,
    ) -> Iterator[None]:
        """The reader's window, which is closed in the end and has then said nothing in the terminal but a complaint.

        before: what is done to the machine first; trace: the file that is to have the system calls.
        """
        values = {"DISPLAY": screen.name, "LANG": "C.UTF-8"} | dict(environment or {})
        tracer = (*STRACE, "--seccomp-bpf", "-o", str(trace)) if trace else ()
        command = self._inside((program, *arguments), values, reader=True, before=before, tracer=tracer)
        with NamedTemporaryFile() as said, subprocess.Popen(command, stdout=said, stderr=said) as process:
            output = Path(said.name)
            try:
                wait_for(lambda: screen.shows_something() or process.poll() is not None, "a window")
                assert process.poll() is None, output.read_text(encoding="utf-8")
                yield
                wait_for(lambda: complaint in output.read_text(encoding="utf-8"), complaint)
                screen.press("ctrl+q")
                process.wait(PATIENCE_S)
                lines = output.read_text(encoding="utf-8").splitlines()
                assert process.returncode == 0, lines
                other = [line for line in lines if line not in EXPECTED]
                assert other == ([f"treatyline: {complaint}"] if complaint else []), other
            finally:
                process.kill()

    def _inside(
        self,
        command: tuple[str, ...],
        environment: Mapping[str, str],
        *,
        reader: bool,
        before: str = ":",
        tracer: tuple[str, ...] = (),
    ) -> list[str]:
        values = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": f"/home/{READER}" if reader else "/root",
        } | dict(environment)
        who = ["--userspec", f"{READER}:{READER}"] if reader else []
        words = [
            *tracer,
            "chroot",
            *who,
            str(self.root),
            "env",
            "-i",
            *(f"{k}={v}" for k, v in values.items()),
            *command,
        ]
        root = shlex.quote(str(self.root))
        steps = (
            f"mount -t proc proc {root}/proc",
            f"mount --rbind /dev {root}/dev",
            f"mkdir -p {root}/tmp/.X11-unix && mount --bind /tmp/.X11-unix {root}/tmp/.X11-unix",
            f"ROOT={root}",
            before,
            f"exec {shlex.join(words)}",
        )
        away = ["unshare", "--mount", "--net", "--pid", "--ipc", "--fork", "--kill-child"]
        return [*away, "sh", "-e", "-c", "\n".join(steps)]


def new_machine(archive: Path, root: Path) -> Machine:
    """From the archive of a Debian, which is made where there is none yet."""
    assert os.geteuid() == 0, "only root can make a machine to try the package on"
    if not archive.exists():
        archive.parent.mkdir(exist_ok=True)
        part = archive.with_suffix(".part.tar")
        subprocess.run(["mmdebstrap", "--quiet", "--variant=minbase", "bookworm", str(part)], check=True)
        part.rename(archive)
    root.mkdir()
    subprocess.run(["tar", "-C", str(root), "-xf", str(archive)], check=True)
    machine = Machine(root)
    machine.run("useradd", "--create-home", READER)
    return machine
