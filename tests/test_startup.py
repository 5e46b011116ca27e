"""Starting: with and without a display, with what the system lacks, with a library that cannot be opened."""

import os
from argparse import Namespace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from app import paths, startup


@pytest.fixture
def options(library_path: Path, translations: Path, monkeypatch: pytest.MonkeyPatch) -> Namespace:
    """What the command line gives when nothing is typed."""
    monkeypatch.setattr(paths, "TRANSLATIONS", translations)
    return Namespace(library=library_path, language="en", open=None)


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
    startup.prefer_an_input_method()
    assert os.environ.get("QT_IM_MODULES") == expected


def test_a_display_that_does_not_answer_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """As over ssh, in cron, or after the server has gone; Qt would end the process."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":4711")
    assert not startup.has_display()


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
    monkeypatch.setitem(startup._QT_LIBRARIES, "libnothing-of-the-kind.so.9", "libnothing9")
    assert startup.missing_libraries() == ["libnothing9"]
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
