"""What the window saves of a timeline: the part that is seen, or the whole result on pages."""

from collections.abc import Callable
from dataclasses import replace

from app.library.library import Library
from app.output.paper import LANES, PaperWords, paper, paper_words
from app.output.saving import SUFFIXES, file_name
from app.ui.paper.document import Document
from app.ui.paper.files import pictures
from app.ui.paper.result import result_document
from app.ui.paper.seen import seen_document
from app.ui.saving import Formats, Saving
from app.ui.timeline.canvas import TimelineCanvas
from app.ui.timeline.words import timeline_words
from app.ui.worker import Found
from app.wording.wording import Wording

_ON_SHEET = ".pdf"


class TimelineSaving:
    """Makes documents of an answer and of the timeline that shows it."""

    def __init__(self, library: Library, canvas: TimelineCanvas, saving: Saving) -> None:
        self._library, self._canvas, self._saving = library, canvas, saving

    def save_view(self, title: str, found: Found, wording: Wording) -> None:
        """Ask for a name and save what is seen, under a dialog's title."""
        words = self._words(found, wording)

        def draw(suffix: str) -> Document:
            meanings = timeline_words(wording).meanings()
            return seen_document(self._canvas.seen(), words, meanings, on_sheet=suffix == _ON_SHEET)

        self._ask(title, found, wording, draw)

    def save_pages(self, title: str, found: Found, wording: Wording) -> None:
        """Ask for a name and save the whole result."""

        def draw(_suffix: str) -> Document:
            facet = found.timeline.facet or LANES[0]
            meanings = timeline_words(wording).meanings()
            return result_document(paper(self._library, found.answer, facet, wording), meanings)

        self._ask(title, found, wording, draw)

    def _ask(self, title: str, found: Found, wording: Wording, draw: Callable[[str], Document]) -> None:
        words = wording.words
        name = file_name(words._("Timeline"), found.answer.selection.text)
        formats = Formats(SUFFIXES, lambda suffix, scale: pictures(draw(suffix), suffix, scale))
        self._saving.ask(title, name, words, formats)

    def _words(self, found: Found, wording: Wording) -> PaperWords:
        """With how many entries lie outside the view."""
        words, said = paper_words(self._library, found.answer, found.timeline.facet, wording), timeline_words(wording)
        counts = zip((said.earlier, said.later), found.timeline.outside(*self._canvas.viewport.days), strict=True)
        outside = [say(count) for say, count in counts if count]
        return replace(words, facts=" · ".join((words.facts, *outside)))
