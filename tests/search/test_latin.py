"""Titles, countries and places typed in Latin letters: Pinyin without tones, and Russian as it is transliterated."""

import random
from itertools import pairwise

import pytest
from pypinyin import Style, lazy_pinyin

from app.build.content import Content
from app.domain.selection import Selection
from app.domain.sounds import spelling_of_russian
from app.domain.text import is_russian, runs
from app.library.library import Library
from tests.search.conftest import Found

LATIN = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya"
BGN = {
    letter: latin.strip("_") for letter, latin in zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", LATIN.split(), strict=True)
}


def test_titles_by_their_pinyin(library: Library, content: Content, found: Found) -> None:
    chance, tried = random.Random(8), 0
    while tried < 300:
        number = chance.randrange(len(content.entries))
        han = [run.text for run in runs(content.entries[number].title["zh"]) if run.han and len(run.text) > 1]
        run, size = chance.choice(han), chance.randint(2, 6)
        start = chance.randrange(len(run) - min(size, len(run)) + 1)
        typed = "".join(lazy_pinyin(run, style=Style.NORMAL, v_to_u=False)[start : start + size])
        # What is also a name, as beijing, is that name.
        if not typed.isascii() or library.query(Selection(text=typed + " ")).expansions:
            continue
        assert found(typed + " ") >> number & 1, (run[start : start + size], typed)
        tried += 1


def test_titles_by_their_transliteration(library: Library, content: Content, found: Found) -> None:
    chance, tried = random.Random(9), 0
    while tried < 300:
        number = chance.randrange(len(content.entries))
        words = [run.text for run in runs(content.entries[number].title["ru"]) if is_russian(run.text)]
        word = chance.choice(words)
        typed = "".join(BGN[letter] for letter in word)
        # Shorter ones tell nothing, nor does Азия without its glide; сч cannot be told from щ.
        if len(typed) < 5 or not spelling_of_russian(word) or "сч" in word:
            continue
        if library.query(Selection(text=typed + " ")).expansions:
            continue
        assert found(typed + " ") >> number & 1, (word, typed)
        tried += 1


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("zhongguo", "中国"),
        ("hasakesitan", "哈萨克斯坦"),
        ("tajikesitan", "塔吉克斯坦"),
        ("wuzibiekesitan", "乌兹别克斯坦"),
        ("tashigan", "塔什干"),
        ("dushangbie", "杜尚别"),
        ("alamutu", "阿拉木图"),
        ("jindu", "禁毒"),
        ("zhanlve", "战略"),
        ("zhanlue", "战略"),
    ],
)
def test_countries_and_places_by_their_pinyin(library: Library, found: Found, typed: str, name: str) -> None:
    """Where a title, a party or a place has the characters."""
    fields = ("title", "parties", "places")
    expected = library._masks._match(f'"{" ".join(a + b for a, b in pairwise(name))}"', fields)
    assert expected
    assert expected & ~found(typed + " ") == 0
    assert found(typed.upper() + " ") == found(typed + " ")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Rossiya", "Россия"), ("Rossija", "Россия"), ("Rossiia", "Россия"), ("Kitay", "Китай"), ("Kitaj", "Китай"),
        ("Kazakhstana", "Казахстана"), ("Uzbekistana", "Узбекистана"), ("soglasheniye", "соглашение"),
        ("soglashenie", "соглашение"), ("narkotikov", "наркотиков"), ("agentstvo", "агентство"), ("Shanhaj", "Шанхай"),
        ("Dushanbye", "Душанбе"), ("otchet", "отчет"),
    ],
)  # fmt: skip
def test_russian_in_latin_letters(library: Library, found: Found, typed: str, name: str) -> None:
    fields = ("title", "parties", "places")
    expected = library._masks._match(f'"{name}"', fields)
    assert expected or name == "отчет"
    assert expected & ~found(typed + " ") == 0


def test_words_of_three_languages_at_once(found: Found) -> None:
    assert found("jindu Kazakhstana heroin ") == found("jindu ") & found("Kazakhstana ") & found("heroin ")
