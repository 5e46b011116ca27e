"""What stands in the lanes of a timeline, as numbers; nothing is painted here."""

from typing import NamedTuple

from app.domain.record import record
from app.domain.timeline.density import Bar


class Mark(NamedTuple):
    """An entry at its place: from x0 to x1 in a row counted from the top; small when its days are not so wide."""

    number: int
    x0: float
    x1: float
    row: int
    small: bool


class Label(NamedTuple):
    """The room for the words of a mark, beside it or inside, from x0 to x1 in its row."""

    number: int
    x0: float
    x1: float
    row: int
    inside: bool


class Cluster(NamedTuple):
    """Entries that found no room, as one chip with their number."""

    numbers: tuple[int, ...]
    first: int
    last: int
    x0: float
    x1: float
    row: int

    @property
    def size(self) -> int:
        return len(self.numbers)


class Running(NamedTuple):
    """Entries that began long before the view and are not over in it, as one chip at its edge."""

    mask: int
    size: int
    x0: float
    x1: float
    row: int


@record
class Room:
    """What a lane has: rows, the size of a mark, the gap between two, the width of a cluster's chip.

    label is the width of a label where there is little room; 0 lets marks have none.
    """

    rows: int
    mark: float
    gap: float
    chip: float
    label: float = 0.0


@record
class LaneLayout:
    """The marks and clusters of a lane, or its density where it is too full for marks."""

    marks: tuple[Mark, ...]
    clusters: tuple[Cluster, ...]
    running: Running | None
    bars: tuple[Bar, ...]
    earlier: int
    later: int
    undated: int = 0
    labels: tuple[Label, ...] = ()

    @property
    def total(self) -> int:
        """How many entries it accounts for: all of the lane."""
        shown = len(self.marks) + sum(cluster.size for cluster in self.clusters)
        running = self.running.size if self.running else 0
        outside = self.earlier + self.later + self.undated
        return shown + running + sum(bar.size for bar in self.bars) + outside
