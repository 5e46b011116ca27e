"""The window in processes of its own, on the bundled library and on a large one: memory, start, how long it is held."""

import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from app import paths
from tests.bench.child import ENTRIES, FRAME_MS, KEY_MS, Report
from tests.bench.large import ROOT, large_library

STARTS = 5


def bench_start() -> None:
    """Until the first answer is painted, in turns."""
    libraries = {"bundled": paths.LIBRARY, "large": large_library()}
    took: dict[str, list[float]] = {name: [] for name in libraries}
    for _ in range(STARTS + 1):
        for name, path in libraries.items():
            started = time.monotonic()
            took[name].append((child(path, "look").painted - started) * 1000)
    # The first start of each has read files that the others find in memory.
    bundled, large = (median(found[1:]) for found in took.values())
    print(f"\nstart until an answer is painted: bundled {bundled:.0f} ms, large {large - bundled:+.0f} ms")  # noqa: T201


def bench_memory_and_typing() -> None:
    """Before and after typing; the large library against the bundled one that was only looked at."""
    large = large_library()
    bare = child(paths.LIBRARY, "look")
    print(f"\nonly looked at, bundled library: {bare.memory_mb:.0f} MB, peak {bare.peak_mb:.0f} MB")  # noqa: T201
    print(f"only looked at, large library: {_more(child(large, 'look'), bare)}")  # noqa: T201
    for name, path in (("bundled", paths.LIBRARY), ("large", large)):
        typed = child(path, "type")
        print(f"typed, {name} library: {_more(typed, bare)}\n  a key each {KEY_MS} ms: {_holds(typed)}")  # noqa: T201
        print(f"  while an entry is open: {_holds(child(path, 'type_reading'))}")  # noqa: T201


def bench_reading() -> None:
    """Down the list."""
    for name, path in (("bundled", paths.LIBRARY), ("large", large_library())):
        print(f"\n{ENTRIES} entries of the {name} library are opened: {_holds(child(path, 'read'))}")  # noqa: T201


def child(library: Path, job: str) -> Report:
    """What a process reports."""
    command = [sys.executable, "-m", "tests.bench.child", str(library), job]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return Report(**json.loads(ended.stdout))


def _more(found: Report, bare: Report) -> str:
    return f"{found.memory_mb - bare.memory_mb:+.0f} MB, peak {found.peak_mb - bare.peak_mb:+.0f} MB"


def _holds(found: Report) -> str:
    longest = ", ".join(f"{held:.1f} ms ({doing!r})" for held, _, doing in found.holds)
    work = ", ".join(f"{worked:.1f} ms ({doing!r})" for _, worked, doing in found.work)
    return f"{found.late} holds over a frame of {FRAME_MS:.1f} ms; longest {longest}; most work of its own {work}"
