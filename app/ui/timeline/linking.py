"""Which arcs lead from the entry that is being read to those that it is related to, and what stands at them."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF

from app.domain.record import record
from app.domain.timeline.arcs import Arc, End, arcs, joined, nearest
from app.domain.timeline.lanes import Lane
from app.domain.timeline.marks import Mark
from app.ui.timeline.scene import Place, Scene
from app.ui.timeline.type import Type
from app.ui.timeline.whereabouts import edges, ghost, places_in_sight, side

_BEYOND_RING = 6.0
_BEYOND_MARK = 2.0
_EDGE = 5.0
_REACH = 4.0
_INSET = 4.0
_LEADING = 3.0
_STEPS = 24
_PLACES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.84)
"""Where on its way an arc may be named."""


@record
class Link:
    """An arc, how the entry to which it leads is related, and where there is room to say so."""

    arc: Arc
    name: str
    label: QRectF | None


@record
class Links:
    """The arcs of a scene, and the places at their ends that the scene has not.

    ghosts are entries that do not answer, raised those that have but a share in bars; where arcs leave the view are
    exits. more tells how many arcs there would be besides. crossed are labels of marks, with their lanes, that arcs and
    ghosts would make hard to read.
    """

    links: Sequence[Link] = ()
    ghosts: Sequence[Place] = ()
    raised: Sequence[Place] = ()
    exits: Sequence[Place] = ()
    more: int = 0
    crossed: Sequence[tuple[int, QRectF]] = ()

    def hit(self, point: QPointF) -> Place | None:
        """What is under a point that the scene does not know of, or nearest to it."""
        reach = _square((point.x(), point.y()), _REACH)
        near = [place for place in (*self.ghosts, *self.raised, *self.exits) if place.rect.intersects(reach)]
        return min(near, key=lambda place: (place.rect.center() - point).manhattanLength(), default=None)


NO_LINKS = Links()


def links(scene: Scene, lanes: Sequence[Lane], fonts: Type, current: int, names: Mapping[int, str]) -> Links:
    """Arcs from an entry to others, of which the names say how they are related to it.

    An entry that does not answer has a ghost in the lane where the arc begins: whoever reads an agreement wants to see
    what it was followed by, whatever the filters leave out.
    """
    return _Linking(scene, lanes, fonts, current).links(names)


class _Linking:
    """Finds the marks of one scene, and keeps the ghosts that it needs for those that have none."""

    def __init__(self, scene: Scene, lanes: Sequence[Lane], fonts: Type, current: int) -> None:
        self._scene, self._lanes, self._fonts, self._current = scene, lanes, fonts, current
        self._ghosts: list[Place] = []

    def links(self, names: Mapping[int, str]) -> Links:
        scene, known = self._scene, self._scene.frame.chronology
        seen = [lane for lane in range(len(scene.lanes)) if scene.has_entries(lane)]
        if not seen or known.undated >> self._current & 1:
            return NO_LINKS
        starts = self._ends(self._current, self._home(self._current, seen[0]), _BEYOND_RING)
        numbers, more = nearest(known, self._current, names)
        pairs: dict[int, tuple[End, End]] = {}
        for number in numbers:
            start, end = joined(starts, self._ends(number, self._home(number, starts[0].lane), _BEYOND_MARK))
            if _apart(start, end):
                pairs[number] = start, end
        plot, top = scene.geometry.plot, scene.geometry.slots[seen[0]].clip.top()
        drawn = arcs(list(pairs.values()), top + _INSET, plot.bottom() - _INSET)
        leaving = (
            (number, start, arc)
            for (number, (start, end)), arc in zip(pairs.items(), drawn, strict=True)
            if end.top == end.bottom
        )
        raised = [place for number, (_, end) in pairs.items() for place in self._raised(number, end.lane)]
        found = list(self._named(drawn, [names[number] for number in pairs], raised))
        return Links(
            links=found,
            crossed=list(self._crossed(found)),
            ghosts=self._ghosts,
            raised=raised,
            exits=[self._exit(number, start.lane, arc) for number, start, arc in leaving],
            more=more,
        )

    def _home(self, number: int, other: int) -> int:
        """The lane for an entry that has none: that of its kind if it is in sight, else another one."""
        kind = self._scene.frame.chronology.looks[number].kind
        return next((lane for lane, entries in enumerate(self._scene.entries) if entries.code == kind), other)

    def _ends(self, number: int, home: int, gap: float) -> list[End]:
        """Where arcs may touch an entry: its marks in sight, or the edges of the plot towards it, or its ghost."""
        scene, plot = self._scene, self._scene.geometry.plot
        places = places_in_sight(scene, number)
        if not places and any(number in lane for lane in self._lanes):
            found = edges(scene, self._lanes, number)
            return [End(edge.point.x(), edge.point.y(), edge.point.y(), edge.lane, edge.dx) for edge in found]
        if not places and (away := side(scene, number)):
            y = scene.geometry.slots[home].clip.center().y()
            return [End(plot.left() if away < 0 else plot.right(), y, y, home, away)]
        if not places:
            places = [ghost(scene, home, number, self._ghosts)]
            self._ghosts += places
        rects = [(place.lane, place.rect.adjusted(0, -gap, 0, gap).intersected(plot)) for place in places]
        return [End(rect.center().x(), rect.top(), rect.bottom(), lane) for lane, rect in rects]

    def _raised(self, number: int, lane: int) -> Iterator[Place]:
        """The mark of an entry that stands among bars."""
        if self._scene.lanes[lane].bars:
            yield from (place for place in places_in_sight(self._scene, number) if place.lane == lane)

    def _exit(self, number: int, lane: int, arc: Arc) -> Place:
        """Where an arc leaves the view, to a point at its edge and not to a mark."""
        rect, at = _square(arc.end, _EDGE), self._scene.geometry.slot_at(QPointF(*arc.end))
        lane = lane if at is None or not self._scene.has_entries(at) else at
        return Place(lane, Mark(number, rect.left(), rect.right(), 0, small=True), rect)

    def _named(self, drawn: Sequence[Arc], names: Sequence[str], raised: Sequence[Place]) -> Iterator[Link]:
        """Name each arc at the first place on it where its name covers no mark and no other arc; bars are no loss."""
        scene, metrics = self._scene, self._fonts.small_metrics
        taken = [place.rect for place in (*self._ghosts, *raised, *scene.find(self._current))]
        for lane in range(len(scene.lanes) if drawn else 0):
            taken += (place.rect for place in scene.places(lane))
        ways = [[_square(arc.at(step / _STEPS), 1) for step in range(2, _STEPS)] for arc in drawn]
        for place, (arc, name) in enumerate(zip(drawn, names, strict=True)):
            room = QRectF(0, 0, metrics.horizontalAdvance(name) + 2 * _INSET, metrics.height())
            others = [*taken, *(rect for other, way in enumerate(ways) if other != place for rect in way)]
            label = self._free(room, arc, others)
            taken += [label] if label else []
            yield Link(arc, name, label)

    def _crossed(self, found: Sequence[Link]) -> Iterator[tuple[int, QRectF]]:
        over = [_square(link.arc.at(step / _STEPS), 1) for link in found for step in range(_STEPS + 1)]
        over += [place.rect for place in self._ghosts] + [link.label for link in found if link.label]
        for lane in range(len(self._scene.lanes) if over else 0):
            for rect in self._scene.label_rects(lane):
                if any(rect.intersects(other) for other in over):
                    yield lane, rect

    def _free(self, room: QRectF, arc: Arc, taken: Sequence[QRectF]) -> QRectF | None:
        for share in _PLACES:
            room.moveCenter(QPointF(*arc.at(share)))
            core = room.adjusted(0, _LEADING, 0, -_LEADING)
            if self._scene.geometry.plot.contains(room) and not any(core.intersects(rect) for rect in taken):
                return room
        return None


def _apart(start: End, end: End) -> bool:
    """Whether there is anything to draw: not in one chip, nor when both are beyond the same side of the view."""
    if start.away or end.away:
        return start.away != end.away
    level = abs(start.top - end.top) <= _BEYOND_RING
    return start.lane != end.lane or not level or abs(start.x - end.x) > 2 * _BEYOND_RING


def _square(point: tuple[float, float], reach: float) -> QRectF:
    return QRectF(point[0] - reach, point[1] - reach, 2 * reach, 2 * reach)
