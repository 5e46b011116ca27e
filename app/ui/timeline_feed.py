"""What a timeline is given: answers, the entry that is being read, and the words of a language."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from app.library.library import Library
from app.library.opening import LibraryError
from app.ui.theme import Theme
from app.ui.timeline.era_words import EraWords
from app.ui.timeline.ties import ties_of
from app.ui.timeline.view import TimelineView
from app.ui.timeline.words import deeds_of, lane_names, timeline_words
from app.ui.worker import Found
from app.wording.dates import in_words
from app.wording.wording import Wording


class TimelineFeed:
    """Reads from the library what the view shows."""

    def __init__(
        self,
        library: Library,
        wording: Wording,
        theme: Theme,
        parent: QWidget,
        sort: type[TimelineView] = TimelineView,
    ) -> None:
        self._library, self._wording = library, wording
        self._eras = EraWords(library)
        self.view = sort(theme, wording.language, timeline_words(wording), self._describe, parent)
        self.view.read_titles_with(self._titles)

    def set_wording(self, wording: Wording, found: Found | None, number: int | None) -> None:
        """Show the same answer and entry in another language."""
        self._wording = wording
        self.view.set_language(wording.language, timeline_words(wording))
        if found:
            self.show_found(found)
        self._show_around(number)

    def show_found(self, found: Found) -> None:
        """Show an answer, with the eras of the countries that it is about."""
        self.view.show_eras(self._eras.texts(self._wording, found.answer.understood.chosen("country")))
        self.view.show_timeline(found.timeline, lane_names(self._wording, found.timeline))

    def show_entry(self, number: int | None) -> None:
        """Show what is being read, with its treaty actions and what it is related to."""
        self._show_around(number)
        self.view.set_current(number)

    def _show_around(self, number: int | None) -> None:
        entry = None if number is None else self._library.entry(number)
        self.view.show_deeds(deeds_of(self._wording, entry) if entry else None)
        self.view.show_ties(ties_of(self._wording, entry, self._library.number) if entry else {})

    def _describe(self, number: int) -> str:
        language = self._wording.language
        (brief,) = self._library.briefs([number])
        return f"{brief.title[language]}\n{in_words(brief.date, language)}"

    def _titles(self, numbers: Sequence[int]) -> Mapping[int, str]:
        try:
            return self._library.titles(numbers, self._wording.language)
        except LibraryError:
            return {}  # and whoever reads the entries says what is wrong
