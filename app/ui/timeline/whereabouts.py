"""Where an entry is that has no mark in sight: beyond an edge of the plot, or not in the answer at all."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF

from app.domain.record import record
from app.domain.timeline.arcs import free_row
from app.domain.timeline.density import Bar
from app.domain.timeline.lanes import Lane
from app.domain.timeline.marks import Mark
from app.ui.timeline.scene import Place, Scene


@record
class Edge:
    """A point at the edge of the plot, in a lane in sight, and the direction in which an entry lies from there."""

    lane: int
    point: QPointF
    dx: int
    dy: int


def places_in_sight(scene: Scene, number: int) -> list[Place]:
    """Where an entry stands, but for lanes of which the part where it does is scrolled out of sight."""
    clips = [slot.clip for slot in scene.geometry.slots]
    found = scene.find(number)
    return [place for place in found if clips[place.lane].top() <= place.rect.center().y() < clips[place.lane].bottom()]


def edges(scene: Scene, lanes: Sequence[Lane], number: int) -> list[Edge]:
    """Where the view ends towards an entry, in each of its lanes in sight or towards the first of all lanes."""
    having = [place for place, lane in enumerate(lanes) if number in lane]
    plot, slots = scene.geometry.plot, scene.geometry.slots
    if not having or not slots or scene.frame.chronology.undated >> number & 1:
        return []
    dx, x = side(scene, number), plot.left() + middle(scene, number)
    seen = [at for at, slot in enumerate(slots) if slot.lane in having]
    if seen:
        return [Edge(at, QPointF(x, slots[at].clip.center().y()), dx, 0) for at in seen]
    if having[0] > slots[-1].lane:
        return [Edge(len(slots) - 1, QPointF(x, plot.bottom()), dx, 1)]
    pinned = sum(slot.lane < scene.geometry.stack.pinned for slot in slots)
    return [Edge(min(pinned, len(slots) - 1), QPointF(x, plot.top() + scene.geometry.stack.fixed), dx, -1)]


def ghost(scene: Scene, lane: int, number: int, others: Iterable[Place]) -> Place:
    """A small place for an entry that the lane does not have, at its days, beside what stands there and in sight."""
    slot, size = scene.geometry.slots[lane], scene.geometry.slots[lane].room.mark
    x = min(max(middle(scene, number), size / 2), scene.geometry.plot.width() - size / 2)
    targets = (place.target for place in (*scene.places(lane), *others) if place.lane == lane)
    taken = [(target.row, target.x0, target.x1) for target in targets if not isinstance(target, Bar)]
    row = free_row(taken, slot.room.rows, x - size / 2, x + size / 2)
    mark = Mark(number, x - size / 2, x + size / 2, row, small=True)
    rect = scene.mark_rect(lane, mark)
    rect.moveTop(max(slot.clip.top(), min(rect.top(), slot.clip.bottom() - size)))
    return Place(lane, mark, rect)


def side(scene: Scene, number: int) -> int:
    """-1 when an entry is over before the view, 1 when it begins after it, else 0."""
    known, (first, last) = scene.frame.chronology, scene.viewport.days
    return (known.firsts[number] > last) - (known.lasts[number] < first)


def middle(scene: Scene, number: int) -> float:
    """The middle of what the plot shows of an entry, or its edge."""
    (box,) = scene.frame.boxes([number])
    width = scene.geometry.plot.width()
    return (min(max(box.x0, 0.0), width) + min(max(box.x1, 0.0), width)) / 2
