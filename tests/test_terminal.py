import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app import paths
from app.__main__ import main
from app.build import writing
from app.domain.entry import LANGUAGES
from app.library.library import Library
from app.output.lookups import Lookups
from app.output.plain import entry_data, entry_text
from app.wording.words import Words

KEYS = {"selection", "query", "searched", "total", "took_ms", "hits", "facets", "expansions", "unused", "advice"}
HIT_KEYS = {"id", "kind", "title", "date", "earliest", "latest", "countries", "snippet", "score"}
SAMPLE = ["sco-drug-agreement-2004", "hu-jintao-uzbekistan-visit-2004", "un-trafficking-convention-1988",
          "china-golden-crescent-verification-requests-2008"]  # fmt: skip

Run = Callable[..., tuple[int, str, str]]
Edit = Callable[[str, str, str], None]


@pytest.fixture
def run(
    library_path: Path, translations: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Run:
    """run(words) is what the command line with these words gives: status, output, errors."""
    monkeypatch.setattr(paths, "TRANSLATIONS", translations)

    def call(*words: str) -> tuple[int, str, str]:
        try:
            status = main(["--library", str(library_path), "--language", "en", *words])
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return call


@pytest.fixture
def ask(run: Run) -> Callable[..., dict[str, Any]]:
    """ask(words) is the JSON of a search."""

    def call(*words: str) -> dict[str, Any]:
        status, output, errors = run("search", *words, "--json")
        assert (status, errors) == (0, "")
        found = json.loads(output)
        assert isinstance(found, dict)
        return found

    return call


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        (["禁毒"], 300, 600),
        (["controlled delivery"], 20, 120),
        (["контролируемая поставка"], 10, 120),
        (["", "--country", "CHN", "--country", "TJK", "--parties", "all"], 100, 300),
        (["", "--country", "CHN", "--country", "TJK", "--parties", "only"], 5, 40),
        (['A/RES/55/25 "open'], 0, 5),
        (["xyzzy"], 0, 0),
        ([], 770, 10_000),
        (["heroin", "Tashkent", "--literal"], 1, 40),
    ],
)  # fmt: skip
def test_json_of_a_search(ask: Callable[..., dict[str, Any]], words: list[str], least: int, most: int) -> None:
    found = ask(*words)
    assert found.keys() == KEYS
    assert least <= found["total"] <= most
    assert len(found["hits"]) == min(50, found["total"])
    assert all(hit.keys() == HIT_KEYS for hit in found["hits"])
    assert all(hit["snippet"].keys() == {"text", "matches", "field", "language"} for hit in found["hits"])


def test_filters_reach_the_library(ask: Callable[..., dict[str, Any]]) -> None:
    found = ask(
        "drug", "--country", "chn", "--parties", "only", "--organisation", "sco", "--kind", "meeting",
        "--framework", "SCO", "--topic", "trafficking", "--from", "2004", "--to", "2010-06",
        "--period", "certainly", "--sort", "earliest",
    )  # fmt: skip
    assert found["selection"] == {
        "text": "drug ",
        "literal": False,
        "choices": {
            "country": ["CHN"], "organization": ["SCO"], "kind": ["meeting"], "framework": ["SCO"],
            "topic": ["trafficking"],
        },
        "parties": "only", "from": "2004", "to": "2010-06", "period": "certainly", "sort": "earliest",
    }  # fmt: skip


def test_filters_may_be_typed(ask: Callable[..., dict[str, Any]]) -> None:
    typed = ask("heroin", "party:中国,哈萨克斯坦", "from:2004", "sort:date")
    ticked = ask(
        "heroin", "--country", "CHN", "--country", "KAZ", "--parties", "all", "--from", "2004", "--sort", "date"
    )
    for key in KEYS - {"took_ms"}:
        assert typed[key] == ticked[key]
    assert typed["total"] > 0
    assert typed["query"] == "party:CHN,KAZ from:2004 sort:date heroin "
    assert ask(typed["query"])["selection"] == typed["selection"]


def test_the_last_word_is_whole(ask: Callable[..., dict[str, Any]]) -> None:
    assert ask("extrad")["total"] == 0
    assert ask("extrad*")["total"] > 10


def test_what_words_were_taken_for_is_told(ask: Callable[..., dict[str, Any]]) -> None:
    found = ask("中塔", "Heroin")
    assert [one["typed"] for one in found["expansions"]] == ["中塔", "Heroin"]
    assert found["expansions"][0] == {"typed": "中塔", "terms": [], "countries": [["CHN"], ["TJK"]]}
    assert [term["list"] for term in found["expansions"][1]["terms"]] == ["glossary"]
    assert found["expansions"][1]["terms"][0]["name"].keys() == {"zh", "en", "ru"}
    assert found["searched"].startswith("Entries that have “中塔” (also China + Tajikistan)")


def test_limit(ask: Callable[..., dict[str, Any]]) -> None:
    found = ask("禁毒", "--limit", "3")
    assert len(found["hits"]) == 3
    assert found["total"] > 3
    assert ask("禁毒", "--limit", "0")["hits"] == []


