"""Measures one way to show a timeline, in a process of its own, and says on one line of JSON what it took."""

import gc
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from time import process_time
from typing import NamedTuple, Protocol

from PySide6.QtWidgets import QApplication, QWidget

from app.domain.bits import numbers_of
from app.domain.timeline.timeline import Timeline, timeline_of
from app.domain.timeline.viewport import Viewport
from tests.bench.centuries import SIZE, entries, journey, lanes

FRAMES = 500
LONGEST_MS = 20_000
"""When frames have taken so long, no further one is begun."""

COUNTED = 10
"""The marks of one frame in so many are counted, which is not timed."""


@dataclass(frozen=True, slots=True)
class Report:
    """Milliseconds until all is painted first, and of each frame; the marks that were on the screen in some frames."""

    first: float
    frames: list[float]
    marks: list[int]


class Shape(NamedTuple):
    """An entry in one of its lanes, from the beginning of its first to the end of its last day in view."""

    lane: int
    number: int
    start: float
    end: float
    kind: str


class Display(Protocol):
    """A window that shows nothing yet."""

    @property
    def window(self) -> QWidget:
        """What stands on the screen."""

    def show(self, timeline: Timeline, whole: Viewport) -> None:
        """Lay everything out and paint it."""

    def look(self, view: Viewport) -> None:
        """Paint other days."""

    def marks(self) -> int:
        """How many things stand for entries on the screen."""


def century(count: int) -> Timeline:
    """The entries in their lanes."""
    return timeline_of(entries(count), (1 << count) - 1, lanes(count))


def shapes(timeline: Timeline, whole: Viewport) -> Iterator[Shape]:
    """Every entry in every lane, which is what other programs are given; what has no end reaches to the last day."""
    known, last = timeline.chronology, whole.limits[1]
    for lane, found in enumerate(timeline.lanes):
        for number in numbers_of(found.mask):
            end = min(known.lasts[number] + 1, last)
            yield Shape(lane, number, known.firsts[number], end, known.looks[number].kind)


def measure(made: Callable[[], Display]) -> None:
    """Show as many entries as the command line names, move among them, and report."""
    timeline = century(int(sys.argv[1]))
    whole, *views = journey(timeline, FRAMES)
    application = QApplication([])
    display = made()
    display.window.resize(*SIZE)
    display.window.show()
    application.processEvents()
    # What is not exposed paints nothing, and would be fast.
    assert display.window.windowHandle().isExposed()
    gc.collect()
    report = Report(_milliseconds(lambda: display.show(timeline, whole)), [], [])
    gc.collect()
    gc.freeze()
    for view in views:
        report.frames.append(_milliseconds(lambda view=view: display.look(view)))  # type: ignore[misc]
        if len(report.frames) % COUNTED == 1:
            report.marks.append(display.marks())
        if sum(report.frames) > LONGEST_MS:
            break
    sys.stdout.write(json.dumps(asdict(report)) + "\n")


def _milliseconds(job: Callable[[], object]) -> float:
    """Of the processor, so that what else runs on the machine does not count."""
    started = process_time()
    job()
    return (process_time() - started) * 1000
