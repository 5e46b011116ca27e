"""The articles of an agreement as they are read, and what is wrong with them."""

from typing import Any

import pytest

from app.build.articles import articles_of
from app.build.fields import Fields
from app.build.problems import Problems
from app.domain.entry import Provision

THREE = {"zh": "一", "en": "one", "ru": "один"}
FIRST = {"number": "1", "title": THREE, "text": THREE}


def read(articles: Any, kind: str = "agreement") -> tuple[tuple[Provision, ...], list[str]]:
    problems = Problems()
    found = articles_of(Fields({"kind": kind, "articles": articles}, "a.yaml", "", problems))
    return found, [str(problem).removeprefix("a.yaml: ") for problem in problems]


def test_articles() -> None:
    """In their order; title and languages may be missing."""
    found, problems = read([FIRST, {"number": "14 bis", "text": {"ru": "два"}}])
    assert problems == []
    assert found == (Provision("1", THREE, THREE), Provision("14 bis", {}, {"ru": "два"}))


def test_there_need_be_none() -> None:
    assert read("null", "meeting") == ((), [])


@pytest.mark.parametrize(
    ("article", "problem"),
    [
        ({"text": THREE}, "articles[1].number: is missing"),
        ({"number": "III", "text": THREE}, "articles[1].number: 'III' is not a number as 3 or 14 bis"),
        ({"number": "2"}, "articles[1].text: is missing in every language"),
        ({"number": "2", "text": {"de": "zwei"}}, "articles[1].text.de: is none of zh, en, ru"),
        ({"number": "2", "text": THREE, "title": {"fr": "deux"}}, "articles[1].title.fr: is none of zh, en, ru"),
        ({"number": "2", "text": THREE, "note": "x"}, "articles[1].note: no such field"),
        ({"number": "1", "text": THREE}, "articles: article 1 is there 2 times"),
    ],
)
def test_a_problem_is_named_with_its_place(article: dict[str, Any], problem: str) -> None:
    assert read([FIRST, article])[1] == [problem]


def test_only_an_agreement_has_articles() -> None:
    assert read([FIRST], "meeting")[1] == ["articles: only an agreement has articles"]


@pytest.mark.parametrize(
    ("number", "headings"),
    [
        ("3", ("第3条 一", "Article 3. one", "Статья 3. один")),
        ("14 bis", ("第14条之二 一", "Article 14 bis. one", "Статья 14 бис. один")),
    ],
)
def test_it_is_cited_as_each_language_does(number: str, headings: tuple[str, ...]) -> None:
    assert tuple(Provision(number, THREE).heading(language) for language in THREE) == headings
    assert Provision(number).heading("en") == f"Article {number}"
