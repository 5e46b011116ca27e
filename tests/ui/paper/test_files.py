"""The bytes of a PDF, an SVG and a PNG: pages, fonts, text that is found, sizes, nothing left to chance."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.domain.entry import LANGUAGES
from app.domain.selection import selection
from app.library.library import Library
from app.output.paper import Paper, paper
from app.ui.paper.document import A4, Document
from app.ui.paper.files import pictures
from app.ui.paper.result import result_document
from app.ui.timeline.words import timeline_words
from app.wording.wording import Wording
from app.wording.words import Words
from tests.pdf import Pdf

SVG = "{http://www.w3.org/2000/svg}"
TIMES = re.compile(rb"\d{14}Z|\d{4}-\d\d-\d\dT[\d:]+[+\d:]+")
"""When a PDF was made, in both places where it says so."""

Print = Callable[[str, str], "Printed"]


@dataclass(frozen=True, slots=True)
class Printed:
    """A result and its pages."""

    paper: Paper
    document: Document


@pytest.fixture
def printed(library: Library, translations: Path, qapp: QApplication) -> Print:
    """printed(text, language) is a result by kind."""

    def put(text: str, language: str) -> Printed:
        wording = Wording(Words(language, translations), library.vocabulary)
        result = paper(library, library.search(selection(text=text)), "kind", wording)
        return Printed(result, result_document(result, timeline_words(wording).meanings()))

    return put


def made(printed: Printed, suffix: str, scale: float = 1) -> list[bytes]:
    return pictures(printed.document, suffix, scale)


def squeezed(text: str) -> str:
    """Without what only divides lines."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["ШОС Ташкент ", "禁毒 "])
def test_the_text_of_a_pdf_is_found(printed: Print, text: str, language: str) -> None:
    found = printed(text, language)
    (data,) = made(found, ".pdf")
    pdf = Pdf(data)
    assert len(pdf.pages) == len(found.document.pages)
    assert pdf.size == (842, 595)
    pages = [squeezed(pdf.text(page)) for page in range(len(pdf.pages))]
    words = found.paper.words
    for page in pages:
        assert all(squeezed(part) in page for part in (words.title, words.searched, words.data, words.facts))
    listed = "".join(pages)
    assert [item.place for item in found.paper.items.values() if squeezed(item.title) not in listed] == []
    assert [item.place for item in found.paper.items.values() if squeezed(item.date) not in listed] == []
    assert all(name.name in listed for name in found.paper.lanes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_fonts_of_a_pdf_are_embedded(printed: Print, language: str) -> None:
    (data,) = made(printed("ШОС ", language), ".pdf")
    pdf = Pdf(data)
    assert pdf.fonts()
    assert {name.split("+")[1] for name in pdf.embedded()} == pdf.fonts()
    assert b"/Subtype /Type3" not in data


def test_a_pdf_shows_no_transparency_that_readers_mistake(printed: Print) -> None:
    """The whole library has open ends, which fade out."""
    (data,) = made(printed("", "en"), ".pdf")
    assert b"/ShadingType" in data
    assert b"/SMask <<" not in data


def test_every_number_is_beside_a_mark(printed: Print) -> None:
    found = printed("", "en")
    pdf = Pdf(made(found, ".pdf")[0])
    lines = [line for page in (0, 1) for line in pdf.text(page).split("\n")]
    assert {str(item.place) for item in found.paper.items.values()} <= set(lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_svg_has_its_text(printed: Print, language: str) -> None:
    found = printed("ШОС Ташкент ", language)
    (data,) = made(found, ".svg")
    root = ElementTree.fromstring(data)
    assert root.tag == f"{SVG}svg"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    assert str(root.get("font-family")).endswith("sans-serif")
    texts = list(root.iter(f"{SVG}text"))
    assert all(float(text.attrib["textLength"]) > 0 for text in texts if (text.text or "").strip())
    written = squeezed("".join(text.text or "" for text in texts))
    assert all(squeezed(item.title) in written for item in found.paper.items.values())
    assert squeezed(found.paper.words.searched) in written
    assert (root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")) == (
        found.paper.words.title,
        found.paper.words.searched,
    )


def test_an_svg_has_all_pages_below_one_another(printed: Print) -> None:
    found = printed("禁毒 ", "zh")
    root = ElementTree.fromstring(made(found, ".svg")[0])
    pages = len(found.document.pages)
    assert root.get("viewBox") == f"0 0 1122 {pages * (793 + 16) - 16}"
    numbers = "".join(text.text or "" for text in root.iter(f"{SVG}text"))
    assert all(f"第 {page} 页" in numbers for page in range(1, pages + 1))


@pytest.mark.parametrize("scale", [0.5, 1, 2, 4])
def test_a_png_of_each_page_at_a_scale(printed: Print, scale: float) -> None:
    found = printed("ШОС Ташкент ", "ru")
    files = made(found, ".png", scale)
    assert len(files) == len(found.document.pages)
    for data in files:
        image = QImage.fromData(data)
        assert (image.width(), image.height()) == (A4 * scale).toSize().toTuple()
        assert image.dotsPerMeterX() == round(96 * scale / 0.0254)
        assert image.text("Title") == found.paper.words.title


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_the_same_answer_is_the_same_picture(printed: Print, suffix: str) -> None:
    assert made(printed("ШОС ", "zh"), suffix) == made(printed("ШОС ", "zh"), suffix)


def test_the_same_answer_is_the_same_pdf_but_for_the_time(printed: Print) -> None:
    (one,), (two,) = (made(printed("ШОС Ташкент ", "zh"), ".pdf") for _ in range(2))
    assert TIMES.sub(b"", one) == TIMES.sub(b"", two)
    assert len(TIMES.findall(one)) == 5
