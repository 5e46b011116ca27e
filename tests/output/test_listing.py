from pathlib import Path

import pytest

from app.domain.answer import Answer, Brief, Hit, Ranked, Snippet
from app.domain.bits import mask_of
from app.domain.dates import parse
from app.domain.interpreting import Clause, Expansion
from app.domain.nodes import Concept, Named, Together
from app.domain.query import Query
from app.domain.selection import Selection, selection
from app.domain.vocabulary import Vocabulary
from app.output.listing import answer_data, answer_text
from app.output.searched import searched
from app.output.selected import selection_data
from app.wording.wording import Wording
from app.wording.words import Words
from tests.output.conftest import NAMES

TITLE = {"zh": "禁毒协议", "en": "Drug agreement", "ru": "Соглашение"}
BRIEF = Brief(4, "drug-agreement", "agreement", TITLE, parse("2008/.."), ("CHN", "KAZ"))
SNIPPET = Snippet("… the heroin …", ((6, 12),), "summary", "en")
UNODC = Concept("organizations", "UNODC")
QUERY = Query(
    clauses=(
        Clause("中哈", 0, 2, Together((("CHN",), ("KAZ",))), (Expansion("中哈", 0, 2, (), (("CHN",), ("KAZ",))),)),
        Clause("UNODC", 3, 8, Named(UNODC), (Expansion("UNODC", 3, 8, (UNODC,)),)),
    ),
    unused=("😀",),
)
ANSWER = Answer(
    selection=Selection(text="中哈 UNODC 😀 kind:agreement"),
    understood=selection(text="中哈 UNODC 😀 ", choices=[("kind", "agreement")]),
    query=QUERY,
    numbers=Ranked([(2, 1 << 4)]),
    facets={"kind": {"agreement": 1}},
    took_ms=1.23456,
)
HITS = [Hit(BRIEF, SNIPPET, ())]


def unfiltered(*numbers: int) -> Answer:
    """An answer to no text."""
    return Answer(Selection(), Selection(), Query(), Ranked([(0, mask_of(numbers))]))


def lines(answer: Answer, hits: list[Hit], wording: Wording) -> list[str]:
    return answer_text(answer, hits, wording).splitlines()


@pytest.fixture(params=["zh", "en", "ru"])
def own(request: pytest.FixtureRequest, vocabulary: Vocabulary, translations: Path) -> Wording:
    return Wording(Words(request.param, translations), vocabulary)


@pytest.fixture
def english(vocabulary: Vocabulary, translations: Path) -> Wording:
    return Wording(Words("en", translations), vocabulary)


def test_the_data_of_an_answer(english: Wording) -> None:
    assert answer_data(ANSWER, HITS, english) == {
        "selection": selection_data(ANSWER.understood),
        "query": "kind:agreement 中哈 UNODC 😀 ",
        "searched": "Entries that have “中哈” (also China + Kazakhstan) and “UNODC” (also 联合国毒品和犯罪问题办公室, "
        "United Nations Office on Drugs and Crime, Управление ООН по наркотикам и преступности) and are marked "
        "Kind: agreement.",
        "total": 1,
        "took_ms": 1.235,
        "hits": [
            {
                "id": "drug-agreement",
                "kind": "agreement",
                "title": "Drug agreement",
                "date": "2008/..",
                "earliest": "2008-01-01",
                "latest": None,
                "countries": ["CHN", "KAZ"],
                "snippet": {"text": "… the heroin …", "matches": [[6, 12]], "field": "summary", "language": "en"},
                "score": 2,
            }
        ],
        "facets": {"kind": {"agreement": 1}},
        "expansions": [
            {"typed": "中哈", "terms": [], "countries": [["CHN"], ["KAZ"]]},
            {
                "typed": "UNODC",
                "terms": [{"list": "organizations", "code": "UNODC", "name": NAMES["organizations"]["UNODC"]}],
                "countries": [],
            },
        ],
        "unused": ["😀"],
        "advice": None,
    }


def test_the_title_is_in_the_language_of_the_reader(own: Wording) -> None:
    assert answer_data(ANSWER, HITS, own)["hits"][0]["title"] == TITLE[own.language]


def test_without_a_text_there_is_no_score(english: Wording) -> None:
    assert answer_data(unfiltered(4), HITS, english)["hits"][0]["score"] is None


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
def test_first_and_last_day_are_iso_8601(english: Wording, date: str, earliest: str | None, latest: str | None) -> None:
    brief = Brief(4, "a", "agreement", TITLE, parse(date), ())
    hit = answer_data(ANSWER, [Hit(brief, SNIPPET, ())], english)["hits"][0]
    assert (hit["earliest"], hit["latest"]) == (earliest, latest)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            ["", "from 2008 · agreement · Drug agreement", "  China, Kazakhstan", "  … the heroin …",
             "  [drug-agreement]", "", "Not used in the search: 😀", "1 entry"],
        ),
        ("ru", ["", "с 2008 · соглашение · Соглашение", "  Китай, Казахстан", "  … the heroin …"]),
    ],
)  # fmt: skip
def test_the_text_of_an_answer(vocabulary: Vocabulary, translations: Path, language: str, expected: list[str]) -> None:
    wording = Wording(Words(language, translations), vocabulary)
    first, *found = lines(ANSWER, HITS, wording)
    assert found[: len(expected)] == expected
    assert first == searched(ANSWER.understood, ANSWER.query, wording)


@pytest.mark.parametrize(
    ("numbers", "shown", "last"),
    [((), 0, "No entry answers this search."), ((4, 5), 1, "1 of 2 entries shown"), ((4, 5), 2, "2 entries"),
     ((4,), 0, "0 of 1 entries shown")],
)  # fmt: skip
def test_the_last_line_counts(english: Wording, numbers: tuple[int, ...], shown: int, last: str) -> None:
    assert lines(unfiltered(*numbers), HITS * shown, english)[-1] == last


def test_an_empty_line_is_left_out(english: Wording) -> None:
    brief = Brief(4, "a", "agreement", TITLE, parse("2008"), ())
    found = lines(unfiltered(4), [Hit(brief, Snippet("", (), "summary"), ())], english)
    assert found == ["All entries.", "", "2008 · agreement · Drug agreement", "  [a]", "", "1 entry"]
