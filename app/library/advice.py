"""What may be done about a search that finds nothing; every proposal is counted as the search itself would."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from app.domain.advice import Advice, Condition, Nearby, Removal, conditions, cut, eased, without
from app.domain.lexing import Item, items
from app.domain.query import Query
from app.domain.selection import Selection
from app.domain.text import fold, runs
from app.domain.vocabulary import Vocabulary
from app.library.lexicon import LibraryLexicon
from app.library.spelling import Spelling
from app.library.termbook import Termbook
from app.library.wordbook import Wordbook

_MOST = 6
_MOST_CONDITIONS, _MOST_PAIRED = 16, 8
"""Conditions that are left out one by one, and two by two where one is not enough."""

_MOST_TERMS = 12


class Adviser:
    """Advises about Selections; query reads the text of one, count says how many entries answer it."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        lexicon: LibraryLexicon,
        vocabulary: Vocabulary,
        query: Callable[[Selection], Query],
        count: Callable[[Selection], int],
    ) -> None:
        self._vocabulary, self._query, self._count = vocabulary, query, count
        self._terms, self._words = Termbook(connection, lexicon), Wordbook(connection)
        self._spelling = Spelling(self._words, self._terms, lexicon, count)

    def read_ahead(self) -> None:
        """Reads the words and names among which it looks, so that the first advice does not wait for them."""
        self._words.read()
        self._terms.read()

    def advice(self, selection: Selection, understood: Selection, language: str) -> Advice:
        """The advice about a Selection that finds nothing."""
        removals = self._removals(selection, understood)
        spellings = self._spelling.proposals(selection, literal=understood.literal)
        known = {_known(proposal.selection) for proposal in (*removals, *spellings)} | {_known(selection)}
        nearby = self._nearby(spellings[0].selection if spellings else selection, language)
        terms = [term for term in nearby if _known(term.selection) not in known]
        return Advice(tuple(removals), tuple(spellings), tuple(terms[:_MOST]))

    def _removals(self, selection: Selection, understood: Selection) -> list[Removal]:
        typed = self._query(replace(selection, literal=understood.literal))
        every = list(conditions(selection, typed.clauses))
        nowhere = [condition for condition in every if condition.span and not self._alone(condition)]
        single = every if len(every) <= _MOST_CONDITIONS else []
        found = [self._removal(selection, [condition]) for condition in single]
        found += [self._removal(selection, nowhere)] if len(nowhere) > 1 else []
        found += [Removal(easier, self._count(easier), (asked,)) for asked, easier in eased(understood)]
        if not any(removal.total for removal in found) and len(every) <= _MOST_PAIRED:
            found = [self._removal(selection, pair) for pair in combinations(every, 2)]
        everything = self._count(Selection())
        telling = {removal.selection: removal for removal in found if 0 < removal.total < everything}
        return sorted(telling.values(), key=lambda removal: -removal.total)[:_MOST]

    def _removal(self, selection: Selection, left_out: Sequence[Condition]) -> Removal:
        rest = without(selection, left_out)
        return Removal(rest, self._count(rest), tuple(condition.asked for condition in left_out))

    def _alone(self, condition: Condition) -> int:
        """How many entries a piece of the text finds by itself."""
        return self._count(replace(condition.asked, text=condition.asked.text + " "))

    def _nearby(self, selection: Selection, language: str) -> Iterator[Nearby]:
        """Terms in the place of what they share words with, or alone where the rest has nothing to do with them.

        Those that the text names already are nothing new.
        """
        named = {concept for expansion in self._query(selection).expansions for concept in expansion.concepts}
        said = [item for item in items(selection.text) if not item.excluded and not item.field]
        sharing = {item: set(self._terms.sharing(runs(item.text))) for item in said}
        nowhere = {item for item in said if not self._count(Selection(text=item.text + " "))}
        every = (run for item in said for run in runs(item.text))
        concepts = [concept for concept in self._terms.sharing(every, _MOST_TERMS + len(named)) if concept not in named]
        names = {self._vocabulary.name(*concept, language): concept for concept in reversed(concepts)}
        for name, concept in reversed(names.items()):
            place = next(item for item in said if concept in sharing[item])
            gone = [item for item in said if item in nowhere or concept in sharing[item]]
            texts = (_with(selection.text, gone, place, name), name) if len(said) <= _MOST_CONDITIONS else (name,)
            for text in texts:
                asked = replace(selection, text=text)
                if total := self._count(asked):
                    yield Nearby(asked, total, concept, name)
                    break


def _with(text: str, gone: Sequence[Item], place: Item, name: str) -> str:
    """A text with a name in place of an item, and without some others."""
    before = cut(text[: place.start], [(item.start, item.end) for item in gone if item.end <= place.start])
    after = cut(
        text[place.end :], [(item.start - place.end, item.end - place.end) for item in gone if item.start >= place.end]
    )
    return " ".join(part for part in (before.strip(), name, after.strip()) if part)


def _known(selection: Selection) -> Selection:
    """The same for texts that differ in nothing that is searched."""
    return replace(selection, text=fold(selection.text).strip())
