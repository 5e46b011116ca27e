"""What must be true of an entry that answers: words, names, filters, and their combinations."""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from app.domain.record import record
from app.domain.selection import PartyLogic
from app.domain.text import MARK, Run, tokens_of


class Concept(NamedTuple):
    """A term by its list ('glossary', 'countries', ...) and its code."""

    group: str
    code: str


@record
class Words:
    """Neighbouring runs as they are; prefix: the last word may go on."""

    runs: tuple[Run, ...]
    prefix: bool = False

    @property
    def tokens(self) -> tuple[str, ...]:
        """The tokens to look for, in their order; the last character of the last Han run may be inside a text's run."""
        tokens = [token for run in self.runs for token in tokens_of(run)]
        last = self.runs[-1]
        return tuple(tokens[:-1] if last.han and len(last.text) > 1 else tokens)

    @property
    def open_ended(self) -> bool:
        """Whether the last token is the beginning of what is looked for."""
        last = self.runs[-1]
        return self.prefix or (last.han and len(last.text) == 1)


@record
class Form:
    """Any word with this marked normal form."""

    token: str


@record
class Near:
    """Words that stand together, each by one of its marked normal forms; loose: with half a sentence between them."""

    forms: tuple[tuple[str, ...], ...]
    loose: bool = False


@record
class Sound:
    """Marked syllables or spellings one after another, which only titles and names have."""

    tokens: tuple[str, ...]


@record
class Named:
    """Any name of the term, in any language."""

    concept: Concept


@record
class Together:
    """Countries that all take part, each one of the alternatives: the two of a pair such as 中塔."""

    countries: tuple[tuple[str, ...], ...]


@record
class Chosen:
    """Any of these codes of a facet, or for countries as the logic says."""

    facet: str
    codes: tuple[str, ...]
    logic: PartyLogic = PartyLogic.ANY


@record
class During:
    """A date that may lie within these days."""

    first: int
    last: int


@record
class Inside:
    """A node within some fields of the index only."""

    fields: tuple[str, ...]
    node: "Node"


@record
class AllOf:
    """Every one of the nodes."""

    nodes: tuple["Node", ...]


@record
class AnyOf:
    """At least one of the nodes."""

    nodes: tuple["Node", ...]


@record
class Without:
    """Not the node."""

    node: "Node"


Node: TypeAlias = Words | Form | Near | Sound | Named | Together | Chosen | During | Inside | AllOf | AnyOf | Without


def all_of(*nodes: Node) -> Node:
    """The nodes together; one alone stays what it is."""
    found = dict.fromkeys(inner for node in nodes for inner in (node.nodes if isinstance(node, AllOf) else (node,)))
    return next(iter(found)) if len(found) == 1 else AllOf(tuple(found))


def any_of(*nodes: Node) -> Node:
    """The nodes as alternatives; one alone stays what it is."""
    found = dict.fromkeys(inner for node in nodes for inner in (node.nodes if isinstance(node, AnyOf) else (node,)))
    return next(iter(found)) if len(found) == 1 else AnyOf(tuple(found))


def textual(node: Node) -> Iterator[Words | Form | Near | Named]:
    """The parts of a node that can be seen in a text."""
    match node:
        case Words() | Form() | Near() | Named():
            yield node
        case AllOf(nodes) | AnyOf(nodes):
            for inner in nodes:
                yield from textual(inner)
        case Inside(_, inner):
            yield from textual(inner)
        case _:
            return


def needed(options: tuple[Node, ...]) -> list[Node]:
    """The alternatives without words that only stand where another one, of several parts, holds anyway."""
    several = [option for option in options if isinstance(option, AllOf)]
    return [
        option
        for option in options
        if not (isinstance(option, Words) and any(_follows(option, other) for other in several))
    ]


def shortest(names: tuple[Node, ...]) -> list[Node]:
    """The names of a term without words that stand only where another name does."""
    found = dict.fromkeys(inner for name in names for inner in (name.nodes if isinstance(name, AnyOf) else (name,)))
    return [name for name in found if not any(_is_longer(name, other) for other in found)]


def _is_longer(name: Node, other: Node) -> bool:
    """Whether words have all those of another name, or are a form of one that is looked for in any form."""
    match name, other:
        case Words((run,)), Form(token):
            return token == MARK + run.text
        case Words(), Words():
            return name != other and _contains(name, other)
        case _:
            return False


def _follows(words: Words, node: Node) -> bool:
    """Whether the node surely holds where the words stand."""
    match node:
        case Words():
            return _contains(words, node)
        case AnyOf(nodes):
            return any(_follows(words, inner) for inner in nodes)
        case AllOf(nodes):
            return all(_follows(words, inner) for inner in nodes)
        case _:
            return False


def _contains(whole: Words, part: Words) -> bool:
    """Whether neighbouring words, or a piece of a Han run, are among the whole words."""
    size = len(part.runs)
    if size == 1 and part.runs[0].han:
        return any(run.han and part.runs[0].text in run.text for run in whole.runs)
    places = range(len(whole.runs) - size + 1)
    ending = len(whole.runs) - size if whole.prefix and not part.prefix else -1
    return any(place != ending and whole.runs[place : place + size] == part.runs for place in places)
