"""What may be done about a search that finds nothing: each proposal with the number of entries that it finds."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.interpreting import Clause
from app.domain.nodes import Concept
from app.domain.record import record
from app.domain.selection import CHOICES, PartyLogic, PeriodLogic, Selection


@record
class Proposal:
    """A Selection and how many entries answer it."""

    selection: Selection
    total: int


@record
class Removal(Proposal):
    """The search without some of its conditions; each is a Selection that has nothing else."""

    removed: tuple[Selection, ...]


@record
class Nearby(Proposal):
    """The search with a term in place of what was typed, or the term alone."""

    concept: Concept
    name: str


@record
class Advice:
    """spellings: the search with words that the library has in place of words that it has not."""

    removals: tuple[Removal, ...] = ()
    spellings: tuple[Proposal, ...] = ()
    terms: tuple[Nearby, ...] = ()


Span = tuple[int, int]


@record
class Condition:
    """Something that a search asks for: a Selection with only that; span is where its text has it."""

    asked: Selection
    span: Span | None = None


def conditions(selection: Selection, clauses: Sequence[Clause]) -> Iterator[Condition]:
    """Each condition of a Selection that can be left out; the clauses are those of its text as it stands."""
    for clause in clauses:
        for start, end in _pieces(clause):
            yield Condition(Selection(text=selection.text[start:end]), (start, end))
    for facet in CHOICES:
        chosen = tuple((facet, code) for code in selection.chosen(facet))
        alternatives = facet != "country" or selection.parties is PartyLogic.ANY
        for choices in [chosen] if alternatives else [*((choice,) for choice in chosen), chosen]:
            if choices:
                yield Condition(Selection(choices=choices))
    if selection.days:
        yield Condition(Selection(since=selection.since, until=selection.until, period=selection.period))


def without(selection: Selection, left_out: Sequence[Condition]) -> Selection:
    """The Selection with some conditions left out."""
    spans = sorted(condition.span for condition in left_out if condition.span)
    selection = replace(selection, text=cut(selection.text, spans))
    for condition in left_out:
        gone = condition.asked.choices
        selection = replace(selection, choices=tuple(choice for choice in selection.choices if choice not in gone))
        if condition.asked.days:
            selection = replace(selection, since=None, until=None)
    return selection


def eased(understood: Selection) -> Iterator[tuple[Selection, Selection]]:
    """(what is asked, the Selection that asks less) for the ways in which words, countries and dates are meant."""
    if understood.literal:
        yield Selection(literal=True), replace(understood, literal=False)
    if understood.days and understood.period is PeriodLogic.CERTAINLY:
        yield Selection(period=PeriodLogic.CERTAINLY), replace(understood, period=PeriodLogic.POSSIBLY)
    if understood.chosen("country") and understood.parties is not PartyLogic.ANY:
        yield Selection(parties=understood.parties), replace(understood, parties=PartyLogic.ANY)


def cut(text: str, spans: Sequence[Span]) -> str:
    """A text without some pieces; the word that is last then is a whole one."""
    kept, at = [], 0
    for start, end in spans:
        kept.append(text[at:start].strip())
        at = max(at, end)
    rest = text[at:].strip()
    joined = " ".join(part for part in (*kept, rest) if part)
    return joined if rest or not joined else joined + " "


def _pieces(clause: Clause) -> Iterator[Span]:
    """The whole clause, or each of the names and words that a Chinese run is made of."""
    named = [(expansion.start, expansion.end) for expansion in clause.expansions]
    whole = (clause.start, clause.end)
    if not named or whole in named or not clause.typed.isalpha() or clause.typed.isascii():
        yield whole
        return
    at = clause.start
    for start, end in [*sorted(named), (clause.end, clause.end)]:
        if at < start:
            yield at, start
        if start < end:
            yield start, end
        at = max(at, end)
