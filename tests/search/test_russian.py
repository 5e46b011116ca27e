"""Russian words in all their forms."""

import random
from collections import defaultdict
from collections.abc import Mapping

import pytest

from app.domain.text import MARK
from app.library.library import Library
from tests.search.conftest import Found

NAMES = """
китай россия казахстан кыргызстан таджикистан узбекистан туркмения афганистан пакистан иран монголия индия турция
москва ташкент душанбе бишкек ашхабад пекин шанхай кабул тегеран исламабад женева вена
мид спид бомка интерпол министерство таможня комитет служба управление агентство
отчет вертолет пограничник наркотик героин прекурсор соглашение договор поставка
"""


@pytest.fixture(scope="module")
def forms(library: Library) -> Mapping[str, tuple[str, ...]]:
    """Form -> its lemmas."""
    rows = library._connection.execute("SELECT stem, lemma, endings FROM stem JOIN paradigm ON number = paradigm")
    found: dict[str, set[str]] = defaultdict(set)
    for stem, lemma, endings in rows:
        for ending in endings[1:-1].split(" "):
            found[stem + ending].add(lemma)
    return {form: tuple(sorted(lemmas)) for form, lemmas in found.items()}


@pytest.fixture(scope="module")
def of_lemma(forms: Mapping[str, tuple[str, ...]]) -> Mapping[str, list[str]]:
    """Lemma -> its forms."""
    found = defaultdict(list)
    for form, lemmas in forms.items():
        for lemma in lemmas:
            found[lemma].append(form)
    return found


def is_abbreviation_only(form: str, lemmas: tuple[str, ...], library: Library) -> bool:
    """Whether a form is also an abbreviation, which then is meant: НОН is no form of нона."""
    named = library._lexicon.named
    return bool(named(form)) and not any(named(MARK + lemma) for lemma in lemmas)


def check(
    lemma: str, library: Library, found: Found, forms: Mapping[str, tuple[str, ...]], all_forms: list[str]
) -> int:
    """Checks every form of a lemma, and returns how many were neither shared nor abbreviations."""
    index = library._masks._match(f'"{MARK}{lemma}"', 3)
    own: dict[str, int] = {}
    shared: dict[str, int] = {}
    for form in all_forms:
        if is_abbreviation_only(form, forms[form], library):
            continue
        (own if len(forms[form]) == 1 else shared)[form] = found(form + " ")
    assert len(set(own.values())) <= 1, (lemma, {form: mask.bit_count() for form, mask in own.items()})
    for form, mask in (own | shared).items():
        assert index & ~mask == 0, (lemma, form)
        assert not own or next(iter(own.values())) & ~mask == 0, (lemma, form)
    return len(own)


def test_every_form_finds_what_its_lemma_finds(
    library: Library, found: Found, forms: Mapping[str, tuple[str, ...]], of_lemma: Mapping[str, list[str]]
) -> None:
    chance = random.Random(26)
    sample = chance.sample(sorted(of_lemma), 300)
    tried = sum(check(lemma, library, found, forms, of_lemma[lemma]) for lemma in sample)
    assert tried > 2_000


@pytest.mark.parametrize("lemma", NAMES.split())
def test_every_form_of_a_name_finds_the_same(
    library: Library, found: Found, forms: Mapping[str, tuple[str, ...]], of_lemma: Mapping[str, list[str]], lemma: str
) -> None:
    assert found(lemma + " ")
    assert check(lemma, library, found, forms, of_lemma[lemma])


def test_a_shared_form_finds_the_words_of_each_of_its_lemmas(
    library: Library, found: Found, forms: Mapping[str, tuple[str, ...]]
) -> None:
    chance = random.Random(27)
    shared = sorted(
        form for form, lemmas in forms.items() if len(lemmas) > 1 and not is_abbreviation_only(form, lemmas, library)
    )
    for form in chance.sample(shared, 300):
        mask = found(form + " ")
        for lemma in forms[form]:
            assert library._masks._match(f'"{MARK}{lemma}"', 3) & ~mask == 0, (form, lemma)


@pytest.mark.parametrize("word", ["отчёт", "Ещё", "Королёв", "самолёты", "трёхсторонний", "Пёрпл", "учёт", "Хорёзм"])
def test_yo_is_ye(found: Found, word: str) -> None:
    written = word.replace("ё", "е").replace("Ё", "Е")
    assert written != word
    assert found(word + " ") == found(written + " ")
    assert found(word, literal=True) == found(written, literal=True)


@pytest.mark.parametrize(
    ("one", "others"),
    [
        ("оперативно-профилактическая", ["оперативно-профилактической", "оперативно-профилактические"]),
        ("научно-практическая", ["научно-практической", "научно-практических"]),
        ("российско-китайский", ["российско-китайского", "российско-китайские"]),
        ("контролируемая поставка", ["контролируемые поставки", "контролируемых поставок", "КОНТРОЛИРУЕМОЙ ПОСТАВКИ"]),
        ("Министерство внутренних дел", ["Министерства внутренних дел", "Министерством внутренних дел"]),
    ],
)
def test_forms_of_several_words(found: Found, one: str, others: list[str]) -> None:
    assert found(one + " ")
    for other in others:
        assert found(other + " ") == found(one + " "), other


def test_a_space_says_that_the_word_is_whole(found: Found) -> None:
    assert found("узбеки") != found("узбеки ")
    assert found("узбеки ") & ~found("узбеки") == 0