def test_what_is_not_used_is_named(ask: Callable[..., dict[str, Any]], run: Run) -> None:
    assert ask("heroin", "😀", "—", "/")["unused"] == ["😀", "/"]
    assert "Not used in the search: 😀" in run("search", "heroin", "😀")[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_of_a_search(run: Run, language: str) -> None:
    status, output, errors = run("search", "--language", language, "Hu Jintao Tashkent 2004")
    assert (status, errors) == (0, "")
    assert "[hu-jintao-uzbekistan-visit-2004]" in output
    name = {"zh": "乌兹别克斯坦", "en": "Uzbekistan", "ru": "Узбекистан"}[language]
    assert name in output


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["search", "x", "--country", "XXX"], 2, "'XXX' is no country of this library"),
        (["search", "x", "--topic", "fun"], 2, "'fun' is no topic of this library"),
        (["search", "x", "--organisation", "XYZ"], 2, "'XYZ' is no organization of this library"),
        (["search", "x", "--from", "17.6.2004"], 2, "'17.6.2004' is not a date: "),
        (["search", "x", "--to", "2004-13"], 2, "'2004-13' is not a date: there is no month 13."),
        (["show", "no-such-entry"], 1, "there is no entry 'no-such-entry'."),
        (["show", ""], 1, "there is no entry ''."),
        (["--library", "/nowhere/a.db", "search", "x"], 3, "There is no library at /nowhere/a.db."),
        (["verify", "/nowhere/a.db"], 3, "There is no library at /nowhere/a.db."),
        (["show", "x", "--library", "/nowhere/a.db"], 3, "There is no library at /nowhere/a.db."),
    ],
)
def test_what_is_wrong_is_one_line(run: Run, words: list[str], status: int, sentence: str) -> None:
    found, output, errors = run(*words)
    assert (found, output) == (status, "")
    assert errors.startswith("treatyline: " + sentence)
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [["search", "--kind", "party"], ["search", "--limit", "-1"], ["search", "--limit", "x"], ["dance"], ["show"],
     ["search", "--parties", "some"], ["--language", "de", "search", "x"], ["search", "--sort", "size"]],
    ids=" ".join,
)  # fmt: skip
def test_wrong_use(run: Run, words: list[str]) -> None:
    status, output, errors = run(*words)
    assert (status, output) == (2, "")
    assert "usage: treatyline" in errors


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SAMPLE)
def test_show(run: Run, library: Library, name: str, language: str) -> None:
    status, output, errors = run("show", name, "--language", language)
    number = library.number(name)
    assert number is not None
    entry = library.entry(number)
    assert (status, errors) == (0, "")
    assert output.startswith(entry.title[language] + "\n")
    assert entry.summary[language] in output


@pytest.mark.parametrize(
    ("reference", "first"),
    [
        ("treatyline:entry/hu-jintao-uzbekistan-visit-2004", "State visit of the President of China"),
        ("treatyline:country/KAZ", "Kazakhstan\n"),
        ("treatyline:pair/KAZ/CHN", "China – Kazakhstan\n"),
        ("treatyline:source/untc-mtdsg-vi-19", "Chapter VI-19 (MTDSG)\nSource · Primary document\n"),
    ],
)
def test_show_a_reference(run: Run, reference: str, first: str) -> None:
    status, output, errors = run("show", reference)
    assert (status, errors) == (0, "")
    assert output.startswith(first)


def test_a_pair_is_no_json(run: Run) -> None:
    said = "treatyline: --json is for entries, countries and organizations\n"
    assert run("show", "treatyline:pair/CHN/KAZ", "--json") == (2, "", said)


@pytest.mark.parametrize(("facet", "code"), [("country", "RUS"), ("country", "URY"), ("organization", "SCO")])
def test_a_party_as_json(run: Run, library: Library, facet: str, code: str) -> None:
    status, output, _ = run("show", f"treatyline:{facet}/{code}", "--json")
    facts, data = library.parties.party(facet, code), json.loads(output)
    assert status == 0
    assert (data[facet], data["entries"], data["partners"]) == (code, facts.total, dict(facts.partners))
    assert sum(data["agreements"].values()) == data["kinds"]["agreement"]
    bodies = facts.authorities.bodies
    assert [body["code"] for body in data["authorities"]] == [body.code for body in bodies]
    for body, told in zip(bodies, data["authorities"], strict=True):
        assert (told["name"], told["date"]) == (dict(body.name), body.date.text if body.date else None)
        assert [source["key"] for source in told["sources"]] == [citation.source for citation in body.sources]


def test_a_terminal_hides_nothing(run: Run, library: Library) -> None:
    _, output, _ = run("show", "treatyline:country/PAK")
    names = [body.name["en"] for body in library.parties.party("country", "PAK").authorities.bodies]
    assert len(names) > 5
    assert [name for name in names if name not in output] == []


