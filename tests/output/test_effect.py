"""When treaty actions took effect, as a date."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.domain.dates import parse
from app.domain.entry import Action, Entry
from app.domain.participation.participation import Participation
from app.output.effect import effect_date, takes_effect
from app.output.lookups import Lookups
from tests.domain.participation.made import action, treaty


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("CHN ratification 1989-10-25", "1990-11-11"),
        ("KAZ accession 1997-04-29", "1997-07-28"),
        ("KAZ accession 1997-04", "[1997-06-30..1997-07-29]"),
        ("SVK succession 1993-05-28", "[..1993-05-28]"),
        ("CHN entry-into-force 1991", "1991"),
        ("TUR ratification 1996-04-02", "1996-07"),
        ("CHN signature 1988-12-20", None),
        ("CHN withdrawal 1998-12-20", None),
        ("CHN declaration 1998-12-20", None),
    ],
)
def test_the_date_of_effect(lookups: Callable[[str], Lookups], agreement: Entry, line: str, date: str | None) -> None:
    """A succession takes effect earlier than it is deposited, nobody knows when."""
    acts = ("- entry-into-force 1990-11-11", "TUR entry-into-force 1996-07")
    made = Participation([treaty("1988-12-20", *acts, name=agreement.id, delay=90)])
    found = effect_date(action(line), agreement, replace(lookups("en"), participation=made))
    assert found == (parse(date) if date else None)


def test_of_what_is_no_instrument_nothing_follows(lookups: Callable[[str], Lookups], agreement: Entry) -> None:
    assert effect_date(action("KAZ accession 1997-04-29"), agreement, lookups("en")) is None


@pytest.mark.parametrize(
    ("what", "takes"),
    [("signature", False), ("declaration", False), ("accession", True), ("withdrawal", True), ("succession", True)],
)
def test_what_takes_effect(what: str, takes: bool) -> None:
    assert takes_effect(Action("KAZ", what, parse("1997"))) is takes
