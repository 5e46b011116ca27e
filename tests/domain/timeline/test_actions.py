"""The treaty actions of an agreement on the line of days."""

from app.domain.dates import parse
from app.domain.entry import Action, Entry
from app.domain.timeline.actions import CONSENT, EFFECT, OTHER, SIGNATURE, actions_of
from app.domain.timeline.frame import Frame
from app.domain.timeline.layout import layout
from app.domain.timeline.marks import Room
from app.domain.timeline.viewport import Viewport


def entry(*actions: tuple[str, str]) -> Entry:
    made = tuple(Action("KAZ", action, parse(date)) for action, date in actions)
    return Entry("x", "agreement", "treaty", {}, (), parse("2004-06-17"), {}, "confirmed", actions=made)


def test_actions_stand_in_their_order() -> None:
    found = actions_of(
        entry(
            ("accession", "2006"), ("signature", "2004-06-17"), ("reservation", "2006-05"), ("entry-into-force", "2005")
        )
    )
    assert found is not None
    assert [action.action for action in found.actions] == ["signature", "entry-into-force", "accession", "reservation"]
    assert [look.kind for look in found.chronology.looks] == [SIGNATURE, EFFECT, CONSENT, OTHER]
    assert found.extent.first == parse("2004-06-17").first
    assert found.extent.last == parse("2006").last


def test_actions_are_laid_out_like_entries() -> None:
    found = actions_of(entry(*[("ratification", f"20{year:02}") for year in range(60)]))
    assert found is not None
    frame = Frame(found.chronology, Viewport.opening(found.extent, 600), 9)
    assert layout(found.lane, frame, Room(2, 9, 3, 28)).total == 60


def test_signatures_on_the_day_of_the_agreement_say_nothing_new() -> None:
    assert actions_of(entry()) is None
    assert actions_of(entry(("signature", "2004-06-17"))) is None
    assert actions_of(entry(("signature", "2004-06-18"))) is not None
