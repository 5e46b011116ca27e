"""Instruments made for a test, from a line for each act."""

from app.domain.dates import parse
from app.domain.entry import Action, Instrument
from app.domain.participation.participation import Participation
from app.domain.participation.standing import Standing
from app.domain.participation.treaty import Treaty

ROLE_OF = {"+": "signatory", "=": "party"}


def treaty(  # noqa: PLR0913 (one argument a fact, all but the first by name)
    date: str,
    *acts: str,
    name: str = "treaty",
    named: str = "",
    status: str | None = None,
    delay: int | None = None,
    as_of: str | None = None,
    replaces: tuple[str, ...] = (),
    incorporates: tuple[str, ...] = (),
) -> Treaty:
    """An instrument; acts as 'KAZ accession 2006' or '- entry-into-force 2007', named as '+KAZ =CHN'."""
    return Treaty(
        number=0,
        id=name,
        title={"en": name},
        date=parse(date),
        status=status,
        named={party[1:]: ROLE_OF[party[0]] for party in named.split()},
        actions=tuple(map(action, acts)),
        instrument=Instrument(delay, parse(as_of) if as_of else None, replaces, incorporates),
    )


def action(line: str) -> Action:
    """An act as 'KAZ accession 2006'."""
    party, what, date = line.split()
    return Action(None if party == "-" else party, what, parse(date))


def standing(made: Treaty | Participation, party: str, day: str, name: str = "treaty") -> Standing:
    """What a party is on a day."""
    whole = made if isinstance(made, Participation) else Participation([made])
    return whole.history(name, party).at(parse(day).first)


def said(made: Treaty | Participation, party: str, day: str, name: str = "treaty") -> str:
    """The same in short: a question mark for what is only possible, an asterisk for what may have changed."""
    found = standing(made, party, day, name)
    return f"{found.status}{'' if found.certain else '?'}{'*' if found.dated else ''}"
