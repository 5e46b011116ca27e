import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.build.content import LISTS, read_content
from app.build.problems import DataError, Problems
from app.domain.dates import parse
from app.domain.vocabulary import Term

Edit = Callable[[str, str, str], None]
Report = Callable[[], list[str]]

TREATY = "entries/agreement/border-treaty-2004.yaml"
EXPERTS = "entries/meeting/experts-2003.yaml"


def test_entries_stand_in_the_order_of_their_days(small_data: Path) -> None:
    content = read_content(small_data, Problems())
    assert [entry.id for entry in content.entries] == [
        "old-treaty-1961", "experts-2003", "border-treaty-2004", "joint-raid-2008",
    ]  # fmt: skip
    assert content.files["experts-2003"] == EXPERTS
    assert content.sources.keys() == {"news", "treaty-text"}
    assert tuple(content.vocabulary.lists) == (*LISTS, "places")
    assert content.date == parse("2026-01-31")


def test_an_override_stands_before_the_country_list(small_data: Path) -> None:
    (small_data / "vocabulary/country-overrides.yaml").write_text(
        "CHN: {zh: 中, en: Zhongguo, ru: Чжунго, reason: a test}\n", encoding="utf-8"
    )
    content = read_content(small_data, Problems())
    assert content.vocabulary.name("countries", "CHN", "en") == "Zhongguo"


def test_a_country_has_its_other_names(small_data: Path) -> None:
    (small_data / "vocabulary/country-names.yaml").write_text(
        "CHN: {alpha2: CN, pair: [中], also: {zh: [华夏], en: [Cathay, Chinese]}}\n", encoding="utf-8"
    )
    countries = read_content(small_data, Problems()).vocabulary.lists["countries"]
    china, russia = countries["CHN"], countries["RUS"]
    assert (china.alpha2, china.signs, china.name["en"]) == ("CN", ("中",), "China")
    assert china.also == {"zh": ("华夏",), "en": ("Cathay", "Chinese")}
    assert (russia.alpha2, russia.signs, russia.also) == (None, (), {})


def test_the_places_of_the_entries_are_terms(small_data: Path) -> None:
    places = read_content(small_data, Problems()).vocabulary.lists["places"]
    assert places == {
        "Tashkent": Term(
            "Tashkent",
            {"zh": "塔什干", "en": "Tashkent", "ru": "Ташкент"},
            also={"zh": ("塔城",), "en": ("Toshkent",)},
        )
    }


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("country-names", "CHN: {also: {en: Cathay}}", "CHN.also.en: must be a list"),
        ("country-names", "CHN: {also: {de: [China]}}", "CHN.also.de: no such field"),
        ("country-names", "CHN: {also: [Cathay]}", "CHN.also: must be a mapping"),
        ("country-names", "CHN: {name: Cathay}", "CHN.name: no such field"),
        ("country-names", "CHN: {pair: 中}", "CHN.pair: must be a list"),
        ("country-names", "CHN: {alpha2: [CN]}", "CHN.alpha2: must be one text"),
        ("country-names", "CHN: Cathay", "CHN: must be a mapping"),
        ("country-names", "XYZ: {alpha2: XY}", "XYZ: is no term of the list that this file adds to"),
        ("place-names", "Tashkent: {also: {ru: Ташкент}}", "Tashkent.also.ru: must be a list"),
        ("place-names", "Tashkent: {alpha2: TA}", "Tashkent.alpha2: no such field"),
        ("place-names", "Tashkent: {pair: [塔]}", "Tashkent.pair: no such field"),
        ("place-names", "Osh: {also: {ru: [Ош]}}", "Osh: is no term of the list that this file adds to"),
        ("glossary", "drug: {zh: 毒品, en: drug, ru: наркотик, also: {en: narcotic}}", "drug.also.en: must be a list"),
        ("glossary", "d: {zh: 毒, en: d, ru: нар, also: {en: [{a: b}]}}", "d.also.en: must be a list of codes"),
        ("glossary", "drug: {zh: 毒品, en: drug}", "drug.ru: is missing"),
        ("glossary", "drug: {zh: 毒品, en: drug, ru: наркотик, pair: [毒]}", "drug.pair: no such field"),
    ],
)  # fmt: skip
def test_wrong_names_are_reported(small_data: Path, problems: Report, name: str, text: str, problem: str) -> None:
    (small_data / f"vocabulary/{name}.yaml").write_text(text + "\n", encoding="utf-8")
    assert problems() == [f"vocabulary/{name}.yaml: {problem}"]


