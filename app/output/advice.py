"""Advice about a search that finds nothing, in the reader's words and as the data of its JSON."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domain.advice import Advice, Proposal, Removal
from app.domain.marking import N_
from app.domain.record import record
from app.domain.selection import CHOICES, PartyLogic, Selection
from app.output.selected import selection_data
from app.wording.dates import brief
from app.wording.numbers import number
from app.wording.wording import Wording
from app.wording.words import Words

_LOGIC = {PartyLogic.ALL: N_("all of"), PartyLogic.ONLY: N_("exactly these")}

_WITHOUT = (N_("If you leave out"), N_("Without {what}: {count}"))
_SPELLED = (N_("Did you mean"), N_("Did you mean {what}: {count}"))
_TERMS = (N_("Related terms"), N_("Related: {what}: {count}"))
"""The heading of proposals, and one of them as a sentence."""


@record
class Row:
    """A proposal as a list shows it, and as it is read aloud or printed."""

    label: str
    count: str
    sentence: str
    selection: Selection


@record
class Section:
    """Proposals of one sort."""

    heading: str
    rows: tuple[Row, ...]


def sections(advice: Advice, wording: Wording) -> list[Section]:
    """The proposals by sort, without a sort that has none."""
    found = [
        _section(_SPELLED, [(proposal, _quoted(proposal, wording)) for proposal in advice.spellings], wording),
        _section(_WITHOUT, [(removal, _removed(removal, wording)) for removal in advice.removals], wording),
        _section(_TERMS, [(term, _quoted(term, wording)) for term in advice.terms], wording),
    ]
    return [section for section in found if section.rows]


def advice_lines(advice: Advice, wording: Wording) -> Iterator[str]:
    """A line for each proposal."""
    for section in sections(advice, wording):
        yield from (row.sentence for row in section.rows)


def advice_data(advice: Advice | None) -> dict[str, Any] | None:
    """The proposals for a program; the keys are public."""
    if advice is None:
        return None
    return {
        "without": [
            {"conditions": [_asked(condition) for condition in removal.removed], **_proposal(removal)}
            for removal in advice.removals
        ],
        "spellings": [_proposal(proposal) for proposal in advice.spellings],
        "terms": [
            {"list": term.concept.group, "code": term.concept.code, "name": term.name, **_proposal(term)}
            for term in advice.terms
        ],
    }


def _section(texts: tuple[str, str], named: list[tuple[Proposal, str]], wording: Wording) -> Section:
    words, (heading, sentence) = wording.words, texts
    rows = []
    for proposal, label in named:
        count = number(proposal.total, wording.language)
        said = words._(sentence).format(what=label, count=count)
        rows.append(Row(label, count, said, proposal.selection))
    return Section(words._(heading), tuple(rows))


def _quoted(proposal: Proposal, wording: Wording) -> str:
    return wording.words._("“{text}”").format(text=proposal.selection.text.strip())


def _removed(removal: Removal, wording: Wording) -> str:
    parts = [part for condition in removal.removed for part in _condition(condition, wording)]
    return wording.words._(", ").join(parts)


def _condition(asked: Selection, wording: Wording) -> Iterator[str]:
    words = wording.words
    if asked.text:
        yield words._("“{text}”").format(text=asked.text.strip())
    for facet in CHOICES:
        if codes := asked.chosen(facet):
            yield _named(wording.facet(facet), (wording.value(facet, code) for code in codes), words)
    if asked.since or asked.until:
        dates = [brief(date, wording.language) if date else "…" for date in (asked.since, asked.until)]
        yield _named(words._("Period"), [" – ".join(dict.fromkeys(dates))], words)
    if asked.literal:
        yield words._("exactly as typed")
    if asked.period.value == "certainly" and not asked.days:
        yield words._("certainly in it")
    if asked.parties in _LOGIC:
        yield words._(_LOGIC[asked.parties])


def _named(name: str, values: Iterable[str], words: Words) -> str:
    return words._("{name} “{value}”").format(name=name, value=words._(", ").join(values))


def _proposal(proposal: Proposal) -> dict[str, Any]:
    return {"selection": selection_data(proposal.selection), "total": proposal.total}


def _asked(condition: Selection) -> dict[str, Any]:
    """Only what a condition asks, in the words of a selection."""
    nothing = selection_data(Selection())
    return {key: value for key, value in selection_data(condition).items() if value != nothing[key]}
