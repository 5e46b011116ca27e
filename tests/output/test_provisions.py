"""The articles of an agreement on its page, in one language and in all of them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app import paths
from app.domain.entry import Entry
from app.output.article import entry_article
from app.output.lookups import Lookups
from app.output.parts import Clause, Section, Span
from app.output.plain import entry_data, entry_text
from app.output.templates import Templates

Ask = Callable[[str], Lookups]

LANGUAGES = ("zh", "en", "ru")


def articles(entry: Entry, lookups: Lookups, *unfolded: str) -> Section:
    (found,) = (section for section in entry_article(entry, lookups, unfolded).sections if section.clauses)
    return found


def html(entry: Entry, lookups: Lookups, *unfolded: str, wide: bool) -> str:
    return Templates(paths.TEMPLATES).page(entry_article(entry, lookups, unfolded), lookups.language, "", wide=wide)


@pytest.mark.parametrize(
    ("language", "heading", "first"),
    [
        ("zh", "条款", Clause("第1条 通报", Span("互相通报。"))),
        ("en", "Articles", Clause("Article 1. Notices", Span("Of <seizures>."))),
        ("ru", "Статьи", Clause("Статья 1. Уведомления", Span("О них."))),
    ],
)
def test_in_the_readers_language(agreement: Entry, lookups: Ask, language: str, heading: str, first: Clause) -> None:
    section = articles(agreement, lookups(language))
    assert (section.heading, section.count) == (heading, 2)
    assert section.clauses[0] == (first,)


def test_what_is_missing_is_said(agreement: Entry, lookups: Ask) -> None:
    (clause,) = articles(agreement, lookups("ru")).clauses[1]
    assert clause == Clause("Статья 1 бис", Span("нет на этом языке", quiet=True, label=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_are_aligned_by_article(agreement: Entry, lookups: Ask, language: str) -> None:
    """The reader's first; each is named; a row has one article."""
    asked = lookups(language)
    rows = articles(agreement, asked, "languages").clauses
    order = (language, *(other for other in LANGUAGES if other != language))
    for article, row in zip(agreement.articles, rows, strict=True):
        assert [clause.heading for clause in row] == [article.heading(other) for other in order]
        assert [clause.language for clause in row] == [asked.name("languages", other) for other in order]
        assert [clause.text.label for clause in row] == [other not in article.text for other in order]


def test_columns_only_where_there_is_room_and_need(agreement: Entry, lookups: Ask) -> None:
    """Side by side, the languages are named once above; one below another, each text is."""
    column, tag = '<td class="article" width="33%">', '<span class="tag">Russian</span>&nbsp; <b>'
    wide, narrow = (html(agreement, lookups("en"), "languages", wide=wide) for wide in (True, False))
    assert (wide.count(column), wide.count(tag), wide.count('<td class="column">Russian</td>')) == (6, 0, 1)
    assert (narrow.count(column), narrow.count(tag)) == (0, 2)
    assert html(agreement, lookups("en"), wide=True).count(column) == 0


def test_an_entry_without_articles_has_no_section(agreement: Entry, lookups: Ask) -> None:
    bare = entry_article(replace(agreement, articles=()), lookups("en"))
    assert not any(section.clauses or section.heading == "Articles" for section in bare.sections)


def test_as_text(agreement: Entry, lookups: Ask) -> None:
    lines = entry_text(agreement, lookups("en")).splitlines()
    begin = lines.index("# Articles (2)")
    assert lines[begin + 1 : begin + 8] == [
        "In our own words; only the text of the agreement is binding.",
        "",
        "Article 1. Notices",
        "Of <seizures>.",
        "",
        "Article 1 bis",
        "Samples are handed over.",
    ]


def test_as_data(agreement: Entry, lookups: Ask) -> None:
    assert entry_data(agreement, lookups("ru"))["articles"] == [
        {"number": article.number, "title": dict(article.title), "text": dict(article.text)}
        for article in agreement.articles
    ]
