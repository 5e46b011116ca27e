"""Who was bound by the drug conventions: the program against what was worked out by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from app.domain.dates import parse
from app.domain.participation.participation import Participation
from app.domain.participation.standing import IN_FORCE, Status

_TRUTH = yaml.load((Path(__file__).parent / "truth.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
_SIGNS = {
    "-": Status.NOT_CONCLUDED,
    "n": Status.NOT_PARTY,
    "s": Status.SIGNED,
    "c": Status.CONSENTED,
    "t": Status.THROUGH,
    "b": Status.BOUND,
}


def _cases() -> Iterator[tuple[str, str, str, Status]]:
    for name, parties in _TRUTH["standings"].items():
        for party, signs in parties.items():
            for day, sign in zip(_TRUTH["days"], signs.split(), strict=True):
                yield name, party, day, _SIGNS[sign]


@pytest.mark.parametrize(("name", "party", "day", "status"), list(_cases()))
def test_standing_on_a_day(participation: Participation, name: str, party: str, day: str, status: Status) -> None:
    standing = participation.history(name, party).at(parse(day).first)
    assert (standing.status, standing.certain, standing.dated) == (status, True, False)


@pytest.mark.parametrize(("party", "day"), list(_TRUTH["effects"].items()))
def test_day_of_effect(participation: Participation, party: str, day: str) -> None:
    """Bound on that day and not on the day before, by the Convention as amended or through its parts."""
    history = participation.history("single-convention-as-amended-1975", party)
    before, then = history.at(parse(day).first - 1), history.at(parse(day).first)
    assert before.status not in IN_FORCE
    assert then.status in IN_FORCE
    assert then.certain


@pytest.mark.parametrize(("party", "day"), list(_TRUTH["by-virtue"].items()))
def test_what_makes_a_state_a_party_to_the_amended_text(participation: Participation, party: str, day: str) -> None:
    """The same deposit as the depositary reckons."""
    history = participation.history("single-convention-as-amended-1975", party)
    turn = history.at(parse("2015-03-31").first).turn
    assert turn.status is Status.THROUGH
    assert turn.act is not None
    assert turn.act.date.text == day
