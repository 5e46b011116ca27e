"""Our timeline beside other ways to show the same entries, each in a process of its own: the first look, every frame.

All move through the same days. A widget's time is that of the processor; a browser works in several processes, and its
page can only look at the clock. What is needed is installed into build/bench; what cannot be had is left out, and told.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import pytest

from tests.bench.large import FOLDER, ROOT

OURS = "ours: rows without overlaps, chips and bars where they are full, names, axis, overview"
SILENCE = 600
"""Seconds after which a process is given up."""

Found = Mapping[str, Any]


def run(job: str, *words: str) -> Found:
    """What a process reports."""
    paths = os.pathsep.join((str(ROOT), str(FOLDER / "pyqtgraph")))
    ended = subprocess.run(
        [sys.executable, "-m", f"tests.bench.beside.{job}", *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=SILENCE,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    found: Found = json.loads(ended.stdout)
    return found


def installed(name: str, command: list[str]) -> Path:
    """The folder with a package, installed once."""
    folder = FOLDER / name
    if not folder.exists():
        making = FOLDER / f"{name}.new"
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(parents=True)
        ended = subprocess.run([*command, str(making)], cwd=FOLDER, capture_output=True, text=True, check=False)
        if ended.returncode:
            pytest.skip(f"{name} cannot be installed: {(ended.stderr.strip().splitlines() or ['no reason given'])[-1]}")
        making.rename(folder)
    return folder


def items(count: int) -> Found:
    return run("items", str(count))


def spots(count: int) -> Found:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "pyqtgraph", "--target"]
    installed("pyqtgraph", pip)
    return run("spots", str(count))


def page(count: int) -> Found:
    # The shell has a page as large as it is told; the window of the browser takes some of it.
    browser = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    npm = shutil.which("npm")
    if not browser or not npm:
        pytest.skip(f"vis-timeline needs what is not installed: {'npm' if browser else 'chromium'}")
    command = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "vis-timeline", "--prefix"]
    package = installed("vis", command) / "node_modules" / "vis-timeline"
    return run("page", str(count), browser, str(package))


@pytest.mark.parametrize("count", [1_000, 10_000, 100_000])
@pytest.mark.parametrize(
    ("theirs", "what"),
    [
        (items, "QGraphicsScene: a rectangle for each, over each other in three rows, names, axis"),
        (spots, "pyqtgraph: a spot for each, without its length, over each other in three rows, axis"),
        (page, "vis-timeline: an element for each, stacked, of which a screen shows the topmost, names, axis"),
    ],
)
def bench_side_by_side(count: int, theirs: Callable[[int], Found], what: str) -> None:
    """Ours is measured anew beside each of the others, and compared in as many frames as the other one had time for."""
    other, own = theirs(count), run("ours", str(count))
    print(f"\n{count} entries\n  {OURS}\n    {_told(own)}\n  {what}\n    {_told(other)}")  # noqa: T201
    if other.get("idle"):
        print(f"    of a frame {median(other['idle']):.0f} ms pass when nothing moves: it waits for two of 60 a second")  # noqa: T201
    if other:
        print(f"  theirs to ours: {_compared(other, own)}")  # noqa: T201


def _told(found: Found) -> str:
    if not found:
        return "nothing was painted in time"
    if len(found["frames"]) < 2:
        return f"first look {found['first']:.0f} ms, and no second frame in time"
    middle, high = _spread(found["frames"])
    return (
        f"first look {found['first']:.0f} ms, {len(found['frames'])} frames: median {middle:.2f} ms, "
        f"95th percentile {high:.2f} ms; marks in a frame: median {median(found['marks']):.0f}, "
        f"most {max(found['marks'])}"
    )


def _compared(other: Found, own: Found) -> str:
    """How many times as long, in the frames that both have painted; what only waits for the screen tells nothing."""
    told = [f"first look {other['first'] / own['first']:.1f}"]
    if (size := len(other["frames"])) > 1:
        waiting = 1.2 * median(other.get("idle", [0.0]))
        spreads = zip(
            ("median", "95th percentile"), _spread(other["frames"]), _spread(own["frames"][:size]), strict=True
        )
        told += [
            f"{name} {theirs / ours:.1f}" if theirs > waiting else f"{name} unknown, as it mostly waits"
            for name, theirs, ours in spreads
        ]
    return ", ".join(told)


def _spread(frames: list[float]) -> tuple[float, float]:
    return median(frames), quantiles(frames, n=20)[-1]
