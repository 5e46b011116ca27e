"""What is tried is what `make package` has written; where it is tried has never seen it."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.package.machine import Machine, new_machine
from tests.package.screen import Screen, opened

ROOT = Path(__file__).parents[2]
LETTERS = "禁毒контрль"
"""Those that the tests type and that an English keyboard has not."""


def packed(pattern: str) -> Path:
    """The one package of this kind."""
    (found,) = (ROOT / "dist").glob(pattern)
    return found


@pytest.fixture(scope="session")
def debian(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """A new machine, without the program."""
    machine = new_machine(ROOT / "build" / "bookworm.tar", tmp_path_factory.mktemp("debian") / "root")
    yield machine
    shutil.rmtree(machine.root)


@pytest.fixture
def machine(debian: Machine) -> Iterator[Machine]:
    """The machine with the program installed, and with a reader who has never used it."""
    debian.install(packed("*.deb"))
    yield debian
    debian.run("dpkg", "--purge", "treatyline")
    debian.run("sh", "-c", "rm -rf /home/reader && cp -rT /etc/skel /home/reader && chown -R reader: /home/reader")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A new one for each test."""
    with opened(tmp_path, LETTERS) as screen:
        yield screen


def run(*command: str) -> str:
    """What a tool of this computer says, which must be content."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
