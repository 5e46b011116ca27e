"""In portable mode the program writes beside itself and nowhere else, its dialogs and the cache of fonts included."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.settings import Settings
from app.paths import PORTABLE, PORTABLE_MARKER
from app.workspace.settings_file import NAME, read_file
from tests.traced import STRACE, written

ROOT = Path(__file__).parents[1]

SESSION = """
import sys
from app import __main__, startup

def open_and_use(*arguments):
    desktop = opened(*arguments)
    window = desktop.window
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QFileDialog

    def use():
        window.menus._themes["dark"].trigger()
        window.menus["save_view"].trigger()
        window.findChild(QFileDialog).reject()
        QTimer.singleShot(1500, window.close)

    desktop.session.found.connect(lambda: QTimer.singleShot(100, use))
    return desktop

opened, startup.open_desktop = startup.open_desktop, open_and_use
sys.exit(__main__.main([]))
"""
"""A reader who chooses other colours, looks at where the timeline could be saved, and goes."""


@pytest.fixture
def program(tmp_path: Path, library_path: Path, translations: Path) -> Path:
    """A folder with the program, as on a stick."""
    folder = tmp_path / "棒 stick"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "library.db").symlink_to(library_path)
    (folder / "resources").mkdir()
    for part in (ROOT / "resources").iterdir():
        if part.name != "translations":
            (folder / "resources" / part.name).symlink_to(part)
    (folder / "resources" / "translations").symlink_to(translations)
    (folder / "app").symlink_to(ROOT / "app")
    return folder


def run(program: Path, home: Path, *before: str) -> None:
    """With a home that is seen to stay empty."""
    home.mkdir()
    environment = {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [*before, sys.executable, "-c", SESSION]
    done = subprocess.run(
        command, cwd=program, env=environment, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the dialogs of the system keep what they like")
def test_all_is_written_beside_the_program(program: Path, tmp_path: Path) -> None:
    (program / PORTABLE_MARKER).touch()
    run(program, tmp_path / "home")
    assert list((tmp_path / "home").rglob("*")) == []
    assert read_file(program / PORTABLE).settings.theme == "dark"
    assert (program / PORTABLE / "QtProject.conf").exists(), "the dialog has not kept anything, so this proves nothing"


@pytest.mark.skipif(not shutil.which("strace"), reason="looks at the system calls")
def test_nothing_else_is_opened_for_writing(program: Path, tmp_path: Path) -> None:
    (program / PORTABLE_MARKER).touch()
    trace = tmp_path / "trace"
    run(program, tmp_path / "home", *STRACE, "-o", str(trace))
    paths = written(trace)
    assert str(program / PORTABLE / NAME) in paths
    inside = (str(program / PORTABLE), "/dev/", "/proc/")
    assert [path for path in paths if not path.startswith(inside)] == []


@pytest.mark.skipif(sys.platform != "linux", reason="asks for the folders of Linux")
def test_without_the_marker_all_is_in_the_folders_of_the_system(program: Path, tmp_path: Path) -> None:
    run(program, tmp_path / "home")
    folder = tmp_path / "home" / ".config" / "treatyline"
    assert read_file(folder).settings != Settings()
    assert (folder / "QtProject.conf").exists()
    assert not (program / PORTABLE).exists()
