"""With the smaller library of ICU data Qt answers as with the whole one."""

import json
import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from app.build.bundle.icu import reduce_library
from app.domain.entry import LANGUAGES

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Qt uses no ICU of its own elsewhere")

MB = 1e6
QUESTIONS = """
import json, sys
from PySide6.QtCore import QCollator, QDateTime, QLocale, QStringDecoder, QTimeZone
names = json.load(sys.stdin)
answers = []
for language in ("zh_CN", "en_GB", "ru_RU", "kk_KZ"):
    locale = QLocale(language)
    answers.append([locale.toUpper("straße i ёлка"), locale.toLower("STRASSE I ЁЛКА")])
    for numeric in (False, True):
        collator = QCollator(locale)
        collator.setNumericMode(numeric)
        answers.append(sorted(names, key=collator.sortKey))
        answers.append([collator.compare(one, two) for one, two in zip(names, names[1:])])
answers.append([zone.data().decode() for zone in QTimeZone.availableTimeZoneIds()])
answers.append(QTimeZone(b"Asia/Almaty").offsetFromUtc(QDateTime.fromSecsSinceEpoch(0)))
print(json.dumps(answers))
"""


@pytest.fixture(scope="module")
def whole() -> Path:
    (found,) = (Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*")
    return found


@pytest.fixture(scope="module")
def reduced(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return reduce_library(whole, tmp_path_factory.mktemp("icu"))


def answers(library: Path, names: str) -> str:
    """What Qt says when this library is loaded before its own, which has the same name."""
    command = [sys.executable, "-c", QUESTIONS]
    environment = os.environ | {"LD_PRELOAD": str(library)}
    return subprocess.run(command, env=environment, input=names, capture_output=True, text=True, check=True).stdout


def test_it_is_much_smaller(whole: Path, reduced: Path) -> None:
    assert reduced.name == whole.name
    assert reduced.stat().st_size < 3 * MB < 30 * MB < whole.stat().st_size


def test_order_and_letters_are_the_same(whole: Path, reduced: Path) -> None:
    names = json_of_titles()
    assert answers(reduced, names) == answers(whole, names)
    assert len(answers(reduced, names)) > 10_000


def json_of_titles() -> str:
    """Titles of the content in every language."""
    files = sorted(Path("data/entries").rglob("*.yaml"))[::10]
    lines = [line.strip() for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    titles = [line for line in lines if line.startswith(tuple(f"{language}: " for language in LANGUAGES))]
    return json.dumps(titles)
