"""The eras of a timeline in words: their names, when they were, and who says so."""

from collections.abc import Collection, Sequence
from typing import Final

from app.domain.timeline.eras import Era, chosen_eras, in_rows
from app.library.library import Library
from app.ui.timeline.eras import EraText
from app.wording.dates import in_words
from app.wording.wording import Wording

_ROWS: Final = 2


def era_texts(library: Library, wording: Wording, countries: Collection[str]) -> Sequence[EraText]:
    """The eras for the countries that are chosen, or for none, in as many rows as there are."""
    return [_text(library, wording, era, row) for era, row in in_rows(chosen_eras(library.eras, countries), _ROWS)]


def _text(library: Library, wording: Wording, era: Era, row: int) -> EraText:
    language = wording.language
    name, short = era.name[language], era.short.get(language) or era.name[language]
    full = name if short in name else wording.words._("{name} ({short})").format(name=name, short=short)
    sources = (f"{source.title} · {source.publisher}" for source in library.sources(era).values())
    tip = "\n".join((full, in_words(era.date, language), *sources))
    return EraText(era.first, era.last, row, name, short, tip)
