from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.selection import Selection, selection
from app.library.library import Library
from app.output.searched import names_of, searched
from app.wording.wording import Wording
from app.wording.words import Words

Sentence = Callable[..., str]


@pytest.fixture
def sentence(library: Library, translations: Path) -> Sentence:
    """sentence(language, a Selection's parts) is what was searched."""

    def say(language: str, **parts: object) -> str:
        understood = library.understood(selection(**parts))  # type: ignore[arg-type]
        return searched(
            understood, library.query(understood), Wording(Words(language, translations), library.vocabulary)
        )

    return say


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "All entries."),
        ("😀", "All entries."),
        ("cites:untc-mtdsg-vi-19 opiates* ",
         "Entries that have “opiates” and rest on “Chapter VI-19 (MTDSG)”."),
        ("opiates* ", "Entries that have “opiates”."),
        ("heroin ", "Entries that have “heroin” (also 海洛因, героин)."),
        ("Heroin ", "Entries that have “Heroin” (also 海洛因, героин)."),
        ("中塔", "Entries that have “中塔” (also China + Tajikistan)."),
        ("中吉", "Entries that have “中吉” (also China + Djibouti or Kyrgyzstan)."),
        ('"raw opium" xyzzy ', 'Entries that have "raw opium" and “xyzzy”.'),
        ("xyzzy OR zyxxy ", "Entries that have “xyzzy OR zyxxy”."),
        ("xyzzy -heroin -zyxxy", "Entries that have “xyzzy” and do not have “heroin” or “zyxxy”."),
        ("-xyzzy", "Entries that do not have “xyzzy”."),
        ("the xyzzy ", "Entries that have “xyzzy”."),
        ("country:CHN OR xyzzy ", "Entries that have country:CHN OR xyzzy."),
        ("place:Xyzzy", "Entries that have place:Xyzzy."),
        ("SCO ", "Entries that have “SCO” (also 上海合作组织, Shanghai Cooperation Organization, "
         "Шанхайская организация сотрудничества …)."),
    ],
)  # fmt: skip
def test_the_words(sentence: Sentence, text: str, expected: str) -> None:
    assert sentence("en", text=text) == expected


def test_exactly_as_typed(sentence: Sentence) -> None:
    assert sentence("en", text="heroin ", literal=True) == "Entries that have exactly “heroin”."


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"choices": [("country", "CHN")]}, "concern China"),
        ({"choices": [("country", "CHN"), ("country", "KAZ")]}, "concern China or Kazakhstan"),
        ({"choices": [("country", "CHN"), ("country", "KAZ")], "parties": "all"}, "concern all of China, Kazakhstan"),
        (
            {"choices": [("country", "CHN"), ("country", "KAZ")], "parties": "only"},
            "are between China, Kazakhstan and no others",
        ),
        (
            {"choices": [("kind", "meeting"), ("topic", "precursors"), ("topic", "training")]},
            "are marked Kind: Meeting and are marked Topic: Precursors or Training",
        ),
        ({"choices": [("decade", "1990")]}, "are marked Decade: 1990s"),
        ({"since": "2004", "until": "2004"}, "date from 2004"),
        ({"since": "2004", "until": "2005-06"}, "date from 2004 to June 2005"),
        ({"since": "2004"}, "date from 2004 on"),
        ({"until": "2004"}, "date until 2004"),
        ({"since": "2004", "until": "2004", "period": "certainly"}, "certainly date from 2004"),
        ({"since": "2004", "until": "2005", "period": "certainly"}, "certainly date from 2004 to 2005"),
        ({"since": "2004", "period": "certainly"}, "certainly date from 2004 on"),
        ({"until": "2004", "period": "certainly"}, "certainly date until 2004"),
        ({"text": "xyzzy from:2004 kind:meeting "}, "have “xyzzy”, are marked Kind: Meeting and date from 2004 on"),
    ],
)
def test_the_filters(sentence: Sentence, parts: dict[str, object], expected: str) -> None:
    assert sentence("en", **parts) == f"Entries that {expected}."


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("zh", "含有“xyzzy”，涉及中国或哈萨克斯坦，并且日期不早于2004年的条目。"),
        ("ru", "Записи, которые содержат «xyzzy», касаются: Китай или Казахстан и датированы не ранее: 2004 год."),
    ],
)
def test_other_languages(sentence: Sentence, language: str, expected: str) -> None:
    assert sentence(language, text="xyzzy ", choices=[("country", "CHN"), ("country", "KAZ")], since="2004") == expected


@pytest.mark.parametrize("typed", ["x{first}y", "x{}y", "x%sy", "x<b>y", "x\\ny"])
def test_what_was_typed_stays_what_it_is(sentence: Sentence, typed: str) -> None:
    assert sentence("en", text=typed) == f"Entries that have “{typed}”."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("героин", [["海洛因", "heroin"]]),
        ("中吉", [["China + Djibouti or Kyrgyzstan"]]),
        ("xyzzy", []),
    ],
)
def test_names_beside_the_typed_one(library: Library, wording: Wording, text: str, names: list[list[str]]) -> None:
    expansions = library.query(Selection(text=text + " ")).expansions
    assert [names_of(expansion, wording) for expansion in expansions] == names
