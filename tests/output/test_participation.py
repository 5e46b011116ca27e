"""What a party is in an instrument, in words of three languages."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.dates import parse
from app.domain.entry import LANGUAGES
from app.domain.participation.standing import Status
from app.library.library import Library
from app.library.participation import read_participation
from app.output.participation import STATUS_NAMES, row_words
from app.wording.wording import Wording
from app.wording.words import Words

Say = Callable[[str, str, str], str]


@pytest.fixture
def say(library: Library, translations: Path, request: pytest.FixtureRequest) -> Say:
    """say(id, party, day) in the language of the test."""
    wording = Wording(Words(request.param, translations), library.vocabulary)
    participation = library.read(read_participation)
    rows = {treaty.id: row for row in participation.rows for treaty in row}

    def said(name: str, party: str, day: str) -> str:
        return row_words(rows[name], party, parse(day).first, participation, wording)

    return said


@pytest.mark.parametrize(
    ("say", "expected"),
    [
        ("en", "Tajikistan: bound since 4 August 1996; accession 6 May 1996"),
        ("zh", "塔吉克斯坦：1996年8月4日起受约束；1996年5月6日加入"),
        ("ru", "Таджикистан: в силе с 4 августа 1996 года; присоединение 6 мая 1996 года"),
    ],
    indirect=["say"],
)
def test_since_when_and_by_what(say: Say, expected: str) -> None:
    assert say("un-trafficking-convention-1988", "TJK", "2008-06-30") == expected


@pytest.mark.parametrize("say", ["en"], indirect=True)
@pytest.mark.parametrize(
    ("name", "party", "day", "expected"),
    [
        ("un-trafficking-convention-1988", "TJK", "1980-01-01", "Tajikistan: not concluded yet"),
        ("un-trafficking-convention-1988", "TJK", "1990-01-01", "Tajikistan: not a party"),
        (
            "un-trafficking-convention-1988",
            "BLR",
            "1990-12-31",
            "Belarus: ratification 15 October 1990, not in force for it yet; Byelorussian Soviet Socialist Republic",
        ),
        (
            "un-trafficking-convention-1988",
            "TJK",
            "2020-01-01",
            "Tajikistan: bound since 4 August 1996; accession 6 May 1996; no information after March 2015",
        ),
        (
            "china-kyrgyzstan-drug-control-agreement-2012",
            "KGZ",
            "2020-01-01",
            "Kyrgyzstan: signed 28 February 2012; entry into force unknown",
        ),
        ("china-russia-extradition-treaty-1995", "RUS", "2000-01-01", "Russia: bound since 10 January 1997"),
        (
            "caricc-agreement",
            "RUS",
            "2020-01-01",
            "Russia: may already be bound (day of effect: 1 March 2011 or later); ratification March 2011; "
            "in force, since a day that no source gives",
        ),
        ("caricc-agreement", "CHN", "2020-01-01", "China: unknown; not all parties are recorded"),
    ],
)
def test_what_is_and_is_not_known(say: Say, name: str, party: str, day: str, expected: str) -> None:
    assert say(name, party, day) == expected


@pytest.mark.parametrize("say", LANGUAGES, indirect=True)
def test_a_chain_has_a_line_for_each_text(say: Say) -> None:
    lines = say("single-convention-1961", "CHN", "2008-06-30").split("\n")
    assert len(lines) == 4
    assert len(set(lines)) == 4


def test_every_status_has_a_name() -> None:
    assert set(STATUS_NAMES) == set(Status)
