"""`treatyline status`: who is bound by an instrument on a day."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app import paths
from app.__main__ import main

Run = Callable[..., tuple[int, str, str]]

AMENDED = "single-convention-as-amended-1975"


@pytest.fixture
def run(
    library_path: Path, translations: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Run:
    """run(words) is what the command with these words gives: status, output, errors."""
    monkeypatch.setattr(paths, "TRANSLATIONS", translations)

    def call(*words: str) -> tuple[int, str, str]:
        status = main(["--library", str(library_path), "--language", "en", "status", *words])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return call


def test_it_says_since_when_and_through_what(run: Run) -> None:
    status, output, errors = run(AMENDED, "--on", "30 June 2008", "--country", "tjk", "--country", "KGZ")
    assert (status, errors) == (0, "")
    assert output.splitlines()[1:] == [
        "As on: 30 June 2008",
        "Kyrgyzstan: bound since 6 November 1994 through: Single Convention on Narcotic Drugs, 1961; "
        "accession 7 October 1994",
        "Tajikistan: bound since 25 April 1997; accession 26 March 1997",
    ]


def test_without_countries_it_names_all_that_take_part(run: Run) -> None:
    output = run(AMENDED, "--on", "1985-09-10")[1]
    assert "China: accession 23 August 1985, not in force for it yet" in output
    assert "India: bound since 13 January 1979 through" in output
    assert "Tajikistan" not in output


def test_for_programs(run: Run) -> None:
    output = run(AMENDED, "--on", "2008-06-30", "--country", "KGZ", "--country", "AFG", "--json")[1]
    found = json.loads(output)
    assert (found["id"], found["on"], found["as_of"]) == (AMENDED, "2008-06-30", "2015-03")
    assert found["parties"] == [
        {
            "party": "AFG",
            "status": "not-party",
            "certain": True,
            "earliest": "1975-08-08",
            "latest": "1975-08-08",
            "action": None,
            "date": None,
            "as": None,
            "through": None,
            "may_have_changed": False,
        },
        {
            "party": "KGZ",
            "status": "bound-through",
            "certain": True,
            "earliest": "1994-11-06",
            "latest": "1994-11-06",
            "action": "accession",
            "date": "1994-10-07",
            "as": None,
            "through": "single-convention-1961",
            "may_have_changed": False,
        },
    ]


def test_what_is_only_possible_has_no_last_day(run: Run) -> None:
    (found,) = json.loads(run("caricc-agreement", "--on", "2020", "--country", "RUS", "--json")[1])["parties"]
    assert (found["status"], found["certain"], found["earliest"], found["latest"]) == (
        "bound",
        False,
        "2011-03-01",
        None,
    )


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["no-such-thing"], 1, "'no-such-thing' is no instrument"),
        (["sco-summit-tashkent-2004"], 1, "is no instrument"),
        ([AMENDED, "--on", "soon"], 2, "'soon' is not a date"),
        ([AMENDED, "--country", "XYZ"], 2, "'XYZ' is no country"),
    ],
)
def test_what_is_wrong_is_one_line(run: Run, words: list[str], status: int, sentence: str) -> None:
    found, output, errors = run(*words)
    assert (found, output) == (status, "")
    assert sentence in errors
    assert errors.count("\n") == 1
