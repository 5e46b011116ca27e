"""The bill of materials as it is read for About."""

import json
from pathlib import Path

import pytest

from app.domain.component import BILL, TEXT_PROPERTY, Component
from app.output.licences import licence_text, packed_components


def test_components_are_those_of_the_bill(tmp_path: Path) -> None:
    row = {
        "name": "zlib",
        "version": "1.3",
        "licenses": [{"expression": "Zlib"}],
        "externalReferences": [{"type": "distribution", "url": "https://zlib.example"}],
        "properties": [{"name": "other", "value": "x"}, {"name": TEXT_PROPERTY, "value": "licenses/zlib.txt"}],
    }
    (tmp_path / BILL).write_text(json.dumps({"components": [row]}), encoding="utf-8")
    text = tmp_path / "licenses" / "zlib.txt"
    assert packed_components(tmp_path) == [Component("zlib", "1.3", "Zlib", (text,), "https://zlib.example")]


@pytest.mark.parametrize("content", [None, "", "[]", "{}", '{"components": [{"name": "zlib"}]}'])
def test_a_bill_that_cannot_be_read_has_no_components(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / BILL).write_text(content, encoding="utf-8")
    assert packed_components(tmp_path) == []


def test_several_texts_are_told_apart_and_one_that_is_missing_is_named(tmp_path: Path) -> None:
    one, two, missing = (tmp_path / name for name in ("one.txt", "two.txt", "three.txt"))
    one.write_text("First.\n", encoding="utf-8")
    two.write_text("Second.\n", encoding="utf-8")
    assert licence_text(Component("a", "", "MIT", (one,))) == "First.\n"
    text = licence_text(Component("a", "", "MIT", (one, two, missing)))
    assert [text.index(part) for part in ("one.txt", "First.", "two.txt", "Second.", "three.txt")] == sorted(
        text.index(part) for part in ("one.txt", "First.", "two.txt", "Second.", "three.txt")
    )
