from pathlib import Path

import pytest

from app.domain.entry import LANGUAGES
from app.domain.selection import CHOICES, Selection
from app.library.library import Library
from app.wording.wording import FACET_NAMES, Wording
from app.wording.words import Words


@pytest.fixture
def wording(library: Library, translations: Path) -> dict[str, Wording]:
    return {language: Wording(Words(language, translations), library.vocabulary) for language in LANGUAGES}


def test_every_facet_has_a_name_in_every_language(wording: dict[str, Wording]) -> None:
    assert FACET_NAMES.keys() == set(CHOICES)
    names = {facet: {wording[language].facet(facet) for language in LANGUAGES} for facet in CHOICES}
    assert {facet: len(found) for facet, found in names.items()} == dict.fromkeys(CHOICES, 3)


@pytest.mark.parametrize(
    ("facet", "code", "language", "value", "short"),
    [
        ("country", "CHN", "ru", "Китай", "Китай"),
        ("organization", "SCO", "en", "Shanghai Cooperation Organization", "SCO"),
        ("organization", "SCO", "ru", "Шанхайская организация сотрудничества", "ШОС"),
        ("decade", "1990", "en", "1990s", "1990s"),
        ("decade", "1990", "zh", "1990年代", "1990年代"),
        ("decade", "1990", "ru", "1990-е годы", "1990-е годы"),
    ],
)
def test_values(wording: dict[str, Wording], facet: str, code: str, language: str, value: str, short: str) -> None:
    assert wording[language].value(facet, code) == value
    assert wording[language].short_value(facet, code) == short
    assert wording[language].language == language


@pytest.mark.parametrize(
    ("facet", "code", "names"),
    [
        ("country", "UZB", {"UZB", "乌兹别克斯坦", "Uzbekistan", "Узбекистан"}),
        ("organization", "SCO", {"SCO", "上合组织", "ШОС", "Shanghai Cooperation Organization"}),
        ("decade", "1990", {"1990", "1990s"}),
    ],
)
def test_every_name(wording: dict[str, Wording], facet: str, code: str, names: set[str]) -> None:
    assert set(wording["en"].every_name(facet, code)) >= names


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_counted_can_be_named(wording: dict[str, Wording], library: Library, language: str) -> None:
    answer = library.search(Selection())
    for facet, counts in answer.facets.items():
        for code in counts:
            assert wording[language].value(facet, code)
            assert wording[language].value(facet, code) in wording[language].every_name(facet, code)
