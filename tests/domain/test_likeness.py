"""How like words are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.keyboard import of_one_script
from app.domain.likeness import heard_otherwise, mistakes, most_mistakes, unlikeness
from app.domain.sounds import syllables

WORDS = st.text(st.sampled_from("abcdжш"), max_size=7)


@pytest.mark.parametrize(
    ("typed", "word", "most", "found"),
    [
        ("precursor", "precursor", 2, 0),
        ("precurser", "precursor", 2, 1),
        ("precusor", "precursor", 2, 1),
        ("preccursor", "precursor", 2, 1),
        ("precrusor", "precursor", 2, 1),
        ("рпекурсор", "прекурсор", 1, 1),
        ("prcursro", "precursor", 2, 2),
        ("prcursro", "precursor", 1, None),
        ("heroin", "opium", 2, None),
        ("", "ab", 2, 2),
        ("", "", 0, 0),
    ],
)
def test_mistakes_are_counted(typed: str, word: str, most: int, found: int | None) -> None:
    assert mistakes(typed, word, most) == found


@given(WORDS, WORDS)
def test_mistakes_are_the_same_both_ways(one: str, other: str) -> None:
    """And no mistakes are the same word."""
    found = mistakes(one, other, 3)
    assert found == mistakes(other, one, 3)
    assert (found == 0) == (one == other)


@given(WORDS, WORDS)
def test_a_narrower_question_has_the_same_answer(one: str, other: str) -> None:
    wide, narrow = mistakes(one, other, 7), mistakes(one, other, 2)
    assert narrow == (wide if wide is not None and wide <= 2 else None)


def test_short_words_may_have_fewer_mistakes() -> None:
    assert [most_mistakes("x" * size) for size in (1, 3, 4, 5, 6, 12)] == [0, 0, 1, 1, 2, 2]


@pytest.mark.parametrize(
    ("typed", "nearer", "farther"),
    [
        ("precursers", "precursors", "precursory"),
        ("афганестан", "афганистан", "афганистана"),
        ("семьнар", "семинар", "семейная"),
        ("trafficing", "trafficking", "traffixing"),
        ("опим", "опиум", "ошим"),
    ],
)
def test_what_sounds_the_same_is_nearer(typed: str, nearer: str, farther: str) -> None:
    found = [unlikeness(typed, word, mistakes(typed, word, 9) or 0) for word in (nearer, farther)]
    assert found[0] < found[1]


def test_another_first_letter_is_farther() -> None:
    assert unlikeness("heroin", "geroin", 1) > unlikeness("heroin", "hebroin", 1)


@pytest.mark.parametrize(("word", "meant"), [("zongguo", "zhongguo"), ("jingdu", "jindu"), ("yunlan", "yunnan")])
def test_pinyin_with_a_sound_taken_for_another(word: str, meant: str) -> None:
    found = list(heard_otherwise(word))
    assert meant in found
    assert all(syllables(other) for other in found)


def test_what_is_no_pinyin_is_not_heard_otherwise() -> None:
    assert list(heard_otherwise("trafficking")) == []


@pytest.mark.parametrize(
    ("word", "meant"),
    [("пpекурсоры", "прекурсоры"), ("opiуm", "opiym"), ("heroin", None), ("героин", None), ("zпж", None), ("", None)],
)
def test_letters_of_another_script_that_look_the_same(word: str, meant: str | None) -> None:
    assert of_one_script(word) == meant
