import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.settings import Settings
from app.output.saving import SaveError
from app.workspace.settings_file import NAME, Kept, read_file, write_file

CHOSEN = Settings(language="zh", text_size=125, columns=(1, 2, 3), search='禁毒 "country:KAZ"\n', recent=("a", "b"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "设置 folder" / "treatyline"


def test_no_file_is_the_first_start(folder: Path) -> None:
    assert read_file(folder) == Kept()


def test_what_is_written_is_read(folder: Path) -> None:
    write_file(folder, Settings(theme="dark"))
    write_file(folder, CHOSEN)
    assert read_file(folder) == Kept(CHOSEN)
    assert [file.name for file in folder.iterdir()] == [NAME]


def test_a_spoiled_statement_costs_no_other(folder: Path) -> None:
    write_file(folder, CHOSEN)
    path = folder / NAME
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("text_size = 125", "text_size = 1 2 5"), encoding="utf-8")
    assert read_file(folder) == Kept(replace(CHOSEN, text_size=100), ("text_size = 1 2 5",))


def test_a_wrong_value_is_named(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / NAME).write_text('language = "de"\ntheme = "dark"\n', encoding="utf-8")
    assert read_file(folder) == Kept(Settings(theme="dark"), ("language",))


@pytest.mark.parametrize("length", range(0, 140, 7))
def test_a_file_cut_off_anywhere_gives_what_is_whole(folder: Path, length: int) -> None:
    write_file(folder, CHOSEN)
    path = folder / NAME
    path.write_bytes(path.read_bytes()[:length])
    found = read_file(folder).settings
    for name in ("language", "text_size", "columns", "search", "recent"):
        assert getattr(found, name) in (getattr(CHOSEN, name), getattr(Settings(), name))


def test_a_file_of_anything_is_the_first_start(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / NAME).write_bytes(bytes(range(256)) * 40)
    found = read_file(folder)
    assert found.settings == Settings()
    assert found.unused


def test_a_file_too_large_to_be_one_is_the_first_start(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / NAME).write_text('theme = "dark"\n' + "# \n" * 400_000, encoding="utf-8")
    found = read_file(folder)
    assert found.settings == Settings()
    assert found.unused


def test_a_folder_in_its_place_is_the_first_start(folder: Path) -> None:
    (folder / NAME).mkdir(parents=True)
    found = read_file(folder)
    assert found.settings == Settings()
    assert found.unused == (os.strerror(errno.EISDIR),)


def test_where_nothing_can_be_written_a_sentence_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SaveError, match=NAME):
        write_file(tmp_path / "file", CHOSEN)
