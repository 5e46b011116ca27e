"""What an entry needs around it to be written out in one language: names, words, sources and neighbours."""

from collections.abc import Mapping
from dataclasses import field
from functools import partial

from app.domain.dates import Edtf, parse
from app.domain.days import END
from app.domain.entry import Entry, Source
from app.domain.neighbour import Neighbour
from app.domain.participation.participation import Participation
from app.domain.record import record
from app.domain.vocabulary import Vocabulary
from app.library.citing import read_citing
from app.library.library import Library
from app.library.participation import participation_of
from app.wording.numbers import form_for
from app.wording.words import Words


@record
class Lookups:
    """One language and all that is looked up in it.

    sources has every source that the entry cites, citing how many entries cite each; neighbours has every entry
    that it is related to, replaces or incorporates; as_of is the day of the library's content, participation who is
    bound by which instrument.
    """

    vocabulary: Vocabulary
    words: Words
    sources: Mapping[str, Source] = field(default_factory=dict)
    neighbours: Mapping[str, Neighbour] = field(default_factory=dict)
    citing: Mapping[str, int] = field(default_factory=dict)
    as_of: Edtf | None = None
    participation: Participation = field(default_factory=lambda: Participation(()))

    @property
    def language(self) -> str:
        return self.words.language

    @property
    def last_day(self) -> int:
        """The last day of which the library knows."""
        return self.as_of.last if self.as_of else END

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


def lookups_in(library: Library, words: Words, entry: Entry | None = None) -> Lookups:
    """What a library has for writing out an entry, or any other page."""
    as_of, participation = parse(library.facts.content_date), participation_of(library.path)
    if entry is None:
        return Lookups(library.vocabulary, words, as_of=as_of, participation=participation)
    sources, neighbours = library.sources(entry), library.neighbours(entry)
    citing = library.read(partial(read_citing, keys=sources))
    return Lookups(library.vocabulary, words, sources, neighbours, citing, as_of, participation)
