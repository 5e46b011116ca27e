"""What was searched, as one plain sentence."""

from collections.abc import Iterable, Iterator

from app.domain.interpreting import Clause, Expansion
from app.domain.marking import N_
from app.domain.query import Query
from app.domain.selection import CHOICES, PartyLogic, PeriodLogic, Selection
from app.wording.dates import in_words
from app.wording.wording import Wording

_MOST_NAMES = 3
"""Other names that are told of a term."""

_CERTAINLY = (
    N_("certainly date from {since}"),
    N_("certainly date from {since} to {until}"),
    N_("certainly date from {since} on"),
    N_("certainly date until {until}"),
)
_POSSIBLY = (
    N_("date from {since}"),
    N_("date from {since} to {until}"),
    N_("date from {since} on"),
    N_("date until {until}"),
)
"""In one year or month, between two dates, after one, before one."""

_OWN_MARKS = frozenset('"“«「:：')

_COUNTRIES = {
    PartyLogic.ANY: N_("concern {names}"),
    PartyLogic.ALL: N_("concern all of {names}"),
    PartyLogic.ONLY: N_("are between {names} and no others"),
}


def searched(understood: Selection, query: Query, wording: Wording) -> str:
    """The sentence for a Selection whose filters are out of its text."""
    words = wording.words
    conditions = [*_texts(query, understood, wording), *_filters(understood, wording)]
    if not conditions:
        return words._("All entries.")
    *most, last = conditions
    listed = words._("{first} and {last}").format(first=words._(", ").join(most), last=last) if most else last
    return words._("Entries that {conditions}.").format(conditions=listed)


def names_of(expansion: Expansion, wording: Wording) -> list[str]:
    """The names that a piece of the text was taken for, but the one that was typed."""
    if expansion.countries:
        together = (
            _either((wording.value("country", code) for code in codes), wording) for codes in expansion.countries
        )
        return [" + ".join(together)]
    terms = [wording.vocabulary.lists[concept.group][concept.code] for concept in expansion.concepts]
    names = (name for term in terms for name in (*term.name.values(), *term.short.values()))
    return [name for name in dict.fromkeys(names) if name.casefold() != expansion.typed.casefold()]


def _texts(query: Query, understood: Selection, wording: Wording) -> Iterator[str]:
    words = wording.words
    wanted = [_clause(clause, wording) for clause in query.clauses if not clause.excludes]
    unwanted = [_quoted(clause.typed[1:], wording) for clause in query.clauses if clause.excludes]
    if wanted:
        text = words._("have {words}") if not understood.literal else words._("have exactly {words}")
        yield text.format(words=words._(" and ").join(wanted))
    if unwanted:
        yield words._("do not have {words}").format(words=_either(unwanted, wording))


def _clause(clause: Clause, wording: Wording) -> str:
    words = wording.words
    typed = _quoted(clause.typed, wording)
    names = [name for expansion in clause.expansions for name in names_of(expansion, wording)]
    if not names:
        return typed
    shown = words._(", ").join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")
    return words._("{text} (also {names})").format(text=typed, names=shown)


def _quoted(typed: str, wording: Wording) -> str:
    """In quotation marks, unless it has its own or is more than words."""
    return typed if _OWN_MARKS & set(typed) else wording.words._("“{text}”").format(text=typed)


def _filters(understood: Selection, wording: Wording) -> Iterator[str]:
    words = wording.words
    for facet in CHOICES:
        codes = understood.chosen(facet)
        names = [wording.value(facet, code) for code in codes]
        if facet == "country" and codes:
            listed = _either(names, wording) if understood.parties is PartyLogic.ANY else words._(", ").join(names)
            yield words._(_COUNTRIES[understood.parties]).format(names=listed)
        elif facet == "source" and codes:
            yield words._("rest on {names}").format(names=_either((_quoted(name, wording) for name in names), wording))
        elif codes:
            yield words._("are marked {facet}: {names}").format(
                facet=wording.facet(facet), names=_either(names, wording)
            )
    yield from _period(understood, wording)


def _period(understood: Selection, wording: Wording) -> Iterator[str]:
    since, until = (in_words(date, wording.language) if date else "" for date in (understood.since, understood.until))
    texts = _CERTAINLY if understood.period is PeriodLogic.CERTAINLY else _POSSIBLY
    if since and since == until:
        yield wording.words._(texts[0]).format(since=since)
    elif since and until:
        yield wording.words._(texts[1]).format(since=since, until=until)
    elif since:
        yield wording.words._(texts[2]).format(since=since)
    elif until:
        yield wording.words._(texts[3]).format(until=until)


def _either(names: Iterable[str], wording: Wording) -> str:
    *most, last = names
    if not most:
        return last
    return wording.words._("{first} or {last}").format(first=wording.words._(", ").join(most), last=last)
