import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.build.content import LISTS, read_content
from app.build.problems import DataError, Problems
from app.domain.dates import parse

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
    assert tuple(content.vocabulary.lists) == LISTS
    assert content.date == parse("2026-01-31")


def test_an_override_stands_before_the_country_list(small_data: Path) -> None:
    (small_data / "vocabulary/country-overrides.yaml").write_text(
        "CHN: {zh: 中, en: Zhongguo, ru: Чжунго, reason: a test}\n", encoding="utf-8"
    )
    content = read_content(small_data, Problems())
    assert content.vocabulary.name("countries", "CHN", "en") == "Zhongguo"


@pytest.mark.parametrize("name", ["sources.yaml", "library.yaml", *(f"vocabulary/{name}.yaml" for name in LISTS)])
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
