from collections.abc import Callable

import pytest

from app.build.typography import foreign_words, slips

Edit = Callable[[str, str, str], None]
Report = Callable[[], list[str]]

TREATY = "entries/agreement/border-treaty-2004.yaml"

SLIPS = [
    ("zh", "两国  签署", "a space too many"),
    ("en", "Two\u00a0states", "a space too many"),
    ("ru", "Подписано ", "a space too many"),
    ("en", "Signed .", "a space before or after"),
    ("ru", "( подписано)", "a space before or after"),
    ("en", "Signed..", "a sign twice"),
    ("zh", "签署。。", "a sign twice"),
    ("zh", "签署,生效", "a European sign"),
    ("zh", "签署(2004)", "a European sign"),
    ("zh", "签署.", "a European sign"),
    ("zh", "中国 俄罗斯", "a space between Chinese"),
    ("zh", "簽署", "a traditional character"),
    ("zh", '"渠道"行动', "quotation marks of another"),
    ("ru", "операция “Канал”", "quotation marks of another"),
    ("en", 'Operation "Channel"', "quotation marks of another"),
    ("en", "Operation 'Channel 2004'", "quotation marks of another"),
    ("en", "Operation «Channel»", "quotation marks of another"),
    ("en", "From 2004-2006", "a hyphen in the place of a dash"),
    ("ru", "Канал - 2004", "a hyphen in the place of a dash"),
    ("en", "Signed，then", "a Chinese sign"),
    ("ru", "Kанал", "Latin and Cyrillic"),
    ("en", "Chаnnel", "Latin and Cyrillic"),
]

RIGHT = {
    "zh": "“渠道”行动（第1阶段，2004—2006年），A/RES/55/25号决议：缴获7.5千克……",
    "en": "China's “Channel” (A/RES/55-25, 1-st phase, 2004–2006): the states' share… No. 5-a; the 2003-07-14 text.",
    "ru": "Операция «Канал» (A/RES/55/25, 2004–2006): Кот-д’Ивуар — 7,5 кг…",
}


@pytest.mark.parametrize(("tag", "text", "message"), SLIPS)
def test_a_slip_is_reported_with_its_place(tag: str, text: str, message: str) -> None:
    assert [found[: len(message) + 4] for _, found in slips({tag: text})] == [f"has {message}"]


@pytest.mark.parametrize("tag", RIGHT)
def test_what_is_written_right_has_no_slips(tag: str) -> None:
    assert list(slips({tag: RIGHT[tag]})) == []
    assert list(foreign_words({tag: RIGHT[tag]}, ())) == []


@pytest.mark.parametrize(
    ("texts", "word"),
    [
        ({"zh": "Substitute行动"}, "Substitute"),
        ({"zh": "行动Мак"}, "Мак"),
        ({"ru": "операция Substitute"}, "Substitute"),
        ({"ru": "операция 禁毒"}, "禁毒"),
        ({"en": "operation Мак"}, "Мак"),
        ({"ru": "операция Substitute", "en": "Operation Substitute"}, "Substitute"),
    ],
)
def test_a_word_of_another_language_is_reported(texts: dict[str, str], word: str) -> None:
    assert [message for _, message in foreign_words(texts, {"CARICC"})] == [f"'{word}' is a word of another language"]


@pytest.mark.parametrize(
    "texts",
    [
        {"zh": "CARICC的“Substitute”行动、S-30/1号、II期、X光"},
        {"ru": "CARICC: «Substitute», S-30/1, фаза II, статья 14 bis"},
        {"en": "operation “Мак”"},
        {"zh": "通过PILA", "en": "Through PILA"},
        {"fa": "عملیات Mak"},
    ],
)
def test_names_numbers_and_quotations_are_known(texts: dict[str, str]) -> None:
    assert list(foreign_words(texts, {"CARICC"})) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("zh: 在塔什干签署的条约。", "zh: 在塔什干,签署。", "summary.zh: has a European sign beside Chinese"),
        ("ru: Ташкент\n", "ru: Tашкент\n", "place.ru: has Latin and Cyrillic letters in one word: 'Tашкент'"),
        ("text: {zh: 双方", "text: {zh: Wharf双方", "articles[0].text.zh: 'Wharf' is a word of another language"),
        ("en: article 1,", "en: article 1 .,", "sources[0].locator.en: has a space before or after"),
        ("en: both of them", "en: both of them .", "sources[1].detail.en: has a space before or after"),
    ],
)  # fmt: skip
def test_every_text_of_an_entry_is_read(edit: Edit, problems: Report, old: str, new: str, problem: str) -> None:
    edit(TREATY, old, new)
    assert any(one.startswith(f"{TREATY}: {problem}") for one in problems()), problems()
