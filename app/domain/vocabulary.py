"""The names of codes in the three languages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import TypeAlias

from app.domain.entry import Texts
from app.domain.record import record

FORMS = {"en": 2, "ru": 3}
"""How many forms of a noun stand beside numbers; Chinese has one."""


@record
class Term:
    """A code's name.

    short is its usual abbreviation, inverse the name of a relation read from the other end, forms a unit's forms
    beside numbers: for one and other in English, for one, few and many in Russian. also has the other names in use,
    alpha2 a country's code of two letters, signs the Han characters that stand for it in pairs such as 中塔, and
    entry the id of the one entry that the term names. Only the library's index knows these four.
    """

    code: str
    name: Texts
    short: Texts = field(default_factory=dict)
    inverse: Texts = field(default_factory=dict)
    forms: Mapping[str, Sequence[str]] = field(default_factory=dict)
    also: Mapping[str, Sequence[str]] = field(default_factory=dict)
    alpha2: str | None = None
    signs: Sequence[str] = ()
    entry: str | None = None


Terms: TypeAlias = Mapping[str, Mapping[str, Term]]
"""List name ('topics', 'countries', ...) -> code -> term, in the order of the files."""


@record
class Vocabulary:
    """All terms; title_of gives the title of a source by its key."""

    lists: Terms
    title_of: Callable[[str], str] = field(default=str, compare=False)

    def name(self, group: str, code: str, language: str) -> str:
        """The name of a code; KeyError when the list does not have it."""
        return self.lists[group][code].name[language]

    def short(self, group: str, code: str, language: str) -> str:
        """The usual abbreviation, or the name where there is none."""
        term = self.lists[group][code]
        return term.short.get(language) or term.name[language]

    def inverse(self, relation: str, language: str) -> str:
        """The name of a relation as the entry at its other end reads it."""
        return self.lists["relations"][relation].inverse[language]

    def party(self, code: str, language: str) -> str:
        """The name of a country or an organisation, whichever the code is."""
        return self.name(self.group_of_party(code), code, language)

    def group_of_party(self, code: str) -> str:
        """'countries' or 'organizations'."""
        if code in self.lists["countries"]:
            return "countries"
        return "organizations"
