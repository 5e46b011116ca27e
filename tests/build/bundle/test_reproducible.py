"""Times and rights are not those of the machine that builds."""

from pathlib import Path

import pytest

from app.build.bundle.reproducible import build_time, settle


def test_the_time_is_the_one_that_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert build_time() == 86400


def test_all_has_one_time_and_plain_rights(tmp_path: Path) -> None:
    program, text, link = (tmp_path / "inside" / name for name in ("program", "text", "link"))
    program.parent.mkdir(mode=0o700)
    program.touch(mode=0o700)
    text.touch(mode=0o600)
    link.symlink_to("text")
    settle(tmp_path, 86400)
    assert {path.lstat().st_mtime for path in (tmp_path, program.parent, program, text, link)} == {86400}
    rights = {path.name: path.stat().st_mode & 0o777 for path in (program.parent, program, text)}
    assert rights == {"inside": 0o755, "program": 0o755, "text": 0o644}
    assert link.readlink() == Path("text")
