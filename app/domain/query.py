"""The text of a search as a value: what must be found, in which ways, and what could not be used."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from app.domain.fields import WITHIN
from app.domain.filters import filter_node
from app.domain.idle import IDLE_WORDS
from app.domain.interpreting import Clause, Expansion, Piece, interpret
from app.domain.lexing import Item, items
from app.domain.naming import Lexicon
from app.domain.nodes import Inside, Near, Node, Without, Words, all_of, any_of
from app.domain.record import record
from app.domain.text import Run, normal_forms, runs

_DASHES = frozenset("-–—")
_MOST_CLOSE = 8
_COUNTERS = "年月日号"
"""What follows the numbers of a Chinese date without a space."""


@record
class Query:
    """An entry answers when every clause holds; unused names what means nothing to the library.

    phrase: the words that an entry should have, one after another as they were typed; () for none. close: those of
    them that tell something, near to one another in any form; None for fewer than two.
    """

    clauses: tuple[Clause, ...] = ()
    unused: tuple[str, ...] = ()
    phrase: tuple[Run, ...] = ()
    close: Near | None = None

    @property
    def expansions(self) -> tuple[Expansion, ...]:
        """All that was understood beyond the letters, in the order of the text."""
        return tuple(expansion for clause in self.clauses for expansion in clause.expansions)


def parse(text: str, lexicon: Lexicon, *, literal: bool = False) -> Query:
    """Any text at all becomes a query: words (all of them), "phrases", OR, -without, prefix*, field:value.

    The last word, when nothing follows it, may still be going on and is taken as a prefix; not in literal mode.
    """
    reading = _Reading(text, lexicon, literal)
    found = list(items(text))
    clauses = [clause for group in _groups(found) for clause in reading.clauses(group)]
    telling = [clause for clause in clauses if not clause.idle]
    wanted = any(not clause.excludes for clause in telling)
    said = (item for item in found if not item.field and not item.excluded)
    phrase = tuple(run for item in said for run in runs(item.text))
    return Query(
        clauses=tuple(telling if wanted else clauses),
        unused=tuple(reading.unused),
        phrase=phrase,
        close=_close(phrase, lexicon),
    )


def _close(phrase: Iterable[Run], lexicon: Lexicon) -> Near | None:
    telling = [run for run in phrase if run.text not in IDLE_WORDS and not (run.han and len(run.text) == 1)]
    forms = (_near_forms(run, lexicon) for run in telling)
    return Near(tuple(forms), loose=True) if 1 < len(telling) <= _MOST_CLOSE else None


def _near_forms(run: Run, lexicon: Lexicon) -> tuple[str, ...]:
    """What to look for near other words: neighbouring pairs of characters, or normal forms."""
    if run.han:
        return (" ".join(Words((run,)).tokens),)
    return normal_forms(run.text, lexicon.lemmas_of) or (run.text,)


def _groups(found: Iterable[Item]) -> Iterator[list[Item]]:
    """Items joined by OR, and plain words that follow one another, are read together."""
    group: list[Item] = []
    for item in found:
        if item.alternative and len(group) > 1 and not group[-1].alternative:
            yield group[:-1]
            group = group[-1:]
        elif group and not item.alternative and not _in_line(group, item):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _in_line(group: list[Item], item: Item) -> bool:
    return item.plain and group[-1].plain and not group[-1].alternative


class _Reading:
    """One reading of a text; collects what cannot be used."""

    def __init__(self, text: str, lexicon: Lexicon, literal: bool) -> None:  # noqa: FBT001 (handed on)
        self._text, self._lexicon, self._literal = text, lexicon, literal
        self.unused: list[str] = []

    def clauses(self, group: list[Item]) -> Iterator[Clause]:
        """The clauses of a group: one for alternatives together, else as many as its words name things."""
        if group[-1].alternative:
            found = [list(self.clauses([replace(item, alternative=False)])) for item in group]
            options = [self._joined(clauses, all_of) for clauses in found if clauses]
            if options:
                yield self._joined(options, any_of)
        elif group[0].plain and not self._literal:
            yield from interpret(self._text, list(self._pieces(group)), self._lexicon)
        else:
            for item in group:
                yield from self._alone(item)

    def _alone(self, item: Item) -> Iterator[Clause]:
        typed = self._text[item.start : item.end]
        node = self._field(item) if item.field else self._plain(item.text, quoted=item.quoted)
        if node:
            yield Clause(typed, item.start, item.end, Without(node) if item.excluded else node)
        elif item.field or item.text.strip():
            self.unused.append(typed)

    def _field(self, item: Item) -> Node | None:
        if item.field in WITHIN:
            nodes = [node for value in item.values if (node := self._plain(value, quoted=False))]
            return Inside(WITHIN[item.field], any_of(*nodes)) if nodes else None
        return filter_node(str(item.field), item.values, self._lexicon)

    def _plain(self, value: str, *, quoted: bool) -> Node | None:
        """All the words of a value; as they stand when it is quoted or all is literal."""
        found = tuple(runs(value))
        if quoted or self._literal or not found:
            return Words(found) if found else None
        starred = value.endswith("*") and not found[-1].han
        pieces = [Piece(run, glued=i > 0) for i, run in enumerate(found)]
        pieces[-1] = replace(pieces[-1], prefix=starred, starred=starred)
        return all_of(*(clause.node for clause in interpret(value, pieces, self._lexicon)))

    def _pieces(self, group: list[Item]) -> Iterator[Piece]:
        for item in group:
            found = list(_runs_of(item))
            if not found and item.text not in _DASHES:
                self.unused.append(item.text)
            for i, run in enumerate(found):
                ends = i == len(found) - 1 and not run.han
                starred = ends and item.text.endswith("*")
                typing = ends and item.last and run.end == item.end
                yield Piece(run, prefix=starred or typing, glued=i > 0, starred=starred)

    def _joined(self, found: list[Clause], join: Callable[..., Node]) -> Clause:
        """Several clauses as one."""
        start, end = found[0].start, found[-1].end
        expansions = tuple(expansion for clause in found for expansion in clause.expansions)
        return Clause(self._text[start:end], start, end, join(*(clause.node for clause in found)), expansions)


def _runs_of(item: Item) -> Iterator[Run]:
    """The runs of a word at their places in the whole text; the counter of a Chinese date stands alone."""
    before: Run | None = None
    for run in runs(item.text):
        start, end = run.start + item.start, run.end + item.start
        if before and before.text.isdecimal() and run.han and run.text[0] in _COUNTERS and len(run.text) > 1:
            yield Run(run.text[0], True, start, start + 1)  # noqa: FBT003 (a Han run)
            yield Run(run.text[1:], True, start + 1, end)  # noqa: FBT003
        else:
            yield replace(run, start=start, end=end)
        before = run
