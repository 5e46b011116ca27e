"""Starting: with and without a display, with what the system lacks, with a library that cannot be opened."""

import os
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from app import display, paths, startup

ROOT = Path(__file__).parents[1]


@pytest.fixture
def options(library_path: Path, translations: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Namespace:
    """What the command line gives when nothing is typed."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(paths, "TRANSLATIONS", translations)
    return Namespace(library=library_path, language="en", settings=tmp_path, open=None)


@pytest.mark.parametrize(
    ("module", "modules", "expected"),
    [
        ("fcitx", None, "fcitx;ibus"),
        ("fcitx5", None, "fcitx;ibus"),
        ("fcitx", "compose", "compose"),
        ("ibus", None, None),
    ],
)
def test_fcitx_is_reached_through_ibus(
    module: str, modules: str | None, expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless the reader has said otherwise."""
    monkeypatch.setenv("QT_IM_MODULE", module)
    monkeypatch.setenv("QT_IM_MODULES", "")
    monkeypatch.delenv("QT_IM_MODULES")
    if modules:
        monkeypatch.setenv("QT_IM_MODULES", modules)
    display.prefer_an_input_method()
    assert os.environ.get("QT_IM_MODULES") == expected


def test_a_display_that_does_not_answer_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """As over ssh, in cron, or after the server has gone; Qt would end the process."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":4711")
    assert not display.has_display()


def test_without_a_display_the_terminal_answers(
    options: Namespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the library holds and how to search it."""
    monkeypatch.setattr(startup, "has_display", lambda: False)
    assert startup.run_window(options) == 0
    said = capsys.readouterr().out
    assert "no display" in said
    assert "treatyline search" in said


def test_missing_system_libraries_are_named_as_packages(
    options: Namespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Instead of an abort of the process."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setitem(display._QT_LIBRARIES, "libnothing-of-the-kind.so.9", "libnothing9")
    assert display.missing_libraries() == ["libnothing9"]
    assert startup.run_window(options) == 1
    assert "apt install libnothing9" in capsys.readouterr().err


def test_a_damaged_library_is_one_sentence_in_the_window(
    qapp: QApplication, options: Namespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """And in the terminal, with status 3 and no traceback."""
    options.library = tmp_path / "资料 library.db"
    options.library.write_bytes(b"no library")
    monkeypatch.setattr("sys.excepthook", startup._report_bug)
    said: list[str] = []

    def read_and_close() -> None:
        (box,) = [widget for widget in qapp.topLevelWidgets() if isinstance(widget, QMessageBox)]
        said.append(box.informativeText())
        box.close()

    QTimer.singleShot(200, read_and_close)
    assert startup.run_window(options) == 3
    (sentence,) = said
    assert "资料 library.db" in sentence
    assert capsys.readouterr().err.strip() == f"treatyline: {sentence}"


def test_what_few_ask_for_is_not_loaded_at_the_start(library_path: Path, translations: Path) -> None:
    """The window of participation is loaded when it is opened."""
    script = (
        "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication; "
        "from app import paths, startup; "
        f"paths.TRANSLATIONS = Path({str(translations)!r}); "
        f"desktop = startup.open_desktop(QApplication([]), Path({str(library_path)!r}), 'en'); "
        "loaded = lambda: any('ui.participation' in name for name in sys.modules); before = loaded(); "
        "desktop.window.menus['participation'].trigger(); print(before, loaded()); "
        "desktop.close(); desktop.window.close()"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.split() == ["False", "True"]


@pytest.mark.parametrize(("reference", "status"), [("treatyline:country/KAZ", 0), ("treatyline:entry/nothing", 1)])
def test_without_a_display_a_reference_is_printed(
    options: Namespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], reference: str, status: int
) -> None:
    """As `show` does."""
    monkeypatch.setattr(startup, "has_display", lambda: False)
    options.open = reference
    assert startup.run_window(options) == status
    assert (reference in capsys.readouterr().out) == (status == 0)


def test_what_takes_long_to_load_is_loaded_after_the_first_answer(library_path: Path) -> None:
    """Templates of pages and the window of participation, while nobody asks for anything."""
    script = (
        "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication; "
        "from app.startup import open_desktop; from tests.bench.child import wait; "
        "loaded = lambda: [name in sys.modules for name in ('jinja2', 'app.ui.participation.opening')]; "
        "application = QApplication([]); seen = []; "
        f"desktop = open_desktop(application, Path({str(library_path)!r}), 'en'); desktop.window.repaint(); "
        "desktop.session.found.connect(lambda found: seen.extend(loaded())); "
        "[wait(10) for _ in range(500) if not seen]; first = list(seen); "
        "[wait(20) for _ in range(500) if not all(loaded())]; "
        "print(first, loaded()); desktop.close(); desktop.window.close()"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == "[False, False] [True, True]"
