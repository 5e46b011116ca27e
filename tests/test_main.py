import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import __version__, display
from app.__main__ import main
from app.domain.settings import Settings
from app.library.library import Library
from app.workspace.settings_file import NAME, write_file

ROOT = Path(__file__).parents[1]
HEADLESS = {
    key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
}


def treatyline(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "app", *words],
        cwd=ROOT, env={**HEADLESS, **environment}, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_version() -> None:
    done = treatyline("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"Treatyline {__version__}\n", "")


def test_without_a_display_the_library_is_shown_in_the_terminal(library_path: Path, library: Library) -> None:
    done = treatyline("--library", str(library_path), "--language", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("There is no display, so here is the library in the terminal.\n")
    assert f" {library.facts.entries} entries" in done.stdout
    assert "  treatyline search 禁毒\n" in done.stdout


@pytest.mark.parametrize("words", [["--open"], []])
def test_a_reference_needs_no_command(library_path: Path, words: list[str]) -> None:
    reference = "treatyline:country/KAZ"
    done = treatyline("--library", str(library_path), *words, reference, "--language", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Kazakhstan\n")
    found = treatyline("--library", str(library_path), "--language", "en", "search", reference)
    assert (found.returncode, found.stderr) == (0, "")


def test_the_terminal_speaks_as_the_settings_say_unless_told_otherwise(library_path: Path, tmp_path: Path) -> None:
    write_file(tmp_path, Settings(language="ru"))
    shown = ("--library", str(library_path), "--settings", str(tmp_path), "show", "treatyline:country/KAZ")
    assert treatyline(*shown).stdout.startswith("Казахстан\n")
    assert treatyline(*shown, "--language", "zh").stdout.startswith("哈萨克斯坦\n")
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1251"])
def test_a_pipe_gets_utf_8(library_path: Path, encoding: str) -> None:
    done = treatyline(
        "--library", str(library_path), "--language", "en", "search", "禁毒", "--json", "--limit", "1",
        PYTHONIOENCODING=encoding, PYTHONUTF8="0",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["selection"]["text"] == "禁毒 "


@pytest.mark.parametrize("words", [["search", "", "--limit", "1000"], ["search", "", "--limit", "1000", "--json"]])
def test_a_reader_that_goes_away_is_no_fault(library_path: Path, words: list[str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "app", "--library", str(library_path), "--language", "en", *words],
        cwd=ROOT, env=HEADLESS, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
        assert process.wait() == 0
    assert errors == b""


def test_a_reader_that_was_never_there_is_no_fault(library_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "app", "--library", str(library_path), "--language", "en", "search", "禁毒"],
            cwd=ROOT, env=HEADLESS, stdout=closed, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("words", [["search", "x"], ["show", "x"], ["verify"], []])
def test_a_damaged_library_is_one_line_and_status_3(library_path: Path, tmp_path: Path, words: list[str]) -> None:
    path = tmp_path / "short.db"
    path.write_bytes(library_path.read_bytes()[:-1])
    done = treatyline("--library", str(path), "--language", "en", *words)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.count("\n") == 1
    assert str(path) in done.stderr


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["search", b"\xffheroin", "--json", "--limit", "0"], 0),
        (["search", b"\xffheroin"], 0),
        (["show", b"\xff"], 1),
        (["search", "x", "--topic", b"\xff"], 2),
        (["search", "x", "--from", b"\xff"], 2),
        (["verify", b"/nowhere/\xff"], 3),
    ],
)
def test_words_that_are_no_text_are_no_crash(library_path: Path, words: list[str | bytes], status: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "--library", str(library_path), "--language", "en", *words],
        cwd=ROOT, env=HEADLESS, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == status
    assert done.stderr.count(b"\n") == (1 if status else 0)
    assert b"damaged" not in done.stderr


def test_searching_loads_neither_qt_nor_what_builds(library_path: Path) -> None:
    script = (
        "import sys; from app.__main__ import main; "
        f"main(['--library', {str(library_path)!r}, '--language', 'en', 'search', 'heroin', '--limit', '0']); "
        "unwanted = 'PySide6', 'yaml', 'sqlite_utils', 'pymorphy3', 'babel', 'ssl', 'jinja2'; "
        "print([name for name in unwanted if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("linux", {"DISPLAY": ""}, False),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_whether_there_is_a_display(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], expected: bool
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(display, "x_server_answers", lambda: True)
    assert display.has_display() is expected


def test_a_library_that_qt_needs_and_the_system_lacks_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "_QT_LIBRARIES", {"libno-such-thing.so.9": "no-such-package", "libc.so.6": "libc6"})
    monkeypatch.setattr(sys, "platform", "linux")
    assert display.missing_libraries() == ["no-such-package"]
    monkeypatch.setattr(sys, "platform", "win32")
    assert display.missing_libraries() == []


def test_missing_libraries_are_said_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(display, "missing_libraries", lambda: ["libegl1", "libgl1"])
    assert main(["--language", "en"]) == 1
    printed = capsys.readouterr()
    assert printed.err.endswith("On Debian or Ubuntu: apt install libegl1 libgl1\n")
    assert printed.err.count("\n") == 1


def test_a_program_without_streams_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a windowed one on Windows is; its exit status speaks."""
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stderr", None)
    status = main(["--library", "nowhere.db", "search", "x"])
    for name in ("stdout", "stderr"):
        getattr(sys, name).close()
    assert status == 3
