"""The text of a search with words that the library has in place of words that it does not have."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, product

from app.domain.advice import Proposal, Span, cut
from app.domain.fields import WITHIN
from app.domain.keyboard import of_one_script, other_layout
from app.domain.lexing import Item, items
from app.domain.likeness import heard_otherwise
from app.domain.selection import Selection
from app.domain.text import Run, normal_forms, runs
from app.library.lexicon import LibraryLexicon
from app.library.termbook import Termbook
from app.library.wordbook import Like, Wordbook

_MOST = 5
_MOST_TRIED = 40
_MOST_OPTIONS = 8
_MOST_WORDS = 6
"""Words that may be wrong at once; a longer text is no slip of the pen."""

_OTHER_KEYS, _OTHER_SCRIPT, _HEARD, _APART, _LEFT_OUT = 0.2, 0.2, 1.2, 1.0, 3.0
"""How unlike these are to what was typed, against mistakes in letters."""

Options = tuple[Span, Sequence[Like]]
"""A piece of the text and what may stand in its place."""


class Spelling:
    """Looks for what may have been meant; count says how many entries answer a Selection."""

    def __init__(
        self, words: Wordbook, terms: Termbook, lexicon: LibraryLexicon, count: Callable[[Selection], int]
    ) -> None:
        self._words, self._terms, self._lexicon, self._count = words, terms, lexicon, count

    def proposals(self, selection: Selection, *, literal: bool) -> list[Proposal]:
        """The Selection with other texts that find something, likest first."""
        said = items(selection.text)
        unknown = (item for item in said if self._is_unknown(selection.text, item, literal=literal))
        wrong = list(islice(unknown, _MOST_WORDS + 1))
        if len(wrong) > _MOST_WORDS:
            return []
        pieces = [(_span(item), self._options(selection.text, item, literal=literal)) for item in wrong]
        if not any(options for _, options in pieces):
            return []
        found: list[Proposal] = []
        for like in _texts(selection.text, [(span, options or [Like("", _LEFT_OUT)]) for span, options in pieces]):
            changed = replace(selection, text=like.text)
            if total := self._count(changed):
                found.append(Proposal(changed, total))
            if len(found) == _MOST:
                break
        return found

    def _is_unknown(self, text: str, item: Item, *, literal: bool) -> bool:
        """Whether no entry has a word, a phrase or what stands after place: and source:."""
        if item.excluded or (item.field and item.field not in WITHIN) or not runs(item.text):
            return False
        return not self._found(text[item.start : item.end], begun=item.last, literal=literal)

    def _found(self, text: str, *, begun: bool = False, literal: bool = False) -> int:
        return self._count(Selection(text=text if begun else text + " ", literal=literal))

    def _options(self, text: str, item: Item, *, literal: bool) -> list[Like]:
        """What may stand in the place of an item, likest first."""
        raw = text[item.start : item.end]
        found = []
        if item.plain and (other := other_layout(raw)) and self._found(other, begun=item.last):
            found.append(Like(other, _OTHER_KEYS))
        shift = len(raw) - len(item.text) if item.field else 0
        words = [replace(run, start=run.start + shift, end=run.end + shift) for run in runs(raw[shift:])]
        wrong = (run for run in words if not self._found(run.text, literal=literal or item.quoted))
        pieces = [((run.start, run.end), likes) for run in wrong if (likes := self._likes(run, begun=item.last))]
        found += islice(_texts(raw, pieces), _MOST_OPTIONS) if pieces else []
        if item.quoted and len(words) > 1:
            found.append(Like(item.text, _APART))
        return sorted(found, key=lambda like: like.unlikeness)[:_MOST_OPTIONS]

    def _likes(self, run: Run, *, begun: bool) -> list[Like]:
        """Words like a run; of the forms of one word only the likest."""
        if run.han:
            return self._terms.like(run.text)[:_MOST_OPTIONS]
        word = of_one_script(run.text) or run.text
        if word != run.text and self._found(word):
            return [Like(word, _OTHER_SCRIPT)]
        found: list[Like] = []
        seen: set[str] = set()
        for like in self._words.like(word, begun=begun):
            forms = set(normal_forms(like.text, self._lexicon.lemmas_of)) or {like.text}
            if seen.isdisjoint(forms):
                found.append(like)
            seen |= forms
        heard = (Like(other, _HEARD) for other in heard_otherwise(word) if self._found(other))
        return sorted([*found, *heard], key=lambda like: like.unlikeness)[:_MOST_OPTIONS]


def _span(item: Item) -> Span:
    return item.start, item.end


def _texts(text: str, pieces: Sequence[Options]) -> Iterator[Like]:
    """The text with each combination of what may stand in its pieces, likest first."""
    spans = [span for span, _ in pieces]
    most = max(2, int(_MOST_TRIED ** (1 / len(pieces))))
    chosen = product(*(options[:most] for _, options in pieces))
    combined = sorted(islice(chosen, _MOST_TRIED), key=lambda likes: sum(like.unlikeness for like in likes))
    for likes in combined:
        yield Like(_put(text, spans, [like.text for like in likes]), sum(like.unlikeness for like in likes))


def _put(text: str, spans: Sequence[Span], new: Sequence[str]) -> str:
    """A text with other pieces, or without them where the new ones are empty."""
    for (start, end), piece in reversed(list(zip(spans, new, strict=True))):
        text = text[:start] + piece + text[end:] if piece else cut(text, [(start, end)])
    return text
