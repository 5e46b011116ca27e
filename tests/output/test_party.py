"""Pages of countries, organizations and pairs: what they count is what the list finds."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from app.domain.entry import LANGUAGES
from app.domain.page import HelpPage, LibraryPage
from app.domain.selection import Selection
from app.library.library import Library
from app.library.references import page_at
from app.output.articles import article_of
from app.output.parts import Span
from app.output.plain import article_text
from app.wording.numbers import number
from app.wording.words import Words
from tests.output.test_languages import UNFOLDED, lines_of

REFERENCES = [
    "treatyline:country/KAZ",
    "treatyline:country/URY",
    "treatyline:organization/SCO",
    "treatyline:organization/CARICC",
    "treatyline:pair/CHN/KAZ",
    "treatyline:pair/AFG/URY",
]


def page(reference: str, library: Library) -> LibraryPage:
    found = page_at(reference, library)
    assert found
    assert not isinstance(found, HelpPage)
    return found


def spans(reference: str, library: Library, words: Words) -> Iterator[Span]:
    for line in lines_of(article_of(page(reference, library), library, words, UNFOLDED)):
        yield from line


@pytest.mark.parametrize("reference", REFERENCES)
def test_a_number_is_that_of_the_list(library: Library, translations: Path, reference: str) -> None:
    counted = 0
    for span in spans(reference, library, Words("en", translations)):
        scheme, _, target = (span.link or "").partition(":")
        if scheme == "list" and span.text.replace(",", "").isdecimal():
            counted += 1
            assert span.text == number(library.total(Selection(text=unquote(target))), "en"), unquote(target)
    assert counted >= 2


@pytest.mark.parametrize("reference", REFERENCES)
def test_every_link_leads_somewhere(library: Library, translations: Path, reference: str) -> None:
    for span in spans(reference, library, Words("en", translations)):
        scheme, _, target = (span.link or "").partition(":")
        if scheme in ("entry", "country", "organization", "pair"):
            assert page_at(f"treatyline:{scheme}/{unquote(target)}", library), span


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("zh", ["国家", "[英文] Kazakhstan", "2010年代: {}", "数据截至: 2026年11月24日"]),
        ("en", ["Country", "[Russian] Казахстан", "2010s: {}", "Data as of: 24 November 2026"]),
        ("ru", ["Страна", "[Английский] Kazakhstan", "2010-е годы: {}", "Данные на: 24 ноября 2026 года"]),
    ],
)
def test_as_text(library: Library, translations: Path, language: str, texts: list[str]) -> None:
    article = article_of(page("treatyline:country/KAZ", library), library, Words(language, translations))
    lines = article_text(article).splitlines()
    total = library.total(Selection(text="country:KAZ decade:2010"))
    texts = [text.format(total) for text in texts]
    assert [text for text in (*texts, "treatyline:country/KAZ") if not any(text in line for line in lines)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_between_two_is_said_to_be_unknown_rather_than_none(
    library: Library, translations: Path, language: str
) -> None:
    words = Words(language, translations)
    said = words._("The library has no entry; that does not mean that there is nothing.")
    text = article_text(article_of(page("treatyline:pair/AFG/URY", library), library, words))
    assert text.count(said) == 1


@pytest.mark.parametrize(
    ("reference", "headings"),
    [
        ("treatyline:country/KAZ", ["Latest entries", "Treaty participation", "Agreements", "Responsible bodies"]),
        ("treatyline:pair/CHN/KAZ", ["Between the two and no others", "Treaty participation"]),
    ],
)
def test_what_is_asked_for_most_comes_first(
    library: Library, translations: Path, reference: str, headings: list[str]
) -> None:
    article = article_of(page(reference, library), library, Words("en", translations))
    assert [section.heading for section in article.sections][: len(headings)] == headings


def test_two_countries_are_named_as_each_language_does(library: Library, translations: Path) -> None:
    titles = {
        language: article_of(page("treatyline:pair/CHN/KAZ", library), library, Words(language, translations)).title
        for language in LANGUAGES
    }
    assert titles == {"zh": "哈萨克斯坦—中国", "en": "China – Kazakhstan", "ru": "Казахстан — Китай"}
