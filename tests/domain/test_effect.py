"""When treaty actions took effect."""

from dataclasses import replace

import pytest

from app.domain.dates import parse
from app.domain.effect import effect_of, takes_effect
from app.domain.entry import Action, Entry, Instrument

WHOLE = Action(None, "entry-into-force", parse("1990-11-11"))


@pytest.fixture
def treaty() -> Entry:
    """In force from a day on, and ninety days after each deposit."""
    date = parse("1988-12-20")
    made = Entry("x", "agreement", "convention", {}, (), date, {}, "confirmed", actions=(WHOLE,))
    return replace(made, instrument=Instrument(effect_days=90))


@pytest.mark.parametrize(
    ("action", "effect"),
    [
        (Action("CHN", "ratification", parse("1989-10-25")), "1990-11-11"),
        (Action("KAZ", "accession", parse("1997-04-29")), "1997-07-28"),
        (Action("KAZ", "accession", parse("1997-04")), None),
        (Action("BLR", "succession", parse("1997-04-29")), None),
        (Action("CHN", "signature", parse("1988-12-20")), None),
        (Action("CHN", "withdrawal", parse("1998-12-20")), None),
        (Action("CHN", "declaration", parse("1998-12-20")), None),
        (Action("CHN", "entry-into-force", parse("1991")), "1991"),
    ],
)
def test_the_effect(treaty: Entry, action: Action, effect: str | None) -> None:
    """By the rule of the treaty where a day is known, never before the treaty itself, and nothing guessed."""
    assert effect_of(action, treaty) == (parse(effect) if effect else None)


def test_what_is_recorded_comes_before_the_rule(treaty: Entry) -> None:
    """The first entry into force for the party since then."""
    acceded = Action("KAZ", "accession", parse("1997-04-29"))
    recorded = [Action("KAZ", "entry-into-force", parse(date)) for date in ("1990-11-11", "1998-01-01", "2001")]
    assert effect_of(acceded, replace(treaty, actions=(*recorded, WHOLE))) == parse("1998-01-01")


def test_without_a_rule_nothing_follows(treaty: Entry) -> None:
    acceded = Action("KAZ", "accession", parse("1997-04-29"))
    assert effect_of(acceded, replace(treaty, instrument=None)) is None
    assert effect_of(acceded, replace(treaty, actions=())) is None


def test_other_acts_on_the_whole_are_no_effect(treaty: Entry) -> None:
    acceded = Action("KAZ", "accession", parse("1997-04-29"))
    amended = Action(None, "amendment", parse("1991-01-01"))
    assert effect_of(acceded, replace(treaty, actions=(amended, WHOLE))) == parse("1997-07-28")


@pytest.mark.parametrize(
    ("action", "takes"),
    [("signature", False), ("declaration", False), ("accession", True), ("withdrawal", True), ("succession", True)],
)
def test_what_takes_effect(action: str, takes: bool) -> None:
    assert takes_effect(Action("KAZ", action, parse("1997"))) is takes
