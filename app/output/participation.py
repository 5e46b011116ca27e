"""What a party is in an instrument on a day, in words."""

from collections.abc import Iterator
from typing import Final

from app.domain.dates import Edtf, parse
from app.domain.days import END, civil
from app.domain.marking import N_
from app.domain.participation.participation import Participation, Row
from app.domain.participation.standing import Standing, Status, Turn
from app.domain.participation.treaty import Treaty
from app.output.parts import inline
from app.wording.dates import brief, in_words
from app.wording.wording import Wording

STATUS_NAMES: Final = {
    Status.BOUND: N_("bound"),
    Status.THROUGH: N_("bound through another text"),
    Status.CONSENTED: N_("consented, not in force for it yet"),
    Status.SIGNED: N_("signed"),
    Status.WITHDRAWN: N_("withdrawn"),
    Status.REPLACED: N_("replaced by a later instrument"),
    Status.NOT_PARTY: N_("not a party"),
    Status.UNKNOWN: N_("unknown"),
    Status.NOT_CONCLUDED: N_("not concluded yet"),
}
"""Most first."""

_CERTAIN: Final = {
    Status.BOUND: N_("bound {since}"),
    Status.THROUGH: N_("bound {since} through: {title}"),
    Status.CONSENTED: N_("{act} {date}, not in force for it yet"),
    Status.SIGNED: N_("signed {date}"),
    Status.WITHDRAWN: N_("withdrawn {since}"),
    Status.REPLACED: N_("replaced {since}, between the parties to both, by: {title}"),
}
_POSSIBLE: Final = {
    Status.BOUND: N_("may already be bound (day of effect: {when})"),
    Status.THROUGH: N_("may already be bound (day of effect: {when}) through: {title}"),
    Status.CONSENTED: N_("possibly consented ({when})"),
    Status.SIGNED: N_("possibly signed ({when})"),
    Status.WITHDRAWN: N_("possibly withdrawn ({when})"),
    Status.REPLACED: N_("possibly replaced ({when}), between the parties to both, by: {title}"),
}
_BROUGHT: Final = frozenset({Status.BOUND, Status.THROUGH, Status.REPLACED})
"""Statuses that follow from an act and are not the act itself."""


def day_text(day: int) -> str:
    """A day as EDTF."""
    return "{:04d}-{:02d}-{:02d}".format(*civil(day))


def in_time(turn: Turn) -> Edtf:
    """The date of a turn as its source has it, its day, or between which days it came."""
    if turn.act and (turn.first, turn.last) == (turn.act.date.first, turn.act.date.last):
        return turn.act.date
    if turn.first == turn.last:
        return parse(day_text(turn.first))
    return parse(f"[{day_text(turn.first)}..{'' if turn.last == END else day_text(turn.last)}]")


def standing_words(standing: Standing, treaty: Treaty, participation: Participation, wording: Wording) -> str:
    """What a party is, since when and by what."""
    return wording.words._("; ").join(_said(standing, treaty, participation, wording))


def row_words(row: Row, party: str, day: int, participation: Participation, wording: Wording) -> str:
    """What a party is in an instrument; in each text of a chain, by its year, on a line of its own."""
    name = wording.vocabulary.party(party, wording.language)
    label = wording.words._("{label}: {value}")
    said = [
        standing_words(participation.history(treaty.id, party).at(day), treaty, participation, wording)
        for treaty in row
    ]
    if len(row) == 1:
        return label.format(label=name, value=said[0])
    lines = (label.format(label=year_of(treaty), value=words) for treaty, words in zip(row, said, strict=True))
    return "\n".join((name, *lines))


def history_words(treaty: Treaty, party: str, participation: Participation, wording: Wording) -> str:
    """All that a party has been in an instrument; nothing where that is only one thing."""
    turns = participation.history(treaty.id, party).turns
    steps = (f"{brief(in_time(turn), wording.language)} {wording.words._(STATUS_NAMES[turn.status])}" for turn in turns)
    return " → ".join(steps) if len(turns) > 1 else ""


def no_later_words(as_of: Edtf, wording: Wording) -> str:
    """Until when a table of participation tells."""
    return wording.words._("no information after {date}").format(date=in_words(as_of, wording.language))


def year_of(treaty: Treaty) -> str:
    """When it was concluded, as its source has it."""
    return treaty.date.text[:4]


def _said(standing: Standing, treaty: Treaty, participation: Participation, wording: Wording) -> Iterator[str]:
    words, turn, status = wording.words, standing.turn, standing.status
    if status not in _CERTAIN:
        yield words._(STATUS_NAMES[status])
    elif standing.certain:
        yield words._(_CERTAIN[status]).format(
            since=in_words(parse(f"{day_text(turn.last)}/.."), wording.language),
            date=in_words(turn.act.date if turn.act else treaty.date, wording.language),
            act=_act(turn, wording),
            title=_title(turn, participation, wording),
        )
    else:
        when = in_words(in_time(turn), wording.language)
        yield words._(_POSSIBLE[status]).format(when=when, title=_title(turn, participation, wording))
    yield from _reasons(standing, treaty, wording)


def _reasons(standing: Standing, treaty: Treaty, wording: Wording) -> Iterator[str]:
    """What the status rests on, and what is not known."""
    words, turn, as_of = wording.words, standing.turn, treaty.instrument.as_of
    if turn.act and standing.status in _BROUGHT and (turn.act.action != "entry-into-force" or not standing.certain):
        date = in_words(turn.act.date, wording.language)
        yield words._("{act} {date}").format(act=_act(turn, wording), date=date)
    if turn.act and turn.act.capacity:
        yield wording.vocabulary.name("capacities", turn.act.capacity, wording.language)
    if turn.last == END and not standing.certain:
        yield words._("in force, since a day that no source gives")
    if standing.status in {Status.SIGNED, Status.CONSENTED} and treaty.general is None:
        yield words._("entry into force unknown")
    if standing.status is Status.UNKNOWN:
        yield words._("not all parties are recorded")
    if standing.dated and as_of:
        yield no_later_words(as_of, wording)


def _act(turn: Turn, wording: Wording) -> str:
    return inline(wording.vocabulary.name("actions", turn.act.action, wording.language)) if turn.act else ""


def _title(turn: Turn, participation: Participation, wording: Wording) -> str:
    return participation.treaties[turn.through].title[wording.language] if turn.through else ""
