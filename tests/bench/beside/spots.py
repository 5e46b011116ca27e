"""A scatter plot of pyqtgraph with a spot for every place of an entry: `python -m tests.bench.beside.spots COUNT`.

A spot stands for a day, so that it leaves out how long something took.
"""

from importlib import import_module
from itertools import chain

from PySide6.QtGui import QBrush, QColor

from app.domain.timeline.timeline import Timeline
from app.domain.timeline.viewport import Viewport
from app.ui.theme import LIGHT
from tests.bench.beside.measuring import measure, shapes
from tests.bench.centuries import KINDS, LANES

# Not among the packages that the program or its tests need.
numpy, pyqtgraph = import_module("numpy"), import_module("pyqtgraph")

ROWS = 3
MARK = 9
SYMBOLS = dict(zip(KINDS, "sod", strict=True))


class Spots:
    """One plot item for all, which paints copies of a few pictures."""

    def __init__(self) -> None:
        self.window = pyqtgraph.PlotWidget(background=LIGHT.panel)
        self.window.hideButtons()
        self.window.disableAutoRange()
        self.window.getViewBox().invertY()
        self.window.setYRange(0, LANES, padding=0)

    def show(self, timeline: Timeline, whole: Viewport) -> None:
        names = [(place + 0.5, lane.code) for place, lane in enumerate(timeline.lanes)]
        self.window.getAxis("left").setTicks([names])
        brushes = {kind: QBrush(QColor(LIGHT.kind(kind))) for kind in KINDS}
        found = list(shapes(timeline, whole))
        places = chain.from_iterable((shape.start, shape.lane + (shape.number % ROWS + 0.5) / ROWS) for shape in found)
        self._days, rows = numpy.fromiter(places, float).reshape(-1, 2).T
        self.window.addItem(
            pyqtgraph.ScatterPlotItem(
                x=self._days,
                y=rows,
                size=MARK,
                pen=None,
                brush=[brushes[shape.kind] for shape in found],
                symbol=[SYMBOLS[shape.kind] for shape in found],
            )
        )
        self.look(whole)

    def look(self, view: Viewport) -> None:
        self._seen = view
        self.window.setXRange(view.first_day, view.last_day, padding=0)
        self.window.viewport().repaint()

    def marks(self) -> int:
        return int(((self._days >= self._seen.first_day) & (self._days < self._seen.last_day)).sum())


if __name__ == "__main__":
    measure(Spots)
