"""The timeline's words in the interface language."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from app.domain.entry import KINDS, Action, Entry
from app.domain.marking import N_
from app.domain.periods import period_of
from app.domain.record import record
from app.domain.timeline.actions import actions_of
from app.domain.timeline.lanes import EVERY, REST
from app.domain.timeline.timeline import GROUPINGS, Timeline
from app.ui.timeline.saying import Sayings, sayings
from app.ui.timeline.shelf import Deeds, LaneName
from app.wording.dates import in_words
from app.wording.numbers import number as number_in_words
from app.wording.wording import Wording

_BY = {
    "kind": N_("By kind"),
    "country": N_("By country"),
    "framework": N_("By framework"),
    "topic": N_("By topic"),
    "": N_("One lane"),
}
_MEANINGS = {
    "day": N_("a day"),
    "interval": N_("from one day to another"),
    "month": N_("some day of a month or season"),
    "year": N_("some day of a year"),
    "decade": N_("some year of a decade or century"),
    "rough": N_("from and to an unknown day of a year"),
    "set": N_("one of several dates"),
    "endless": N_("since then, without an end"),
    "unending": N_("since then, the end is unknown"),
    "approximate": N_("about then"),
    "uncertain": N_("uncertain"),
    "cluster": N_("so many more"),
    "running": N_("so many from before"),
    "bars": N_("how many begin when"),
    "ghost": N_("not among the results"),
    "signature": N_("signature"),
    "consent": N_("ratification, accession"),
    "effect": N_("entry into force"),
    "withdrawal": N_("withdrawal"),
}
_WITHOUT = {
    "country": N_("No country"),
    "framework": N_("No framework"),
    "topic": N_("No topic"),
}


@record
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
    eras: str


@record
class TimelineWords:
    """The words of the timeline in one language; counts come as functions, so that plurals are right."""

    title: str
    number: Callable[[int], str]
    count: Callable[[int], str]
    earlier: Callable[[int], str]
    later: Callable[[int], str]
    running: Callable[[int], str]
    zoom_in: str
    zoom_out: str
    fit: str
    pan_earlier: str
    pan_later: str
    this_year: str
    period: Callable[[int, int], str]
    empty: str
    undated: Callable[[int], str]
    legend: str
    meanings: Callable[[], Mapping[str, str]]
    lanes: LaneWords
    sayings: Sayings


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
        number=partial(number_in_words, language=language),
        count=count,
        earlier=partial(counted, words._("← {count} earlier")),
        later=partial(counted, words._("{count} later →")),
        running=running,
        zoom_in=words._("Zoom in"),
        zoom_out=words._("Zoom out"),
        fit=words._("Fit all"),
        pan_earlier=words._("To earlier days"),
        pan_later=words._("To later days"),
        this_year=words._("This year"),
        period=lambda first, last: in_words(period_of(first, last), language),
        empty=words._("No entry answers this search."),
        undated=partial(counted, words._("{count} undated")),
        legend=words._("What the marks mean"),
        meanings=partial(_meanings, wording),
        lanes=_lane_words(wording),
        sayings=sayings(wording),
    )


def _meanings(wording: Wording) -> Mapping[str, str]:
    """What each sort of mark stands for."""
    kinds = {kind: wording.value("kind", kind) for kind in KINDS}
    return kinds | {code: wording.words._(text) for code, text in _MEANINGS.items()}


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
        eras=words._("Show eras"),
    )


def deeds_of(wording: Wording, entry: Entry) -> Deeds | None:
    """The treaty actions of an entry with their words, None when there is nothing to show."""
    actions = actions_of(entry)
    if actions is None:
        return None
    words, size = wording.words, len(actions.actions)
    count = words.plural("{count} treaty action", "{count} treaty actions", size)
    return Deeds(
        actions=actions,
        name=entry.title[wording.language],
        count=count.format(count=number_in_words(size, wording.language)),
        tips=[_action(wording, action) for action in actions.actions],
        parties=[_party(wording, action) for action in actions.actions],
    )


def _party(wording: Wording, action: Action) -> str:
    """Who acted, in few letters; of the instrument as a whole, what became of it."""
    vocabulary, language = wording.vocabulary, wording.language
    if not action.party:
        return vocabulary.name("actions", action.action, language)
    return vocabulary.short(vocabulary.group_of_party(action.party), action.party, language)


def _action(wording: Wording, action: Action) -> str:
    """Who did what, and when."""
    vocabulary, language = wording.vocabulary, wording.language
    what = vocabulary.name("actions", action.action, language)
    who = vocabulary.party(action.party, language) if action.party else wording.words._("The instrument as a whole")
    return f"{who}\n{what} · {in_words(action.date, language)}"


def lane_names(wording: Wording, timeline: Timeline) -> Mapping[str, LaneName]:
    """The names of the lanes of a timeline, by code."""
    return {lane.code: _lane_name(wording, timeline.facet, lane.code) for lane in timeline.lanes}


def _lane_name(wording: Wording, facet: str, code: str) -> LaneName:
    if code in (EVERY, REST):
        name = wording.words._(N_("All entries") if code == EVERY else _WITHOUT[facet])
        return LaneName(name, name)
    return LaneName(wording.short_value(facet, code), wording.value(facet, code))
