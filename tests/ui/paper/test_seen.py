"""The part of the timeline that the window shows, as a page."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

import pytest
import shiboken6
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.domain.selection import selection
from app.library.library import Library
from app.output.paper import PaperWords, paper_words
from app.ui.paper.document import A4
from app.ui.paper.files import pictures
from app.ui.paper.frame import MARGIN
from app.ui.paper.seen import seen_document
from app.ui.theme import DARK, LIGHT
from app.ui.timeline.view import TimelineView
from app.ui.timeline.words import lane_names, timeline_words
from app.wording.wording import Wording
from tests.pdf import Pdf

SVG = "{http://www.w3.org/2000/svg}"
MEANINGS: Mapping[str, str] = defaultdict(lambda: "what it means")


@pytest.fixture
def canvas(qapp: QApplication, wording: Wording) -> Iterator[TimelineView]:
    shown = TimelineView(DARK, "en", timeline_words(wording), str)
    shown.resize(720, 320)
    yield shown
    shiboken6.delete(shown)


def show(canvas: TimelineView, library: Library, wording: Wording, text: str) -> PaperWords:
    answer = library.search(selection(text=text))
    timeline = library.timeline(answer, "kind")
    canvas.show_timeline(timeline, lane_names(wording, timeline))
    return paper_words(library, answer, "kind", wording)


def test_a_picture_is_as_large_as_what_is_seen(canvas: TimelineView, library: Library, wording: Wording) -> None:
    words = show(canvas, library, wording, "heroin ")
    seen = canvas.seen()
    assert seen is not None
    document = seen_document(seen, words, MEANINGS, on_sheet=False)
    assert document.size.width() == seen.place.width() + 2 * MARGIN
    assert seen.place.height() < document.size.height() < seen.place.height() + 250
    assert len(document.pages) == 1
    (data,) = pictures(document, ".png", 2)
    image = QImage.fromData(data)
    assert (image.width(), image.height()) == (document.size * 2).toSize().toTuple()


def test_on_a_sheet_it_is_a_page_of_a4(canvas: TimelineView, library: Library, wording: Wording) -> None:
    words = show(canvas, library, wording, "heroin ")
    document = seen_document(canvas.seen(), words, MEANINGS, on_sheet=True)
    assert document.size == A4
    (data,) = pictures(document, ".pdf", 1)
    pdf = Pdf(data)
    assert (len(pdf.pages), pdf.size) == (1, (842, 595))
    text = pdf.text(0)
    assert all(part in text for part in (words.title, words.data, "Agreement", "Meeting", "Operation"))
    assert "Page" not in text


@pytest.mark.parametrize("size", [(300, 130), (720, 320), (2400, 500), (700, 1200)])
def test_any_size_fits_on_the_sheet(
    canvas: TimelineView, library: Library, wording: Wording, size: tuple[int, int]
) -> None:
    canvas.resize(*size)
    words = show(canvas, library, wording, "heroin ")
    (data,) = pictures(seen_document(canvas.seen(), words, MEANINGS, on_sheet=True), ".png", 1)
    image = QImage.fromData(data)
    edges = [QRectF(0, 0, MARGIN - 10, 793), QRectF(1122 - MARGIN + 10, 0, MARGIN - 10, 793)]
    assert {colour for edge in edges for colour in colours(image, edge)} == {0xFFFFFF}


def test_it_is_light_and_as_far_as_the_window_shows(canvas: TimelineView, library: Library, wording: Wording) -> None:
    words = show(canvas, library, wording, "heroin ")
    (before,) = pictures(seen_document(canvas.seen(), words, MEANINGS, on_sheet=False), ".png", 1)
    image = QImage.fromData(before)
    assert image.pixel(2, 2) & 0xFFFFFF == int(LIGHT.panel[1:], 16)
    canvas.zoom_in()
    (after,) = pictures(seen_document(canvas.seen(), words, MEANINGS, on_sheet=False), ".png", 1)
    assert before != after
    canvas.set_period(730_000, 732_000)
    assert pictures(seen_document(canvas.seen(), words, MEANINGS, on_sheet=False), ".png", 1) != [after]


def test_no_entry(canvas: TimelineView, library: Library, wording: Wording) -> None:
    words = show(canvas, library, wording, "xyzzy ")
    assert canvas.seen() is None
    (data,) = pictures(seen_document(None, words, MEANINGS, on_sheet=True), ".pdf", 1)
    assert words.empty in Pdf(data).text(0)


def colours(image: QImage, place: QRectF) -> set[int]:
    rect = place.toAlignedRect().intersected(image.rect())
    xs, ys = range(rect.left(), rect.right(), 3), range(rect.top(), rect.bottom(), 3)
    return {image.pixel(x, y) & 0xFFFFFF for x in xs for y in ys}


def test_nothing_in_an_svg_is_hidden_by_a_clip_of_something_else(
    canvas: TimelineView, library: Library, wording: Wording
) -> None:
    """Lanes that are clipped, chips and names."""
    canvas.resize(500, 200)
    answer = library.search(selection(text=""))
    timeline = library.timeline(answer, "framework")
    canvas.show_timeline(timeline, lane_names(wording, timeline))
    canvas.look(canvas.viewport.zoomed(4, 300))
    words = paper_words(library, answer, "framework", wording)
    (data,) = pictures(seen_document(canvas.seen(), words, MEANINGS, on_sheet=False), ".svg", 1)
    root = ElementTree.fromstring(data)
    clips = {clip.get("id"): numbers(clip[0].attrib["d"]) for clip in root.iter(f"{SVG}clipPath")}
    seen = []
    for group in root.iter(f"{SVG}g"):
        clip = str(group.get("clip-path")).removeprefix("url(#").removesuffix(")")
        for inner in group.findall(f"{SVG}g") if clip in clips else ():
            dx, dy = numbers(inner.attrib["transform"])[-2:]
            xs, ys = clips[clip][::2], clips[clip][1::2]
            for text in inner.iter(f"{SVG}text"):
                x, y = float(text.attrib["x"]) + dx, float(text.attrib["y"]) + dy
                seen.append(text.text)
                assert min(xs) <= x <= max(xs), text.text
                # The lowest lane may be seen in part.
                assert min(ys) <= y <= max(ys) + 30, text.text
    assert {"SCO", "CARICC"} <= set(seen)
    assert any(text.startswith("+") for text in seen if text)


def numbers(text: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?[\d.]+(?:e-?\d+)?", text)]


def test_the_legend_tells_of_what_is_left_out(canvas: TimelineView, library: Library, wording: Wording) -> None:
    """But only where there is such a thing."""
    words, meanings = show(canvas, library, wording, "kind:meeting "), timeline_words(wording).meanings()
    agreement, charter = (library.number(name) for name in ("sco-drug-agreement-2004", "sco-charter-2002"))
    assert agreement is not None
    assert charter is not None
    told = []
    for ties in ({}, {charter: "Implements"}):
        canvas.set_current(agreement if ties else None)
        canvas.show_ties(ties)
        (data,) = pictures(seen_document(canvas.seen(), words, meanings, on_sheet=False), ".svg", 1)
        told.append(meanings["ghost"] in " ".join(ElementTree.fromstring(data).itertext()))
    assert told == [False, True]
