"""What is tried is what `make package` has written; where it is tried has never seen it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.package.machine import READER, Machine, new_machine
from tests.package.screen import Screen, opened

ROOT = Path(__file__).parents[2]
LETTERS = "禁毒контрль"
"""Those that the tests type and that an English keyboard has not."""


@pytest.fixture(scope="session")
def packed() -> dict[str, Path]:
    """The packages, by the ends of their names."""
    return {path.name.rpartition(".")[2]: path for path in (ROOT / "dist").glob("treatyline?*.*")}


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """A machine without the program."""
    machine = new_machine(ROOT / "build" / "bookworm.tar", tmp_path_factory.mktemp("debian") / "root")
    yield machine
    shutil.rmtree(machine.root)


@pytest.fixture
def machine(clean: Machine, packed: dict[str, Path]) -> Machine:
    """The machine with the program installed."""
    if not clean.has_program():
        clean.install(packed["deb"])
    return clean


@pytest.fixture
def clean(bare: Machine) -> Iterator[Machine]:
    """The machine with a reader who has never used the program."""
    yield bare
    home = f"/home/{READER}"
    bare.run("sh", "-c", f"rm -rf {home} && cp -rT /etc/skel {home} && chown -R {READER}: {home}")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A new one for each test."""
    with opened(tmp_path, LETTERS) as screen:
        yield screen
