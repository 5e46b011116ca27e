"""How long the timeline takes for 1,000 to 100,000 entries in twenty lanes: an answer, a first look, every frame."""

import gc
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from time import process_time

import pytest
import shiboken6

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.domain.timeline.timeline import Timeline, timeline_of
from app.domain.vocabulary import Vocabulary
from app.ui.theme import LIGHT
from app.ui.timeline.view import TimelineView
from app.ui.timeline.words import timeline_words
from app.wording.wording import Wording
from app.wording.words import Words
from tests.bench.centuries import SIZE, entries, lanes, moved

FRAMES = 500
RUNS = 3
TITLE = "Memorandum of understanding {} on cooperation against the illicit traffic in narcotic drugs"
WORDS = timeline_words(Wording(Words("en", Path()), Vocabulary({})))


@pytest.fixture(scope="module")
def view() -> Iterator[TimelineView]:
    """The timeline as large as a whole screen."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    made = TimelineView(LIGHT, "en", WORDS, TITLE.format)
    # What is wanted is there at once: a frame is one look.
    made.setStyleSheet("* { widget-animation-duration: 0 }")
    made.resize(*SIZE)
    made.show()
    yield made
    made.close()
    shiboken6.delete(made)


@pytest.mark.parametrize("count", [1_000, 10_000, 100_000])
def bench_timeline(view: TimelineView, count: int) -> None:
    """What the search thread and the interface thread do for an answer, and then frame by frame."""
    chronology, codes = entries(count), lanes(count)
    everything = (1 << count) - 1
    whole = best(lambda: timeline_of(chronology, everything, codes))
    timeline = timeline_of(chronology, everything, codes)
    shown = median(first_look(view, timeline) for _ in range(RUNS * 3))
    runs = [frames(view, seed) for seed in range(RUNS)]
    marks = [sum(len(lane.marks) for lane in view.scene().lanes)]
    middle, high = (median(found) for found in zip(*(spread(run) for run in runs), strict=True))
    print(  # noqa: T201
        f"\n{count:7} entries in {sum(map(int.bit_count, codes.values()))} places: "
        f"prepared in {whole:.2f} ms, first look {shown:.2f} ms, "
        f"a frame {middle:.2f} ms, 95th percentile {high:.2f} ms {marks}"
    )


def best(job: Callable[[], object]) -> float:
    """Milliseconds, the median of several times."""
    return median(milliseconds(job) for _ in range(RUNS * 3))


def milliseconds(job: Callable[[], object]) -> float:
    """Of the processor, so that what else runs on the machine does not count."""
    started = process_time()
    job()
    return (process_time() - started) * 1000


def first_look(view: TimelineView, timeline: Timeline) -> float:
    """An answer comes, and is painted."""

    def show() -> None:
        view.show_timeline(timeline, {})
        view.repaint()

    view.fit()
    return milliseconds(show)


def frames(view: TimelineView, seed: int) -> list[float]:
    """Someone turns the wheel here and there and drags: each time everything is laid out and painted anew."""
    chance = random.Random(seed)
    view.fit()
    gc.collect()
    return [milliseconds(lambda: move(view, chance)) for _ in range(FRAMES)]


def move(view: TimelineView, chance: random.Random) -> None:
    view.look(moved(view.viewport, chance))
    view.repaint()


def spread(found: list[float]) -> tuple[float, float]:
    """The median and the 95th percentile."""
    return median(found), quantiles(found, n=20)[-1]
