"""The frozen program from start to usable window against a bare window that is frozen in the same way."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.large import ROOT

STARTS = 20
MOST_TIMES = 2.0


def bench_frozen_start_against_a_bare_window() -> None:
    """In turns, so that both have the same machine; the files have been read once before."""
    with TemporaryDirectory() as place:
        child = frozen_child(Path(place))
        took: dict[str, list[float]] = {"bare": [], "window": []}
        for _ in range(STARTS + 1):
            for job, times in took.items():
                started = time.monotonic()
                ended = subprocess.run([child, job], capture_output=True, text=True, check=True)
                times.append((json.loads(ended.stdout.splitlines()[-1])["usable"] - started) * 1000)
    bare, ours = (median(times[1:]) for times in took.values())
    ratio = f"{ours / bare:.2f} times (at most {MOST_TIMES})"
    print(f"\nfrozen, usable after {ours:.0f} ms, bare window {bare:.0f} ms: {ratio}")  # noqa: T201


def frozen_child(place: Path) -> Path:
    """The program, frozen with what measures it, which shows a bare window when it is told to."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", str(place / "dist"), "--workpath", str(place / "build"), "build.spec"]
    command += ["--", "--first", "tests/bench/frozen_child.py"]
    subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"}, capture_output=True, check=True
    )
    return place / "dist" / "treatyline" / "treatyline"
