"""Settings are written soon after a change, off the interface thread, and what cannot be written is told once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.settings import Settings
from app.ui.keeping import SOON_MS, Keeping
from app.workspace.settings_file import DAMAGED, NAME, Kept, read_file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "设置 folder"


@pytest.fixture
def keeping(folder: Path) -> Iterator[Keeping]:
    kept = Keeping(folder)
    yield kept
    kept.end()


def test_a_change_is_told_at_once_and_written_soon(keeping: Keeping, folder: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keeping.changed) as told:
        keeping.change(theme="dark", text_size=125)
    assert told.args == [Settings(theme="dark", text_size=125)]
    assert not folder.exists()
    qtbot.waitUntil(lambda: read_file(folder).settings == keeping.settings, timeout=SOON_MS * 5)


def test_several_changes_are_written_together(keeping: Keeping, qtbot: QtBot) -> None:
    written = []
    keeping.writing.connect(lambda: written.append(keeping.settings.theme))
    for theme in ("dark", "light", "contrast-dark"):
        keeping.change(theme=theme)
    with qtbot.waitSignal(keeping._done, timeout=SOON_MS * 5):
        pass
    assert written == ["contrast-dark"]


def test_what_is_no_change_is_not_told(keeping: Keeping) -> None:
    told: list[Settings] = []
    keeping.changed.connect(told.append)
    keeping.change(theme="system")
    assert told == []
    assert not keeping._soon.isActive()


def test_nothing_wakes_the_program_once_all_is_written(keeping: Keeping, qtbot: QtBot) -> None:
    keeping.change(theme="dark")
    with qtbot.waitSignal(keeping._done, timeout=SOON_MS * 5):
        pass
    assert not keeping._soon.isActive()
    assert keeping._thread is None


def test_it_is_not_the_interface_thread_that_writes(keeping: Keeping, qtbot: QtBot) -> None:
    keeping.change(theme="dark")
    keeping._write()
    assert keeping._thread is not None
    with qtbot.waitSignal(keeping._done):
        pass


def test_a_change_while_it_is_written_is_not_lost(keeping: Keeping, folder: Path, qtbot: QtBot) -> None:
    keeping.change(theme="dark")
    keeping._write()
    keeping.change(theme="light")
    qtbot.waitUntil(lambda: read_file(folder).settings.theme == "light", timeout=SOON_MS * 5)


def test_closing_writes_what_is_left(folder: Path) -> None:
    keeping = Keeping(folder)
    keeping.writing.connect(lambda: keeping.change(page="treatyline:country/KAZ"))
    keeping.change(language="zh")
    keeping.end()
    assert read_file(folder) == Kept(Settings(language="zh", page="treatyline:country/KAZ"))


def test_without_a_folder_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    keeping = Keeping()
    keeping.change(language="zh")
    assert not keeping._soon.isActive()
    keeping.end()
    assert list(tmp_path.iterdir()) == []


def test_without_history_nothing_of_it_stays(keeping: Keeping, folder: Path) -> None:
    keeping.change(search="禁毒", page="treatyline:country/KAZ", recent=("treatyline:country/KAZ",), theme="dark")
    keeping.change(history=False)
    assert keeping.settings == Settings(history=False, theme="dark")
    keeping.change(search="opium")
    assert keeping.settings.search == ""


def test_what_cannot_be_written_is_told_once(tmp_path: Path, qtbot: QtBot) -> None:
    """Until writing works again."""
    place = tmp_path / "place"
    place.write_text("a file where the folder should be")
    keeping = Keeping(place)
    told: list[str] = []
    keeping.failed.connect(lambda error: told.append(str(error)))

    def write(theme: str) -> None:
        keeping.change(theme=theme)
        with qtbot.waitSignal(keeping._done):
            keeping._write()

    write("dark")
    write("light")
    assert len(told) == 1
    assert str(place / NAME) in told[0]
    place.unlink()
    write("dark")
    assert read_file(place).settings.theme == "dark"
    (place / NAME).unlink()
    (place / NAME).mkdir()
    write("light")
    assert len(told) == 2
    keeping.end()


def test_a_damaged_file_is_kept_before_it_is_overwritten(folder: Path) -> None:
    """Every one of them, however often that happens, and a whole one not at all."""
    folder.mkdir()
    texts = ['theme = "dark"\nlanguage = zh\n', 'theme = "light"\ntext_size = 101\n']
    for text in texts:
        (folder / NAME).write_text(text, encoding="utf-8")
        keeping = Keeping(folder)
        assert len(keeping.unused) == 1
        keeping.change(resume=not keeping.settings.resume)
        keeping.end()
    keeping = Keeping(folder)
    keeping.change(theme="contrast-dark")
    keeping.end()
    assert [path.read_text(encoding="utf-8") for path in sorted(folder.glob(f"{DAMAGED}*"))] == texts
    assert read_file(folder) == Kept(Settings(theme="contrast-dark", resume=False))


def test_cleared_traces_are_in_no_damaged_file_either(folder: Path) -> None:
    folder.mkdir()
    for _ in range(2):
        (folder / NAME).write_text('search = "opium"\ntheme = 5\n', encoding="utf-8")
        keeping = Keeping(folder)
        keeping.change(theme="dark")
        keeping.end()
    (folder / NAME).write_text('search = "opium\n', encoding="utf-8")
    keeping = Keeping(folder)
    keeping.clear()
    keeping.end()
    assert list(folder.iterdir()) == [folder / NAME]
    assert (folder / NAME).read_bytes() == b""


def test_a_damaged_file_that_cannot_be_kept_is_not_overwritten(folder: Path) -> None:
    (folder / NAME).mkdir(parents=True)
    keeping = Keeping(folder)
    keeping.change(theme="dark")
    keeping.end()
    assert (folder / NAME).is_dir()
