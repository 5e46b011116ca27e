"""Keys by which a name is found again, however it is inflected, spelled or hyphenated."""

from collections.abc import Sequence
from itertools import islice, pairwise, product
from typing import Protocol

from app.domain import late
from app.domain.idle import IDLE_WORDS
from app.domain.nodes import Concept, Form, Near, Node, Words, any_of
from app.domain.text import MARK, Run, fold, hyphenated, is_russian, normal_forms, runs

LONGEST_NAME = 17
"""Runs of the longest name that is looked for in a text."""

LONGEST_HAN = 20
"""Characters of the longest Chinese name that is looked for inside a run."""

SOURCES = "sources"
"""The list of the sources, whose names are their keys."""

_UNQUOTED = str.maketrans("", "", '"“”«»「」《》')
_MOST_KEYS = 12
_PAIR = 2


class Lexicon(Protocol):
    """What a library knows of words and names; words are folded, keys are those of `name_keys`."""

    def lemmas_of(self, word: str) -> tuple[str, ...]:
        """The lemmas of a Russian word, () when unknown."""

    def named(self, key: str) -> tuple[Concept, ...]:
        """The terms with a name of this key."""

    def codes(self, group: str, key: str) -> tuple[str, ...]:
        """The codes of a list's terms with this key as a name, a code or a sign."""

    def codes_beginning(self, group: str, key: str) -> tuple[str, ...]:
        """The codes of a list's terms with a name whose key begins so."""

    def signs(self, character: str) -> tuple[str, ...]:
        """The countries that a Han character stands for in pairs such as 中塔."""


def name_keys(text: str, found: Sequence[Run], lexicon: Lexicon) -> list[str]:
    """The keys of neighbouring runs of a text: every combination of their normal forms, hyphens kept or closed.

    One run is its own key, too: abbreviations are kept so.
    """
    found = rejoined(found)
    keys = _combined([_forms(run, lexicon) for run in found])
    if len(found) == 1:
        return list(dict.fromkeys([found[0].text, *keys]))
    closed: list[tuple[str, ...]] = []
    words = list(found)
    while words:
        word = words.pop(0)
        whole = word.text
        while words and hyphenated(text, word, words[0]):
            word = words.pop(0)
            whole += word.text
        closed.append(_forms(Run(whole, word.han), lexicon))
    return keys if len(closed) == len(found) else list(dict.fromkeys([*keys, *_combined(closed)]))


def rejoined(found: Sequence[Run]) -> list[Run]:
    """The runs of a text with those Han runs as one that were taken apart."""
    whole: list[Run] = []
    for run in found:
        if whole and run.han and whole[-1].han and whole[-1].end == run.start:
            before = whole.pop()
            whole.append(Run(before.text + run.text, True, before.start, run.end))  # noqa: FBT003 (a Han run)
        else:
            whole.append(run)
    return whole


def keys_of(text: str, lexicon: Lexicon) -> list[str]:
    """The keys of a whole text, [] when it has no letter or digit."""
    found = runs(text)
    return name_keys(text, found, lexicon) if found else []


def keys_of_beginning(text: str, lexicon: Lexicon) -> list[str]:
    """What the keys of a name begin with that begins so; its last word may be that of a normal form."""
    found = runs(text)
    if not found:
        return []
    heads = _combined([_forms(run, lexicon) for run in found[:-1]])
    begun = (" ".join([head, MARK + found[-1].text]).lstrip() for head in heads)
    return list(dict.fromkeys([*name_keys(text, found, lexicon), *begun]))


def keys_of_name(name: str, lexicon: Lexicon) -> list[str]:
    """The keys under which a name is kept; with and without quotation marks, which part Chinese characters."""
    if is_abbreviation(name):
        return [fold(name), *_declined(fold(name), lexicon)]
    return list(dict.fromkeys([*keys_of(name, lexicon), *keys_of(name.translate(_UNQUOTED), lexicon)]))


def is_abbreviation(name: str) -> bool:
    """Whether a name is one word of capitals."""
    return name.isupper() and name.isalpha() and len(runs(name)) == 1


def _declined(abbreviation: str, lexicon: Lexicon) -> tuple[str, ...]:
    """An abbreviation has no other forms, or ATS would be at; but some are Russian words of their own, as in МИДа."""
    own = is_russian(abbreviation) and abbreviation in lexicon.lemmas_of(abbreviation)
    return (MARK + abbreviation,) if own else ()


def known_key(found: Sequence[Run]) -> int:
    """A number of 63 bits for the runs of a title, the same for the same words."""
    words = " ".join(run.text for run in found).encode()
    return int.from_bytes(late.digest(words)) >> 1


def _forms(run: Run, lexicon: Lexicon) -> tuple[str, ...]:
    return (run.text,) if run.han else normal_forms(run.text, lexicon.lemmas_of) or (run.text,)


def _combined(forms: Sequence[Sequence[str]]) -> list[str]:
    return [" ".join(key) for key in islice(product(*forms), _MOST_KEYS)]


def name_node(name: str, lexicon: Lexicon) -> Node | None:
    """What a name of a term looks for, None for one that is no name by itself."""
    nodes = (_name_node(written, lexicon) for written in (name, name.translate(_UNQUOTED)))
    found = [node for node in nodes if node]
    return any_of(*found) if found else None


def _name_node(name: str, lexicon: Lexicon) -> Node | None:
    found = runs(name)
    if not found or all(run.text in IDLE_WORDS for run in found):
        return None
    if is_abbreviation(name):
        return any_of(Words(tuple(found)), *map(Form, _declined(found[0].text, lexicon)))
    forms = [normal_forms(run.text, lexicon.lemmas_of) for run in found]
    if len(found) == 1:
        return any_of(Words(tuple(found)), *map(Form, forms[0]))
    if not all(forms):
        return Words(tuple(found))
    closed = [a.text + b.text for a, b in pairwise(found) if hyphenated(name, a, b)] if len(found) == _PAIR else []
    return any_of(
        Near(tuple(forms)), *(Form(form) for word in closed for form in normal_forms(word, lexicon.lemmas_of))
    )
