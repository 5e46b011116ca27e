"""English words in British and American spelling, with and without hyphens and marks, in all forms."""

import random
import re

import pytest

from app.library.library import Library
from tests.search.conftest import Found, Texts


@pytest.mark.parametrize(
    "spellings",
    [
        "organisation organization organisations Organizations",
        "defence defense",
        "centre center centres centers",
        "programme program programmes programs",
        "labour labor",
        "licence license",
        "neighbouring neighboring",
        "offence offense offences offenses",
        "analyse analyze",
        "recognise recognize recognised",
        "tonne ton tonnes tons",
        "metamfetamine methamphetamine",
        "kilogramme kilogram kilograms",
    ],
)
def test_british_and_american(found: Found, spellings: str) -> None:
    one, *others = spellings.split()
    assert found(one + " ")
    assert {other: found(other + " ") for other in others} == dict.fromkeys(others, found(one + " "))


@pytest.mark.parametrize(
    "spellings",
    [
        ["counternarcotics", "counter-narcotics", "counter narcotics", "Counter\u2011Narcotics"],
        ["anti-drug", "antidrug", "anti drug"],
        ["co-operation", "cooperation", "coöperation", "CO-OPERATION"],
        ["law-enforcement", "law enforcement"],
        ["capacity-building", "capacity building"],
        ["Organisation for Security and Co-operation in Europe",
         "Organization for Security and Cooperation in Europe", "OSCE"],
    ],
    ids=lambda spellings: spellings[0],
)  # fmt: skip
def test_with_and_without_a_hyphen(found: Found, spellings: list[str]) -> None:
    one, *others = spellings
    assert found(one + " ")
    assert {other: found(other + " ") for other in others} == dict.fromkeys(others, found(one + " "))


def test_parts_of_a_hyphenated_word_are_found_anywhere(found: Found) -> None:
    whole = found("cross-border ")
    assert whole
    assert whole & ~found("cross border ") == 0
    assert found("trade-union ") == found("trade-union ") | found('"trade union"')


@pytest.mark.parametrize(
    "spellings",
    [
        ["Türkiye", "Turkiye", "TURKIYE", "Tu\u0308rkiye", "türkiye", "Turkey", "ＴＵＲＫＩＹＥ"],
        ["İstanbul", "Istanbul", "istanbul", "ISTANBUL", "I\u0307stanbul"],
        ["Côte d'Ivoire", "Cote d’Ivoire", "COTE D'IVOIRE", "Ivory Coast"],
        ["Xi'an", "Xi’an", "Xian"],
        ["Ürümqi", "Urumqi", "Wulumuqi"],
    ],
    ids=lambda spellings: spellings[1],
)
def test_with_and_without_marks(found: Found, spellings: list[str]) -> None:
    one, *others = spellings
    assert found(one + " ")
    assert {other: found(other + " ") for other in others} == dict.fromkeys(others, found(one + " "))


@pytest.mark.parametrize(
    "forms",
    [
        "treaty treaties TREATIES",
        "smuggle smuggled smuggling smuggles",
        "seizure seizures",
        "trafficking trafficked",
        "delivery deliveries",
        "sign signed signing signs",
        "control controls controlled controlling",
        "call called calling calls",
    ],
)
def test_forms(found: Found, forms: str) -> None:
    one, *others = forms.split()
    assert found(one + " ")
    assert {other: found(other + " ") for other in others} == dict.fromkeys(others, found(one + " "))


def test_other_words_are_other_words(found: Found) -> None:
    for one, other in [("organ ", "organization "), ("general ", "generation "), ("police ", "policy ")]:
        assert found(one) != found(other)


def test_every_word_of_the_texts_finds_its_entries_and_literally_nothing_else(
    library: Library, texts: Texts, found: Found
) -> None:
    rows = library._connection.execute("SELECT word FROM word")
    words = sorted(word for (word,) in rows if re.fullmatch("[a-z]+", word))
    for word in random.Random(3).sample(words, 40):
        expected = texts.where(lambda text, word=word: any(run.text == word for run in texts.runs[text]))  # type: ignore[misc]
        assert expected
        assert found(word, literal=True) == expected, word
        assert expected & ~found(word + " ") == 0, word


def test_a_space_says_that_the_word_is_whole(found: Found) -> None:
    assert found("extrad ") == 0
    assert found("extrad") == found("extrad* ") == found("extrad*")
    assert found("extrad")
