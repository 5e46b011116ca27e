from pathlib import Path

import pytest

from app.build.content import Content, read_content
from app.build.indexing import field_texts, index_row
from app.build.problems import Problems
from app.library.schema import FIELDS, SOUNDED


@pytest.fixture
def small(small_data: Path) -> Content:
    return read_content(small_data, Problems())


def texts_of(name: str, content: Content) -> dict[str, list[str]]:
    (entry,) = (entry for entry in content.entries if entry.id == name)
    return field_texts(entry, content)


@pytest.mark.parametrize(
    ("name", "field", "expected"),
    [
        ("border-treaty-2004", "title", {"边境禁毒条约", "Treaty on drugs at the border"}),
        ("border-treaty-2004", "parties", {"中国", "Tajikistan", "Казахстан", "SCO", "ШОС"}),
        ("border-treaty-2004", "places", {"塔什干", "Tashkent", "Ташкент", "Узбекистан"}),
        ("border-treaty-2004", "subjects", {"2004-06-17", "SCO", "Precursors"}),
        ("border-treaty-2004", "summary", {"A treaty signed in Tashkent."}),
        (
            "border-treaty-2004",
            "sources",
            {
                "border-treaty-2004", "border-protocol-2004", "Nothing else was found.", "The general entry.",
                "article 1", "обе стороны", "The text of the treaty", "Ministry", "禁毒条约签署",
            },
        ),
        ("border-treaty-2004", "articles", {"Article 1. Notices", "第1条 通报", "Статья 1. Уведомления"}),
        ("border-treaty-2004", "articles", {"Стороны сообщают об изъятиях.", "Article 1 bis"}),
        ("joint-raid-2008", "sources", {"in all"}),
        ("joint-raid-2008", "subjects", {"2008/.."}),
    ],
)  # fmt: skip
def test_every_text_stands_in_its_field(small: Content, name: str, field: str, expected: set[str]) -> None:
    assert expected <= set(texts_of(name, small)[field])


def test_an_entry_without_a_place_has_none(small: Content) -> None:
    assert texts_of("joint-raid-2008", small)["places"] == []


def test_a_party_is_named_once(small: Content) -> None:
    names = texts_of("border-treaty-2004", small)["parties"]
    assert names.count("中国") == 1


def test_the_organization_that_is_also_party_is_named_once(small: Content) -> None:
    names = texts_of("border-treaty-2004", small)["parties"]
    assert names.count("ШОС") == 1


def test_fields_are_those_of_the_index(small: Content) -> None:
    assert tuple(texts_of("experts-2003", small)) == FIELDS


def test_a_row_has_the_tokens_of_each_field() -> None:
    texts = {field: [""] for field in FIELDS} | {"title": ["a b", "c"], "summary": ["d"]}
    row = dict(zip(FIELDS, index_row(texts, str.split, lambda text: [f"~{text}"]), strict=True))
    sounds = {field: ["~"] if field in SOUNDED else [] for field in FIELDS}
    assert row == sounds | {"title": ["a", "b", "c", "~a b", "~c"], "summary": ["d"]}
    assert set(SOUNDED) < set(FIELDS)
