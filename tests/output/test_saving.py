"""Files are written whole or not at all, and why not is one sentence in three languages."""

import errno
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.domain.entry import LANGUAGES
from app.output.saving import SaveError, file_name, pages_of, write
from app.wording.words import Words

ROOT = Path(__file__).parents[2]


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """No file of this process becomes larger."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_one_file(tmp_path: Path) -> None:
    path = tmp_path / "时间轴 шкала.pdf"
    assert write(path, [b"one"]) == [path]
    assert path.read_bytes() == b"one"
    assert names(tmp_path) == [path.name]


def test_further_pages_are_numbered(tmp_path: Path) -> None:
    path = tmp_path / "a b.png"
    assert write(path, [b"1", b"2", b"3"]) == pages_of(path, 3)
    assert {name: (tmp_path / name).read_bytes() for name in names(tmp_path)} == {
        "a b-2.png": b"2",
        "a b-3.png": b"3",
        "a b.png": b"1",
    }


def test_a_process_that_is_killed_leaves_the_files_as_they_were(tmp_path: Path) -> None:
    """And what it leaves beside them goes with the next writing, unless that could still be written."""
    path = tmp_path / "a.png"
    before = {page.name: b"old" for page in pages_of(path, 3)}
    for name, content in before.items():
        (tmp_path / name).write_bytes(content)
    script = (
        "import os, signal; from pathlib import Path; from app.output import saving; count = []; real = os.fsync\n"
        "def sync(file):\n    real(file); count.append(1); len(count) == 2 and os.kill(os.getpid(), signal.SIGKILL)\n"
        f"os.fsync = sync; saving.write(Path({str(path)!r}), [b'new'] * 3)"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == -signal.SIGKILL
    left = [name for name in names(tmp_path) if name.startswith(".treatyline-")]
    assert len(left) == 2
    assert {name: (tmp_path / name).read_bytes() for name in names(tmp_path) if name not in left} == before
    os.utime(tmp_path / left[0], (0, 0))
    write(tmp_path / "b.png", [b"new"])
    assert [name for name in names(tmp_path) if name.startswith(".treatyline-")] == left[1:]


def test_a_file_of_the_name_is_replaced_and_a_link_followed(tmp_path: Path) -> None:
    path, link = tmp_path / "a.svg", tmp_path / "link.svg"
    path.write_bytes(b"old")
    link.symlink_to(path)
    write(link, [b"new"])
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing/a.pdf", "there is no folder {folder}/missing."),
        ("file/a.pdf", "there is no folder {folder}/file."),
        ("folder.pdf", "a folder has that name."),
    ],
)
def test_what_cannot_be_written(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder.pdf").mkdir()
    before = names(tmp_path)
    with pytest.raises(SaveError) as raised:
        write(tmp_path / name, [b"x"])
    assert str(raised.value) == f"{tmp_path / name} cannot be written: {reason.format(folder=tmp_path)}"
    assert names(tmp_path) == before


@pytest.mark.skipif(sys.platform != "linux", reason="a folder in which nobody may write")
def test_a_protected_folder() -> None:
    with pytest.raises(SaveError, match="it is protected"):
        write(Path("/sys/a.pdf"), [b"x"])


def test_when_the_room_ends_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"old")
    with files_up_to(1000), pytest.raises(SaveError, match="cannot be written: File too large"):
        write(path, [b"1", b"2" * 2000])
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.png"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.ENOENT, errno.EISDIR, errno.EIO])
def test_sentences(translations: Path, language: str, code: int) -> None:
    path = Path("/usb stick/a.pdf")
    error = SaveError(path, OSError(code, "The reason", str(path)))
    sentence = error.sentence(Words(language, translations)._)
    assert str(path) in sentence
    assert "{" not in sentence
    assert (sentence == str(error)) == (language == "en")
    assert ("The reason" in sentence) == (code == errno.EIO)


def test_a_full_disk_is_called_full() -> None:
    assert "the disk is full" in str(SaveError(Path("a.pdf"), OSError(errno.ENOSPC, "")))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "Timeline"),
        ("禁毒 上合", "Timeline 禁毒 上合"),
        ('"a/b\\c" from:2004 | <x>?*', "Timeline a b c from 2004 x"),
        ("...", "Timeline"),
        ("x" * 300, "Timeline " + "x" * 51),
    ],
)
def test_a_name_that_every_system_takes(text: str, name: str) -> None:
    assert file_name("Timeline", text) == name