@pytest.mark.parametrize(
    "name",
    [
        "sources.yaml",
        "library.yaml",
        *(f"vocabulary/{name}.yaml" for name in (*LISTS, "country-overrides", "country-names", "place-names")),
    ],
)
def test_a_missing_file_is_reported(small_data: Path, problems: Report, name: str) -> None:
    (small_data / name).unlink()
    assert f"{name}: is missing" in problems()


@pytest.mark.parametrize("name", ["entries", "vocabulary"])
def test_what_is_no_data_folder_is_said(small_data: Path, name: str) -> None:
    shutil.rmtree(small_data / name)
    with pytest.raises(DataError) as error:
        read_content(small_data, Problems())
    assert [str(one) for one in error.value.problems] == [
        f"{small_data}: is not a data folder: it needs 'entries' and 'vocabulary'"
    ]


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        (EXPERTS, "- a\n- b\n", f"{EXPERTS}: must be a mapping of fields"),
        (EXPERTS, "a: [\n", f"{EXPERTS}: line 2: is not YAML: "),
        (EXPERTS, "", f"{EXPERTS}: "),
        (EXPERTS, "# to be written\n", f"{EXPERTS}: "),
        ("sources.yaml", "news: a page\n", "sources.yaml: news: must be a mapping"),
        ("vocabulary/topics.yaml", "strategy: x\n", "vocabulary/topics.yaml: strategy: must be a mapping"),
        ("library.yaml", "date: null\n", "library.yaml: date: is missing"),
        ("library.yaml", "date: soon\n", "library.yaml: date: 'soon' is not a date: "),
    ],
)
def test_a_file_of_the_wrong_shape_is_reported(
    small_data: Path, problems: Report, name: str, text: str, problem: str
) -> None:
    (small_data / name).write_text(text, encoding="utf-8")
    assert any(one.startswith(problem) for one in problems())


def test_an_entry_stands_in_the_folder_of_its_kind(small_data: Path, problems: Report) -> None:
    moved = small_data / "entries/operation/experts-2003.yaml"
    (small_data / EXPERTS).rename(moved)
    assert problems() == ["entries/operation/experts-2003.yaml: id: the file must be entries/meeting/experts-2003.yaml"]


def test_a_file_is_named_after_its_id(small_data: Path, problems: Report) -> None:
    (small_data / EXPERTS).rename(small_data / "entries/meeting/other.yaml")
    assert problems() == ["entries/meeting/other.yaml: id: the file must be entries/meeting/experts-2003.yaml"]


def test_an_id_is_given_once(small_data: Path, problems: Report) -> None:
    shutil.copy(small_data / EXPERTS, small_data / "entries/meeting/twin.yaml")
    assert f"entries/meeting/twin.yaml: id: 'experts-2003' is taken by {EXPERTS}" in problems()


@pytest.mark.parametrize("name", ["entries/meeting/note.yml", "entries/stray.yaml", "entries/meeting/deep/er.yaml"])
def test_a_file_that_would_be_left_out_is_reported(small_data: Path, problems: Report, name: str) -> None:
    path = small_data / name
    path.parent.mkdir(exist_ok=True)
    shutil.copy(small_data / EXPERTS, path)
    assert any(name in one for one in problems())
