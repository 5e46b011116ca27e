"""`treatyline timeline` as it is started: a process without a display, files in three formats and three languages."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtGui import QImage

from app import paths
from app.domain.entry import LANGUAGES
from tests.pdf import Pdf

MAIN = "import sys; from pathlib import Path; from app import paths; paths.TRANSLATIONS = Path(sys.argv.pop(1)); "
MAIN += "from app.__main__ import main; sys.exit(main())"

Done: TypeAlias = subprocess.CompletedProcess[str]
Run: TypeAlias = Callable[..., Done]

TITLES = {
    "zh": "禁毒合作的协议、会议与行动",
    "en": "Agreements, meetings and operations",
    "ru": "Соглашения, встречи и операции",
}


@pytest.fixture
def run(library_path: Path, translations: Path, tmp_path: Path) -> Run:
    """run(words) is what the command with these words does in an environment without a display."""
    environment = {"HOME": str(tmp_path), "PYTHONPATH": str(paths.ROOT)}
    if "FONTCONFIG_FILE" in os.environ:
        environment["FONTCONFIG_FILE"] = os.environ["FONTCONFIG_FILE"]

    def call(*words: str, **extra: str) -> Done:
        command = [sys.executable, "-c", MAIN, str(translations), "timeline", "--library", str(library_path), *words]
        return subprocess.run(
            command, env=environment | extra, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
        )

    return call


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pdf(run: Run, tmp_path: Path, language: str) -> None:
    done = run("ШОС", "Ташкент", "--output", "a.pdf", "--language", language)
    said = {"zh": "17 条，1 页", "en": "17 entries, 1 page", "ru": "17 записей, 2 страницы"}
    assert (done.returncode, done.stderr) == (0, "")
    pdf = Pdf((tmp_path / "a.pdf").read_bytes())
    assert TITLES[language] in pdf.text(0)
    assert done.stdout == f"a.pdf\n{said[language]}\n"
    assert f" {len(pdf.pages)} " in done.stdout.replace("，", " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_svg(run: Run, tmp_path: Path, language: str) -> None:
    done = run("ШОС", "Ташкент", "--output", "a.SVG", "--language", language)
    assert (done.returncode, done.stderr) == (0, "")
    assert TITLES[language] in (tmp_path / "a.SVG").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", ["1", "2", "4"])
def test_a_png(run: Run, tmp_path: Path, language: str, scale: str) -> None:
    done = run("ШОС", "Ташкент", "--output", "a.png", "--language", language, "--scale", scale)
    assert (done.returncode, done.stderr) == (0, "")
    *names, _counts = done.stdout.splitlines()
    assert names == (["a.png", "a-2.png"] if language == "ru" else ["a.png"])
    for name in names:
        image = QImage(str(tmp_path / name))
        assert (image.width(), image.height()) == (1122 * int(scale), 793 * int(scale))
        assert image.text("Title").startswith(TITLES[language])


@pytest.mark.parametrize("lanes", ["kind", "country", "framework", "topic"])
def test_lanes_and_filters(run: Run, tmp_path: Path, lanes: str) -> None:
    filters = ["--country", "chn", "--country", "TJK", "--parties", "all", "--kind", "meeting", "--from", "2010"]
    done = run(*filters, "--lanes", lanes, "--output", "a.pdf", "--language", "en")
    assert (done.returncode, done.stderr) == (0, "")
    text = Pdf((tmp_path / "a.pdf").read_bytes()).text(0)
    assert "concern all of" in text
    assert f"in lanes by {lanes}" in text


def test_the_whole_library(run: Run, tmp_path: Path) -> None:
    done = run("--output", "all.pdf", "--language", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1].startswith("770 entries, ")
    pages = Pdf((tmp_path / "all.pdf").read_bytes()).pages
    assert done.stdout.splitlines()[-1].endswith(f", {len(pages)} pages")


def test_no_entry(run: Run, tmp_path: Path) -> None:
    done = run("xyzzy", "--output", "a.pdf", "--language", "en")
    assert (done.returncode, done.stdout, done.stderr) == (0, "a.pdf\n0 entries, 1 page\n", "")
    assert "No entry answers this search." in Pdf((tmp_path / "a.pdf").read_bytes()).text(0)


def test_a_path_with_chinese_and_spaces(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "我的 文件"
    folder.mkdir()
    done = run("禁毒", "--output", "我的 文件/时间轴 шкала.svg", "--language", "zh")
    assert (done.returncode, done.stderr) == (0, "")
    assert files(folder) == ["时间轴 шкала.svg"]


def test_a_locale_of_another_code_page(run: Run, tmp_path: Path) -> None:
    done = run("禁毒", "--output", "时间轴.svg", "--language", "zh", LANG="C", LC_ALL="C")
    assert done.returncode == 0
    assert "时间轴.svg" in files(tmp_path)


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["--output", "a.jpg"], 2, "treatyline: 'a.jpg' must end in .pdf, .svg, .png\n"),
        (["--output", "a"], 2, "treatyline: 'a' must end in .pdf, .svg, .png\n"),
        (["--output", "a.pdf", "--scale", "2"], 2, "treatyline: --scale is for PNG; a PDF has no pixels\n"),
        (["--output", "a.pdf", "--country", "XXQ"], 2, "treatyline: 'XXQ' is no country of this library\n"),
        (["--output", "no/a.pdf"], 1, "treatyline: no/a.pdf cannot be written: there is no folder no.\n"),
        (["--output", "folder.pdf"], 1, "treatyline: folder.pdf cannot be written: a folder has that name.\n"),
        (["--output", "a.pdf", "--library", "no.db"], 3, "treatyline: There is no library at no.db.\n"),
    ],
    ids=str,
)
def test_what_is_wrong_is_one_line(run: Run, tmp_path: Path, words: list[str], status: int, sentence: str) -> None:
    (tmp_path / "folder.pdf").mkdir()
    done = run("禁毒", *words, "--language", "en")
    assert (done.returncode, done.stdout, done.stderr) == (status, "", sentence)
    assert files(tmp_path) == ["folder.pdf"]


@pytest.mark.skipif(sys.platform != "linux", reason="a folder in which nobody may write")
def test_a_place_that_is_protected(run: Run) -> None:
    done = run("禁毒", "--output", "/sys/a.pdf")
    sentence = "treatyline: /sys/a.pdf cannot be written: it is protected, or open in another program.\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", sentence)


@pytest.mark.parametrize(
    "words",
    [[], ["--output", "a.pdf", "--lanes", "decade"], ["--output", "a.png", "--scale", "0"],
     ["--output", "a.png", "--scale", "90"], ["--output", "a.png", "--scale", "big"]],
    ids=" ".join,
)  # fmt: skip
def test_wrong_use(run: Run, words: list[str]) -> None:
    done = run(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: treatyline timeline" in done.stderr


def test_twice_is_the_same(run: Run, tmp_path: Path) -> None:
    for name in ("a.svg", "b.svg", "a.png", "b.png", "a.pdf", "b.pdf"):
        assert run("ШОС", "--output", name, "--language", "ru").returncode == 0
    for suffix in ("svg", "png"):
        assert (tmp_path / f"a.{suffix}").read_bytes() == (tmp_path / f"b.{suffix}").read_bytes()
    one, two = ((tmp_path / f"{name}.pdf").read_bytes() for name in "ab")
    assert len(one) == len(two)
    assert sum(left != right for left, right in zip(one, two, strict=True)) < 80


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system always has fonts")
@pytest.mark.parametrize(("language", "text"), [("zh", "禁毒合作的协议、会议与行动"), ("ru", "Соглашения")])
def test_without_any_font_of_the_system(run: Run, tmp_path: Path, language: str, text: str) -> None:
    (tmp_path / "fonts.conf").write_text("<fontconfig></fontconfig>")
    done = run("ШОС", "--output", "a.pdf", "--language", language, FONTCONFIG_FILE=str(tmp_path / "fonts.conf"))
    assert done.returncode == 0
    pdf = Pdf((tmp_path / "a.pdf").read_bytes())
    assert text in pdf.text(0)
    assert {name.split("-")[0] for name in pdf.fonts()} == {"TreatylineSans", "TreatylineHan"}
    assert {name.split("+")[1] for name in pdf.embedded()} == pdf.fonts()


def test_its_help(run: Run) -> None:
    done = run("--help")
    assert done.returncode == 0
    assert all(word in done.stdout for word in ("--output", "--lanes", "--scale", "--country", "--from"))
    assert not any(word in done.stdout for word in ("--limit", "--json", "--sort"))
