"""Pages on sheets: every word, the foot of each sheet, headings with what follows, colours of paper."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QApplication

from app import late, paths
from app.domain.entry import LANGUAGES
from app.library.library import Library
from app.library.references import page_at
from app.output.handbook import Handbook
from app.output.pages import Pages
from app.output.printed import Printed, printed
from app.output.templates import Templates
from app.ui.paper.document import Paint
from app.ui.paper.files import page_file
from app.ui.paper.pdf import pdf
from app.ui.paper.sheets import A4_UPRIGHT, page_document
from app.ui.theme import PAPER
from app.wording.words import Words
from tests.pdf import Pdf

LETTER = QSizeF(816, 1056)
REFERENCES = ("entry/sco-drug-agreement-2004", "entry/un-trafficking-convention-1988", "country/KAZ",
              "organization/SCO", "pair/CHN/KAZ")  # fmt: skip
_PIECES_OF_A_LINE = 8


@pytest.fixture
def put(library: Library, translations: Path, qapp: QApplication) -> "Put":
    return Put(library, translations)


class Put:
    """put(reference, language) is a page on paper."""

    def __init__(self, library: Library, translations: Path) -> None:
        templates = Templates(paths.TEMPLATES)
        self._pages = Pages(library, late.articles, lambda: templates, Handbook(paths.HELP))
        self._translations = translations

    def __call__(self, reference: str, language: str) -> Printed:
        page = page_at(f"treatyline:{reference}", self._pages.library)
        assert page is not None
        sheet = (paths.STYLES / "page.css").read_text(encoding="utf-8")
        return printed(page, self._pages, Words(language, self._translations), sheet, PAPER, (), file=False)


def parted(text: str, page: Printed) -> tuple[str, list[str]]:
    """The foot of a sheet, and the pieces above it."""
    pieces = [piece for piece in text.replace("\N{NO-BREAK SPACE}", " ").split("\n") if piece.strip()]
    end = pieces.index(page.reference) + 1
    return letters("".join(pieces[:end])), pieces[end:]


def again(pieces: list[str], before: list[str]) -> int:
    """How many pieces at the top of a sheet are the last ones of the sheet before."""
    most = min(len(pieces), len(before), _PIECES_OF_A_LINE)
    return max((count for count in range(1, most + 1) if pieces[:count] == before[-count:]), default=0)


def letters(text: str) -> str:
    """A text without spaces, which the lines of a PDF do not have."""
    return re.sub(r"[\s\N{OBJECT REPLACEMENT CHARACTER}]+", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reference", REFERENCES)
def test_the_words_on_the_sheets_are_those_of_the_page(put: Put, reference: str, language: str) -> None:
    page = put(reference, language)
    document = Pdf(page_file(page, ".pdf"))
    shown = QTextDocument()
    shown.setHtml(page.html)
    left, columns = letters(shown.toPlainText()), re.findall(r'class="column"[^>]*>([^<]*)<', page.html)
    before: list[str] = []
    for number in range(len(document.pages)):
        foot, pieces = parted(document.text(number), page)
        place = page.place.format(page=number + 1, pages=len(document.pages))
        title, _, rest = foot.partition(letters(place))
        assert rest == letters(page.data + page.reference)
        assert letters(page.title).startswith(title.rstrip("…")) is bool(title)
        written = [*map(letters, pieces)]
        for piece in written[again(written, before) :]:
            if left.startswith(piece):
                left = left.removeprefix(piece)
            else:
                # Columns are named on each sheet; and Qt writes the line above a sheet again, outside of what is seen.
                assert piece in [*map(letters, columns), *before[-_PIECES_OF_A_LINE:]]
        before = [letters(piece) for piece in pieces]
    assert left == ""


def test_headings_of_a_long_table_stand_on_each_of_its_sheets(put: Put) -> None:
    document = Pdf(page_file(put("entry/un-trafficking-convention-1988", "en"), ".pdf"))
    heads = ["PartyActionDateIneffect" in letters(document.text(number)) for number in range(len(document.pages))]
    assert heads == [number >= heads.index(True) for number in range(len(heads))]
    assert sum(heads) > 2


@pytest.mark.parametrize("reference", REFERENCES)
def test_no_heading_is_the_last_thing_on_a_sheet(put: Put, reference: str) -> None:
    """Wherever the sheets happen to end."""
    page = put(reference, "en")
    headings = {letters(text) for text in re.findall(r'class="heading">([^<&]+)', page.html)}
    assert len(headings) > 2
    for height in range(500, 800, 23):
        document = Pdf(pdf(page_document(page, QSizeF(794, height))))
        for number in range(len(document.pages)):
            *_, before, last = filter(None, map(letters, document.text(number).split("\n")))
            assert (before if last.isdecimal() else last) not in headings, (height, number)


@pytest.mark.parametrize("size", [A4_UPRIGHT, LETTER, A4_UPRIGHT.transposed()])
def test_everything_lies_within_the_margins(put: Put, size: QSizeF) -> None:
    document = page_document(put("entry/sco-drug-agreement-2004", "zh"), size)
    for paint in document.pages:
        image = painted(paint, size)
        white = QColor("white").rgb()
        edges = [image.pixel(x, y) for x in (0, 50, image.width() - 50) for y in range(image.height())]
        assert set(edges) == {white}
        assert any(image.pixel(x, 60) != white for x in range(image.width())) or paint is document.pages[-1]


def painted(paint: Paint, size: QSizeF) -> QImage:
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image
