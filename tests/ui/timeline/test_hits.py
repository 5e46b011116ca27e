"""What is painted is what the mouse finds: on random views of the library and of a made chronology, pixel by pixel."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import hypot

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from app.domain.selection import Selection
from app.domain.timeline.density import Bar
from app.domain.timeline.marks import Cluster, LaneLayout, Mark
from app.domain.timeline.timeline import Timeline
from app.library.library import Library
from app.ui.theme import LIGHT
from app.ui.timeline.painter import TimelinePainter
from app.ui.timeline.scene import _REACH, Place, Scene
from app.ui.timeline.view import TimelineView
from tests.ui.timeline.made import deeds
from tests.ui.timeline.test_random_input import timeline

VIEWS, POINTS = 6, 60
EDGE = 2.5
"""A diamond reaches beyond its rectangle, a disc not to its corners, and a pixel has a width."""

LETTERS = 5.0
"""Words reach a little into the rows above and below theirs."""

NOTHING = LaneLayout((), (), None, (), 0, 0)


@pytest.mark.parametrize("facet", ["kind", "country", "made"])
@pytest.mark.parametrize("folded", [False, True])
def test_what_is_painted_is_what_is_hit(view: TimelineView, library: Library, facet: str, folded: bool) -> None:
    chance = random.Random(facet)
    view.resize(900, 420)
    view.show_timeline(_timeline(library, facet, chance), {})
    view.show_deeds(deeds(60) if facet == "made" else None)
    for _ in range(VIEWS):
        _move(view, chance, folded)
        _assert_agreed(view.scene(), Sight(view), chance)


def _timeline(library: Library, facet: str, chance: random.Random) -> Timeline:
    return timeline(chance) if facet == "made" else library.timeline(library.search(Selection()), facet)


def _move(view: TimelineView, chance: random.Random, folded: bool) -> None:
    """To some days, scrolled somewhere, every other lane folded."""
    first, last = view.viewport.limits
    middle = chance.choice(view._timeline.chronology.firsts)
    days = min(last - first, 10 ** chance.uniform(1.5, 4.5))
    view.look(view.viewport.showing(middle - days * chance.random(), middle + days * chance.random()))
    view.shelf.fold([lane.code for lane in view.shelf.lanes[::2]] if folded else ())
    view._restack()
    view.scroll_bar.setValue(chance.randint(0, view.scroll_bar.maximum()))


class Sight:
    """Sees at which pixels a scene has other colours than the same one without its entries."""

    def __init__(self, view: TimelineView) -> None:
        self._size, self._painter = view.size(), TimelinePainter(LIGHT, view._fonts)
        self._empty = self._picture(_with(view.scene(), {}))
        self._all = self._picture(view.scene())

    def entry_at(self, point: QPoint) -> bool:
        """Whether anything is painted there."""
        return self._all.pixel(point) != self._empty.pixel(point)

    def near(self, shown: Scene, place: Place, point: QPoint) -> float:
        """How far a place, painted alone, is from a point; of bars, which are hit over their height, only sideways."""
        lane = shown.lanes[place.lane]
        alone = self._picture(_with(shown, {place.lane: _only(lane, place)}))
        reach = round(_REACH + EDGE)
        bar = isinstance(place.target, Bar)
        ys = range(self._size.height()) if bar else range(point.y() - reach, point.y() + reach + 1)
        xs = range(point.x() - reach, point.x() + reach + 1)
        found = (
            abs(x - point.x()) if bar else hypot(x - point.x(), y - point.y())
            for y in ys
            for x in xs
            if alone.valid(x, y) and alone.pixel(x, y) != self._empty.pixel(x, y)
        )
        return min(found, default=float("inf"))

    def _picture(self, shown: Scene) -> QImage:
        picture = QImage(self._size, QImage.Format.Format_RGB32)
        picture.fill(QColor(LIGHT.panel))
        painter = QPainter(picture)
        self._painter.paint(painter, shown)
        painter.end()
        return picture


def _with(shown: Scene, lanes: dict[int, LaneLayout]) -> Scene:
    """The scene with nothing but these lanes."""
    return replace(shown, lanes=[lanes.get(lane, NOTHING) for lane in range(len(shown.lanes))])


def _only(lane: LaneLayout, place: Place) -> LaneLayout:
    target = place.target
    if isinstance(target, Mark):
        labels = tuple(label for label in lane.labels if label.number == target.number)
        return replace(NOTHING, marks=(target,), labels=labels)
    if isinstance(target, Bar):
        return replace(NOTHING, bars=(target,))
    if isinstance(target, Cluster):
        return replace(NOTHING, clusters=(target,))
    return replace(NOTHING, running=target)


def _assert_agreed(shown: Scene, sight: Sight, chance: random.Random) -> None:
    for point in _points(shown, chance):
        place, painted = shown.hit(QPointF(point) + QPointF(0.5, 0.5)), sight.entry_at(point)
        if place is None:
            assert not painted, f"something is painted at {point}, and nothing found"
            continue
        # Bars give way to a chip within reach.
        exact = painted and not shown.lanes[place.lane].bars
        edge = LETTERS if shown.lanes[place.lane].labels else EDGE
        reach = edge if exact else _REACH + EDGE
        assert sight.near(shown, place, point) <= reach, f"{place} is found at {point}, and not painted there"


def _points(shown: Scene, chance: random.Random) -> Iterator[QPoint]:
    """Anywhere in the lanes, and about what is painted there."""
    plot = shown.geometry.plot.toRect().adjusted(1, 1, -1, -1)
    places: Sequence[Place] = [place for lane in range(len(shown.lanes)) for place in shown.places(lane)]
    for _ in range(POINTS):
        yield QPoint(chance.randint(plot.left(), plot.right()), chance.randint(plot.top(), plot.bottom()))
        if places:
            place = chance.choice(places)
            away = QPoint(chance.randint(-12, 12), chance.randint(-8, 8))
            point = place.rect.center().toPoint() + away
            if plot.contains(point):
                yield point
