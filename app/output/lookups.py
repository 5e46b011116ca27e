"""What an entry needs around it to be written out in one language: names, words, sources and neighbours."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.entry import Source
from app.domain.neighbour import Neighbour
from app.domain.vocabulary import Vocabulary
from app.wording.numbers import form_for
from app.wording.words import Words


@dataclass(frozen=True, slots=True)
class Lookups:
    """One language and all that is looked up in it.

    sources has every source that the entry cites; neighbours every entry that it is related to, replaces
    or incorporates.
    """

    vocabulary: Vocabulary
    words: Words
    sources: Mapping[str, Source]
    neighbours: Mapping[str, Neighbour]

    @property
    def language(self) -> str:
        return self.words.language

    def name(self, group: str, code: str) -> str:
        return self.vocabulary.name(group, code, self.language)

    def party(self, code: str) -> str:
        return self.vocabulary.party(code, self.language)

    def unit(self, code: str, value: float) -> str:
        """A unit as it stands beside a number."""
        term = self.vocabulary.lists["units"][code]
        forms = term.forms.get(self.language)
        return form_for(value, forms, self.language) if forms else term.name[self.language]

    def say(self, text: str) -> str:
        """Translate a constant that was marked with N_."""
        return self.words._(text)
