import random

import pytest

from app.build.content import Content
from app.domain.selection import Selection
from app.library.library import Library
from tests.library.hits import matched, snippet


def first(library: Library, text: str, language: str, length: int = 120) -> tuple[str, list[str], str, str | None]:
    """The snippet of the first hit: text, what is marked, field, language."""
    answer = library.search(Selection(text=text))
    shown = snippet(library, answer.numbers[0], answer.query, language, length)
    return shown.text, [shown.text[a:b] for a, b in shown.spans], shown.field, shown.language


def of(library: Library, name: str, text: str, language: str) -> tuple[list[str], str, str | None]:
    number = library.number(name)
    assert number is not None
    shown = snippet(library, number, library.query(Selection(text=text)), language)
    return [shown.text[a:b] for a, b in shown.spans], shown.field, shown.language


@pytest.mark.parametrize(
    ("name", "text", "language", "expected"),
    [
        ("sco-drug-agreement-2004", "summit ", "en", (["summit"], "summary", "en")),
        ("sco-drug-agreement-2004", "саммитом ", "ru", (["саммите"], "summary", "ru")),
        ("sco-drug-agreement-2004", "峰会", "zh", (["峰会"], "summary", "zh")),
        ("sco-drug-agreement-2004", "峰会", "en", (["峰会"], "summary", "zh")),
        ("sco-drug-agreement-2004", "合作打击", "en", (["合作打击"], "title", "zh")),
        ("sco-drug-agreement-2004", "Combating ", "ru", (["Combating"], "title", "en")),
        ("sco-experts-meeting-tajikistan-2003", "tries ", "zh", (["tries"], "notes", "en")),
    ],
)
def test_the_piece_that_matches(
    library: Library, name: str, text: str, language: str, expected: tuple[list[str], str, str]
) -> None:
    assert of(library, name, text, language) == expected


@pytest.mark.parametrize(("text", "marked"), [("collection ", "collection"), ("推动者", "推动者")])
def test_a_source_is_the_last_resort(library: Library, text: str, marked: str) -> None:
    found, field, _ = of(library, "sco-experts-meeting-tajikistan-2003", text, "zh")
    assert (found, field) == ([marked], "sources")


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
def test_without_a_text_the_summary_begins(library: Library, content: Content, language: str) -> None:
    entry = content.entries[100]
    shown = snippet(library, 100, library.query(Selection()), language, 40)
    assert entry.summary[language].startswith(shown.text.removesuffix("…"))
    assert (shown.spans, shown.field, shown.language) == ((), "summary", language)
    assert len(shown.text) <= 41


@pytest.mark.parametrize(
    "text", ["heroin ", "禁毒", "прекурсоры ", '"controlled delivery"', "SCO ", "2004 ", "联合行动", "договор "]
)
def test_every_hit_shows_why_it_is_one(library: Library, text: str) -> None:
    answer = library.search(Selection(text=text))
    for number in random.Random(1).sample(answer.numbers, min(60, answer.total)):
        shown, brief = snippet(library, number, answer.query, "en"), library.briefs([number])[0]
        assert all(0 <= start < end <= len(shown.text) for start, end in shown.spans)
        # A list shows title, date and id anyway.
        beside = (brief.title["en"], brief.date.text, brief.id)
        assert shown.spans or any(matched(library, text, answer.query) for text in beside), brief.id


def test_a_long_text_is_cut_around_the_match(library: Library) -> None:
    text, marked, _, _ = first(library, "heroin ", "en", 60)
    assert len(text) <= 62
    assert {word.casefold() for word in marked} == {"heroin"}
