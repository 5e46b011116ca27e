import pytest

from app.build.morphology import analyse


@pytest.mark.parametrize(
    ("word", "lemmas"),
    [
        ("наркотиков", {"наркотик"}),
        ("узбекистаном", {"узбекистан"}),
        ("отчетов", {"отчет"}),
        ("стали", {"сталь", "стать"}),
        ("противодействию", {"противодействие"}),
    ],
)
def test_lemmas(word: str, lemmas: set[str]) -> None:
    assert set(analyse([word]).lemmas_of(word)) >= lemmas


def test_forms_never_seen_lead_to_the_lemma() -> None:
    morphology = analyse(["наркотиков"])
    assert morphology.forms["наркотикам"] == ("наркотик",)
    assert morphology.forms["наркотик"] == ("наркотик",)
    assert morphology.lemmas_of("наркотикам") == ()


def test_forms_are_folded() -> None:
    forms = analyse(["отчет"]).forms
    assert "отчетом" in forms
    assert not any("ё" in form for form in forms)


def test_a_form_of_two_lemmas_leads_to_both() -> None:
    assert analyse(["политика", "политик"]).forms["политики"] == ("политик", "политика")


def test_words_in_any_order_give_the_same() -> None:
    assert analyse(["страна", "наркотиков"]) == analyse(["наркотиков", "страна"])
    assert list(analyse(["страна", "наркотиков"]).forms) == sorted(analyse(["наркотиков", "страна"]).forms)


def test_an_unknown_word_finds_itself() -> None:
    morphology = analyse(["карасора"])
    assert morphology.lemmas_of("карасора")
    assert set(morphology.forms["карасора"]) >= set(morphology.lemmas_of("карасора"))
