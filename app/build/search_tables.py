"""The rows of what a search reads: words and their forms, masks of what is frequent, of terms and of filters."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from app.build.content import Content
from app.build.importance import importance_masks
from app.build.masks import Holdings, Key, Masks, facet_masks
from app.build.morphology import Morphology, analyse
from app.build.names import UNDERSTOOD, every_name, known_rows
from app.build.spotting import Spotter
from app.build.stems import stem_tables
from app.domain.naming import Lexicon, name_node
from app.domain.nodes import Concept, Node
from app.domain.text import is_russian, normal_forms, runs, words_of
from app.library.schema import REACHES, pack

Row = dict[str, Any]
Tokenizer = Callable[[str], list[str]]
Texts = Sequence[Mapping[str, Sequence[str]]]
"""The texts of each entry by search field."""


def library_words(texts: Texts) -> set[str]:
    """The words that occur in the entries."""
    return words_of({text for fields in texts for field in fields.values() for text in field})


def morphology_of(words: Iterable[str], content: Content) -> Morphology:
    """The Russian lemmas of the library's words and of all names."""
    terms = (term for terms in content.vocabulary.lists.values() for term in terms.values())
    names = words_of(name for term in terms for name in every_name(term))
    return analyse(filter(is_russian, {word.replace(" ", "") for word in (*words, *names)}))


def word_tables(
    content: Content, morphology: Morphology, words: Iterable[str], holdings: Holdings
) -> dict[str, Iterable[Row]]:
    """Table -> rows for words, their forms, and titles as names."""
    return {
        **stem_tables(morphology.forms),
        "spelling": _spellings(words, morphology),
        "word": ({"word": word, "entries": count} for word, count in sorted(holdings.counts(_words_in))),
        "known": known_rows(content.entries, content.vocabulary),
    }


def mask_tables(
    content: Content,
    morphology: Morphology,
    lexicon: Lexicon,
    holdings: Holdings,
    tokens_of: Tokenizer,
    sounds_of: Tokenizer,
) -> dict[str, Iterable[Row]]:
    """Table -> rows for the masks; lexicon knows the words already."""
    tokens = holdings.token_masks(tokens_of) | holdings.run_masks() | holdings.pair_masks(sounds_of)
    terms = holdings.masks(Spotter(_names(content, lexicon), morphology.lemmas_of).terms, 0)
    for term, number in _entries_of_terms(content):
        for reach in range(len(REACHES)):
            terms[term, reach] = terms.get((term, reach), 0) | 1 << number
    numbers: defaultdict[int, int] = defaultdict(count().__next__)
    masks = [{"token": token, **row} for token, row in _by_reach(tokens, numbers)]
    concepts = [{"list": term.group, "code": term.code, **row} for term, row in _by_reach(terms, numbers)]
    facets = facet_masks(content.entries, content.vocabulary) | importance_masks(content.entries)
    return {
        "mask": masks,
        "concept": concepts,
        "bitmap": ({"number": number, "bits": pack(mask)} for mask, number in numbers.items()),
        "facet": ({"facet": facet, "code": code, "bits": pack(m)} for (facet, code), m in facets.items()),
    }


def _by_reach(masks: Masks[Key], numbers: defaultdict[int, int]) -> Iterator[tuple[Key, Row]]:
    """The numbers of each key's masks; a mask gets its number when it is first met."""
    for key in dict.fromkeys(key for key, _ in masks):
        yield key, {f"reach_{reach}": numbers[masks[key, reach]] for reach in range(len(REACHES))}


def _entries_of_terms(content: Content) -> Iterator[tuple[Concept, int]]:
    """The terms that are names of one entry; it may say itself by none of them."""
    numbers = {entry.id: number for number, entry in enumerate(content.entries)}
    for group in UNDERSTOOD:
        for code, term in content.vocabulary.lists[group].items():
            if term.entry:
                yield Concept(group, code), numbers[term.entry]


def _names(content: Content, lexicon: Lexicon) -> Iterator[tuple[Concept, Node]]:
    for group in UNDERSTOOD:
        for code, term in content.vocabulary.lists[group].items():
            for name in every_name(term):
                if node := name_node(name, lexicon):
                    yield Concept(group, code), node


def _spellings(words: Iterable[str], morphology: Morphology) -> Iterator[Row]:
    """The words of each normal form; 'one two' is one word with a hyphen."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        for form in set(normal_forms(word.replace(" ", ""), morphology.lemmas_of)):
            found[form].append(word)
    yield from ({"form": form, "words": ",".join(spelled)} for form, spelled in sorted(found.items()))


def _words_in(text: str) -> set[str]:
    return {run.text for run in runs(text) if not run.han and run.text.isalpha()}
