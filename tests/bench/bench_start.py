"""The whole program from start to usable window against a bare window of PySide6, and what it does when left alone."""

import json
import os
import subprocess
import sys
import time
from statistics import median
from typing import Any

from tests.bench.large import ROOT
from tests.bench.start_child import IDLE_S

STARTS = 20
MOST_TIMES, MOST_MB = 2.0, 120


def bench_start_against_a_bare_window() -> None:
    """In turns, so that both have the same machine; usable is when the list is painted and a key would be taken."""
    took: dict[str, list[float]] = {"bare": [], "window": []}
    memory = 0.0
    for _ in range(STARTS + 1):
        for job, times in took.items():
            started = time.monotonic()
            found = started_child(job)
            times.append((found["usable"] - started) * 1000)
            memory = found["memory_mb"]
    # The first of each has read files that the others find in memory.
    bare, ours = (median(times[1:]) for times in took.values())
    print(f"\nusable after {ours:.0f} ms, bare window {bare:.0f} ms: {ours / bare:.2f} times (at most {MOST_TIMES})")  # noqa: T201
    print(f"resident when usable: {memory:.0f} MB (at most {MOST_MB})")  # noqa: T201


def bench_idle() -> None:
    """Nothing is asked of the window."""
    print(f"\nleft alone for {IDLE_S} s, the threads of the program are woken {started_child('idle')['woken']} times")  # noqa: T201


def started_child(job: str) -> dict[str, Any]:
    """What a process reports; it finds its modules compiled, as those of an installed program are."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "tests.bench.start_child", job]
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    reported: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return reported
