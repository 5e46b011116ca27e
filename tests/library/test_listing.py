import random

import pytest

from app.build.content import Content
from app.domain.selection import Selection
from app.library.library import Library
from tests.library.hits import snippet


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
        ("sco-drug-agreement-2004", "峰会", "en", (["summit"], "summary", "en")),
        ("sco-drug-agreement-2004", '"峰会"', "en", (["峰会"], "summary", "zh")),
        ("sco-drug-agreement-2004", '"合作打击"', "en", (["合作打击"], "title", "zh")),
        ("sco-drug-agreement-2004", "合作打击", "en", (["合作", "合作打击"], "title", "zh")),
        ("sco-drug-agreement-2004", "Uzbekistan ", "zh", (["乌兹别克斯坦"], "parties", "zh")),
        ("sco-drug-agreement-2004", "2004-06-17 ", "en", (["2004-06-17"], "subjects", None)),
        ("sco-drug-agreement-2004", "June 2004 ", "ru", (["2004-06"], "subjects", None)),
        ("sco-drug-agreement-2004", "Combating ", "ru", (["Combating"], "title", "en")),
        ("sco-experts-meeting-tajikistan-2003", "mentions ", "zh", (["mentions"], "notes", "en")),
    ],
)
def test_the_piece_that_matches(
    library: Library, name: str, text: str, language: str, expected: tuple[list[str], str, str]
) -> None:
    assert of(library, name, text, language) == expected


@pytest.mark.parametrize(
    ("name", "text", "language", "begins", "marked"),
    [
        ("un-trafficking-convention-1988", "tamper ", "en", "Article 15: ", ["tamper"]),
        ("un-trafficking-convention-1988", "манифесты пломбы ", "ru", "Статья 15: ", ["манифесты", "пломбы"]),
        ("un-trafficking-convention-1988", "封志", "zh", "第15条：", ["封志"]),
        ("single-convention-as-amended-1975", "coca chewing ", "en", "Article 49: ", ["coca", "chewing"]),
        ("single-convention-as-amended-1975", '"article 38 bis"', "en", "Article 38 bis. ", ["Article 38 bis"]),
    ],
)
def test_a_piece_of_an_article_says_of_which(
    library: Library, name: str, text: str, language: str, begins: str, marked: list[str]
) -> None:
    """Words that stand in no other text of the entry; of the articles, the one that has all of them."""
    number = library.number(name)
    query = library.query(Selection(text=text))
    assert number is not None
    assert number in library.search(Selection(text=text)).numbers
    shown = snippet(library, number, query, language)
    assert (shown.field, shown.language) == ("articles", language)
    assert shown.text.startswith(begins)
    assert set(marked) <= {shown.text[a:b] for a, b in shown.spans}


@pytest.mark.parametrize(("text", "marked"), [("article ", "Article"), ("推动者", "推动者")])
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
    "text",
    [
        "heroin ", "禁毒", "прекурсоры ", '"controlled delivery"', "SCO ", "2004 ", "联合行动", "договор ",
        "June 2004 ", "China Kazakhstan ", "МИДа ", "таможня граница ", "中国海关 customs ", "opi* ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["zh", "en", "ru"])
def test_every_hit_shows_why_it_is_one(library: Library, text: str, language: str) -> None:
    answer = library.search(Selection(text=text))
    assert answer.total >= 6
    for number in random.Random(1).sample(list(answer.numbers), min(40, answer.total)):
        (hit,) = library.hits([number], answer.query, language, 120)
        shown, brief = hit.snippet, hit.brief
        assert all(0 <= start < end <= len(shown.text) for start, end in shown.spans)
        assert library.matches(brief.title[language], answer.query) == hit.matches
        # What stands in keys only, of the entry or of its sources, is not for readers.
        entry = library.entry(number)
        keys = (entry.id, *entry.aliases, *(citation.source for citation in entry.sources))
        assert shown.spans or hit.matches or any(library.matches(key, answer.query) for key in keys), brief.id


@pytest.mark.parametrize("text", ["", "kind:meeting", "中塔", "jindu ", "-heroin", "😀"])
def test_what_cannot_be_seen_in_a_text_has_no_marks(library: Library, text: str) -> None:
    answer = library.search(Selection(text=text))
    unseen = [
        hit
        for hit in library.hits(answer.numbers[:50], answer.query, "en", 120)
        if not hit.snippet.spans and not hit.matches
    ]
    assert len(unseen) >= 40
    for hit in unseen:
        assert (hit.snippet.field, hit.snippet.language) == ("summary", "en")
        assert library.entry(hit.brief.number).summary["en"].startswith(hit.snippet.text.removesuffix("…"))


def test_a_title_that_tells_all_spares_the_rest(library: Library) -> None:
    number = library.number("un-trafficking-convention-1988")
    assert number is not None
    query = library.query(Selection(text="Illicit Traffic in Narcotic Drugs "))
    (hit,) = library.hits([number], query, "en", 120)
    title = hit.brief.title["en"]
    assert "Narcotic Drugs" in {title[start:end] for start, end in hit.matches}
    assert hit.snippet.field == "summary"


def test_names_of_one_sort_are_shown_together(library: Library) -> None:
    _, field, language = of(library, "sco-drug-agreement-2004", "Uzbekistan ", "zh")
    number = library.number("sco-drug-agreement-2004")
    assert number is not None
    shown = snippet(library, number, library.query(Selection(text="Uzbekistan ")), "zh")
    assert (field, language) == ("parties", "zh")
    assert "中国、" in shown.text
    assert shown.text.count("中国") == 1


@pytest.mark.parametrize("length", [30, 60, 200])
def test_a_long_text_is_cut_around_the_match(library: Library, length: int) -> None:
    answer = library.search(Selection(text="acetic "))
    found = [snippet(library, number, answer.query, "en", length) for number in answer.numbers]
    cut = [shown for shown in found if shown.text.startswith("…")]
    assert cut
    for shown in cut:
        assert len(shown.text) <= length + 2
        assert {shown.text[start:end].casefold() for start, end in shown.spans} == {"acetic"}


def test_briefs_have_the_countries_of_the_parties(library: Library, content: Content) -> None:
    countries = content.vocabulary.lists["countries"]
    for number in range(0, library.facts.entries, 50):
        (brief,) = library.briefs([number])
        entry = content.entries[number]
        codes = dict.fromkeys(party.code for party in entry.parties if party.code in countries)
        assert (brief.id, brief.kind, brief.title, brief.date) == (entry.id, entry.kind, entry.title, entry.date)
        assert brief.countries == tuple(codes)
