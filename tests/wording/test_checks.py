"""Every message of the catalogues against every check, and the checks against texts that are wrong."""

import re
from pathlib import Path

import pytest

from app.wording.words import Words
from tests.wording.catalogues import LANGUAGES, catalogue, english, messages, texts
from tests.wording.checks import faults

PLURALS = {"zh": "nplurals=1; plural=0", "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2"}

NUMBERS = {1: 0, 2: 1, 5: 2, 11: 2, 21: 0, 101: 0}
"""Numbers -> which of the Russian forms they take."""

COUNTED = (
    ("сторона", "стороны", "сторон"),
    ("день", "дня", "дней"),
    ("другой записи", "других записях", "других записях"),
    ("запись", "записи", "записей"),
    ("записи", "записей", "записей"),
    ("источник", "источника", "источников"),
    ("совпадение", "совпадения", "совпадений"),
    ("страница", "страницы", "страниц"),
    ("действие", "действия", "действий"),
    ("ещё {count}", "ещё {count}", "ещё {count}"),
)
"""What is counted in Russian: one, two, five; what depends on a preposition beside it in the case of that."""


def counted(forms: tuple[str, ...]) -> bool:
    """Whether forms of a plural have the endings of some word that is counted."""
    return any(
        all(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", form) for word, form in zip(words, forms, strict=True))
        for words in COUNTED
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_passes_every_check(language: str) -> None:
    wrong = []
    for message in messages(language):
        # Of a plural, the singular can be another sentence than the others: each stands against the English plural.
        wrong += [fault for text in texts(message) for fault in faults(language, english(message)[-1], text)]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "source", "text", "check"),
    [
        ("ru", "Date", "", "empty"),
        ("zh", "Date", "Date", "empty"),
        ("ru", "{count} of {total}", "{count} из {count}", "placeholders"),
        ("ru", "{count} of {total}", "{count} из", "placeholders"),
        ("zh", "{name} ({name})", "{name}", "placeholders"),
        ("ru", "Where: ", "Место:", "edges"),
        ("ru", "Where:", "Место: ", "edges"),
        ("ru", " and ", " и", "edges"),
        ("zh", "Where: ", "位置： ", "edges"),
        ("zh", "Save…", "保存", "ellipses"),
        ("ru", "Save", "Сохранить…", "ellipses"),
        ("ru", "Save…", "Сохранить...", "ellipses"),
        ("ru", "&File", "Файл", "mnemonics"),
        ("ru", "File", "&Файл", "mnemonics"),
        ("zh", "&File", "文件", "mnemonics"),
        ("zh", "&File", "文件(&V)", "mnemonics"),
        ("zh", "&File", "&F文件", "mnemonics"),
        ("ru", "“{text}”", "“{text}”", "quotes"),
        ("ru", "“{text}”", '"{text}"', "quotes"),
        ("ru", "“{text}”", "«{text}", "quotes"),
        ("zh", "“{text}”", "«{text}»", "quotes"),
        ("zh", "“{text}”", "“{text}", "quotes"),
        ("zh", "Open the page", "打开 page", "strange_letters"),
        ("zh", "Open the page", "打开страницу", "strange_letters"),
        ("ru", "Open the page", "Открыть page", "strange_letters"),
        ("ru", "Open the page", "Открыть 页面", "strange_letters"),
        ("zh", "{first}, and {last}", "{first}, 并且{last}", "punctuation"),
        ("zh", "Folder:", "文件夹:", "punctuation"),
        ("zh", "{name} ({short})", "{name}({short})", "punctuation"),
        ("zh", "All entries.", "全部条目.", "punctuation"),
    ],
)
def test_a_check_finds_what_it_is_for(language: str, source: str, text: str, check: str) -> None:
    assert check in {fault.partition(":")[0] for fault in faults(language, source, text)}


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("zh", "&File", "文件(&F)"),
        ("ru", "&File", "&Файл"),
        ("zh", "Where: ", "位置："),
        ("zh", " and ", "和"),
        ("ru", "“{text}”", "«{text}»"),
        ("zh", "as 2008-06-30, with Ctrl", "如 2008-06-30，按住 Ctrl"),
        ("ru", "Program: MIT licence. {version}", "Программа: лицензия MIT. {version}"),
    ],
)
def test_no_check_is_against_what_is_right(language: str, source: str, text: str) -> None:
    assert list(faults(language, source, text)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_tells_how_numbers_are_counted(language: str) -> None:
    assert catalogue(language).plural_forms.startswith(PLURALS[language])


def test_a_number_takes_its_form(translations: Path) -> None:
    words = Words("ru", translations)
    plurals = [message for message in messages("ru") if message.pluralizable]
    assert plurals
    for message in plurals:
        one, other = english(message)
        said = {number: words.plural(one, other, number) for number in NUMBERS}
        assert said == {number: texts(message)[form] for number, form in NUMBERS.items()}


def test_every_form_has_the_ending_of_its_number() -> None:
    wrong = [texts(message) for message in messages("ru") if message.pluralizable and not counted(texts(message))]
    assert wrong == []


@pytest.mark.parametrize(
    "forms",
    [
        ("{count} запись", "{count} записей", "{count} записей"),
        ("{count} записи", "{count} запись", "{count} записей"),
        ("{days} день", "{days} дня", "{days} дня"),
        ("{count} лист", "{count} листа", "{count} листов"),
    ],
)
def test_a_wrong_ending_is_found(forms: tuple[str, ...]) -> None:
    assert not counted(forms)
