"""What the packed program does before all else."""

import os
import runpy
import sys
from pathlib import Path

import pytest

from app.domain.glibc import FLOOR, version_text

SCRIPT = Path(__file__).parents[1] / "app" / "frozen.py"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="about Linux")


def test_on_a_system_that_is_too_old_it_ends_with_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "confstr", lambda _name: "glibc 2.35")
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(SCRIPT))
    needed = f"Treatyline needs glibc {version_text(FLOOR)} or later, and this is glibc 2.35"
    assert ended.value.code == f"treatyline: this system is too old: {needed}"


def test_where_nothing_is_said_of_a_version_it_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "confstr", lambda _name: None)
    assert runpy.run_path(str(SCRIPT))["sentence"] == ""
