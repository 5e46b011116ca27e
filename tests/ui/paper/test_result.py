"""A result on pages, as numbers: every entry is on a sheet once for each of its lanes, and once in the list."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain, pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.domain.bits import numbers_of
from app.domain.dates import Precision
from app.domain.entry import LANGUAGES
from app.domain.selection import selection
from app.domain.timeline.chronology import Look
from app.library.library import Library
from app.output.paper import LANES, Paper, paper
from app.ui.paper.chart import Chart
from app.ui.paper.document import A4, Paint
from app.ui.paper.entries import EntryList
from app.ui.paper.frame import PageFrame
from app.ui.paper.legend import key_of
from app.ui.paper.result import result_document
from app.ui.paper.type import PaperType
from app.ui.theme import LIGHT
from app.wording.wording import Wording
from app.wording.words import Words


@pytest.fixture
def printed(library: Library, translations: Path, qapp: QApplication, request: pytest.FixtureRequest) -> Paper:
    """The result of (text, facet, language)."""
    text, facet, language = request.param
    wording = Wording(Words(language, translations), library.vocabulary)
    return paper(library, library.search(selection(text=text)), facet, wording)


def key_in(printed: Paper) -> Mapping[str, str]:
    """The legend of a result."""
    return key_of(MEANINGS, (printed.timeline.chronology.looks[number] for number in printed.items))


def chart_of(printed: Paper) -> Chart:
    fonts = PaperType()
    return Chart(printed, PageFrame(printed.words, key_in(printed), A4, LIGHT, fonts).chart, fonts)


def pages_of(printed: Paper) -> Sequence[Paint]:
    return result_document(printed, MEANINGS).pages


MEANINGS: Mapping[str, str] = defaultdict(lambda: "what it means")
WHOLE = [("", facet, language) for facet in LANES for language in LANGUAGES]
SOME = [
    ("禁毒 ", "kind", "zh"),
    ("SCO Tashkent ", "country", "en"),
    ("ШОС ", "framework", "ru"),
    ("2004-06-17 ", "kind", "en"),
]


@pytest.mark.parametrize("printed", [*WHOLE, *SOME], indirect=True, ids=str)
def test_every_entry_of_a_lane_is_on_a_sheet_once(printed: Paper) -> None:
    chart = chart_of(printed)
    seen = Counter(
        (strip.lane, entry.box.number) for strip in chain(*chart.sheets) for entry in chart.seen(strip)
    )  # fmt: skip
    lanes = printed.lanes
    assert set(seen) == {(place, number) for place, lane in enumerate(lanes) for number in numbers_of(lane.mask)}
    assert set(seen.values()) == {1}
    assert seen.total() == sum(name.number for name in printed.lanes)
    assert {number for _, number in seen} == set(printed.items)


@pytest.mark.parametrize("printed", [*WHOLE, *SOME], indirect=True, ids=str)
def test_marks_and_labels_are_within_the_sheet_and_apart(printed: Paper) -> None:
    chart = chart_of(printed)
    widths = {number: chart.number_width(number) for number in printed.items}
    for lane in chart.lanes:
        rows: dict[int, list[tuple[float, float]]] = {}
        for entry in lane:
            width = widths[entry.box.number]
            if chart.titles:
                width += chart.face.width(chart.titles[entry.box.number])
            ends = min(entry.box.x0, entry.label), max(entry.box.x1, entry.label + width)
            assert ends[0] >= 0
            assert ends[1] <= chart.line.width
            rows.setdefault(entry.row, []).append(ends)
        for row in rows.values():
            assert all(left[1] < right[0] for left, right in pairwise(sorted(row)))
    assert all(chart.bottom(sheet) + chart.axis <= chart.body.bottom() + 1 for sheet in range(len(chart.sheets)))


@pytest.mark.parametrize("printed", [*WHOLE, *SOME], indirect=True, ids=str)
def test_the_list_has_every_entry_once_and_ends_on_its_pages(printed: Paper) -> None:
    fonts = PaperType()
    body = PageFrame(printed.words, key_in(printed), A4, LIGHT, fonts).body
    entries = EntryList(list(printed.items.values()), body, LIGHT, fonts)
    pages = entries.pages(body.height())
    assert [row for page in pages for column in page for row in column] == list(range(len(printed.items)))
    heights = entries.heights
    assert all(sum(heights[row] for row in column) <= body.height() for column in chain(*pages))
    chart = chart_of(printed)
    together = len(chart.sheets) + len(pages)
    assert len(pages_of(printed)) in (together, together - 1)


@pytest.mark.parametrize("printed", [("2004-06-17 ", "kind", "en")], indirect=True)
def test_a_small_result_is_one_page_with_titles(printed: Paper) -> None:
    assert 0 < len(printed.items) < 20
    assert chart_of(printed).titles.keys() == printed.items.keys()
    assert len(pages_of(printed)) == 1


@pytest.mark.parametrize("printed", [("", "kind", "en")], indirect=True)
def test_the_whole_library_has_numbers_beside_its_marks(printed: Paper) -> None:
    chart = chart_of(printed)
    assert len(chart.sheets) == 2
    assert chart.titles == {}
    assert any(strip.continued for strip in chain(*chart.sheets))


@pytest.mark.parametrize("printed", [*SOME, ("", "kind", "zh")], indirect=True, ids=str)
def test_every_page_is_painted(printed: Paper) -> None:
    for paint in pages_of(printed):
        image = QImage(A4.toSize(), QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        paint(painter)
        painter.end()
        colours = Counter(image.pixel(x, y) & 0xFFFFFF for x in range(0, 1122, 5) for y in range(0, 793, 5))
        assert colours[0xFFFFFF] > colours.total() / 3
        assert colours[0] == 0
        assert len(colours) > 20


@pytest.mark.parametrize("printed", [("xyzzy ", "country", "ru")], indirect=True)
def test_no_entry_is_one_page(printed: Paper) -> None:
    assert len(pages_of(printed)) == 1


@pytest.mark.parametrize("printed", [("", "kind", "en")], indirect=True)
def test_the_legend_has_what_the_marks_need(printed: Paper) -> None:
    assert set(key_in(printed)) == {
        *("agreement", "meeting", "operation", "interval", "rough", "month", "year", "decade", "endless"),
        *("approximate", "uncertain"),
    }
    assert list(key_of(MEANINGS, [Look("meeting", Precision.DAY)])) == ["meeting"]
    others = [Look("operation", Precision.SET), Look("agreement", Precision.INTERVAL, end=None)]
    assert list(key_of(MEANINGS, others, ["bars"])) == ["agreement", "operation", "set", "unending", "bars"]
