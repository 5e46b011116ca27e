"""How the whole of a result becomes pages: its lanes on as many sheets as they take, then the list of its entries."""

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtGui import QPainter

from app.output.paper import Paper
from app.ui.paper.chart import Chart
from app.ui.paper.chart_painter import ChartPainter
from app.ui.paper.document import A4, Document, Paint
from app.ui.paper.entries import EntryList
from app.ui.paper.frame import PageFrame
from app.ui.paper.legend import key_of
from app.ui.paper.type import PaperType
from app.ui.theme import LIGHT

_GAP = 16.0
"""Between the lanes and a list beneath them."""


def result_document(paper: Paper, meanings: Mapping[str, str]) -> Document:
    """Pages of A4; meanings are those of the legend's samples."""
    fonts = PaperType()
    looks = paper.timeline.chronology.looks
    key = key_of(meanings, (looks[number] for number in paper.items))
    frame = PageFrame(paper.words, key, A4, LIGHT, fonts)
    bodies: list[Paint] = [frame.say_empty]
    if paper.items:
        bodies = list(_bodies(paper, frame, fonts))
    pages = [partial(_page, body, frame, (number, len(bodies))) for number, body in enumerate(bodies, 1)]
    return Document(paper.words.title, paper.words.searched, paper.words.language, A4, pages)


def _bodies(paper: Paper, frame: PageFrame, fonts: PaperType) -> Iterator[Paint]:
    """What paints each page without its frame; a list that fits stands beneath the last sheet of lanes."""
    chart = Chart(paper, frame.chart, fonts)
    lanes = ChartPainter(chart, LIGHT, fonts)
    entries = EntryList(list(paper.items.values()), frame.body, LIGHT, fonts)
    *most, last = range(len(chart.sheets))
    top = chart.bottom(last) + chart.axis + _GAP
    room = frame.chart.bottom() - top
    for sheet in most:
        yield partial(_together, [frame.legend, partial(lanes.paint, sheet=sheet)])
    parts: list[Paint] = [frame.legend, partial(lanes.paint, sheet=last)]
    if entries.fits(room):
        parts.append(partial(entries.paint, page=entries.pages(room)[0], top=top))
    yield partial(_together, parts)
    if not entries.fits(room):
        for page in entries.pages(frame.body.height()):
            yield partial(entries.paint, page=page, top=frame.body.top())


def _page(body: Paint, frame: PageFrame, place: tuple[int, int], painter: QPainter) -> None:
    frame.paint(painter, *place)
    body(painter)


def _together(parts: list[Paint], painter: QPainter) -> None:
    for paint in parts:
        paint(painter)
