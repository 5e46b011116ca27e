"""The eras of a timeline in words: their names, when they were, and who says so."""

from collections.abc import Sequence
from typing import Final

from app.domain.timeline.eras import Era, chosen_eras, in_rows
from app.library.library import Library
from app.ui.timeline.eras import EraText
from app.wording.dates import in_words
from app.wording.wording import Wording

_ROWS: Final = 2


class EraWords:
    """Keeps what was asked for: while somebody types, it is the same for most answers."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._kept: dict[tuple[str, Sequence[str]], Sequence[EraText]] = {}

    def texts(self, wording: Wording, countries: tuple[str, ...]) -> Sequence[EraText]:
        """The eras for the countries that are chosen, or for none, as many as the rows have room for."""
        key = wording.language, countries
        if key not in self._kept:
            found = in_rows(chosen_eras(self._library.eras, countries), _ROWS)
            self._kept[key] = [self._text(wording, era, row) for era, row in found]
        return self._kept[key]

    def _text(self, wording: Wording, era: Era, row: int) -> EraText:
        language = wording.language
        name, short = era.name[language], era.short.get(language) or era.name[language]
        full = name if short in name else wording.words._("{name} ({short})").format(name=name, short=short)
        sources = (f"{source.title} · {source.publisher}" for source in self._library.sources(era).values())
        return EraText(era.first, era.last, row, name, short, "\n".join((full, in_words(era.date, language), *sources)))
