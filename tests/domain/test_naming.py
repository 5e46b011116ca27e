import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.naming import (
    is_abbreviation,
    keys_of,
    keys_of_name,
    known_key,
    name_node,
    rejoined,
)
from app.domain.nodes import AnyOf, Form, Near, Words
from app.domain.text import MARK, Run, runs
from tests.domain.small_lexicon import SmallLexicon

LEXICON = SmallLexicon()


def marked(*keys: str) -> list[str]:
    """Keys in which ~ stands for the mark of a normal form."""
    return [key.replace("~", MARK) for key in keys]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("禁毒", ["禁毒"]),
        ("聯合國", ["联合国"]),
        ("Drugs", ["drugs", "~drug"]),
        ("Китая", ["китая", "~китай"]),
        ("стали", ["стали", "~сталь", "~стать"]),
        ("неизвестно", ["неизвестно"]),
        ("2008", ["2008"]),
        ("Drug Controls", ["~drug ~control"]),
        ("политики наркотиков", ["~политик ~наркотик", "~политика ~наркотик"]),
        ("counter-narcotics", ["~counter ~narcot", "~counternarcot"]),
        ("counter narcotics", ["~counter ~narcot"]),
        ("1988年公约", ["1988 年公约"]),
        ("A/RES/55", ["~a ~res 55"]),
        ("—", []),
        ("", []),
    ],
)
def test_keys_of_a_text(text: str, keys: list[str]) -> None:
    assert keys_of(text, LEXICON) == marked(*keys)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Foreign Ministry", "FOREIGN MINISTRIES"),
        ("борьба с наркотиками", "борьбы с наркотиками"),
        ("counter-narcotics", "counternarcotics"),
        ("Organisation of Programmes", "organization of program"),
        ("Türkiye", "Turkiye"),
    ],
)
def test_forms_and_spellings_of_a_name_share_a_key(one: str, other: str) -> None:
    assert set(keys_of(one, LEXICON)) & set(keys_of(other, LEXICON))


def test_a_long_name_has_few_keys() -> None:
    assert len(keys_of("политики " * 10, LEXICON)) == 12


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("ATS", ["ats"]),
        ("SCO", ["sco"]),
        ("ШОС", ["шос"]),
        ("МИД", ["мид", "~мид"]),
        ("Ats", ["ats", "~at"]),
        ("禁毒", ["禁毒"]),
        ("UN DRUGS", ["~un ~drug"]),
    ],
)
def test_an_abbreviation_has_no_forms_but_where_it_is_declined(name: str, keys: list[str]) -> None:
    assert keys_of_name(name, LEXICON) == marked(*keys)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("ATS", True), ("ШОС", True), ("Ats", False), ("A B", False), ("A-B", False), ("6+2", False), ("禁毒", False)],
)
def test_an_abbreviation_is_one_word_of_capitals(name: str, expected: bool) -> None:
    assert is_abbreviation(name) is expected


def test_han_runs_that_were_taken_apart_are_one_again() -> None:
    apart = [Run("2004", False, 0, 4), Run("年", True, 4, 5), Run("公约", True, 5, 7), Run("毒", True, 8, 9)]
    assert rejoined(apart) == [Run("2004", False), Run("年公约", True), Run("毒", True)]
    assert [(run.start, run.end) for run in rejoined(apart)] == [(0, 4), (4, 7), (8, 9)]


@given(st.text(st.sampled_from("禁毒a1 -年")))
def test_what_was_not_taken_apart_stays(text: str) -> None:
    assert rejoined(runs(text)) == runs(text)


@pytest.mark.parametrize(
    ("name", "node"),
    [
        ("禁毒", Words((Run("禁毒", True),))),
        ("ATS", Words((Run("ats", False),))),
        ("Drugs", AnyOf((Words((Run("drugs", False),)), Form(MARK + "drug")))),
        ("МИД", AnyOf((Words((Run("мид", False),)), Form(MARK + "мид")))),
        ("Drug control", Near(((MARK + "drug",), (MARK + "control",)))),
        ("1988 Convention", Words((Run("1988", False), Run("convention", False)))),
        (
            "anti-drug",
            AnyOf((Near(((MARK + "anti",), (MARK + "drug",))), Form(MARK + "antidrug"))),
        ),
        ("of the", None),
        ("и", None),
        ("—", None),
    ],
)
def test_what_a_name_looks_for(name: str, node: object) -> None:
    assert name_node(name, LEXICON) == node


def test_a_known_key_is_of_the_words() -> None:
    assert known_key(runs("Treaty on Drugs")) == known_key(runs("TREATY, on «drugs»"))
    assert known_key(runs("Treaty on Drugs")) != known_key(runs("Treaty on Drug"))
    assert 0 <= known_key(runs("")) < 1 << 63
