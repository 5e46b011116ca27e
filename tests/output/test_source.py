"""Pages of sources: what they are, who rests on them, and where their links lead."""

from collections.abc import Iterator
from pathlib import Path
from time import thread_time
from urllib.parse import unquote

import pytest

from app.domain.entry import LANGUAGES
from app.domain.page import EntryPage, SourcePage
from app.domain.selection import Selection
from app.library.library import Library
from app.library.references import page_at
from app.output.articles import article_of
from app.output.parts import Span
from app.output.plain import article_text
from app.wording.words import Words
from tests.output.test_languages import UNFOLDED, lines_of

ERA = "kremlin-2001-06-15-meeting-heads-state-shanghai"
ARCHIVED = "unodc-2008-12-01-europe-west-central-asia-regional"
COPY = "unodc-2013-09-25-current-situation-respect-regional"
BODIES = "ria-2017-03-11-den-narkokontrolia"
MANY = "tass-2024-07-04-sco-states-coordinate-combating-drug"
CITED = [ERA, ARCHIVED, MANY, "founding-article", "untc-mtdsg-vi-19"]
KEYS = [*CITED, BODIES]


def text(key: str, library: Library, translations: Path, language: str = "en") -> str:
    return article_text(article_of(SourcePage(key), library, Words(language, translations)))


def links(key: str, library: Library, translations: Path) -> Iterator[tuple[str, str, Span]]:
    """Scheme, target and text of every link of a page with all its lists unfolded."""
    for line in lines_of(article_of(SourcePage(key), library, Words("en", translations), UNFOLDED)):
        for span in line:
            scheme, _, target = (span.link or "").partition(":")
            if scheme:
                yield scheme, unquote(target), span


@pytest.mark.parametrize("key", CITED)
def test_the_number_is_that_of_the_list_and_of_the_page(library: Library, translations: Path, key: str) -> None:
    found = list(links(key, library, translations))
    ((target, span),) = [(target, span) for scheme, target, span in found if scheme == "list"]
    total = library.total(Selection(text=target))
    assert span.text.split()[0] == str(total)
    assert sum(scheme == "entry" for scheme, _, _ in found) == total


@pytest.mark.parametrize("key", KEYS)
def test_every_link_leads_somewhere(library: Library, translations: Path, key: str) -> None:
    for scheme, target, span in links(key, library, translations):
        if scheme in ("entry", "source", "country"):
            assert page_at(f"treatyline:{scheme}/{target}", library), span


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "zh",
            ["[英文] SCO states", "来源 · 新闻报道", "发布者: TASS", "日期: 2024年7月4日", "语言: 英文", "被引用: "],
        ),
        ("en", ["SCO states", "Source · Press report", "Publisher: TASS", "Date: 4 July 2024", "Cited by: "]),
        ("ru", ["[Английский] SCO states", "Источник · Сообщение прессы", "Издатель: TASS", "Ссылаются: "]),
    ],
)
def test_as_text(library: Library, translations: Path, language: str, said: list[str]) -> None:
    lines = text(MANY, library, translations, language).splitlines()
    said = [*said, "treatyline:source/" + MANY, "https://tass.com/world/1812535"]
    assert [start for start in said if not any(start in line for line in lines)] == []
    assert any("[sco-summit-astana-2024]" in line for line in lines)


def test_what_an_entry_takes_from_it_is_said(library: Library, translations: Path) -> None:
    said = text("founding-article", library, translations)
    assert "  Where: paragraph 4\n  Supports: name, date · state visit of 14–16 June 2004\n" in said


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh", "发布者: UNODC\n  转载：docslib.org\n"), ("ru", "Издатель: UNODC\n  копия: docslib.org\n")],
)
def test_a_copy_says_who_published_it_and_who_carries_it(
    library: Library, translations: Path, language: str, said: str
) -> None:
    assert said in text(COPY, library, translations, language)


def test_an_archived_copy_says_of_what_and_when(library: Library, translations: Path) -> None:
    said = text(ARCHIVED, library, translations)
    copy = "http://wayback.archive.org/web/20081201075755/http://www.unodc.org/unodc/en/regional/central-asia.html"
    assert f"Archived copy: {copy}\n  1 December 2008\n" in said
    assert "Original address: http://www.unodc.org/unodc/en/regional/central-asia.html\n" in said
    assert "\nAddress:" not in said


def test_what_is_unknown_is_said(library: Library, translations: Path) -> None:
    said = text("founding-article", library, translations)
    for fact in ("Publisher: unknown", "Date: unknown", "Address: no address"):
        assert f"{fact}\n" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_era_that_rests_on_it(library: Library, translations: Path, language: str) -> None:
    (era,) = [era for era in library.eras if any(citation.source == ERA for citation in era.sources)]
    assert f": {era.name[language]}\n" in text(ERA, library, translations, language)


def test_a_source_of_bodies_alone_names_them_their_country_and_their_years(
    library: Library, translations: Path
) -> None:
    said = text(BODIES, library, translations)
    assert "\nCited by: no entry\n" in said
    assert "\n# Responsible bodies (3)\nAgency: Federal Drug Control Service\n  Russia · from March 2004 " in said
    assert "\n  Supports: name · the months in which the name changed\n" in said
    countries = [target for scheme, target, _ in links(BODIES, library, translations) if scheme == "country"]
    assert countries == ["RUS"] * 3


def test_an_address_is_only_copied(library: Library, translations: Path) -> None:
    found = {scheme for key in KEYS for scheme, _, _ in links(key, library, translations)}
    assert found <= {"copy", "entry", "source", "country", "organization", "list", "unfold"}


def test_an_entry_names_its_sources_and_who_else_cites_them(library: Library, translations: Path) -> None:
    number = library.number("caricc-sco-mou-2026")
    assert number is not None
    lines = article_text(article_of(EntryPage(number), library, Words("en", translations))).splitlines()
    place = next(i for i, line in enumerate(lines) if f"[treatyline:source/{MANY}]" in line)
    others = library.total(Selection(text=f"cites:{MANY}")) - 1
    assert lines[place + 1].endswith(f" · also cited by {others} other entries")
    alone = [line for line in lines if line.startswith("  18 March 2026 · Official source")]
    assert alone == ["  18 March 2026 · Official source"]


def test_it_is_quick(library: Library, translations: Path) -> None:
    """Whatever the source, not much longer than the page of an entry, which is known to be quick."""
    words = Words("en", translations)
    began = thread_time()
    for number in range(0, library.facts.entries, 40):
        article_of(EntryPage(number), library, words)
    entries = (thread_time() - began) / len(range(0, library.facts.entries, 40))
    began = thread_time()
    for key in KEYS * 4:
        article_of(SourcePage(key), library, words, UNFOLDED)
    assert (thread_time() - began) / (len(KEYS) * 4) < entries * 10
