"""What needs a newer glibc than it may stops the build, by name."""

import sys
from pathlib import Path

import pytest

from app.build.bundle import glibc

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks about libraries of Linux")


@pytest.fixture
def library() -> Path:
    return Path("/lib/x86_64-linux-gnu/libstdc++.so.6")


def test_what_is_needed_is_said(library: Path) -> None:
    version, files = glibc.newest([library])
    assert files == [library]
    assert glibc.check([library]).startswith(f"glibc {version[0]}.{version[1]} is needed, by libstdc++.so.6;")


def test_what_needs_more_stops_the_build(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glibc, "FLOOR", (2, 17))
    with pytest.raises(SystemExit, match=r"by libstdc\+\+\.so\.6; at most 2\.17 may be"):
        glibc.check([library])