@pytest.mark.parametrize("name", SAMPLE)
def test_show_as_json(run: Run, library: Library, name: str) -> None:
    status, output, _ = run("show", name, "--json")
    number = library.number(name)
    assert number is not None
    entry = library.entry(number)
    data = json.loads(output)
    assert status == 0
    assert (data["id"], data["title"], data["date"]) == (name, dict(entry.title), entry.date.text)
    assert [source["key"] for source in data["sources"]] == [citation.source for citation in entry.sources]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_can_be_shown(library: Library, translations: Path, language: str) -> None:
    words = Words(language, translations)
    for number in range(library.facts.entries):
        entry = library.entry(number)
        lookups = Lookups(library.vocabulary, words, library.sources(entry), library.neighbours(entry))
        text = entry_text(entry, lookups)
        assert text.startswith(entry.title[language] + "\n"), entry.id
        assert entry.summary[language] in text, entry.id
        json.dumps(entry_data(entry, lookups))


def test_verify(run: Run, library_path: Path, library: Library) -> None:
    status, output, errors = run("verify", str(library_path))
    facts = library.facts
    assert (status, errors) == (0, "")
    assert output == (
        f"{library_path}: whole; {facts.entries} entries, {facts.sources} sources, as of {facts.content_date}\n"
    )


def test_verify_takes_stock(run: Run, library_path: Path, library: Library) -> None:
    status, output, errors = run("--language", "ru", "verify", "--report", str(library_path))
    assert (status, errors) == (0, "")
    first, _, rest = output.partition("\n")
    assert first.startswith(f"{library_path}: whole; ")
    assert [line for line in rest.splitlines() if line.startswith("# ")] == [
        "# По видам", "# По десятилетиям", "# Достоверность", "# Записи по языку источников", "# Страны",
        "# Слабее всего подтверждённые записи",
    ]  # fmt: skip


def test_verify_says_what_is_wrong(run: Run, library_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "spoiled.db"
    path.write_bytes(library_path.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM source WHERE key = 'founding-article'")
        connection.commit()
    status, output, errors = run("verify", str(path))
    assert (status, output) == (1, "")
    assert f"treatyline: {path}: china-pakistan-drug-control-agreement-1996: the source 'founding-article' " in errors


@pytest.mark.parametrize("words", [["search", "x"], ["show", "x"], ["verify"]], ids=" ".join)
def test_a_damaged_library_is_one_line(run: Run, library_path: Path, tmp_path: Path, words: list[str]) -> None:
    path = tmp_path / "short.db"
    path.write_bytes(library_path.read_bytes()[:10_000])
    status, output, errors = run(*words, "--library", str(path))
    assert (status, output) == (3, "")
    assert errors == f"treatyline: The library {path} is incomplete: its end is missing. Copy or install it again.\n"


def test_build(run: Run, small_data: Path, tmp_path: Path) -> None:
    path = tmp_path / "small.db"
    status, output, errors = run("build", "--data", str(small_data), "--output", str(path))
    assert (status, output, errors) == (0, f"{path}: 4 entries, 2 sources\n", "")


def test_build_says_all_that_is_wrong(run: Run, small_data: Path, edit: Edit, tmp_path: Path) -> None:
    edit("entries/meeting/experts-2003.yaml", "party: TJK", "party: XXX")
    edit("entries/agreement/old-treaty-1961.yaml", "date: 1961", "date: then")
    path = tmp_path / "small.db"
    status, output, errors = run("build", "--data", str(small_data), "--output", str(path))
    assert (status, output) == (1, "")
    first, second, last = errors.splitlines()
    assert first.startswith("entries/agreement/old-treaty-1961.yaml: date: 'then' is not a date: ")
    assert second.startswith("entries/meeting/experts-2003.yaml: parties[0].party: 'XXX' is neither ")
    assert last == f"treatyline: 2 problems in {small_data}; no library was written."
    assert not path.exists()


@pytest.mark.parametrize("output", ["missing/a.db", "file/a.db", "folder.db"])
def test_build_into_a_place_that_cannot_be_written(run: Run, small_data: Path, tmp_path: Path, output: str) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder.db").mkdir()
    status, printed, errors = run("build", "--data", str(small_data), "--output", str(tmp_path / output))
    assert (status, printed) == (1, "")
    assert errors.startswith("treatyline: ")
    assert "cannot be written" in errors
    assert errors.count("\n") == 1


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), sqlite3.OperationalError("disk I/O error")])
def test_build_on_a_full_disk(
    run: Run, small_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr(writing, "_write_index", fail)
    status, _, errors = run("build", "--data", str(small_data), "--output", str(tmp_path / "a.db"))
    assert status == 1
    assert "cannot be written" in errors


def test_build_of_what_is_no_data_folder(run: Run, tmp_path: Path) -> None:
    status, output, errors = run("build", "--data", str(tmp_path / "none"), "--output", str(tmp_path / "a.db"))
    assert (status, output) == (1, "")
    assert "is not a data folder: it needs 'entries' and 'vocabulary'" in errors


def test_the_installed_program_says_that_it_cannot_build(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "FROZEN", True)
    status, output, errors = run("build")
    assert (status, output) == (2, "")
    assert errors.count("\n") == 1
