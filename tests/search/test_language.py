"""OR, minus, phrases, prefixes, months, and what is left out or named as unused."""

import random
import re

import pytest

from app.domain.selection import Selection
from app.library.library import Library
from tests.search.conftest import Found, Texts

WORDS = [
    "heroin ",
    "禁毒 ",
    "таможня ",
    "opi* ",
    '"drug control" ',
    "中塔 ",
    "China ",
    "2004 ",
    "country:KAZ ",
    "place:Tashkent ",
]


@pytest.mark.parametrize("seed", range(40))
def test_alternatives_exclusions_and_words_are_sets(found: Found, seed: int) -> None:
    chance = random.Random(seed)
    a, b, c, d = chance.sample(WORDS, 4)
    one, two, three, four = map(found, (a, b, c, d))
    assert found(f"{a}OR {b}") == one | two
    assert found(f"{a}{b}OR {c}{d}") == one & (two | three) & four
    assert found(f"{a}ИЛИ {b}或 {c}") == one | two | three
    assert found(f"{a}AND {b}И {c}& {d}") == one & two & three & four
    assert found(f"{a}-{b}") == one & ~two
    assert found(f"-{a}-{b}") == found("") & ~one & ~two
    assert found(f"{a}−{b}OR {c}") == one & (found("") & ~two | three)


def test_a_phrase_finds_the_words_one_after_another(texts: Texts, found: Found) -> None:
    chance, sources = random.Random(9), sorted(texts.masks)
    tried = 0
    while tried < 40:
        source = chance.choice(sources)
        words = [run.text for run in texts.runs[source] if not run.han]
        size = chance.randint(2, 4)
        if len(words) < size or len(words) < len(texts.runs[source]):
            continue
        start = chance.randrange(len(words) - size + 1)
        wanted = words[start : start + size]
        pattern = re.compile(r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, wanted)) + r"(?![^\W_])")
        expected = texts.where(lambda text, pattern=pattern: pattern.search(texts.folded[text]))  # type: ignore[misc]
        for written in (f'"{" ".join(wanted)}"', f"«{'-'.join(wanted)}»", f"“{', '.join(wanted).upper()}”"):
            assert found(written) == expected, written
        tried += 1


def test_an_asterisk_finds_all_words_that_begin_so(library: Library, texts: Texts, found: Found) -> None:
    rows = library._connection.execute("SELECT word FROM word")
    words = sorted(word for (word,) in rows if len(word) > 4)
    for word in random.Random(10).sample(words, 30):
        begun = word[: random.Random(word).randint(2, len(word))]
        expected = texts.where(
            lambda text, begun=begun: any(run.text.startswith(begun) for run in texts.runs[text])  # type: ignore[misc]
        )
        assert expected & ~found(f"{begun}* ") == 0, begun
        assert expected & ~found(f"{begun}*") == 0, begun
        assert found(f'"{begun}*"') & ~expected == 0


@pytest.mark.parametrize(
    ("same", "date"),
    [
        ("2009年6月; June 2009; JUNE 2009 ; Jun. 2009; июнь 2009 г.; июня 2009 года; в июне 2009 г; 6.2009", "2009-06"),
        (
            "2004年6月17日; 2004年6月17号; 17 June 2004; June 17, 2004; 17 июня 2004 г.; 17.06.2004; 17.6.2004",
            "2004-06-17",
        ),
    ],
)
def test_months_and_days(found: Found, texts: Texts, same: str, date: str) -> None:
    one, *others = same.split("; ")
    assert {other: found(other + " ") for other in others} == dict.fromkeys(others, found(one + " "))
    written = re.compile(rf"(?<!\d){date}(?!\d)")
    expected = texts.where(written.search)
    assert expected
    assert expected & ~found(one + " ") == 0


def test_a_month_is_found_in_dates_and_in_words(found: Found) -> None:
    assert found('"2004-06"') & ~found("June 2004 ") == 0
    assert found('"June 2004"') & ~found("June 2004 ") == 0
    assert found("June 2004 ", literal=True) == found("June ", literal=True) & found("2004 ", literal=True)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("of heroin", "heroin"),
        ("the heroin in ", "heroin "),
        ("о героине ", "героине "),
        ("关于海洛因的", "海洛因"),
        ("treaty between China and Russia ", "treaty China Russia "),
        ("of -heroin", "of -heroin"),
    ],
)
def test_idle_words_do_not_restrict(found: Found, text: str, same: str) -> None:
    assert found(text) == found(same) != 0


@pytest.mark.parametrize("text", ["of ", "the ", "и ", "的", "of the ", "и в на ", "AND", "И", "且", "或", "OR "])
def test_idle_words_alone_are_looked_for(library: Library, found: Found, text: str) -> None:
    query = library.query(Selection(text=text))
    assert len(query.clauses) == len(text.split())
    assert query.unused == ()
    assert found(text) != found("")
    literal = found(text, literal=True)
    assert literal & ~found(text) == 0


@pytest.mark.parametrize(
    ("text", "unused"),
    [
        ("heroin 😀 / ", ("😀", "/")),
        ("& heroin", ("&",)),
        ("| heroin", ("|",)),
        ("heroin — opium", ()),
        ('heroin "…"', ('"…"',)),
        ("heroin country:Atlantis kind:", ("country:Atlantis", "kind:")),
        ("heroin year:soon sort:up", ("year:soon", "sort:up")),
        ("heroin -/", ("-/",)),
    ],
)
def test_what_is_not_used_is_named_and_does_not_restrict(
    library: Library, found: Found, text: str, unused: tuple[str, ...]
) -> None:
    assert library.query(Selection(text=text)).unused == unused
    assert found(text) in (found("heroin"), found("heroin "), found("heroin opium"))


def test_nothing_that_can_be_used_finds_everything(found: Found) -> None:
    assert found("😀 / …") == found("") == found("   ")
