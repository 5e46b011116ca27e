"""The catalogues against the source, and the words that come out of them."""

from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo

from app.domain.marking import N_
from app.wording.words import DOMAIN, KEYWORDS, Words
from tests.wording.catalogues import FORMS, LANGUAGES, ROOT, catalogue, messages, msgid, texts


def in_the_source() -> set[str]:
    return {msgid(found[2]) for found in extract_from_dir(ROOT / "app", keywords=KEYWORDS)}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("translations")
    for language in LANGUAGES:
        compiled = root / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
        compiled.parent.mkdir(parents=True)
        with compiled.open("wb") as file:
            write_mo(file, catalogue(language))
    return root


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_source_is_translated(language: str) -> None:
    translated = {msgid(message.id) for message in messages(language) if all(texts(message))}
    assert in_the_source() - translated == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_left_over(language: str) -> None:
    assert {msgid(message.id) for message in messages(language)} - in_the_source() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_fuzzy_or_obsolete(language: str) -> None:
    assert [message.id for message in messages(language) if message.fuzzy] == []
    assert not catalogue(language).obsolete


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plural_has_as_many_forms_as_its_language(language: str) -> None:
    plurals = [message for message in messages(language) if message.pluralizable]
    assert plurals
    assert {len(texts(message)) for message in plurals} == {FORMS[language]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_catalogues_have_the_same_texts(language: str) -> None:
    assert [message.id for message in messages(language)] == [message.id for message in messages("zh")]


@pytest.mark.parametrize(("language", "text"), [("zh", "签署"), ("en", "Signature"), ("ru", "Подписание")])
def test_a_text_in_each_language(folder: Path, language: str, text: str) -> None:
    assert Words(language, folder)._("Signature") == text


@pytest.mark.parametrize(
    ("language", "n", "text"),
    [
        ("zh", 1, "交存后第1天"),
        ("zh", 90, "交存后第90天"),
        ("en", 1, "1 day after the deposit"),
        ("en", 90, "90 days after the deposit"),
        ("ru", 21, "через 21 день после сдачи на хранение"),
        ("ru", 22, "через 22 дня после сдачи на хранение"),
        ("ru", 90, "через 90 дней после сдачи на хранение"),
    ],
)
def test_a_text_that_depends_on_a_number(folder: Path, language: str, n: int, text: str) -> None:
    words = Words(language, folder)
    said = words.plural("{days} day after the deposit", "{days} days after the deposit", n)
    assert said.format(days=n) == text


def test_the_language_is_told(folder: Path) -> None:
    assert Words("ru", folder).language == "ru"


@pytest.mark.parametrize("language", [*LANGUAGES, "fr"])
def test_a_missing_catalogue_is_an_error(tmp_path: Path, language: str) -> None:
    with pytest.raises(FileNotFoundError):
        Words(language, tmp_path)


def test_english_needs_no_catalogue(tmp_path: Path) -> None:
    assert Words("en", tmp_path)._("Date") == "Date"


def test_a_marked_constant_stays_as_it_is() -> None:
    assert N_("Date") == "Date"
