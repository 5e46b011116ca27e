"""What the words of a search mean: names of terms in three languages, Chinese without spaces, other forms of words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from app.domain.chinese import Segment, segments
from app.domain.idle import IDLE_WORDS
from app.domain.months import month_phrases
from app.domain.naming import LONGEST_NAME, Lexicon, name_keys, rejoined
from app.domain.nodes import Concept, Form, Named, Node, Sound, Together, Without, Words, all_of, any_of
from app.domain.record import record
from app.domain.sounds import spelling_of_latin, syllables
from app.domain.text import Run, hyphenated, normal_forms

_LOOSE = 3
"""Han characters from which an unknown piece need not stand together."""

_PREFIX_WORDS = """
anti bi co contra counter cross de ex extra inter intra multi non post pre pro re semi sub trans tri
анти контр меж нарко транс
"""
_PREFIXES = frozenset(_PREFIX_WORDS.split())
"""First parts of hyphenated words that mean nothing by themselves."""


@record
class Expansion:
    """A piece of the text that was taken for terms, or for the countries of a pair, rather than for its letters."""

    typed: str
    start: int
    end: int
    concepts: tuple[Concept, ...] = ()
    countries: tuple[tuple[str, ...], ...] = ()


@record
class Clause:
    """One word, phrase, name or field of the search as typed, and what it asks of an entry.

    start and end are its place in the text; idle: a word such as 'of' that a search does better without.
    """

    typed: str
    start: int
    end: int
    node: Node
    expansions: tuple[Expansion, ...] = ()
    idle: bool = False

    @property
    def excludes(self) -> bool:
        """Whether it says what an entry must not have."""
        return isinstance(self.node, Without)


@record
class Piece:
    """A run of a search as typed; prefix: it may still be going on; glued: only signs part it from the run before.

    starred: an asterisk says that it is a beginning, and so no name.
    """

    run: Run
    prefix: bool = False
    glued: bool = False
    starred: bool = False


def interpret(text: str, pieces: Sequence[Piece], lexicon: Lexicon) -> Iterator[Clause]:
    """The clauses of words that follow one another: longest names first, then dates, then word by word."""
    at = 0
    while at < len(pieces):
        runs = [piece.run for piece in pieces[at : at + LONGEST_NAME]]
        whole = [piece.run for piece in takewhile(lambda piece: not piece.starred, pieces[at : at + LONGEST_NAME])]
        size, concepts = _longest_name(text, whole, lexicon)
        if size:
            yield _name(text, runs[:size], concepts, lexicon)
        elif dated := month_phrases(runs):
            size, date = dated
            yield _clause(text, runs[:size], any_of(Words(tuple(runs[:size])), date))
        else:
            size = _glued(pieces, at)
            yield _word(text, pieces[at : at + size], lexicon)
        at += size


def _longest_name(text: str, runs: Sequence[Run], lexicon: Lexicon) -> tuple[int, tuple[Concept, ...]]:
    """How many runs name terms, and which; (0, ()) when none does. A Han run alone is looked at more closely later."""
    shortest = 2 if runs and runs[0].han else 1
    for size in range(len(runs), shortest - 1, -1):
        concepts = _concepts(text, runs[:size], lexicon)
        if concepts and not (size > 1 and all(_is_country(text, run, lexicon) for run in runs[:size])):
            return size, concepts
    return 0, ()


def _is_country(text: str, run: Run, lexicon: Lexicon) -> bool:
    """Several countries in a row are meant each, though a framework may be called by them."""
    return any(concept.group == "countries" for concept in _concepts(text, [run], lexicon))


def _concepts(text: str, runs: Sequence[Run], lexicon: Lexicon) -> tuple[Concept, ...]:
    keys = name_keys(text, runs, lexicon)
    return tuple(dict.fromkeys(concept for key in keys for concept in lexicon.named(key)))


def _name(text: str, runs: Sequence[Run], concepts: tuple[Concept, ...], lexicon: Lexicon) -> Clause:
    """A form that the name shares with another word finds both; an abbreviation has no forms."""
    has_forms = len(runs) == 1 and not lexicon.named(runs[0].text)
    forms = normal_forms(runs[0].text, lexicon.lemmas_of) if has_forms else ()
    start, end = runs[0].start, runs[-1].end
    expansion = Expansion(text[start:end], start, end, concepts)
    return Clause(text[start:end], start, end, any_of(*map(Named, concepts), *map(Form, forms)), (expansion,))


def _glued(pieces: Sequence[Piece], at: int) -> int:
    """How many pieces are written as one."""
    size = 1
    while at + size < len(pieces) and pieces[at + size].glued:
        size += 1
    return size


def _word(text: str, pieces: Sequence[Piece], lexicon: Lexicon) -> Clause:
    """One word or Han run, or several written as one such as A/RES/55/25, counter-narcotics or 6月会议."""
    runs = [piece.run for piece in pieces]
    if len(pieces) == 1:
        return _han(text, runs[0], lexicon) if runs[0].han else _single(text, pieces[0], lexicon)
    last = pieces[-1]
    whole = Words(tuple(rejoined(runs)), last.prefix and not last.run.han)
    if not any(run.han for run in runs):
        return _clause(text, runs, any_of(whole, *_compound(text, pieces, lexicon)))
    found = [clause for piece in pieces if not (clause := _word(text, [piece], lexicon)).idle]
    if not found:
        return _clause(text, runs, whole)
    expansions = tuple(expansion for clause in found for expansion in clause.expansions)
    return _clause(text, runs, any_of(whole, all_of(*(clause.node for clause in found))), expansions)


def _clause(text: str, runs: Sequence[Run], node: Node, expansions: tuple[Expansion, ...] = ()) -> Clause:
    start, end = runs[0].start, runs[-1].end
    return Clause(text[start:end], start, end, node, expansions)


def _single(text: str, piece: Piece, lexicon: Lexicon) -> Clause:
    run = piece.run
    idle = run.text in IDLE_WORDS and not piece.prefix
    return Clause(text[run.start : run.end], run.start, run.end, _forms(run, lexicon, prefix=piece.prefix), idle=idle)


def _forms(run: Run, lexicon: Lexicon, *, prefix: bool) -> Node:
    """A word in any form, and as Pinyin or as the Latin spelling of a Russian name."""
    forms = map(Form, normal_forms(run.text, lexicon.lemmas_of))
    sounds: list[Node] = []
    if run.text.isascii() and run.text.isalpha():
        sounds += map(Sound, syllables(run.text))
        spelling = spelling_of_latin(run.text)
        sounds += [Sound((spelling,))] if spelling else []
    return any_of(Words((run,), prefix), *forms, *sounds)


def _compound(text: str, pieces: Sequence[Piece], lexicon: Lexicon) -> Iterator[Node]:
    """How else a hyphenated word may stand: written as one, or its parts anywhere in forms of their own."""
    runs = [piece.run for piece in pieces]
    if not all(hyphenated(text, before, after) for before, after in pairwise(runs)):
        return
    first, *rest = runs
    if len(rest) == 1:
        yield _forms(Run(first.text + rest[0].text, han=False), lexicon, prefix=pieces[-1].prefix)
    if first.text not in _PREFIXES:
        yield all_of(*(_part(text, piece, lexicon) for piece in pieces))


def _part(text: str, piece: Piece, lexicon: Lexicon) -> Node:
    """A part of a hyphenated word, which may be a name as in российско-китайский."""
    named = map(Named, _concepts(text, [piece.run], lexicon))
    return any_of(_forms(piece.run, lexicon, prefix=piece.prefix), *named)


def _han(text: str, run: Run, lexicon: Lexicon) -> Clause:
    """A run as it stands, or all the names and words that it is made of."""
    found = [segment for segment in segments(run.text, lexicon) if not segment.idle]
    shift = 1 if run.end - run.start == len(run.text) else 0
    expansions = tuple(_expansion(text, run, segment, shift) for segment in found if segment.known)
    node = any_of(Words((run,)), all_of(*map(_segment, found))) if found else Words((run,))
    return Clause(text[run.start : run.end], run.start, run.end, node, expansions, idle=not found)


def _expansion(text: str, run: Run, segment: Segment, shift: int) -> Expansion:
    """Where a segment stands in the text; the whole run where folding has moved the characters."""
    start = run.start + segment.start if shift else run.start
    end = start + len(segment.text) if shift else run.end
    return Expansion(text[start:end], start, end, segment.concepts, segment.countries)


def _segment(segment: Segment) -> Node:
    whole = Words((Run(segment.text, han=True),))
    if segment.countries:
        return any_of(whole, Together(segment.countries))
    if not segment.known and len(segment.text) >= _LOOSE:
        pairs = (Words((Run("".join(pair), han=True),)) for pair in pairwise(segment.text))
        return any_of(whole, all_of(*pairs))
    return any_of(whole, *map(Named, segment.concepts))
