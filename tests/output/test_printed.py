"""Pages to take along: everything that the page says, nothing to click, nothing from elsewhere."""

import base64
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from app import late, paths
from app.domain.entry import LANGUAGES
from app.domain.page import EntryPage
from app.library.library import Library
from app.library.references import page_at
from app.output.action_rows import HEADINGS, action_rows
from app.output.colours import page_style
from app.output.handbook import Handbook
from app.output.lookups import lookups_in
from app.output.pages import Pages
from app.output.printed import Printed, printed
from app.output.templates import Templates
from app.ui.theme import PAPER
from app.wording.words import Words

SHEET = (paths.STYLES / "page.css").read_text(encoding="utf-8")
TEMPLATES = Templates(paths.TEMPLATES)
CONVENTION = "treatyline:entry/un-trafficking-convention-1988"
REFERENCES = ("treatyline:entry/sco-drug-agreement-2004", CONVENTION, "treatyline:country/KAZ",
              "treatyline:organization/SCO", "treatyline:pair/CHN/KAZ")  # fmt: skip


class Read(HTMLParser):
    """The letters of a page, and the elements with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self._texts: list[str] = []
        self._silent = False
        self.feed(html)
        self.letters = "".join("".join(self._texts).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent = tag in {"style", "title"}
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self._silent = False

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._texts.append(data)


@pytest.fixture
def take(library: Library, translations: Path) -> "Take":
    return Take(library, translations)


class Take:
    """Pages of a library by reference."""

    def __init__(self, library: Library, translations: Path) -> None:
        self.pages = Pages(library, late.articles, lambda: TEMPLATES, Handbook(paths.HELP))
        self._translations = translations

    def words(self, language: str) -> Words:
        return Words(language, self._translations)

    def printed(self, reference: str, language: str, *unfolded: str, file: bool = True) -> Printed:
        page = page_at(reference, self.pages.library)
        assert page is not None
        return printed(page, self.pages, self.words(language), SHEET, PAPER, unfolded, file=file)

    def screen(self, reference: str, language: str, *unfolded: str) -> str:
        page = page_at(reference, self.pages.library)
        assert page is not None
        style = page_style(SHEET, PAPER)
        return self.pages.html(page, self.words(language), style, unfolded=unfolded, wide=False)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reference", REFERENCES)
def test_nothing_to_click_and_nothing_from_elsewhere(take: Take, reference: str, language: str) -> None:
    taken = take.printed(reference, language)
    elements = Read(taken.html).elements
    assert {tag for tag, _ in elements} & {"a", "script", "link", "iframe", "object", "form"} == set()
    pictures = [attributes["src"] or "" for tag, attributes in elements if tag == "img"]
    assert all(source.startswith("data:image/bmp;base64,") for source in pictures)
    assert bool(pictures) is (("/KAZ" in reference and "pair" not in reference) or "/SCO" in reference)
    assert {name for _, attributes in elements for name in attributes} & {"href", "onclick", "style"} == set()
    assert "url(" not in taken.html
    assert "@import" not in taken.html


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unfolded", [(), ("languages", "country", "organization")])
@pytest.mark.parametrize("reference", REFERENCES)
def test_the_words_are_those_of_the_page(take: Take, reference: str, language: str, unfolded: tuple[str, ...]) -> None:
    """But for offers; the table that the window has beside the page follows it."""
    said = take.words(language)._
    offers = {said("Read it in all languages"), said("This language only"), said("Show all"), said("Show fewer")}
    screen = take.screen(reference, language, *unfolded)
    for address, offer in (("unfold|actions", "|".join(offers)), ("section|timeline|matrix", "[^<]*")):
        link = rf'<span class="label "><a href="(?:{address}):[^>]*>(?:{offer})</a></span>'
        screen = re.sub(rf'(<span class="quiet ">\xa0· </span>)?{link}', "", screen)
    letters, paper = Read(screen).letters, Read(take.printed(reference, language, *unfolded).html).letters
    assert paper.startswith(letters)
    assert (len(paper) > len(letters)) is (reference == CONVENTION)


def test_all_actions_stand_below_a_page_that_has_no_room_for_them(take: Take, library: Library) -> None:
    page = page_at(CONVENTION, library)
    assert isinstance(page, EntryPage)
    lookups = lookups_in(library, take.words("ru"))
    rows = action_rows(library.entry(page.number), lookups)
    table = take.printed(CONVENTION, "ru").html.rpartition("<thead>")[2]
    cells = re.findall(r"<td [^>]*>([^<]*)</td>", table)
    assert cells[: len(HEADINGS)] == [lookups.say(heading) for heading in HEADINGS]
    written = [tuple(cells[start : start + 4]) for start in range(4, len(cells), 4)]
    assert written == [row.cells for row in rows]


def test_lists_that_are_not_unfolded_say_how_many_more_there_are(take: Take) -> None:
    html = take.printed("treatyline:country/KAZ", "en").html
    assert re.search(r'<p class="line"><span class="label ">\d+ more</span></p>', html)
    assert "Show fewer" not in take.printed("treatyline:country/KAZ", "en", "country").html


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_around_it(take: Take, language: str) -> None:
    taken = take.printed("treatyline:country/kaz", language)
    words = {"zh": ("哈萨克斯坦", "数据截至", "第 2 页，共 3 页"), "en": ("Kazakhstan", "Data as of", "Page 2 of 3"),
             "ru": ("Казахстан", "Данные на", "Страница 2 из 3")}[language]  # fmt: skip
    assert (taken.title, taken.reference) == (words[0], "treatyline:country/KAZ")
    assert taken.data.startswith(f"Treatyline · {words[1]}")
    assert taken.place.format(page=2, pages=3) == words[2]
    assert f'<html lang="{language}">' in taken.html
    assert f"<title>{words[0]}</title>" in taken.html


def test_the_file_forbids_itself_to_load_anything(take: Take) -> None:
    html = take.printed(CONVENTION, "en").html
    assert html.lstrip().startswith("<!DOCTYPE html>")
    assert "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\"" in html
    assert "<meta" not in take.printed(CONVENTION, "en", file=False).html


def test_a_bar_has_the_colour_of_its_kind(take: Take) -> None:
    html = take.printed("treatyline:country/KAZ", "en").html
    for colour in (PAPER.agreement, PAPER.meeting, PAPER.operation, PAPER.accent):
        dots = (base64.b64decode(dot) for dot in re.findall('base64,([^"]+)', html))
        assert any(dot.startswith(b"BM") and dot[54:57] == bytes.fromhex(colour[1:])[::-1] for dot in dots)
