from pathlib import Path

import pytest

from app.build.problems import Problems
from app.build.reading import read_yaml


def read(path: Path, text: str | bytes) -> tuple[object, list[str]]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    problems = Problems()
    return read_yaml(path, "a.yaml", problems), [str(problem) for problem in problems]


@pytest.mark.parametrize(
    "scalar", ["2008", "2004-06-17", "12:30", "7.50", "no", "null", "~", "0x10", "1e3", "true", "010"]
)
def test_every_scalar_is_text(tmp_path: Path, scalar: str) -> None:
    assert read(tmp_path / "a.yaml", f"a: {scalar}\nb: [{scalar}]\n") == ({"a": scalar, "b": [scalar]}, [])


def test_empty_file_has_no_fields(tmp_path: Path) -> None:
    assert read(tmp_path / "a.yaml", "# nothing\n") == ({}, [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: 1\nb: 2\na: 3\n", "a.yaml: line 3: is not YAML: the key 'a' is written twice"),
        ("a:\n  - {b: 1, b: 2}\n", "a.yaml: line 2: is not YAML: the key 'b' is written twice"),
        ("a: [1\n", "a.yaml: line 2: is not YAML: did not find expected ',' or ']'"),
        ("a: x: y\n", "a.yaml: line 1: is not YAML: mapping values are not allowed in this context"),
        ("\ta: 1\n", "a.yaml: line 1: is not YAML: found character that cannot start any token"),
        (b"a: \xff\n", "a.yaml: is not readable text: 'utf-8' codec can't decode byte 0xff"),
        ("a: \x00\n", "a.yaml: is not readable text: "),
    ],
)  # fmt: skip
def test_what_is_not_yaml_is_reported(tmp_path: Path, text: str | bytes, problem: str) -> None:
    found, problems = read(tmp_path / "a.yaml", text)
    assert found is None
    assert [one.startswith(problem) for one in problems] == [True]


def test_a_tag_is_never_obeyed(tmp_path: Path) -> None:
    assert read(tmp_path / "a.yaml", "a: !!python/object:os.system x\n") == ({"a": "x"}, [])


@pytest.mark.parametrize("text", ["[a, b]: c\n", "? {a: 1}\n: c\n"])
def test_a_key_that_is_no_text_is_reported(tmp_path: Path, text: str) -> None:
    found, problems = read(tmp_path / "a.yaml", text)
    assert found is None
    assert len(problems) == 1
