"""The lanes of a timeline as its reader has arranged them, facet by facet."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QCollator, QLocale

from app.domain.record import record
from app.domain.timeline.actions import ACTIONS, Actions
from app.domain.timeline.arrangement import Arrangement, LaneOrder
from app.domain.timeline.chronology import Chronology
from app.domain.timeline.density import Bar, Bins
from app.domain.timeline.lanes import Lane
from app.domain.timeline.timeline import EMPTY, Timeline
from app.domain.timeline.viewport import Viewport
from app.ui.timeline.slots import LaneText

_OVERVIEW_BAR = 5.0

_FEW = 30
"""So many treaty actions have room in a low lane."""


class LaneName(NamedTuple):
    """The name of a lane where there is little room, and the whole of it."""

    short: str
    full: str


@record
class Deeds:
    """The treaty actions of the entry that is being read, and the words for them: each, by whom, how many, of what."""

    actions: Actions
    name: str
    count: str
    tips: Sequence[str]
    parties: Sequence[str]

    @property
    def chronology(self) -> Chronology:
        """Their days."""
        return self.actions.chronology


class Shelf:
    """Holds what becomes of each lane; the answers come and go."""

    def __init__(self) -> None:
        self._timeline = EMPTY
        self._names: Mapping[str, LaneName] = {}
        self._count: Callable[[int], str] = str
        self._kept: dict[str, Arrangement] = {}
        self._whole: Viewport | None = None
        self._bars: Sequence[Bar] = ()
        self._deeds_folded = False
        self.deeds: Deeds | None = None
        self.order = LaneOrder.RELEVANCE
        self.lanes: Sequence[Lane] = ()
        self.texts: Sequence[LaneText] = ()

    def show(self, timeline: Timeline, names: Mapping[str, LaneName], count: Callable[[int], str]) -> None:
        """Take the lanes of another answer, their names, and the words for a number of entries."""
        self._timeline, self._names, self._count = timeline, names, count
        self._whole = None
        self._arrange()

    def show_deeds(self, deeds: Deeds | None) -> None:
        """Let the treaty actions of an entry have the first lane, or nothing."""
        self.deeds = deeds
        self._arrange()

    def place(self, code: str) -> int | None:
        """Where the lane of a code is."""
        return next((place for place, lane in enumerate(self.lanes) if lane.code == code), None)

    def turn_fold(self, code: str) -> None:
        """Fold a lane, or unfold it."""
        if code == ACTIONS:
            self._deeds_folded = not self._deeds_folded
            self._arrange()
            return
        self._keep(self._arrangement.with_fold_turned(code))

    def turn_pin(self, code: str) -> None:
        """Pin a lane to the top, or let it go; that of treaty actions is always there."""
        if code != ACTIONS:
            self._keep(self._arrangement.with_pin_turned(code))

    def fold(self, codes: Iterable[str]) -> None:
        """Fold just these lanes."""
        self._keep(self._arrangement.with_folded(codes))

    def sort(self, order: LaneOrder) -> None:
        """Put the lanes of every facet into an order."""
        self.order = order
        self._arrange()

    def overview(self, whole: Viewport) -> Sequence[Bar]:
        """How many entries begin where in all, worked out once for a view of everything."""
        if self._whole != whole:
            bins = Bins(self._timeline.chronology, *whole.days, _OVERVIEW_BAR / whole.scale)
            self._whole, self._bars = whole, bins.bars(self._timeline.everything)
        return self._bars

    @property
    def _arrangement(self) -> Arrangement:
        return self._kept.get(self._timeline.facet, Arrangement())

    def _keep(self, arrangement: Arrangement) -> None:
        self._kept[self._timeline.facet] = arrangement
        self._arrange()

    def _arrange(self) -> None:
        kept, collator = replace(self._arrangement, order=self.order), QCollator(QLocale())
        self.lanes = kept.arranged(self._timeline.lanes, lambda code: collator.sortKey(self._name(code).full))
        self.texts = [self._text(lane, kept) for lane in self.lanes]
        if self.deeds:
            lane, (name, count) = self.deeds.actions.lane, (self.deeds.name, self.deeds.count)
            folded, low = self._deeds_folded, len(lane) <= _FEW
            text = LaneText(ACTIONS, name, name, count, len(lane), folded, pinned=True, low=low)
            self.lanes, self.texts = [lane, *self.lanes], [text, *self.texts]

    def _text(self, lane: Lane, kept: Arrangement) -> LaneText:
        code, size = lane.code, len(lane)
        short, full = self._name(code)
        return LaneText(code, short, full, self._count(size), size, code in kept.folded, code in kept.pinned)

    def _name(self, code: str) -> LaneName:
        return self._names.get(code) or LaneName(code, code)
