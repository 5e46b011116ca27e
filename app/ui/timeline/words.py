"""The timeline's words in the interface language."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from app.domain.marking import N_
from app.domain.timeline.lanes import EVERY, REST
from app.domain.timeline.timeline import GROUPINGS, Timeline
from app.ui.timeline.shelf import LaneName
from app.wording.numbers import number as number_in_words
from app.wording.wording import Wording

_BY = {
    "kind": N_("By kind"),
    "country": N_("By country"),
    "framework": N_("By framework"),
    "topic": N_("By topic"),
    "": N_("One lane"),
}
_WITHOUT = {
    "country": N_("No country"),
    "framework": N_("No framework"),
    "topic": N_("No topic"),
}


@dataclass(frozen=True, slots=True)
class LaneWords:
    """What may be done with lanes."""

    purpose: str
    groupings: Sequence[str]
    options: str
    by_relevance: str
    by_name: str
    fold: str
    unfold: str
    fold_all: str
    unfold_all: str
    pin: str
    unpin: str


@dataclass(frozen=True, slots=True)
class TimelineWords:
    """The words of the timeline in one language; counts come as functions, so that plurals are right."""

    title: str
    count: Callable[[int], str]
    earlier: Callable[[int], str]
    later: Callable[[int], str]
    running: Callable[[int], str]
    zoom_in: str
    zoom_out: str
    fit: str
    empty: str
    lanes: LaneWords


def timeline_words(wording: Wording) -> TimelineWords:
    """The words of one language."""
    words, language = wording.words, wording.language

    def counted(text: str, n: int) -> str:
        return text.format(count=number_in_words(n, language))

    def count(n: int) -> str:
        return counted(words.plural("{count} entry", "{count} entries", n), n)

    def running(n: int) -> str:
        return counted(words.plural("{count} entry from before", "{count} entries from before", n), n)

    return TimelineWords(
        title=words._("Timeline"),
        count=count,
        earlier=partial(counted, words._("← {count} earlier")),
        later=partial(counted, words._("{count} later →")),
        running=running,
        zoom_in=words._("Zoom in"),
        zoom_out=words._("Zoom out"),
        fit=words._("Fit all"),
        empty=words._("No entry answers this search."),
        lanes=_lane_words(wording),
    )


def _lane_words(wording: Wording) -> LaneWords:
    words = wording.words
    return LaneWords(
        purpose=words._("Lanes of the timeline"),
        groupings=[words._(_BY[facet]) for facet in GROUPINGS],
        options=words._("Options of the timeline"),
        by_relevance=words._("Lanes by relevance"),
        by_name=words._("Lanes by name"),
        fold=words._("Fold the lane"),
        unfold=words._("Unfold the lane"),
        fold_all=words._("Fold all lanes"),
        unfold_all=words._("Unfold all lanes"),
        pin=words._("Pin the lane to the top"),
        unpin=words._("Unpin the lane"),
    )


def lane_names(wording: Wording, timeline: Timeline) -> Mapping[str, LaneName]:
    """The names of the lanes of a timeline, by code."""
    return {lane.code: _lane_name(wording, timeline.facet, lane.code) for lane in timeline.lanes}


def _lane_name(wording: Wording, facet: str, code: str) -> LaneName:
    if code in (EVERY, REST):
        name = wording.words._(N_("All entries") if code == EVERY else _WITHOUT[facet])
        return LaneName(name, name)
    return LaneName(wording.short_value(facet, code), wording.value(facet, code))
