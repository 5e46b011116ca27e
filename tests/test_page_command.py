"""`treatyline page` as it is started: a process without a display, PDF and HTML, and what is wrong in one line."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from app import paths
from app.domain.entry import LANGUAGES
from tests.pdf import Pdf
from tests.test_timeline_command import MAIN

ENTRY = "sco-drug-agreement-2004"
TITLES = {"zh": "哈萨克斯坦", "en": "Kazakhstan", "ru": "Казахстан"}

Done: TypeAlias = subprocess.CompletedProcess[str]
Run: TypeAlias = Callable[..., Done]


@pytest.fixture
def run(library_path: Path, translations: Path, tmp_path: Path) -> Run:
    """run(words) is what the command with these words does in an environment without a display."""
    environment = {"HOME": str(tmp_path), "PYTHONPATH": str(paths.ROOT)}
    if "FONTCONFIG_FILE" in os.environ:
        environment["FONTCONFIG_FILE"] = os.environ["FONTCONFIG_FILE"]

    def call(*words: str) -> Done:
        command = [sys.executable, "-c", MAIN, str(translations), "page", "--library", str(library_path), *words]
        return subprocess.run(
            command, env=environment, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
        )

    return call


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pdf_of_a_reference(run: Run, tmp_path: Path, language: str) -> None:
    done = run("treatyline:country/kaz", "--output", "a.pdf", "--language", language)
    assert (done.returncode, done.stdout, done.stderr) == (0, "a.pdf\n", "")
    pdf = Pdf((tmp_path / "a.pdf").read_bytes())
    width, height = pdf.size
    assert width < height
    assert all(TITLES[language] in pdf.text(number) for number in range(len(pdf.pages)))
    assert {name.split("+")[1] for name in pdf.embedded()} == pdf.fonts()


def test_a_file_for_a_browser_needs_no_qt(run: Run, tmp_path: Path) -> None:
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError")
    done = run(ENTRY, "--output", "a.HTML", "--language", "zh")
    assert (done.returncode, done.stdout, done.stderr) == (0, "a.HTML\n", "")
    assert '<html lang="zh">' in (tmp_path / "a.HTML").read_text(encoding="utf-8")


def test_twice_is_the_same(run: Run, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf", "a.html", "b.html"):
        assert run(ENTRY, "--output", name, "--language", "zh").returncode == 0
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()
    one, two = ((tmp_path / f"{name}.pdf").read_bytes() for name in "ab")
    assert len(one) == len(two)
    assert sum(left != right for left, right in zip(one, two, strict=True)) < 80


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        ((ENTRY, "--output", "a.svg"), 2, "'a.svg' must end in .pdf, .html"),
        (("no-such", "--output", "a.pdf"), 1, "there is no entry 'no-such'. Find ids with: treatyline search TEXT"),
        (("treatyline:pair/CHN/CHN", "--output", "a.pdf"), 1,
         "there is no entry 'treatyline:pair/CHN/CHN'. Find ids with: treatyline search TEXT"),
        ((ENTRY, "--output", "no/a.html"), 1, "no/a.html cannot be written: there is no folder no."),
        ((ENTRY, "--output", "a.pdf", "--library", "no.db"), 3, "There is no library at no.db."),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_wrong_is_one_line(
    run: Run, tmp_path: Path, words: tuple[str, ...], status: int, sentence: str
) -> None:
    done = run(*words, "--language", "en")
    assert (done.returncode, done.stdout, done.stderr) == (status, "", f"treatyline: {sentence}\n")
    assert list(tmp_path.iterdir()) == []
