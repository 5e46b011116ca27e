"""Words and terms of one language together, as the views need them."""

from app.domain.marking import N_
from app.domain.record import record
from app.domain.selection import VOCABULARY_OF
from app.domain.vocabulary import Vocabulary
from app.wording.words import Words

FACET_NAMES = {
    "country": N_("Country"),
    "organization": N_("Organization"),
    "kind": N_("Kind"),
    "framework": N_("Framework"),
    "topic": N_("Topic"),
    "subtype": N_("Subtype"),
    "status": N_("Status"),
    "decade": N_("Decade"),
    "confidence": N_("Confidence"),
    "source": N_("Source"),
}
"""The name of each facet."""


@record
class Wording:
    """One language of the interface and of the content."""

    words: Words
    vocabulary: Vocabulary

    @property
    def language(self) -> str:
        """zh, en or ru."""
        return self.words.language

    def facet(self, facet: str) -> str:
        """The name of a facet."""
        return self.words._(FACET_NAMES[facet])

    def value(self, facet: str, code: str) -> str:
        """The name of a facet's code."""
        if facet == "decade":
            return self.words._("{decade}s").format(decade=code)
        if facet == "source":
            return self.vocabulary.title_of(code)
        return self.vocabulary.name(VOCABULARY_OF[facet], code, self.language)

    def short_value(self, facet: str, code: str) -> str:
        """The usual abbreviation of a facet's code, or its name."""
        if facet in ("decade", "source"):
            return self.value(facet, code)
        return self.vocabulary.short(VOCABULARY_OF[facet], code, self.language)

    def every_name(self, facet: str, code: str) -> list[str]:
        """All names and abbreviations of a code in all languages, and the code itself, to find it by."""
        if facet == "decade":
            return [code, self.value(facet, code)]
        term = self.vocabulary.lists[VOCABULARY_OF[facet]][code]
        return [code, *term.name.values(), *term.short.values()]
