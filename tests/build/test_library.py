import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.build.library import Built, build_library
from app.build.problems import DataError

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
Edit = Callable[[str, str, str], None]


def test_what_a_build_made(small_data: Path, tmp_path: Path) -> None:
    path = tmp_path / "small.db"
    assert build_library(small_data, path) == Built(path, entries=4, sources=2)
    assert path.stat().st_size > 0


def test_the_same_data_gives_the_same_bytes(library_path: Path, tmp_path: Path) -> None:
    """Also in another process with another order of sets, which is where bytes would differ."""
    path = tmp_path / "again.db"
    build = [sys.executable, "-m", "app", "build", "--data", str(DATA), "--output", str(path)]
    subprocess.run(build, check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": "7"}, capture_output=True)
    assert path.read_bytes() == library_path.read_bytes()


def test_other_data_gives_other_bytes(small_data: Path, edit: Edit, tmp_path: Path) -> None:
    build_library(small_data, tmp_path / "one.db")
    edit("entries/meeting/experts-2003.yaml", "a draft", "the draft")
    build_library(small_data, tmp_path / "other.db")
    assert (tmp_path / "one.db").read_bytes() != (tmp_path / "other.db").read_bytes()


def test_all_problems_in_one_run_and_the_old_library_stays(small_data: Path, edit: Edit, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "library.db").write_bytes(b"old")
    edit("entries/meeting/experts-2003.yaml", "title:\n", "title: [\n")
    edit("entries/agreement/old-treaty-1961.yaml", "party: CHN", "party: CN")
    edit("entries/agreement/border-treaty-2004.yaml", "as-of: 2025", "as-of: 2025-02-30")
    edit("entries/operation/joint-raid-2008.yaml", "id: border-treaty-2004", "id: no-such-entry")
    with pytest.raises(DataError) as error:
        build_library(small_data, out / "library.db")
    found = {(problem.file, problem.field) for problem in error.value.problems}
    assert found >= {
        ("entries/agreement/old-treaty-1961.yaml", "parties[0].party"),
        ("entries/agreement/border-treaty-2004.yaml", "instrument.as-of"),
        ("entries/operation/joint-raid-2008.yaml", "related[0].id"),
    }
    assert any(file == "entries/meeting/experts-2003.yaml" and "line" in field for file, field in found)
    assert [path.name for path in out.iterdir()] == ["library.db"]
    assert (out / "library.db").read_bytes() == b"old"


def test_a_build_replaces_the_old_library(small_data: Path, tmp_path: Path) -> None:
    path = tmp_path / "small.db"
    path.write_bytes(b"old")
    build_library(small_data, path)
    assert path.read_bytes().startswith(b"SQLite format 3\x00")


def test_an_output_that_cannot_be_written_is_an_os_error(small_data: Path, tmp_path: Path) -> None:
    """The folder is missing, is a file, or the name is taken by a folder."""
    (tmp_path / "file").write_text("x")
    (tmp_path / "taken.db" / "inside").mkdir(parents=True)
    for output in (tmp_path / "missing" / "a.db", tmp_path / "file" / "a.db", tmp_path / "taken.db"):
        with pytest.raises(OSError, match=r".+"):
            build_library(small_data, output)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "file", "taken.db"]
