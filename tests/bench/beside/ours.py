"""Our timeline: `python -m tests.bench.beside.ours COUNT`."""

from pathlib import Path

from app.domain.timeline.chronology import Chronology
from app.domain.timeline.timeline import Timeline, timeline_of
from app.domain.timeline.viewport import Viewport
from app.domain.vocabulary import Vocabulary
from app.ui.theme import LIGHT
from app.ui.timeline.view import TimelineView
from app.ui.timeline.words import timeline_words
from app.wording.wording import Wording
from app.wording.words import Words
from tests.bench.beside.measuring import measure


class Ours:
    """The widget of the program."""

    def __init__(self) -> None:
        self.window = TimelineView(LIGHT, "en", timeline_words(Wording(Words("en", Path()), Vocabulary({}))), str)

    def show(self, timeline: Timeline, whole: Viewport) -> None:
        """What is prepared once for a library counts, too, as far as it is for the timeline."""
        given = timeline.chronology
        known = Chronology(given.firsts, given.lasts, given.looks)
        lanes = {lane.code: lane.mask for lane in timeline.lanes}
        self.window.show_timeline(timeline_of(known, timeline.everything.mask, lanes), {})
        self.look(whole)

    def look(self, view: Viewport) -> None:
        self.window.look(view)
        self.window.repaint()

    def marks(self) -> int:
        """Marks, chips and bars."""
        lanes = self.window.scene().lanes
        return sum(len(lane.marks) + len(lane.clusters) + len(lane.bars) + bool(lane.running) for lane in lanes)


if __name__ == "__main__":
    measure(Ours)
