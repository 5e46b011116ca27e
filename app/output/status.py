"""Who is bound by one instrument on a day, as text and as data."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from app.domain.dates import parse
from app.domain.days import END
from app.domain.facts import Facts
from app.domain.participation.participation import Participation
from app.domain.participation.standing import NOTHING, Standing, Status
from app.domain.participation.treaty import Treaty
from app.output.order import alphabetical
from app.output.participation import day_text, standing_words
from app.wording.dates import in_words
from app.wording.wording import Wording

Standings = dict[str, Standing]


def last_day(facts: Facts) -> int:
    """The last day of which a library may know something: today, or the day on which its data ends."""
    return min(datetime.now(UTC).date().toordinal(), parse(facts.content_date).last)


def standings_on(day: int, treaty: Treaty, participation: Participation, countries: Iterable[str]) -> Standings:
    """What these countries are on a day; without any, all parties that are something."""
    asked = list(countries)
    found = {
        party: participation.history(treaty.id, party).at(day) for party in asked or participation.taking_part(treaty)
    }
    return {party: one for party, one in found.items() if asked or one.status not in NOTHING}


def status_text(standings: Standings, day: int, treaty: Treaty, participation: Participation, wording: Wording) -> str:
    """A line for each party."""
    words, language = wording.words, wording.language
    names = {party: wording.vocabulary.party(party, language) for party in standings}
    label = words._("{label}: {value}")
    lines = [
        treaty.title[language],
        label.format(label=words._("As on"), value=in_words(parse(day_text(day)), language)),
        *(
            label.format(label=names[party], value=standing_words(standings[party], treaty, participation, wording))
            for party in sorted(standings, key=lambda party: alphabetical(names[party], language))
        ),
    ]
    return "\n".join(lines) + "\n"


def status_data(standings: Standings, day: int, treaty: Treaty) -> dict[str, Any]:
    """The same in codes and EDTF."""
    as_of = treaty.instrument.as_of
    return {
        "id": treaty.id,
        "on": day_text(day),
        "as_of": as_of.text if as_of else None,
        "parties": [{"party": party, **_standing_data(standings[party])} for party in sorted(standings)],
    }


def _standing_data(standing: Standing) -> dict[str, Any]:
    turn = standing.turn
    begun = standing.status is not Status.NOT_CONCLUDED
    return {
        "status": standing.status.value,
        "certain": standing.certain,
        "earliest": day_text(turn.first) if begun else None,
        "latest": day_text(turn.last) if begun and turn.last != END else None,
        "action": turn.act.action if turn.act else None,
        "date": turn.act.date.text if turn.act else None,
        "as": turn.act.capacity if turn.act else None,
        "through": turn.through,
        "may_have_changed": standing.dated,
    }
