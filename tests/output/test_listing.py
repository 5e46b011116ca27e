from pathlib import Path

import pytest

from app.domain.answer import Answer, Brief, Hit, Snippet
from app.domain.dates import parse
from app.domain.query import Query
from app.domain.selection import Selection, selection
from app.domain.vocabulary import Vocabulary
from app.output.listing import answer_data, answer_text, selection_data
from app.wording.words import Words

TITLE = {"zh": "禁毒协议", "en": "Drug agreement", "ru": "Соглашение"}
BRIEF = Brief(4, "drug-agreement", "agreement", TITLE, parse("2008/.."), ("CHN", "KAZ"))
SNIPPET = Snippet("… the heroin …", ((6, 12),), "summary", "en")
ANSWER = Answer(
    selection=Selection(text="heroin 😀"),
    query=Query(unused=("😀",)),
    numbers=(4,),
    scores={4: 2},
    facets={"kind": {"agreement": 1}},
    took_ms=1.23456,
)
EMPTY = Answer(Selection(), Query(), ())


def lines(answer: Answer, hits: list[Hit], vocabulary: Vocabulary, words: Words) -> list[str]:
    return answer_text(answer, hits, vocabulary, words).splitlines()


def test_the_data_of_an_answer() -> None:
    assert answer_data(ANSWER, [Hit(BRIEF, SNIPPET, ())], "ru") == {
        "selection": selection_data(ANSWER.selection),
        "total": 1,
        "took_ms": 1.235,
        "hits": [
            {
                "id": "drug-agreement",
                "kind": "agreement",
                "title": "Соглашение",
                "date": "2008/..",
                "earliest": "2008-01-01",
                "latest": None,
                "countries": ["CHN", "KAZ"],
                "snippet": {"text": "… the heroin …", "matches": [[6, 12]], "field": "summary", "language": "en"},
                "score": 2,
            }
        ],
        "facets": {"kind": {"agreement": 1}},
        "expansions": [],
        "unused": ["😀"],
    }


def test_without_a_text_there_is_no_score() -> None:
    answer = Answer(Selection(), Query(), (4,))
    assert answer_data(answer, [Hit(BRIEF, SNIPPET, ())], "en")["hits"][0]["score"] is None


@pytest.mark.parametrize(
    ("date", "earliest", "latest"),
    [
        ("2004-06-17", "2004-06-17", "2004-06-17"),
        ("2004-06", "2004-06-01", "2004-06-30"),
        ("../1912", None, "1912-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("0044", "0044-01-01", "0044-12-31"),
        ("-0043", "-0043-01-01", "-0043-12-31"),
    ],
)
def test_first_and_last_day_are_iso_8601(date: str, earliest: str | None, latest: str | None) -> None:
    brief = Brief(4, "a", "agreement", TITLE, parse(date), ())
    hit = answer_data(ANSWER, [Hit(brief, SNIPPET, ())], "en")["hits"][0]
    assert (hit["earliest"], hit["latest"]) == (earliest, latest)


def test_the_data_of_a_selection() -> None:
    chosen = selection(text="a", literal=True, choices=[("country", "KAZ"), ("kind", "meeting"), ("country", "CHN")],
                       parties="only", since="1999", until="2004~", period="certainly", sort="date")  # fmt: skip
    assert selection_data(chosen) == {
        "text": "a",
        "literal": True,
        "choices": {"country": ["CHN", "KAZ"], "kind": ["meeting"]},
        "parties": "only",
        "from": "1999",
        "to": "2004~",
        "period": "certainly",
        "sort": "date",
    }


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            ["from 2008 · agreement · Drug agreement", "  China, Kazakhstan", "  … the heroin …", "  [drug-agreement]",
             "", "Not used in the search: 😀", "1 entry"],
        ),
        ("ru", ["с 2008 · соглашение · Соглашение", "  Китай, Казахстан", "  … the heroin …", "  [drug-agreement]"]),
    ],
)  # fmt: skip
def test_the_text_of_an_answer(vocabulary: Vocabulary, translations: Path, language: str, expected: list[str]) -> None:
    found = lines(ANSWER, [Hit(BRIEF, SNIPPET, ())], vocabulary, Words(language, translations))
    assert found[: len(expected)] == expected


@pytest.mark.parametrize(
    ("numbers", "shown", "last"),
    [((), 0, "No entry answers this search."), ((4, 5), 1, "1 of 2 entries shown"), ((4, 5), 2, "2 entries"),
     ((4,), 0, "0 of 1 entries shown")],
)  # fmt: skip
def test_the_last_line_counts(
    vocabulary: Vocabulary, translations: Path, numbers: tuple[int, ...], shown: int, last: str
) -> None:
    answer = Answer(Selection(), Query(), numbers)
    assert lines(answer, [Hit(BRIEF, SNIPPET, ())] * shown, vocabulary, Words("en", translations))[-1] == last


def test_an_empty_line_is_left_out(vocabulary: Vocabulary, translations: Path) -> None:
    brief = Brief(4, "a", "agreement", TITLE, parse("2008"), ())
    answer = Answer(Selection(), Query(), (4,))
    found = lines(answer, [Hit(brief, Snippet("", (), "summary"), ())], vocabulary, Words("en", translations))
    assert found == ["2008 · agreement · Drug agreement", "  [a]", "", "1 entry"]
