"""The self-test passes on the real program, and says what fails when something does."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QTranslator, qWarning
from PySide6.QtWidgets import QApplication, QMessageBox, QTabBar

from app import paths
from app.domain.page import EntryPage
from app.library.opening import LibraryError
from app.selftest import steps
from app.selftest.running import run_self_test
from app.selftest.steps import Steps
from app.startup import Desktop
from app.ui.participation.model import ParticipationModel
from app.ui.session import Session

ROOT = Path(__file__).parents[1]


def run_alone(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, without a display."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "-m", "app", "--self-test", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=100, check=False)


def _forget_translators(application: QApplication) -> None:
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)


@pytest.fixture
def run(
    qapp: QApplication, library_path: Path, translations: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], int]:
    """The self-test in this process; its window is deleted, as the end of a process would."""
    monkeypatch.setattr(paths, "TRANSLATIONS", translations)
    close = Desktop.close
    _forget_translators(qapp)

    def close_all(desktop: Desktop) -> None:
        close(desktop)
        shiboken6.delete(desktop.window)
        _forget_translators(qapp)

    monkeypatch.setattr(Desktop, "close", close_all)
    return lambda: run_self_test(library_path)


def test_it_passes_without_a_display(library_path: Path) -> None:
    done = run_alone("--library", str(library_path))
    assert done.stdout.splitlines()[-1:] == ["ok"], done.stdout + done.stderr
    assert (done.returncode, done.stderr) == (0, "")


def test_a_missing_library_is_said_in_one_line() -> None:
    done = run_alone("--library", "nowhere.db")
    assert done.returncode == 3
    assert done.stderr.splitlines() == ["treatyline: There is no library at nowhere.db."]


def test_a_missing_library_leaves_nothing_behind(qapp: QApplication, tmp_path: Path) -> None:
    before = sys.excepthook
    with pytest.raises(LibraryError):
        run_self_test(tmp_path / "nowhere.db")
    assert sys.excepthook is before


def _search_nothing(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(steps, "SEARCHES", {"en": "qqxyzzyqq"})


def _lose_qt_words(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(steps, "QT_WORDS", dict.fromkeys(["zh", "en", "ru"], "no such word"))


def _lose_a_plugin(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(steps, "PLUGINS", {sys.platform: ("platforms/nothing",)})


def _lack_glyphs(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(steps, "SAMPLES", ("\U000e0fff",))


def _hear_qt(patch: pytest.MonkeyPatch) -> None:
    def warn(tried: Steps) -> str:
        qWarning("something is amiss")
        return ""

    patch.setattr(Steps, "_library", warn)


def _forget_a_country(patch: pytest.MonkeyPatch) -> None:
    opened = Session.open_page
    patch.setattr(Session, "open_page", lambda session, page: isinstance(page, EntryPage) and opened(session, page))


def _keep_the_page(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(QTabBar, "setCurrentIndex", lambda bar, place: None)


def _lose_the_instruments(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(ParticipationModel, "set_shown", lambda model, rows, countries: None)


def _meet_a_dialog(patch: pytest.MonkeyPatch) -> None:
    def show(tried: Steps) -> str:
        box = QMessageBox(QMessageBox.Icon.Warning, "", "a dialog in the way", parent=tried._desktop.window)
        box.setModal(True)
        box.show()
        return ""

    patch.setattr(Steps, "_library", show)


@pytest.mark.parametrize(
    ("breakage", "said"),
    [
        (_search_nothing, "failed: search: nothing was found for 'qqxyzzyqq'"),
        (_lose_qt_words, "failed: language zh: Qt says '取消' for 'no such word'"),
        (_lose_a_plugin, "failed: plugin: platforms/nothing: "),
        (_forget_a_country, "failed: country: the page of "),
        (_keep_the_page, "failed: treaty actions: the table does not appear"),
        (_lose_the_instruments, "failed: participation: participationTable is empty"),
        (_lack_glyphs, "failed: fonts: the fonts here have no "),
        (_hear_qt, "failed: window: something is amiss"),
        (_meet_a_dialog, "failed: window: a dialog in the way"),
    ],
)
def test_what_fails_is_named(
    breakage: Callable[[pytest.MonkeyPatch], None],
    said: str,
    run: Callable[[], int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    breakage(monkeypatch)
    assert run() == 1
    assert capsys.readouterr().out.splitlines()[-1].startswith(said)
