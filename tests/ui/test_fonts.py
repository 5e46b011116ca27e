"""The fallback fonts have every character of the content, and are used only where the system has none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

from app import paths
from app.ui import fonts, style

FOLDER = paths.ROOT / "resources" / "fonts"

SHOW = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QLabel
from app.ui.fonts import add_fallback_fonts
from app.ui.style import dress
from app.ui.theme import LIGHT

application = QApplication([])
if sys.argv[1] == "with":
    add_fallback_fonts(Path(sys.argv[2]))
dress(application, LIGHT)
label = QLabel("禁毒 國際 Кыргызстан Қазақстан Œuvre")
shown = label.fontMetrics()
print("".join(letter for letter in label.text() if not shown.inFontUcs4(ord(letter))))
"""
"""Prints what has no glyph."""


def boxes(folder: Path, mode: str) -> str:
    """What a system without any font cannot show."""
    (folder / "fonts.conf").write_text("<fontconfig></fontconfig>")
    environment = os.environ | {"FONTCONFIG_FILE": str(folder / "fonts.conf"), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", SHOW, mode, str(FOLDER)]
    done = subprocess.run(command, env=environment, cwd=paths.ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system always has fonts")
def test_a_system_without_fonts_shows_text(tmp_path: Path) -> None:
    assert "禁" in boxes(tmp_path, "without")
    assert boxes(tmp_path, "with") == ""


@pytest.fixture(scope="module")
def raw(qapp: QApplication) -> list[QRawFont]:
    """The font files, before Qt mixes them with those of the system."""
    return [QRawFont(str(FOLDER / name), 16) for name in fonts.FILES]


@pytest.mark.parametrize(
    "pattern", ["data/**/*.yaml", "resources/translations/**/*.po", "resources/help/**/*.toml", "app/**/*.py"]
)
def test_the_fonts_have_every_character(pattern: str, raw: list[QRawFont]) -> None:
    used = {letter for file in paths.ROOT.glob(pattern) for letter in file.read_text(encoding="utf-8")}
    missing = {
        letter
        for letter in used
        if letter.isprintable() and not any(font.supportsCharacter(ord(letter)) for font in raw)
    }
    assert missing == set(), "make the fonts again: resources/fonts/README.md"


def test_the_han_font_has_all_of_gb_2312(raw: list[QRawFont]) -> None:
    rows, cells = range(0xB0, 0xF8), range(0xA1, 0xFF)
    letters = "".join(bytes((row, cell)).decode("gb2312", "ignore") for row in rows for cell in cells)
    assert len(letters) == 6763
    assert [letter for letter in letters if not raw[1].supportsCharacter(ord(letter))] == []


def test_the_fonts_are_small_and_licensed() -> None:
    assert sum((FOLDER / name).stat().st_size for name in fonts.FILES) < 4_000_000
    licence = (FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert all(name in licence for name in fonts.FILES)
    assert "SIL OPEN FONT LICENSE" in licence


def test_nothing_is_added_where_the_system_has_fonts(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_families", lambda system: ["a font"])
    before = list(style.FAMILIES)
    assert fonts.add_fallback_fonts(FOLDER) == []
    assert before == style.FAMILIES


@pytest.mark.parametrize("lacking", fonts._NEEDED)
def test_they_come_after_the_families_of_the_style(
    lacking: QFontDatabase.WritingSystem, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often it is called."""
    known = ["Segoe UI", "Noto Sans"]
    monkeypatch.setattr(fonts, "FAMILIES", known)
    monkeypatch.setattr(fonts, "_families", lambda system: [] if system == lacking else ["a font"])
    for _ in range(2):
        assert fonts.add_fallback_fonts(FOLDER) == ["Treatyline Sans", "Treatyline Han"]
    assert known == ["Segoe UI", "Noto Sans", "Treatyline Sans", "Treatyline Han"]
    QFontDatabase.removeAllApplicationFonts()


def test_a_missing_font_is_said(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="missing or damaged"):
        fonts.register([tmp_path / "nothing.ttf"])
