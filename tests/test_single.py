"""One window per reader, with real processes: further starts, crashes, many at once, folders that cannot be written."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ENTRY = "treatyline:entry/un-trafficking-convention-1988"
WAIT_S = 30


class Start:
    """One process of the program and what it has said so far."""

    def __init__(self, library: Path, config: Path, said: Path, *asked: str) -> None:
        self._said = said
        environment = os.environ | {"XDG_CONFIG_HOME": str(config), "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-m", "tests.single_child", str(library), *asked]
        with said.open("w", encoding="utf-8") as file:
            self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=file)

    @property
    def lines(self) -> list[str]:
        return self._said.read_text(encoding="utf-8").splitlines()

    def says(self, *lines: str) -> bool:
        """Whether it says these, and nothing else, in time."""
        return until(lambda: self.lines == list(lines))

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


def until(true: Callable[[], bool]) -> bool:
    """Whether it becomes true in time."""
    deadline = time.monotonic() + WAIT_S
    while not true() and time.monotonic() < deadline:
        time.sleep(0.02)
    return true()


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Where the settings of all starts are."""
    return tmp_path / "config"


@pytest.fixture
def start(library_path: Path, config: Path, tmp_path: Path) -> Iterator[Callable[..., Start]]:
    """start(REFERENCE, library=...) is the program in a process that ends with the test."""
    started: list[Start] = []

    def begin(*asked: str, library: Path = library_path) -> Start:
        started.append(Start(library, config, tmp_path / f"{len(started)}.txt", *asked))
        return started[-1]

    yield begin
    for each in started:
        each.kill()


def left(config: Path) -> list[str]:
    """The names of files beside the settings, without what tells one library from another."""
    return sorted(path.suffix for path in (config / "treatyline").iterdir() if path.name.startswith(("window", ".")))


def test_a_further_start_shows_the_window_that_is_there(start: Callable[..., Start], config: Path) -> None:
    first = start()
    assert first.says("window")
    assert start().says("end 0")
    assert first.says("window", "forward")
    assert start(ENTRY).says("end 0")
    assert first.says("window", "forward", f"page {ENTRY}", "forward")
    assert start("treatyline:entry/nothing").says("end 0")
    assert until(lambda: first.lines[4:] == ["said The library has no page treatyline:entry/nothing", "forward"])
    assert left(config) == [".lock"]


def test_after_a_crash_the_next_start_has_the_window(start: Callable[..., Start], config: Path) -> None:
    first = start()
    assert first.says("window")
    first.kill()
    assert left(config) == [".lock"]
    second = start()
    assert second.says("window")
    assert start().says("end 0")
    assert second.says("window", "forward")


def test_of_four_at_once_one_has_the_window(start: Callable[..., Start], config: Path) -> None:
    starts = [start(ENTRY) for _ in range(4)]
    assert until(lambda: sorted(each.lines[-1:] == ["end 0"] for each in starts) == [False, True, True, True])
    (first,) = (each for each in starts if each.lines[-1:] != ["end 0"])
    assert until(lambda: first.lines.count("forward") == 1)
    assert first.lines.count("window") == 1
    assert first.lines.count(f"page {ENTRY}") == 1
    assert left(config) == [".lock"]


def test_another_library_has_a_window_of_its_own(
    start: Callable[..., Start], library_path: Path, tmp_path: Path
) -> None:
    first, other = start(), start(library=shutil.copy(library_path, tmp_path / "other.db"))
    assert first.says("window")
    assert other.says("window")


def test_a_start_that_nobody_answers_has_a_window_of_its_own(start: Callable[..., Start], config: Path) -> None:
    """The first is there and stopped."""
    first = start()
    assert first.says("window")
    first.process.send_signal(signal.SIGSTOP)
    assert start().says("window")
    assert left(config) == [".lock"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such folders")
def test_where_nothing_can_be_written_every_start_has_a_window(start: Callable[..., Start], config: Path) -> None:
    """A file stands where the folder would be: that holds for root, too."""
    config.write_text("", encoding="utf-8")
    first, second = start(), start()
    assert first.says("window")
    assert second.says("window")
