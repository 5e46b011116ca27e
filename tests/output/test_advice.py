"""Advice in words and as data."""

import json
from pathlib import Path
from typing import Any

import pytest

from app import paths
from app.__main__ import main
from app.domain.advice import Advice
from app.domain.entry import LANGUAGES
from app.domain.selection import Selection, selection
from app.library.library import Library
from app.output.advice import advice_data, advice_lines, sections
from app.wording.wording import Wording
from app.wording.words import Words

FILTERED = selection(text="opium", choices=[("kind", "operation")], since="1961", until="1970")


def advice_of(library: Library, asked: Selection, language: str = "en") -> Advice:
    found = library.advice(library.search(asked), language)
    assert found is not None
    return found


def speak(library: Library, translations: Path, language: str) -> Wording:
    return Wording(Words(language, translations), library.vocabulary)


@pytest.mark.parametrize(
    ("asked", "language", "line"),
    [
        (Selection(text="xyzzy precursors"), "en", "Without “xyzzy”: {precursors}"),
        (Selection(text="xyzzy precursors"), "zh", "去掉“xyzzy”：{precursors}"),
        (Selection(text="xyzzy precursors"), "ru", "Без условия «xyzzy»: {precursors}"),
        (FILTERED, "en", "Without Period “1961 – 1970”: 15"),
        (FILTERED, "zh", "去掉时段“1961 – 1970”：15"),
        (FILTERED, "ru", "Без условия Период «1961 – 1970»: 15"),
        (Selection(text="precursers"), "en", "Did you mean “precursors”: {precursors}"),
        (Selection(text="прекурсоы"), "ru", "Возможно, вы искали «прекурсоры»: {precursors}"),
        (Selection(text="上海合做组织"), "zh", "是否要查“上海合作组织”：152"),
        (Selection(text="opium xyzzy country:KAZ"), "en", "Related: “opium poppy country:KAZ”: 6"),
    ],
)
def test_a_line(library: Library, translations: Path, asked: Selection, language: str, line: str) -> None:
    wording = speak(library, translations, language)
    expected = line.format(precursors=library.search(Selection(text="precursors")).total)
    assert expected in list(advice_lines(advice_of(library, asked, language), wording))


@pytest.mark.parametrize(
    ("asked", "label"),
    [
        (
            selection(text="opium", choices=[("country", "FJI"), ("country", "WSM")], since="2004"),
            "Country “Fiji, Samoa”",
        ),
        (selection(text="controlling deliveries", literal=True), "exactly as typed"),
        (selection(text="opium", choices=[("country", "CHN"), ("country", "KAZ")], parties="only"), "exactly these"),
        (selection(text="xyzzy foobar precursors"), "“xyzzy”, “foobar”"),
        (selection(text="opium", choices=[("kind", "operation")], until="1970"), "Period “… – 1970”"),
    ],
)
def test_conditions_have_names(library: Library, translations: Path, asked: Selection, label: str) -> None:
    found = sections(advice_of(library, asked), speak(library, translations, "en"))
    assert label in [row.label for section in found if section.heading == "If you leave out" for row in section.rows]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_leads_where_it_says(library: Library, translations: Path, language: str) -> None:
    """And numbers are as the language writes them."""
    wording = speak(library, translations, language)
    for section in sections(advice_of(library, Selection(text="precursers Kazakstann"), language), wording):
        assert section.rows
        for row in section.rows:
            assert row.count == str(library.total(row.selection))
            assert row.label in row.sentence


def test_no_advice_is_no_section(wording: Wording) -> None:
    assert sections(Advice(), wording) == []
    assert list(advice_lines(Advice(), wording)) == []


def test_data_of_no_advice() -> None:
    assert advice_data(None) is None
    assert advice_data(Advice()) == {"without": [], "spellings": [], "terms": []}


def test_data(library: Library) -> None:
    data = advice_data(advice_of(library, selection(text="precursers xyzzy", choices=[("kind", "operation")])))
    assert data is not None
    assert data["spellings"][0]["selection"]["text"] == "precursors "
    assert data["spellings"][0]["selection"]["choices"] == {"kind": ["operation"]}
    term = data["terms"][0]
    assert term.keys() == {"list", "code", "name", "selection", "total"}
    assert library.vocabulary.name(term["list"], term["code"], "en") == term["name"]


@pytest.mark.parametrize(
    ("asked", "conditions"),
    [
        (selection(text="xyzzy precursors"), [{"text": "xyzzy"}]),
        (selection(text="opium", choices=[("kind", "operation")], until="1970"), [{"to": "1970"}]),
        (selection(choices=[("kind", "meeting"), ("status", "in-force")]), [{"choices": {"kind": ["meeting"]}}]),
        (selection(text="controlling deliveries", literal=True), [{"literal": True}]),
    ],
)
def test_data_of_what_is_left_out(library: Library, asked: Selection, conditions: list[dict[str, Any]]) -> None:
    data = advice_data(advice_of(library, asked))
    assert data is not None
    assert conditions in [removal["conditions"] for removal in data["without"]]


def test_in_the_terminal(
    library_path: Path, translations: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines after the answer, and a key of the JSON that is null when there is something."""
    monkeypatch.setattr(paths, "TRANSLATIONS", translations)
    asked = ["--library", str(library_path), "--language", "en", "search"]
    assert main([*asked, "precursers", "--kind", "meeting"]) == 0
    *_, none, spelled = capsys.readouterr().out.splitlines()[:4]
    assert (none, spelled.split(":")[0]) == ("No entry answers this search.", "Did you mean “precursors”")
    main([*asked, "precursers", "--json"])
    spelled_right = json.loads(capsys.readouterr().out)["advice"]["spellings"][0]
    main([*asked, "precursors", "--json"])
    answer = json.loads(capsys.readouterr().out)
    assert answer["advice"] is None
    assert spelled_right["total"] == answer["total"]
